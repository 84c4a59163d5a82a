"""What a credit is for: the words of the article, or a picture that is shown beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from rashomon.documents.blocks import Run
from rashomon.documents.credits import Named
from rashomon.documents.words import agencies
from rashomon.values import CreditScope

#: The mark of a photographer's right, but not of the article's ("© 2031 Interlin"), and words for pictures.
_PICTURE = re.compile(
    r"©(?!\s?\d{4})|\b(?:photos?|photographs?|pictures?|images?|videos?|film|handout|screen\s?(?:grab|shot))\b",
    re.IGNORECASE,
)
#: A name before or behind the slash: "Ada Brook/", "/Ada Brook".
_PERSON = re.compile(r"[A-Z][\w'’.-]*\s?/|/\s?[A-Z]")


def scope(credit: Named, text: str, runs: Sequence[Run]) -> CreditScope:
    """A photo's: libraries, what signs a caption, and outside of datelines and bylines what has a photographer or the
    word for a picture in it ("Ada Brook/AP", "(AFP/Getty Images)"). What reports stands in the text, wherever it is."""
    if credit.kind == "library":
        return "photo"
    if not credit.signed:
        return "text"
    kinds = {run.kind for run in runs if run.start < credit.end and credit.start < run.end}
    if "caption" in kinds or kinds & {"byline", "dateline"}:
        return "photo" if "caption" in kinds else "text"
    return "photo" if _of_picture(text[credit.start : credit.end]) else "text"


def _of_picture(words: str) -> bool:
    """Agencies alone may stand beside each other ("AFP/dpa") or between slashes ("/TASS/")."""
    if _PICTURE.search(words) or any(library in words for library in agencies().libraries):
        return True
    return bool(_PERSON.search(_names().sub("", words))) and not re.search(r"/[^/]+/$", words)


@cache
def _names() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{agencies().agency})(?!\w)")
