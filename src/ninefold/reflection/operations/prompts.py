"""Questions and frames of one's own."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from ninefold.accounts.ownership import change
from ninefold.kernel.refusals import Refusal
from ninefold.reflection.models import Prompt, Template


class CannotKeepPrompt(Refusal):
    """The question or frame cannot be kept as it is."""


@transaction.atomic
def keep_prompt(*, owner: Any, text: str) -> Prompt:
    """A question of the owner's own. Raises CannotKeepPrompt when empty or there already."""
    return Prompt.objects.create(owner=owner, text=_question(owner, text))


@transaction.atomic
def change_prompt(*, owner: Any, key: object, text: str, version: int | None = None) -> Prompt:
    """Ask it in other words. Raises NotFound, CannotKeepPrompt, ChangedElsewhere."""
    row = Prompt.objects.one_of(owner, key)
    return change(row, version=version, text=_question(owner, text, besides=row))


def _question(owner: Any, text: str, besides: Prompt | None = None) -> str:
    words = " ".join(text.split())[:300]
    if not words:
        raise CannotKeepPrompt("Write the question that your journal shall ask.", field="text")
    same = Prompt.objects.of(owner).filter(text__iexact=words)
    if besides is not None:
        same = same.exclude(pk=besides.pk)
    if same.exists():
        raise CannotKeepPrompt("Your journal asks this already.", field="text")
    return words


@transaction.atomic
def keep_template(*, owner: Any, title: str, text: str) -> Template:
    """A frame for a page. Raises CannotKeepPrompt when title or text is empty."""
    return Template.objects.create(owner=owner, **_frame(title, text))


@transaction.atomic
def change_template(
    *, owner: Any, key: object, title: str, text: str, version: int | None = None
) -> Template:
    """Change a frame; pages that were begun with it stay as they are. Raises NotFound,
    CannotKeepPrompt, ChangedElsewhere."""
    row = Template.objects.one_of(owner, key)
    return change(row, version=version, **_frame(title, text))


def _frame(title: str, text: str) -> dict[str, str]:
    if not title.strip():
        raise CannotKeepPrompt("Give it a name, such as: end of a project.", field="title")
    if not text.strip():
        raise CannotKeepPrompt("Write the headings or questions it shall hold.", field="text")
    return {"title": title.strip()[:120], "text": text.strip()}
