"""What gives energy, what others see, and what is being tried out."""

from ninefold.passion.models.compass import IkigaiEntry, IkigaiVersion, Value, ValueSort
from ninefold.passion.models.exploration import Exploration, ExplorationStep
from ninefold.passion.models.interests import ActivityArea, InterestSitting
from ninefold.passion.models.log import ActivityLog, LookBack
from ninefold.passion.models.occupation import SavedOccupation
from ninefold.passion.models.saying import Compliment, EffortlessWin, Talent
from ninefold.passion.models.skill_element import SkillElement
from ninefold.passion.models.strength import Strength

__all__ = [
    "ActivityArea",
    "ActivityLog",
    "Compliment",
    "EffortlessWin",
    "Exploration",
    "ExplorationStep",
    "IkigaiEntry",
    "IkigaiVersion",
    "InterestSitting",
    "LookBack",
    "SavedOccupation",
    "SkillElement",
    "Strength",
    "Talent",
    "Value",
    "ValueSort",
]
