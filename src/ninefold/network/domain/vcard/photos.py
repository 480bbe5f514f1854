"""Pictures of a card: base64, data addresses and links."""

from __future__ import annotations

import base64
import binascii
import re
from urllib.parse import unquote_to_bytes

from ninefold.network.domain.contacts import Photo
from ninefold.network.domain.limits import MAX_PHOTO_BYTES
from ninefold.network.domain.vcard.properties import Property
from ninefold.network.domain.vcard.values import unescape

_DATA = re.compile(r"data:(?P<type>[\w.+/-]*)(?P<rest>[^,]*),(?P<body>.*)", re.I | re.S)
_MAGIC = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG", "image/png"),
    (b"GIF8", "image/gif"),
    (b"BM", "image/bmp"),
)


class BrokenPhoto(ValueError):
    """A picture that cannot be kept; the message says why."""


def _bytes(text: str) -> bytes:
    packed = re.sub(r"\s+", "", text).replace("\\n", "")
    try:
        data = base64.b64decode(packed + "=" * (-len(packed) % 4), validate=True)
    except (binascii.Error, ValueError) as error:
        raise BrokenPhoto("The photo is not valid base64, so it was left out.") from error
    return _within_limit(data)


def _within_limit(data: bytes) -> bytes:
    if len(data) > MAX_PHOTO_BYTES:
        raise BrokenPhoto(
            f"The photo is larger than {MAX_PHOTO_BYTES // 1024 // 1024} MB, so it was left out; "
            "the rest of the card was kept."
        )
    if not data:
        raise BrokenPhoto("The photo is empty.")
    return data


def _media_type(stated: str, data: bytes) -> str:
    for magic, media_type in _MAGIC:
        if data.startswith(magic):
            return media_type
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    lowered = stated.lower().removeprefix("image/")
    if not lowered:
        return ""
    return "image/jpeg" if lowered == "jpg" else f"image/{lowered}"


def read_photo(entry: Property) -> Photo:
    """Read a PHOTO; raises `BrokenPhoto` when it is too large or no picture at all."""
    if entry.cut:
        _within_limit(b"x" * (MAX_PHOTO_BYTES + 1))
    stated = next(iter(entry.all("MEDIATYPE") or entry.all("TYPE")), "")
    value = entry.value.strip()
    if found := _DATA.fullmatch(value):
        # 3.0 programs escape the comma and the semicolon of a data address.
        media_type, body = found["type"], found["body"]
        if "base64" in found["rest"].lower():
            data = _bytes(unquote_to_bytes(body).decode("latin-1"))
        else:
            data = _within_limit(unquote_to_bytes(body))
        return Photo(_media_type(media_type, data), data)
    if value.lower().startswith("data:") and "\\" in value:
        plain = unescape(value)
        if found := _DATA.fullmatch(plain):
            data = _bytes(found["body"])
            return Photo(_media_type(found["type"], data), data)
    if entry.binary:
        data = _bytes(value)
        return Photo(_media_type(stated, data), data)
    address = unescape(value)
    if not address:
        raise BrokenPhoto("The photo is empty.")
    if re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", address):
        return Photo(_media_type(stated, b""), b"", address)
    raise BrokenPhoto("The photo is neither base64 nor an address, so it was left out.")
