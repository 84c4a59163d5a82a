"""A user's list of known entities: a CSV file, or FollowTheMoney entities as OpenSanctions publishes them."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, cast, get_args

from rashomon.errors import UnreadableError
from rashomon.values import EntityKind, Known

#: FollowTheMoney's schemata of things that texts name; of the others nothing is read. A legal entity may be a person or
#: an organization. Source: the schemata of followthemoney 3 and 4.
SCHEMATA: Mapping[str, EntityKind | None] = {
    "Person": "person",
    "Organization": "organization",
    "Company": "organization",
    "PublicBody": "organization",
    "LegalEntity": None,
    "Vessel": "other",
    "Airplane": "other",
    "Vehicle": "other",
}
_NAMES = ("name", "alias", "weakAlias", "previousName", "abbreviation")
_COUNTRIES = ("country", "nationality", "citizenship", "jurisdiction", "flag")
_COLUMNS = ("id", "name", "aliases", "kind", "country")


def read_gazetteer(path: Path) -> Iterator[Known]:
    """The entries of a file, one by one.

    ``.csv``: a header with ``id`` and ``name`` and, if wanted, ``aliases`` (semicolons between), ``kind`` (person,
    organization, place, other) and ``country``. ``.json`` or ``.jsonl``: a FollowTheMoney entity on each line;
    those of schemata that are no names of things (addresses, ownerships, ...) are passed over.

    Raises:
        UnreadableError: the file is not there or in neither form, with its line.

    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            yield from _csv(lines, path) if path.suffix == ".csv" else _entities(lines, path)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise UnreadableError(
            f"{path} cannot be read as a gazetteer ({error}); give a CSV or JSON lines file"
        ) from None


def _csv(lines: Iterator[str], path: Path) -> Iterator[Known]:
    rows = csv.DictReader(lines)
    columns = {(name or "").strip().casefold(): name for name in rows.fieldnames or ()}
    if not {"id", "name"} <= columns.keys():
        raise UnreadableError(f"{path}, line 1: a gazetteer needs the columns id and name; found {', '.join(columns)}")
    for row in rows:
        own = {name: (row.get(columns.get(name, "")) or "").strip() for name in _COLUMNS}
        place = f"{path}, line {rows.line_num}"
        if not own["id"] or not own["name"]:
            raise UnreadableError(f"{place}: id or name is empty; fill them in or remove the line")
        names = (own["name"], *(a.strip() for a in own["aliases"].split(";") if a.strip()))
        countries = tuple(c.strip().casefold() for c in own["country"].split(";") if c.strip())
        yield Known(own["id"], tuple(dict.fromkeys(names)), _kind(own["kind"], place), countries)


def _kind(text: str, place: str) -> EntityKind | None:
    kinds = get_args(EntityKind)
    if text and text.casefold() not in kinds:
        raise UnreadableError(f"{place}: the kind is {text!r}; use one of {', '.join(kinds)}, or leave it empty")
    return cast("EntityKind", text.casefold()) if text else None


def _entities(lines: Iterator[str], path: Path) -> Iterator[Known]:
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        known = _entity(line, f"{path}, line {number}")
        if known is not None:
            yield known


def _entity(line: str, place: str) -> Known | None:
    """The entry of a line; ``None`` where its schema has no names of things or no name is given."""
    try:
        entity = json.loads(line)
        schema, own, properties = entity["schema"], entity["id"], entity["properties"]
    except (ValueError, TypeError, KeyError, RecursionError):
        raise UnreadableError(f"{place}: no FollowTheMoney entity with id, schema and properties") from None
    if not isinstance(properties, dict) or not isinstance(own, str):
        raise UnreadableError(f"{place}: id must be a text and properties lists of texts by name")
    names = _values(properties, _NAMES)
    if schema not in SCHEMATA or not names:
        return None
    return Known(own, names, SCHEMATA[schema], tuple(c.casefold() for c in _values(properties, _COUNTRIES)))


def _values(properties: Mapping[str, Any], names: tuple[str, ...]) -> tuple[str, ...]:
    """The texts of some properties, each once."""
    lists = [properties.get(name) or () for name in names]
    return tuple(dict.fromkeys(v for held in lists if isinstance(held, list) for v in held if isinstance(v, str) and v))
