"""Questions and frames of one's own."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from ninefold.kernel.refusals import Refusal
from ninefold.reflection.models import Prompt, Template


class CannotKeepPrompt(Refusal):
    """The question or frame cannot be kept as it is."""


@transaction.atomic
def keep_prompt(*, owner: Any, text: str) -> Prompt:
    """A question of the owner's own. Raises CannotKeepPrompt when empty or there already."""
    words = " ".join(text.split())
    if not words:
        raise CannotKeepPrompt("Write the question that your journal shall ask.", field="text")
    if Prompt.objects.of(owner).filter(text__iexact=words).exists():
        raise CannotKeepPrompt("Your journal asks this already.", field="text")
    return Prompt.objects.create(owner=owner, text=words[:300])


@transaction.atomic
def keep_template(*, owner: Any, title: str, text: str) -> Template:
    """A frame for a page. Raises CannotKeepPrompt when title or text is empty."""
    if not title.strip():
        raise CannotKeepPrompt("Give it a name, such as: end of a project.", field="title")
    if not text.strip():
        raise CannotKeepPrompt("Write the headings or questions it shall hold.", field="text")
    return Template.objects.create(owner=owner, title=title.strip()[:120], text=text.strip())
