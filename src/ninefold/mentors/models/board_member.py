from __future__ import annotations

from django.db import models

from ninefold.accounts.ownership import Owned
from ninefold.mentors.domain.board import Seat
from ninefold.mentors.models.mentorship import Mentorship


class BoardMember(Owned):
    """Somebody on the owner's personal board, the seats they hold (see `domain.board.Seat`) and
    the last day of contact. Which goals they help with is said by links."""

    name = models.CharField(max_length=200)
    seats = models.JSONField(default=list)
    note = models.CharField(max_length=300, blank=True)
    last_contact_on = models.DateField(null=True, blank=True)
    mentorship = models.ForeignKey(
        Mentorship, on_delete=models.SET_NULL, related_name="board_members", null=True, blank=True
    )

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    @property
    def seat_set(self) -> frozenset[Seat]:
        """The seats as the domain knows them; unknown words are left out."""
        return frozenset(Seat(seat) for seat in self.seats if seat in set(Seat))
