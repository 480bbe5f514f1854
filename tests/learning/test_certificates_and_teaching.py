from __future__ import annotations

from datetime import timedelta

import pytest

from ninefold.activity.queries import entries
from ninefold.kernel.facts import learning as facts
from ninefold.learning.models import Certificate, Teaching
from ninefold.learning.operations import (
    CannotKeepCertificate,
    add_resource,
    keep_certificate,
    note_teaching,
    renew_certificate,
)


def test_a_certificate_is_kept_and_listed_by_when_it_runs_out(as_ada, ada):
    for name, days in (("Lasting", None), ("Far", 300), ("Near", 20), ("Over", None)):
        keep_certificate(
            owner=ada,
            name=name,
            earned_on=ada.today - timedelta(days=400),
            expires_on=None if days is None else ada.today + timedelta(days=days),
        )
    Certificate.objects.filter(name="Over").update(expires_on=ada.today - timedelta(days=1))
    page = as_ada.get("/learning/certificates/").content.decode()
    places = [page.index(f">{name}</a>") for name in ("Near", "Over", "Far", "Lasting")]
    assert places == sorted(places)
    assert "20 days left" in page
    assert "expired" in page


def test_a_certificate_is_added_by_form_and_its_fact_is_dated_when_it_was_earned(as_ada, ada):
    day = ada.today - timedelta(days=100)
    answer = as_ada.post(
        "/learning/certificates/new/",
        {"name": "Test automation", "earned_on": str(day), "is_reminded": "on"},
        follow=True,
    )
    assert "Test automation" in answer.content.decode()
    fact = entries(ada, facts=[facts.CertificateEarned]).get()
    assert fact.occurred_at.date() == day


def test_an_end_before_the_start_is_refused_and_nothing_typed_is_lost(as_ada, ada):
    answer = as_ada.post(
        "/learning/certificates/new/",
        {"name": "Test automation", "earned_on": "2026-01-02", "expires_on": "2026-01-01"},
    )
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "choose a later day for its end" in page
    assert "Test automation" in page


@pytest.mark.parametrize("path", ["", "change/", "renewal/"])
def test_a_certificate_is_there_for_its_owner_only(as_ada, as_ben, ada, path):
    row = keep_certificate(owner=ada, name="Test automation")
    assert as_ada.get(f"/learning/certificates/{row.pk}/{path}").status_code == 200
    assert as_ben.get(f"/learning/certificates/{row.pk}/{path}").status_code == 404


def test_a_renewed_certificate_keeps_the_day_it_was_earned_and_reminds_anew(as_ada, ada):
    earned = ada.today - timedelta(days=700)
    row = keep_certificate(
        owner=ada,
        name="Test automation",
        earned_on=earned,
        expires_on=ada.today + timedelta(days=5),
        is_reminded=False,
    )
    until = ada.today + timedelta(days=735)
    as_ada.post(f"/learning/certificates/{row.pk}/renewal/", {"expires_on": str(until)})
    row.refresh_from_db()
    assert (row.earned_on, row.expires_on, row.is_reminded) == (earned, until, True)
    with pytest.raises(CannotKeepCertificate):
        renew_certificate(owner=ada, key=row.pk, expires_on=until)


def test_what_was_taught_is_noted_with_whom_and_when(as_ada, as_ben, ada):
    answer = as_ada.post(
        "/learning/teaching/new/",
        {"subject": "Reading a failing test", "to_whom": "the new colleague", "minutes": "20"},
        follow=True,
    )
    assert "to the new colleague" in answer.content.decode()
    row = Teaching.objects.of(ada).get()
    assert row.on == ada.today
    for path in ("", "change/"):
        assert as_ada.get(f"/learning/teaching/{row.pk}/{path}").status_code == 200
        assert as_ben.get(f"/learning/teaching/{row.pk}/{path}").status_code == 404
    assert "Reading a failing test" in as_ada.get("/learning/teaching/").content.decode()
    assert entries(ada, facts=[facts.OthersTaught]).get().subject == row.ref


def test_nobody_teaches_out_of_somebody_elses_library(as_ben, ada, ben):
    row = add_resource(owner=ada, title="A course")
    answer = as_ben.post(f"/learning/teaching/new/?resource={row.pk}", {"subject": "X"})
    assert answer.status_code == 404
    assert not Teaching.objects.exists()


def test_what_was_taught_can_be_changed(as_ada, ada):
    row = note_teaching(owner=ada, subject="Naming")
    form = {"subject": "Naming tests", "on": str(row.on), "version": row.version}
    assert as_ada.post(f"/learning/teaching/{row.pk}/change/", form).status_code == 302
    assert as_ada.post(f"/learning/teaching/{row.pk}/change/", form).status_code == 409
