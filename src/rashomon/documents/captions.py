"""Captions: lines that describe a picture and name who took it, in the forms of picture agencies and sites."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from rashomon.documents.lines import Line
from rashomon.documents.sheet import Sheet
from rashomon.documents.words import agencies
from rashomon.values import BlockKind

_START = re.compile(
    r"""(?xi)(?:
      file\ (?:photo|picture|image|pic)\b\W
    | (?:photo|photograph|picture|image|pictured|photos|photo\ credit|image\ credit|screenshot|credit)
        \s?[:|]\s?\S
    | image\ (?:copyright|caption|source)\b | media\ caption\b | enlarge\ this\ image\b | hide\ caption\b | FILE\s?[-–—]
    | in\ this\ [^.]{0,80}\b(?:photo|image|picture|frame\ grab|file\ photo|screen\s?grab)\b
    | this\ (?:[\w,. ]{0,30}\ )?(?:photo|image|picture|photograph|frame\ grab)\ (?:\w+\ ){0,2}
        (?:released|provided|taken|from|shows|made|obtained|posted)\b
    | (?:screengrab|handout|courtesy)\ (?:of|from|photo|translation)?\b | \(?photo(?:graph)?\ by\ | getty\ images\b
    | (?-i:CLOSE\ (?=[A-Z]))
    )"""
)
_END = re.compile(
    r"""(?x)(?:
      [\[(](?:[^\[\]()]{0,80}[^\w\[\]()])?
        (?i:photos?|pictures?|images?|shutterstock|handout|courtesy|screen\s?grab|file)(?:[^\w\[\]()][^\[\]()]{0,80})?[\])]
    | \b(?:Photograph|Photo|Picture|Image|Credit)s?(?:\ by|:|\ credit:)\ [A-Z][^.!?"]{2,70}
    | \b(?:REUTERS|AFP|AP\ Photo|AFP\ Photo|EPA)\s?/\s?[A-Z][\w'.-]+(?:\ [A-Z][\w'.-]+){0,3}(?:/.{2,30})?
    | \bHide\ Caption(?:\ \d+\ of\ \d+)?
    | \b[Tt]oggle\ caption\ .{0,120}
    )\W*$"""
)
_YEAR_NEXT = re.compile(r"\s*\d{4}")


@cache
def _credit() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A credit that names an agency: behind a caption, and standing alone."""
    name = f"(?:{agencies().agency}|Getty Images|Shutterstock|iStock|Alamy|Wikimedia Commons|Wikimedia)"
    before, after = r"[^\[\](){}]{0,80}(?:/|\bvia\s|\s-\s)", r"(?:\s?/\s?[\w .'-]{1,40})*(?:\s[Pp]hotos?|\s[Ff]ile)?"
    forms = (
        rf"(?:\s[A-Z][\w'-]+){{2,3}}\s?/\s?(?:[A-Z]\w+\s?/\s?)?{name}",
        rf"[\[(](?:{before})?{name}{after}(?:/[^\[\]()]{{1,50}})?[\])]",
        rf"[.!?][\"']?\s+{name}(?:\s[Pp]hotos?)?",
        r"©\s?[^\d\s©][^©.]{0,60}",
        rf"\(\s?/\s?{name}\s?\)",
    )
    person = r"(?:[A-Z][\w.'-]*(?:\s[A-Z][\w.'-]*){0,4}|[A-Z]\w+/\w+)"
    alone = (
        rf"(?:{person}(?:/|\svia\s|\s/\s))+{name}(?:(?:/|\svia\s).{{1,40}})?",
        rf"{name}(?:\s(?:Images|[Pp]hotos?))(?:/.{{1,40}})?",
    )
    return re.compile(rf"(?:{'|'.join(forms)})\W*$"), re.compile("|".join(alone))


@cache
def _agency_first() -> re.Pattern[str]:
    """The agency set before the caption without a stop, then the caption's own beginning."""
    name = agencies().agency
    return re.compile(
        rf"(?:{name})(?::\s?(?:{name}))?\s(?=(?:The|A|An|In|On|At|His|Her|Their|Some|Police|People|Dozens)\s)[^.!?]{{20,250}}"
    )


def captions(sheet: Sheet) -> Iterator[tuple[int, BlockKind]]:
    """Lines with a picture's credit or label; a paragraph that only ends with an agency's name is not one."""
    for i, line in sheet.open():
        if line.words <= 110 and len(line.plain) <= 900 and _is_caption(line):
            yield i, "caption"


def _is_caption(line: Line) -> bool:
    words = line.plain
    behind, alone = _credit()
    if _START.match(words) or alone.fullmatch(words) or _agency_first().fullmatch(words):
        return True
    if '"' in words and line.words > 40:
        return False
    return bool(_END.search(words)) or _credited(words, behind)


def _credited(words: str, behind: re.Pattern[str]) -> bool:
    """A credit at the end, unless all it does is to sign a paragraph: "..., he said. (AFP)"."""
    match = behind.search(words)
    if match is None:
        return False
    credit = match[0].strip(" .!?")
    plain_sign = re.fullmatch(rf"\(?(?:{agencies().agency})\)?", credit) and not re.search(r"(?i)\bfile\b", credit)
    return not (plain_sign and re.search(r"\b(?:said|says|told|added|reported|according|noted|announced)\b", words))
