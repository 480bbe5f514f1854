"""The SMART check: reads a goal's text and says which of the five criteria it meets, and why."""

from ninefold.goals.domain.smart.check import RUBRICS, Rubric, check
from ninefold.goals.domain.smart.verdict import SmartCheck, Span, Suggestion, Verdict

__all__ = ["RUBRICS", "Rubric", "SmartCheck", "Span", "Suggestion", "Verdict", "check"]
