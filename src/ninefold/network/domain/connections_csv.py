"""LinkedIn's Connections.csv in its dialects and languages."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import date

from ninefold.network.domain.contacts import Contact, Fault, Labelled, NameParts, Other, excerpt
from ninefold.network.domain.table import Row, delimiter_of

_HEADERS = {
    "given": "first name|vorname|prenom|nombre|nome|voornaam",
    "family": "last name|nachname|nom|nom de famille|apellido|apellidos|cognome|sobrenome"
    "|achternaam",
    "url": "url|profile url|profil url|url du profil|url del perfil",
    "email": "email address|e mail address|email|e mail|e mail adresse|email adresse"
    "|adresse e mail|adresse email|correo electronico|direccion de correo electronico"
    "|direccion de email|indirizzo email|endereco de e mail|e mailadres",
    "organisation": "company|unternehmen|firma|entreprise|societe|empresa|azienda|bedrijf",
    "title": "position|poste|fonction|cargo|puesto|posizione|functie",
    "connected_on": "connected on|verbunden am|vernetzt am|kontakt seit|connecte le|connectee le"
    "|connecte e le|date de connexion|relation depuis|conectado el|conectado desde"
    "|fecha de conexion|collegato il|conectado em|verbonden op",
}
_FIELDS = {name: field for field, names in _HEADERS.items() for name in names.split("|")}
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january januar janvier janv enero ene gennaio gen janeiro januari janner",
            "feb february februar fevrier fevr febrero febbraio fevereiro fev februari",
            "mar march marz mars marzo mrz marco maart mrt maerz",
            "apr april avril avr abril abr aprile",
            "may mai mayo maggio mag maio mei",
            "jun june juni juin junio giugno giu junho",
            "jul july juli juillet juil julio luglio lug julho",
            "aug august aout agosto ago augustus",
            "sep sept september septembre septiembre settembre set setembro",
            "oct october oktober octobre octubre okt ottobre ott outubro out",
            "nov november novembre noviembre novembro",
            "dec december dezember decembre diciembre dic dez dicembre dezembro",
        ),
        start=1,
    )
    for name in names.split()
}
_WORDS = re.compile(r"(\d{1,2})(?:er|º|°)?[\s.\-/]*(?:de\s+)?([a-z]+)\.?[\s,\-/]*(?:de\s+)?(\d{4})")
_WORDS_FIRST = re.compile(r"([a-z]+)\.?\s+(\d{1,2}),?\s+(\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NUMBERS = re.compile(r"(\d{1,2})([/.\-])(\d{1,2})\2(\d{4}|\d{2})")
_MAX_PREAMBLE = 30


def plain(text: str) -> str:
    """Lower `text`, take off accents, and leave words and single spaces only."""
    spread = unicodedata.normalize("NFKD", text)
    bare = "".join(letter for letter in spread if not unicodedata.combining(letter)).lower()
    return " ".join(re.sub(r"[^\w]+", " ", bare).split())


def find_header(lines: Sequence[str]) -> int | None:
    """Give the index of LinkedIn's header among the first lines, past its "Notes:" preamble."""
    for index, line in enumerate(lines[:_MAX_PREAMBLE]):
        cells = line[:2000].split(delimiter_of(line[:2000]))
        fields = {_FIELDS.get(plain(cell)) for cell in cells}
        named = "given" in fields or "family" in fields
        if named and "connected_on" in fields:
            return index
        # Google and Outlook share some of these names, but have many more columns.
        if {"given", "family", "organisation", "title"} <= fields and len(cells) <= 9:
            return index
    return None


def parse_connected(text: str, *, day_first: bool = False) -> date | None:
    """Read the date of a connection in any of LinkedIn's forms; None when it is none.

    `day_first` decides what 03/12/24 means; with dots the day always comes first.
    """
    words = unicodedata.normalize("NFKD", text.strip().lower())
    words = "".join(letter for letter in words if not unicodedata.combining(letter))
    try:
        if found := _ISO.match(words):
            return date(*(int(part) for part in found.groups()))
        if found := _WORDS.match(words):
            return date(int(found[3]), _MONTHS.get(found[2], 0), int(found[1]))
        if found := _WORDS_FIRST.match(words):
            return date(int(found[3]), _MONTHS.get(found[1], 0), int(found[2]))
        if found := _NUMBERS.match(words):
            first, second, year = int(found[1]), int(found[3]), int(found[4])
            if year < 100:
                year += 2000
            days_lead = day_first or found[2] == "." or first > 12
            if days_lead and second <= 12:
                return date(year, second, first)
            return date(year, first, second)
    except ValueError:
        return None
    return None


def _day_first(texts: Sequence[str], header: Sequence[str]) -> bool:
    """Decide the order of day and month by the whole column, then by the header's language."""
    for text in texts:
        if found := _NUMBERS.match(text):
            if int(found[1]) > 12:
                return True
            if int(found[3]) > 12:
                return False
    return "first name" not in {plain(cell) for cell in header}


def read_connections(
    header: Sequence[str], body: Sequence[Row], faults: list[Fault]
) -> list[Contact]:
    """Turn the rows below LinkedIn's header into contacts; unreadable dates go to `faults`.

    Columns that LinkedIn may add later are kept in `other` by their names.
    """
    fields = [_FIELDS.get(plain(cell), "") for cell in header]
    column = fields.index("connected_on") if "connected_on" in fields else -1
    texts = [row.cells[column] for row in body if 0 <= column < len(row.cells)]
    day_first = _day_first(texts, header)
    return [
        contact
        for row in body
        if (contact := _contact(header, fields, row, day_first, faults)) is not None
    ]


def _contact(
    header: Sequence[str],
    fields: Sequence[str],
    row: Row,
    day_first: bool,
    faults: list[Fault],
) -> Contact | None:
    values: dict[str, str] = {}
    others: list[Other] = []
    for index, cell in enumerate(row.cells):
        field = fields[index] if index < len(fields) else ""
        if not cell:
            continue
        if field and field not in values:
            values[field] = cell
        else:
            shown = header[index].strip() if index < len(header) else ""
            others.append(Other(shown or f"Column {index + 1}", (), cell))
    when = None
    if text := values.get("connected_on"):
        when = parse_connected(text, day_first=day_first)
        if when is None:
            message = "The date of the connection is not one; write it like 12 Mar 2024."
            faults.append(Fault(row.line, message, excerpt(text)))
            others.append(Other("Connected On", (), text))
    if not set(values) - {"connected_on"}:
        # LinkedIn leaves only the date of members who have closed their account.
        message = "This row names nobody (no name, link or e-mail), so it was left out."
        faults.append(Fault(row.line, message, excerpt(", ".join(row.cells))))
        return None
    name = NameParts(family=values.get("family", ""), given=values.get("given", ""))
    url, email = values.get("url", ""), values.get("email", "")
    return Contact(
        full_name=name.joined() or email or url,
        name=name,
        emails=(Labelled(email),) if email else (),
        urls=(Labelled(url, ("linkedin",)),) if url else (),
        organisation=values.get("organisation", ""),
        title=values.get("title", ""),
        connected_on=when,
        other=tuple(others),
        line=row.line,
    )
