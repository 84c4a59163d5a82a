"""Which one is meant: the words before and behind a name that tell ("last May", "summer of next year")."""

from __future__ import annotations

from rashomon.annotations.times import lexicon
from rashomon.annotations.times.grammar import Parts, Setting, Told
from rashomon.values.calendar import completed
from rashomon.values.reckoning import Direction, shift

_YEARS_AWAY = {"last": -1, "this": 0, "the": 0, "next": 1}
_DIRECTIONS: dict[str, Direction] = {
    "last": "past",
    "this past": "past",
    "the previous": "past",
    "next": "future",
    "this coming": "future",
    "the following": "future",
    "the next": "future",
}

#: What stands before a name, told from today and from a time that was mentioned, and the year behind it.
WHICH = "(?P<which>last|next|this past|this coming|this)"
BESIDE = "(?P<which>the following|the next|the previous)"
OF_YEAR = r"(?:(?:,|,? of)? (?:<year>|<spoken>)|,? (?:of )?(?P<away>last|this|next) year)"


def direction(parts: Parts, setting: Setting) -> Direction | None:
    """Past or future, as the word before says, else the verb."""
    return _DIRECTIONS.get(parts.get("which", "")) or setting.direction


def is_strict(parts: Parts) -> bool:
    """Is today's own day, week or month left out? "Last Thursday" is never today."""
    return parts.get("which", "") in ("last", "next", "the following", "the next", "the previous")


def in_year(parts: Parts, rest: str) -> Told:
    """The rest of a date in the year that is given, or so many years away; ``None`` where neither is said."""
    if parts.get("spoken"):
        return completed(lexicon.spoken_year(parts["spoken"]), rest)
    if parts.get("year"):
        return completed(f"{int(parts['year']):04}", rest)
    return shift("year", _YEARS_AWAY[parts["away"]], rest) if parts.get("away") else None
