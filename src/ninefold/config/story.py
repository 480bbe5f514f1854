"""The demo's story: the seeds of all slices, told in one go with a fixed clock."""

from __future__ import annotations

import importlib
import importlib.util
import secrets
from typing import Any

from django.conf import settings
from django.db import transaction

from ninefold.accounts.models import Person
from ninefold.kernel.plugs import without
from ninefold.search.operations import rebuild_index

DEMO_ADDRESS = "mira@demo.invalid"
DEMO_PASSWORD = "a quiet workshop"


@transaction.atomic
def tell_the_story() -> Any:
    """Make Mira Okafor, the person of the demo, and her last two years; returns her.

    Each slice's `seeds.tell(owner)` tells its part, dated backwards from now.
    """
    person = Person.objects.create_user(
        DEMO_ADDRESS,
        secrets.token_urlsafe(24),
        display_name="Mira Okafor",
        is_demo=True,
        time_zone="Europe/Berlin",
        what_i_do="I test payment software in a team of six, and I have begun to automate it.",
        where_to_go="Lead a small team that makes software people can trust with their money.",
    )
    with without("search"):
        for room in ("scheduling", *settings.SLICES):
            name = f"ninefold.{room}.seeds"
            if importlib.util.find_spec(name) is not None:
                importlib.import_module(name).tell(person)
    rebuild_index(owner=person)
    return person


def prepare_demo() -> Any:
    """For a place that holds nothing but the demo: tell the story if it has not been told, and
    let anybody on this machine sign in with the password that is printed; returns the person."""
    person = Person.objects.filter(email=DEMO_ADDRESS).first() or tell_the_story()
    person.set_password(DEMO_PASSWORD)
    person.is_demo = False
    person.save()
    return person
