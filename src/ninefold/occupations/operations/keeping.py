"""Putting a release in the place of the one before it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict

from django.db import transaction

from ninefold.occupations.domain.archive import Archive, Rating
from ninefold.occupations.models import (
    JobZone,
    Occupation,
    OccupationElement,
    OccupationTask,
    OccupationTitle,
    Release,
)

_BATCH = 2000


def keep_archive(archive: Archive) -> Release:
    """Replace all occupations by those of `archive`, in one transaction. The same archive again
    gives the same rows."""
    digest = hashlib.sha256(
        json.dumps(asdict(archive), sort_keys=True, ensure_ascii=False).encode()
    ).hexdigest()
    with transaction.atomic():
        for model in (OccupationTitle, OccupationTask, Occupation, OccupationElement, JobZone):
            model._default_manager.all().delete()
        Release.objects.all().delete()
        Occupation.objects.bulk_create(
            (
                Occupation(
                    code=one.code,
                    title=one.title,
                    description=one.description,
                    zone=one.zone,
                    interests=list(one.interests) if one.interests else None,
                    skills=_ratings(one.skills),
                    knowledge=_ratings(one.knowledge),
                    tools=[[tool.name, tool.sort, tool.is_in_demand] for tool in one.tools],
                )
                for one in archive.occupations
            ),
            batch_size=_BATCH,
        )
        titles = [
            OccupationTitle(occupation_id=one.code, text=text)
            for one in archive.occupations
            for text in one.titles
        ]
        OccupationTitle.objects.bulk_create(titles, batch_size=_BATCH)
        tasks = [
            OccupationTask(
                occupation_id=one.code, number=task.number, text=task.text, is_core=task.is_core
            )
            for one in archive.occupations
            for task in one.tasks
        ]
        OccupationTask.objects.bulk_create(tasks, batch_size=_BATCH)
        OccupationElement.objects.bulk_create(
            OccupationElement(
                id=it.id, name=it.name[:200], description=it.description, sort=it.sort
            )
            for it in archive.elements
        )
        JobZone.objects.bulk_create(
            JobZone(
                number=zone.number,
                name=zone.name[:200],
                experience=zone.experience,
                education=zone.education,
                training=zone.training,
            )
            for zone in archive.zones
        )
        return Release.objects.create(
            version=archive.version,
            digest=digest,
            occupations=len(archive.occupations),
            titles=len(titles),
            tasks=len(tasks),
            missing=list(archive.missing),
        )


def _ratings(ratings: dict[str, Rating]) -> dict[str, list[float | None]]:
    return {element: [it.importance, it.level] for element, it in ratings.items()}
