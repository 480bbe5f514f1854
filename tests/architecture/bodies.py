"""A body that fits, for each operation of the API, made from its own OpenAPI document."""

from __future__ import annotations

import functools
import json
import re
from typing import Any

from ninefold.config.api import api


@functools.cache
def _document() -> dict[str, Any]:
    return json.loads(json.dumps(api.get_openapi_schema(), default=str))


def body_for(pattern: str, method: str) -> str:
    """A JSON body that the operation at a URL pattern takes; "{}" when it takes none."""
    path = "/" + re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", pattern)
    operation = _document()["paths"].get(path, {}).get(method, {})
    content = operation.get("requestBody", {}).get("content", {}).get("application/json", {})
    return json.dumps(_sample(content.get("schema", {})))


def _sample(schema: dict[str, Any]) -> Any:
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return _sample(_document()["components"]["schemas"][name])
    for one_of in ("anyOf", "oneOf", "allOf"):
        if one_of in schema:
            return _sample(schema[one_of][0])
    if "enum" in schema:
        return schema["enum"][0]
    if "const" in schema:
        return schema["const"]
    kind = schema.get("type")
    if kind == "object" or "properties" in schema:
        needed = schema.get("required", [])
        return {name: _sample(schema["properties"][name]) for name in needed}
    if kind == "array":
        return [_sample(schema.get("items", {}))] * schema.get("minItems", 0)
    if kind in ("integer", "number"):
        return schema.get("minimum", schema.get("exclusiveMinimum", 0) + 1)
    if kind == "boolean":
        return True
    by_format = {
        "date": "2026-01-01",
        "date-time": "2026-01-01T12:00:00Z",
        "uuid": "00000000-0000-4000-8000-000000000001",
        "time": "12:00",
        "email": "somebody@example.org",
        "uri": "https://example.org/",
    }
    return by_format.get(schema.get("format", ""), "x" * max(1, schema.get("minLength", 1)))
