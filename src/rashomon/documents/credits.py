"""Which agencies and outlets the article, or a part of it, comes from, and the words that say so.

Two kinds of pattern: names of the lexicon with words of reporting around them, in brackets, slashes and credit lines;
and forms that make anything an agency or outlet: "the X Times reported", "X News Agency", "told an X correspondent".

An agency delivers texts, and articles that credit it are made of them. A newspaper or broadcaster that "reported" is a
link in the chain of those who tell; the article does not come from it. A library has pictures and no words. So each
credit says which of the three it is, and whether it signs something or stands in the running text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rashomon.documents.words import agencies
from rashomon.values import CreditKind

_SAID = (
    r"(?:(?:has\s)?(?:reported|learned)|reports|said|says|wrote|writes|adds|added|quoted|quotes|quoting|cited|cites|"
    r"citing|noted|notes|announced|confirmed)\b"
)
# Lengths are bounded everywhere, so that a megabyte without a space costs no more than other text.
_CAP = r"[A-ZÀ-ÞĀ-Ž][\w'’&.-]{0,30}\w"
_PAPER = (
    rf"(?:{_CAP}[ -]){{1,4}}?(?:Times(?:[ -](?:News|Union|Picayune))?|Post|Daily\sNews|News|Herald|Tribune|"
    r"Union-Tribune|Journal|Gazette|Telegraph|Observer|Chronicle|Courier|Mail|Inquirer|Examiner|Dispatch|Standard|"
    r"Mirror|Express|Bulletin|Echo|Argus|Ledger|Register|Sentinel|Star|Monitor|Broadcasting|Radio|Television|TV|"
    r"Online|Today|Voice|Wire|Weekly)(?!\w)"
)
_BUREAU = rf"(?:{_CAP}\s){{1,4}}(?:[Nn]ews|[Pp]ress|[Ii]nformation)\s[Aa]gency"
_ARTICLE = r"(?:(?:[Tt]he|an?)\s)?"
_KIND = r"(?:(?:state|official|semi-official|national|local|private|independent)[\s-](?:(?:run|owned|controlled)\s)?)?"
_BODY = (
    rf"{_KIND}(?:(?:news|press|information|media)\s(?:agency|outlet|site|website|portal|channel|service|wire)|newswire|"
    r"media|television|TV|radio|broadcaster|newspaper|daily|weekly|magazine|channel)"
)
_ADVERB = r"(?:(?:also|has|had|later|earlier)\s)?"
_NAMES = rf"{_CAP}(?:\s{_CAP}){{0,3}}"
# What makes its neighbour an agency whatever its name.
_IS_AGENCY = re.compile(r"\b(?:news|press|information)\s(?:agency|wire|service)\b|\bnewswire\b|^/.*/$", re.IGNORECASE)
# Members of the AP pass a story on through it, and AP's text names them in its last line.
_MEMBER = re.compile(r"^\W{0,3}(?P<credit>Information\sfrom:\s[^\n]{2,80}?,?\s(?:https?://|www\.))", re.MULTILINE)
# Words that the forms may catch and that name nobody.
_NOBODY = frozenset(
    "a an the he she it they we i fake good bad breaking more latest local state foreign western news tv television "
    "radio senior another young one russian chinese american british".split()
)


@dataclass(frozen=True, slots=True)
class Named:
    """A credit before its document has an id. ``signed``: in a dateline, a caption, a line of its own; not told in the
    running text."""

    agency: str
    start: int
    end: int
    kind: CreditKind = "agency"
    signed: bool = False


def credits_in(text: str, outlet: str | None = None) -> tuple[Named, ...]:
    """The credits, in text order; of overlapping ones for the same agency the longest.

    An ``outlet`` that names itself ("told this newspaper's X") is no source of its own article; an agency is.
    """
    found = sorted(
        {c for c in _all(text) if not _itself(c, outlet)},
        key=lambda c: (c.agency, c.start - c.end, c.start, c.kind, c.signed),
    )
    kept: list[Named] = []
    ends: dict[str, list[tuple[int, int]]] = {}
    for credit in found:
        taken = ends.setdefault(credit.agency, [])
        if not any(start < credit.end and credit.start < end for start, end in taken):
            taken.append((credit.start, credit.end))
            kept.append(credit)
    return tuple(sorted(kept, key=lambda c: (c.start, c.end, c.agency)))


def _all(text: str) -> Iterator[Named]:
    introduced = _introduced(text)
    told, signing = _forms()
    for form in (*told, *(_reports(name) for name in sorted(introduced - agencies().names.keys()))):
        for match in form.finditer(text):
            yield from _named(match, introduced, signed=False)
    for form in signing:
        for match in form.finditer(text):
            yield from _named(match, introduced, signed=True)
    for match in _MEMBER.finditer(text):
        yield Named("AP", match.start("credit"), match.end("credit"), signed=True)


def _named(match: re.Match[str], introduced: frozenset[str], *, signed: bool) -> Iterator[Named]:
    groups = match.groupdict()
    names = _each().findall(groups["all"]) if groups.get("all") else [groups["a"]]
    words = "credit" if "credit" in groups else 0
    start = match.start(words) + len(match[words]) - len(match[words].lstrip())
    for name in filter(None, map(_shown, names)):
        kind = "agency" if name in introduced else _kind(name, match[words])
        yield Named(name, start, match.end(words), kind, signed)


def _introduced(text: str) -> frozenset[str]:
    """What the article introduces as an agency ("the news agency X"): it may report without that word later on."""
    return frozenset(match["a"] for match in _introduction().finditer(text))


def _reports(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?P<a>{re.escape(name)})\s{_ADVERB}{_SAID}")


@cache
def _introduction() -> re.Pattern[str]:
    return re.compile(rf"\b(?:news|press|information)\sagency,?\s(?P<a>{_NAMES})")


def _itself(credit: Named, outlet: str | None) -> bool:
    if not outlet or credit.agency in agencies().wires:
        return False
    own = outlet.casefold().removeprefix("the ")
    return credit.agency.casefold().removeprefix("the ").replace(" ", "") in (own.replace(" ", ""), own.split(".")[0])


def _shown(name: str) -> str:
    """The agency's name as the lexicon shows it, else as written; empty for words that name nobody."""
    words = " ".join(name.split()).strip(" .,'’")
    return agencies().names.get(words, "" if words.lower() in _NOBODY else words)


