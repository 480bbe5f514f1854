from __future__ import annotations

from django import forms


class NotificationsForm(forms.Form):
    mode = forms.ChoiceField(
        label="How shall Ninefold tell you what is due?",
        choices=[
            ("digest", "One e-mail a day"),
            ("each", "An e-mail for each reminder"),
            ("none", "No e-mail; I look at Today"),
        ],
        widget=forms.RadioSelect,
    )
    digest_at = forms.TimeField(
        label="The daily e-mail comes at", widget=forms.TimeInput(attrs={"type": "time"})
    )
    quiet_from = forms.TimeField(label="Quiet from", widget=forms.TimeInput(attrs={"type": "time"}))
    quiet_until = forms.TimeField(
        label="until",
        help_text=(
            "Nothing is sent in these hours; it waits. The same time twice means no quiet hours."
        ),
        widget=forms.TimeInput(attrs={"type": "time"}),
    )
