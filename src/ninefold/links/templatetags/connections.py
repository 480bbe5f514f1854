"""The connections panel: `{% load connections %}{% connections row %}` on any page of one row."""

from __future__ import annotations

from typing import Any

from django import template

from ninefold.links.queries import connections as find_connections
from ninefold.links.queries import mentions
from ninefold.links.relations import RELATIONS

register = template.Library()


@register.inclusion_tag("links/panel.html", takes_context=True)
def connections(context: dict[str, Any], row: Any) -> dict[str, Any]:
    """The panel of everything linked with `row` (an owned row), with a form to link more, and
    what other rooms say beside it."""
    request = context["request"]
    return {
        "request": request,
        "csrf_token": context.get("csrf_token"),
        "ref": row.ref,
        "connections": find_connections(request.user, row.ref),
        "mentions": mentions(request.user, row.ref),
        "relations": list(RELATIONS),
    }