def _kind(name: str, words: str) -> CreditKind:
    """What the lexicon holds it for, else what the words of the credit say."""
    known = agencies()
    if name in known.libraries:
        return "library"
    if name in known.names.values():
        return "agency" if name in known.wires else "outlet"
    return "agency" if _IS_AGENCY.search(words) or re.search(_BUREAU, name) else "outlet"


@cache
def _each() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{agencies().agency})(?!\w)")


@cache
def _forms() -> tuple[tuple[re.Pattern[str], ...], tuple[re.Pattern[str], ...]]:
    """Those of the running text, and those that sign."""
    told, signing = (tuple(re.compile(f, re.MULTILINE) for f in forms()) for forms in (_reporting, _crediting))
    return told, signing


def _reporting() -> Iterator[str]:
    """Somebody reported it: in the running text."""
    known, outlet = agencies().agency, agencies().outlet
    name = rf"(?<![\w@#])(?P<a>{known}|{outlet}|{_BUREAU}|{_PAPER})(?![\w’']\w|\w)"
    anyone = rf"(?P<a>{known}|{outlet}|{_NAMES}|\w{{0,12}}[A-Z]\w{{0,12}})"
    yield rf"\b(?:which\s)?{_ARTICLE}(?:{_BODY}\s)?{name}(?:[’']s\s{_CAP}\s{_CAP})?,?\s{_ADVERB}{_SAID}"
    yield rf"\b(?:which\s)?{_ARTICLE}{_BODY},?\s{anyone}\s{_ADVERB}{_SAID}"
    yield (
        r"\b(?:according\sto|[Cc]iting|(?:[Cc]ited|[Qq]uoted|[Rr]eported|[Pp]ublished|[Tt]ranslated|obtained)\sby|told|"
        rf"reported|in\san\sinterview\s(?:with|to|for))\s(?:(?:the\s)?\w{{1,20}}[’']s\s)?{_ARTICLE}(?:{_BODY}\s)?{name}"
    )
    yield rf"\b(?:[Tt]old|[Aa]ccording\sto|[Cc]iting|[Bb]y)\s{_ARTICLE}{_BODY},?\s(?P<a>{known}|{outlet}|{_NAMES})"
    yield (
        r"(?:\b(?:told|commented\sto|said\sto|informed|spoke\s(?:to|with))\s)?\b(?:[Aa]n?|[Tt]he)\s"
        rf"{anyone}\s(?:correspondent|reporter|journalist|news\sagency)\b"
    )
    yield rf"\b(?:correspondent|reporter|journalist)s?\s(?:of|for|from|with)\s{_ARTICLE}{name}"
    yield rf"\b(?P<a>{outlet})\saffiliate\s{_CAP}\s{_SAID}"


