"""Sealing text so that only a passphrase opens it again.

A data key of 256 random bits seals the entries; the passphrase, drawn out by Argon2id, wraps that
key. Opening the wrapped key is what proves a passphrase, so nothing else about it is kept.
Everything here fails closed: what was not sealed by this key for this place raises, and no part
of it comes back.
"""

from __future__ import annotations

import json
import secrets
import unicodedata
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from uuid import UUID, uuid5

KEY_BYTES: Final = 32
SALT_BYTES: Final = 16
# 96 bits, as NIST SP 800-38D names it for random nonces; a key then seals far below 2^32 texts.
NONCE_BYTES: Final = 12
_MARK: Final = "sealed1."


@dataclass(frozen=True)
class Cost:
    """What one guess at a passphrase costs: rounds, memory in KiB, lanes (Argon2id)."""

    rounds: int
    memory_kib: int
    lanes: int

    def __post_init__(self) -> None:
        within = 1 <= self.rounds <= 20 and 1 <= self.lanes <= 16
        if not within or not 8 * self.lanes <= self.memory_kib <= 1024 * 1024:
            raise ValueError("This cost is not one that we would pay to open a journal.")


# RFC 9106, section 4, the second recommended choice: 64 MiB, three rounds, four lanes.
RECOMMENDED: Final = Cost(rounds=3, memory_kib=64 * 1024, lanes=4)


class CannotOpen(Exception):
    """The key does not fit, or what was sealed is not what it was. Nothing is known of it."""


@dataclass(frozen=True)
class WrappedKey:
    """A data key as it may be stored: `name` is random and part of everything that it seals."""

    name: str
    salt: str
    cost: Cost
    wrapped: str


def new_key(passphrase: str, *, cost: Cost = RECOMMENDED) -> tuple[WrappedKey, bytes]:
    """A fresh data key of 32 bytes, and the same wrapped by the passphrase."""
    key = secrets.token_bytes(KEY_BYTES)
    name = secrets.token_hex(16)
    salt = secrets.token_bytes(SALT_BYTES)
    wrapped = seal(_drawn_out(passphrase, salt, cost), key, place=f"key {name}")
    return WrappedKey(name, b64encode(salt).decode(), cost, wrapped), key


def unwrap(stored: WrappedKey, passphrase: str) -> bytes:
    """The data key. Raises CannotOpen for another passphrase or a row that was touched."""
    try:
        salt = b64decode(stored.salt, validate=True)
        outer = _drawn_out(passphrase, salt, stored.cost)
    except Exception as error:
        raise CannotOpen from error
    return unseal(outer, stored.wrapped, place=f"key {stored.name}")


def _drawn_out(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    from argon2.low_level import Type, hash_secret_raw

    # Keyboards send the same letter in different ways; what looks alike shall open alike.
    secret = unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass")
    return hash_secret_raw(
        secret=secret,
        salt=salt,
        time_cost=cost.rounds,
        memory_cost=cost.memory_kib,
        parallelism=cost.lanes,
        hash_len=KEY_BYTES,
        type=Type.ID,
    )


def seal(key: bytes, plain: bytes, *, place: str) -> str:
    """AES-256-GCM under `key` with a fresh nonce, as text; `place` names where it belongs and is
    needed, unchanged, to open it."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = secrets.token_bytes(NONCE_BYTES)
    closed = AESGCM(key).encrypt(nonce, plain, place.encode())
    return _MARK + b64encode(nonce + closed).decode()


def unseal(key: bytes, sealed: str, *, place: str) -> bytes:
    """The reverse of `seal`. Raises CannotOpen for another key, another place, or any change."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    if not sealed.startswith(_MARK):
        raise CannotOpen
    try:
        raw = b64decode(sealed.removeprefix(_MARK), validate=True)
        # Base64 reads some changed letters as the same bytes; only the one true spelling is ours.
        if _MARK + b64encode(raw).decode() != sealed:
            raise CannotOpen
        return AESGCM(key).decrypt(raw[:NONCE_BYTES], raw[NONCE_BYTES:], place.encode())
    except (InvalidTag, ValueError) as error:
        raise CannotOpen from error


def place_of(key_name: str, what: str, sealed_as: str) -> str:
    """Where a sealed text belongs: whose key, which kind of row, which row."""
    return f"{what} {key_name} {sealed_as}"


def is_at_home(row: UUID, owner: UUID, sealed_as: str) -> bool:
    """Whether the row that holds a sealed text is the one it was sealed in: the same, or the one
    that an archive brought into the account of `owner` under a new key."""
    try:
        first = UUID(hex=sealed_as)
    except ValueError:
        return False
    return row in (first, uuid5(owner, str(first)))


def hold(keys: Mapping[str, bytes], secret: bytes, *, holder: str) -> str:
    """Open keys sealed by `secret`, for the time between two requests; `holder` is whose."""
    named = {name: b64encode(key).decode() for name, key in keys.items()}
    return seal(secret, json.dumps(named).encode(), place=f"held {holder}")


def held(text: str, secret: bytes, *, holder: str) -> dict[str, bytes]:
    """The reverse of `hold`. Raises CannotOpen."""
    named = json.loads(unseal(secret, text, place=f"held {holder}"))
    return {name: b64decode(key) for name, key in named.items()}
