"""Controls that several forms of learning share."""

from __future__ import annotations

from typing import Any

from django import forms

from ninefold.kernel.refs import Ref
from ninefold.learning.queries import rows_to_choose


def writing(rows: int, draft: str) -> forms.Textarea:
    """A place to write that keeps what is typed in the browser until it is sent."""
    return forms.Textarea(attrs={"rows": rows, "data-draft": draft})


class RefsField(forms.MultipleChoiceField):
    """Goals or skills to choose from; its value is a list of refs. Gone when there are none."""

    widget = forms.CheckboxSelectMultiple

    def clean(self, value: Any) -> list[Ref]:
        return [Ref.read(one) for one in super().clean(value)]


def offer_rows(form: forms.Form, owner: Any, **kinds: str) -> None:
    """Fill the fields named in `kinds` with the owner's rows of that kind; a field without
    anything to choose leaves the form."""
    for name, kind in kinds.items():
        choices = rows_to_choose(owner, kind)
        if choices:
            form.fields[name].choices = choices  # type: ignore[attr-defined]
        else:
            del form.fields[name]
