from __future__ import annotations

import json

from django.core.files.uploadedfile import SimpleUploadedFile

from ninefold.network.operations.people import add_person

API = "/api/network"


def send(client, method, path, body):
    return client.generic(method, f"{API}{path}", json.dumps(body), content_type="application/json")


def test_a_person_goes_in_is_changed_and_comes_out_with_everything(as_ada, as_ben):
    answer = send(
        as_ada,
        "POST",
        "/people/",
        {
            "name": "Helena Brandt",
            "emails": ["helena@example.org"],
            "tags": ["mentor"],
            "birthday": {"day": 29, "month": 2},
        },
    )
    assert answer.status_code == 201
    kept = answer.json()
    assert kept["birthday"] == {"day": 29, "month": 2, "year": None}
    path = f"/people/{kept['id']}/"
    changed = send(as_ada, "PUT", path, {"name": "Helena B.", "version": kept["version"]})
    assert changed.json()["name"] == "Helena B."
    again = send(as_ada, "PUT", path, {"name": "H.", "version": kept["version"]})
    assert again.status_code == 409
    assert as_ben.get(f"{API}{path}").status_code == 404
    assert [one["name"] for one in as_ada.get(f"{API}/people/?q=helena").json()] == ["Helena B."]
    assert as_ben.get(f"{API}/people/").json() == []
    assert as_ada.delete(f"{API}{path}").status_code == 204
    assert as_ada.get(f"{API}{path}").status_code == 404


def test_contact_and_follow_ups_are_logged_and_faults_name_their_field(as_ada, as_ben, ada):
    row = add_person(owner=ada, name="Helena", cadence_days=1)
    path = f"/people/{row.pk}"
    assert send(as_ada, "POST", f"{path}/interactions/", {"channel": "met"}).status_code == 201
    answer = send(as_ada, "POST", f"{path}/interactions/", {"channel": "pigeon"})
    assert answer.status_code == 422
    assert answer.json()["detail"][0]["loc"] == ["body", "channel"]
    assert send(as_ben, "POST", f"{path}/interactions/", {"channel": "met"}).status_code == 404
    assert len(as_ada.get(f"{API}{path}/interactions/").json()) == 1
    due = send(
        as_ada, "POST", f"{path}/follow-ups/", {"what": "Article", "due_on": "2030-01-01"}
    ).json()
    done = send(as_ada, "POST", f"/follow-ups/{due['id']}/completion/", {})
    assert done.json()["done_on"] == ada.today.isoformat()
    assert as_ada.get(f"{API}/people/due/").json() == []


def test_a_file_is_read_brought_in_and_taken_back(as_ada, as_ben):
    card = b"BEGIN:VCARD\nVERSION:3.0\nFN:Priya Nair\nEMAIL:p@example.org\nEND:VCARD\n"
    answer = as_ada.post(f"{API}/imports/", {"file": SimpleUploadedFile("p.vcf", card)})
    assert answer.status_code == 201
    draft = answer.json()
    assert draft["counts"] == {"new": 1}
    path = f"{API}/imports/{draft['id']}/"
    assert as_ben.post(f"{path}confirmation/").status_code == 404
    assert as_ada.post(f"{path}confirmation/").json() == {"new": 1, "changed": 0, "kept": 0}
    assert as_ada.post(f"{path}undoing/").json() == {"new": 1, "changed": 0, "kept": 0}
    broken = as_ada.post(f"{API}/imports/", {"file": SimpleUploadedFile("p.vcf", b"nothing")})
    assert broken.status_code == 422
