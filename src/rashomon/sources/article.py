"""One article as a JSON object, in the form that news-please writes (and many data sets after it)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping

from rashomon.errors import UnreadableError
from rashomon.sources.limits import ARTICLE
from rashomon.values import Failure, Fetched

#: Keys in the order in which they are tried; the first that holds words is taken.
TEXT = ("maintext", "text")
OUTLET = ("outlet", "source_domain")
PUBLISHED = ("date_publish", "published")
URL = ("url",)
TITLE = ("title",)

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


class JSONPlaceError(UnreadableError):
    """Broken JSON; ``place`` says where."""

    def __init__(self, reason: str, place: str) -> None:
        super().__init__(reason)
        self.place = place


def parse(content: bytes, first_line: int = 1) -> object:
    """The JSON value in ``content``. Raises ``JSONPlaceError`` with line and column.

    Numbers are never part of an article and come out as ``None``: a number of a million digits costs nothing.
    """
    try:
        text = content.decode(json.detect_encoding(content))
        return json.loads(text, parse_int=_no_number, parse_float=_no_number, parse_constant=_no_number)
    except UnicodeDecodeError as error:
        line = first_line + content.count(b"\n", 0, error.start)
        reason = f"is not {error.encoding.upper()} text ({error.reason}); save it as UTF-8"
        raise JSONPlaceError(reason, f"line {line}, byte {error.start + 1}") from None
    except json.JSONDecodeError as error:
        place = f"line {first_line + error.lineno - 1}, column {error.colno}"
        raise JSONPlaceError(f"is not well-formed JSON: {error.msg}; correct it at that place", place) from None
    except RecursionError:
        reason = "is nested too deeply to be an article; give it as a flat object with title and text"
        raise JSONPlaceError(reason, f"line {first_line}") from None


def article(value: object, source: str, place: str = "") -> Iterator[Fetched | Failure]:
    """The article in a JSON value: ``text`` is title, blank line, text, verbatim; without a title the text alone."""
    if not isinstance(value, Mapping):
        kind = {list: "a list", str: "a string", type(None): "a number or null"}.get(type(value), "true or false")
        yield Failure(source, f"is {kind} where an article was expected: an object with title and text", place)
        return
    text, title = _words(value, TEXT), _words(value, TITLE)
    if text is None:
        yield Failure(source, "has no text: an article needs words under `maintext` or `text`", place)
        return
    content, lost = _encoded(f"{title}\n\n{text}" if title else text)
    if len(content) > ARTICLE:
        yield Failure(source, f"is longer than {ARTICLE // 1_000_000} MB and is not read as one article", place)
        return
    if lost:
        yield Failure(
            source, f"holds {lost} half character(s) (lone surrogates); read with U+FFFD in their place", place
        )
    published, url, outlet = (_clean(_words(value, keys)) for keys in (PUBLISHED, URL, OUTLET))
    yield Fetched(source, "text", content, url=url, outlet=outlet, title=_clean(title), published=published)


def _no_number(_digits: str) -> None:
    return None


def _words(value: Mapping[object, object], keys: tuple[str, ...]) -> str | None:
    """The first of the keys that holds a string with more than white space."""
    return next((v for key in keys if isinstance(v := value.get(key), str) and v.strip()), None)


def _encoded(text: str) -> tuple[bytes, int]:
    whole, lost = _LONE_SURROGATE.subn("\ufffd", text)
    return whole.encode("utf-8"), lost


def _clean(words: str | None) -> str | None:
    return None if words is None else _LONE_SURROGATE.sub("\ufffd", words)
