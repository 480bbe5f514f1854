"""Pictures drawn as SVG text, each with a title, a description and the table behind it.

They take plain values and know neither the database nor the page. Their look is in
`static/web/pictures.css`; nothing carries a style attribute, which the content security policy
forbids.
"""

from ninefold.web.pictures.before_after import Change, before_after
from ninefold.web.pictures.calibration import ConfidenceGroup, calibration
from ninefold.web.pictures.contributions import Part, contributions
from ninefold.web.pictures.coverage import coverage
from ninefold.web.pictures.energy_map import energy_map
from ninefold.web.pictures.interest_hexagon import InterestScore, interest_hexagon
from ninefold.web.pictures.people_by_recency import PersonContact, people_by_recency
from ninefold.web.pictures.picture import Picture, Table
from ninefold.web.pictures.progress_line import DayForecast, DayValue, progress_line
from ninefold.web.pictures.rosette import Petal, RosetteSize, plain_rosette, rosette
from ninefold.web.pictures.said_and_lived import SaidAndLived, Spot, said_and_lived
from ninefold.web.pictures.skill_radar import SkillLevel, skill_radar
from ninefold.web.pictures.small import progress_bar, sparkline
from ninefold.web.pictures.week_plan import Block, BlockKind, week_plan
from ninefold.web.pictures.year_grid import DayImpact, year_grid

__all__ = [
    "Block",
    "BlockKind",
    "Change",
    "ConfidenceGroup",
    "DayForecast",
    "DayImpact",
    "DayValue",
    "InterestScore",
    "Part",
    "PersonContact",
    "Petal",
    "Picture",
    "RosetteSize",
    "SaidAndLived",
    "SkillLevel",
    "Spot",
    "Table",
    "before_after",
    "calibration",
    "contributions",
    "coverage",
    "energy_map",
    "interest_hexagon",
    "people_by_recency",
    "plain_rosette",
    "progress_bar",
    "progress_line",
    "rosette",
    "said_and_lived",
    "skill_radar",
    "sparkline",
    "week_plan",
    "year_grid",
]
