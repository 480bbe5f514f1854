"""Making and changing a person's account."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction

from ninefold.accounts.models import Person
from ninefold.kernel.refusals import Refusal


class CannotCreatePerson(Refusal):
    """The account cannot be made as asked."""


def create_person(
    *, email: str, password: str, display_name: str, time_zone: str = "UTC", **answers: Any
) -> Person:
    """A new account. `answers` may hold what_i_do, where_to_go, week_starts_weekday, is_demo.

    Raises CannotCreatePerson when the address is taken or the password is too weak.
    """
    if Person.objects.filter(email=email.strip().lower()).exists():
        raise CannotCreatePerson(
            "There is an account with this address: sign in instead.", field="email"
        )
    person = Person(
        email=email.strip().lower(), display_name=display_name, time_zone=time_zone, **answers
    )
    try:
        validate_password(password, person)
    except ValidationError as error:
        raise CannotCreatePerson(" ".join(error.messages), field="password") from error
    with transaction.atomic():
        person.set_password(password)
        person.save()
    return person


def change_profile(*, person: Person, **values: Any) -> Person:
    """Change display_name, time_zone, week_starts_weekday, fiscal_year_starts_month, what_i_do or
    where_to_go."""
    allowed = {
        "display_name",
        "time_zone",
        "week_starts_weekday",
        "fiscal_year_starts_month",
        "what_i_do",
        "where_to_go",
    }
    for name in values.keys() & allowed:
        setattr(person, name, values[name])
    person.save(update_fields=sorted(values.keys() & allowed))
    return person
