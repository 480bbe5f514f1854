"""From bytes to text, for files that rarely say how they are encoded."""

from __future__ import annotations

import codecs

_KNOWN = frozenset(
    {"ascii", "utf-8", "utf-16", "utf-16-le", "utf-16-be", "koi8-r", "koi8-u", "mac-roman"}
    | {f"iso8859-{number}" for number in range(1, 17)}
    | {f"cp{number}" for number in (*range(1250, 1259), 437, 850, 852, 866, 874)}
    | {"shift_jis", "cp932", "euc_jp", "iso2022_jp", "gb2312", "gbk", "gb18030"}
    | {"big5", "cp950", "euc_kr", "cp949"}
)


def known_charset(name: str) -> str | None:
    """Give the codec for a charset's name, or None when it is not one of text."""
    try:
        found = codecs.lookup(name.strip()).name
    except (LookupError, ValueError):
        return None
    # A file that says Latin-1 nearly always means Windows-1252, which only adds to it.
    if found in ("iso8859-1", "ascii"):
        return "cp1252"
    return found if found in _KNOWN else None


def decode(raw: bytes, charset: str | None = None) -> str:
    """Read `raw` in `charset`, else as UTF-8, else as Windows-1252; never raises."""
    for candidate in (charset, "utf-8", "cp1252"):
        if candidate is None:
            continue
        try:
            return raw.decode(candidate)
        except UnicodeDecodeError:
            continue
    return raw.decode("latin-1")


def as_utf8_if_wide(raw: bytes) -> bytes:
    """Turn UTF-16 (by its mark, or by zeros between letters) and UTF-32 into UTF-8 bytes.

    Everything else comes back as it was, without a UTF-8 byte order mark.
    """
    for mark, codec in (
        (codecs.BOM_UTF32_LE, "utf-32"),
        (codecs.BOM_UTF32_BE, "utf-32"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if raw.startswith(mark):
            return raw.decode(codec, errors="replace").encode("utf-8", errors="replace")
    head = raw[:64]
    if len(head) >= 8 and not any(head[1:8:2]) and all(head[0:8:2]):
        return raw.decode("utf-16-le", errors="replace").encode("utf-8", errors="replace")
    if len(head) >= 8 and not any(head[0:8:2]) and all(head[1:8:2]):
        return raw.decode("utf-16-be", errors="replace").encode("utf-8", errors="replace")
    return raw.removeprefix(codecs.BOM_UTF8)