def _crediting() -> Iterator[str]:
    """It is signed: datelines, captions, feet."""
    known, outlet = agencies().agency, agencies().outlet
    agency = rf"(?P<a>{known})(?!\w)"
    listed = rf"(?P<all>(?:{known})(?:\s?(?:[/,&–-]|and)\s?(?:{known}))*)"
    person = r"[A-Z][\w’'.-]{0,30}(?:\s[A-Z][\w’'.-]{0,30}){0,4}"
    yield rf"^[A-ZÀ-Þ][\w’'., /-]{{1,60}}?\s?\({listed}\)\s?(?:--?|[–—])"
    yield rf"^(?:{_CAP}(?:[ ,]+{_CAP}){{0,3}}[.,]?\s*(?:--?|[–—])?\s*){agency}\s?(?:--?|[–—])"
    yield rf"^\(?(?P<a>{outlet})\)(?=\s?[A-Z\"“]|\s?[—–-])"
    yield rf"(?:^[a-z]{{2,4}}(?:/[a-z]{{2,4}}){{0,3}}\s)?\({listed}\)"
    yield rf"^{_CAP}[\w’'., -]{{0,50}}[.,]?\s(?P<credit>/\s?(?P<a>{_NAMES})\s?/)"
    yield rf"/\s?(?P<a>{known}|[A-Z][A-Z.-]{{2,12}})\s?/"
    yield rf"©\s?(?:[^\n©/()]{{0,60}}?[/(]\s?)?{agency}\)?"
    yield rf"(?<!\w){person}\s?/\s?(?:[A-Z]\w{{1,20}}\s?/\s?)?{listed}(?!\w)"
    yield rf"(?<!\w)(?P<a>{known})(?:\s(?:[Pp]hotos?|[Ff]ile\s[Pp]hoto|[Ww]riters?|reporters?)\b|\s?/\s?{person})"
    yield rf"\bvia\s{agency}"
    yield rf"\[[^\]\n]{{0,60}}?{listed}\]"
    yield (
        r"(?:\b[Ww]ith\sfiles\sfrom|\b[Ii]nformation\sfrom:?|\b[Mm]aterial\sfrom|\b[Ss]ource:|"
        rf"\b[Cc]opyright\s(?:©\s?)?\d{{4}})\s{_ARTICLE}(?P<a>{known}|{outlet}|{_BUREAU}|{_PAPER})(?!\w)"
    )
    yield rf"(?:^|\b[Tt]he\s)(?P<a>{known}|{outlet})\scontributed\b"
    yield rf"^\W{{0,3}}{listed}\W{{0,3}}$"
    yield rf"(?<=[.!?”\"])\s{agency}$"
    yield rf"^{agency}(?=(?::\s?(?:{known}))?\s(?:The|A|An|In|On|At|His|Her|Their|Some)\s)"
