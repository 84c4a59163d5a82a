"""Check that every link from one page of the documentation to another, or to a heading, leads somewhere.

    python -m scripts.check_links

Links to other sites are not followed: the check needs no network.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote

from scripts.public_text import ROOT, files

_FENCE = re.compile(r"^(```|~~~).*?^\1", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"`[^`\n]*`")
_LINK = re.compile(r"!?\[[^\]]*\]\(\s*<?([^)\s>]+)>?(?:\s+\"[^\"]*\")?\s*\)|^\[[^\]]+\]:\s*(\S+)", re.MULTILINE)
_HTML_LINK = re.compile(r"<(?:a|img)\s[^>]*(?:href|src)=\"([^\"]+)\"")
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


def links(text: str) -> Iterator[str]:
    """The targets of the links in a page, code left out."""
    prose = _CODE.sub("", _FENCE.sub("", text))
    for match in _LINK.finditer(prose):
        yield match[1] or match[2]
    yield from _HTML_LINK.findall(prose)


def anchor(heading: str) -> str:
    """The anchor that GitHub gives a heading: lower case, punctuation dropped, spaces to hyphens."""
    plain = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).strip().lower()
    return re.sub(r"[^\w\- ]", "", plain).replace(" ", "-")


@cache
def anchors(path: Path) -> frozenset[str]:
    """All anchors of a page; the second heading of one name gets ``-1``."""
    text = _FENCE.sub("", path.read_text(encoding="utf-8"))
    seen: Counter[str] = Counter()
    found: set[str] = set(re.findall(r"<a (?:id|name)=\"([^\"]+)\"", text))
    for heading in re.findall(r"^#{1,6}\s+(.+?)\s*#*$", text, re.MULTILINE):
        name = anchor(heading)
        found.add(f"{name}-{seen[name]}" if seen[name] else name)
        seen[name] += 1
    return frozenset(found)


def fault(page: Path, target: str) -> str | None:
    """What is wrong with a link, ``None`` when it leads somewhere."""
    if _ELSEWHERE.match(target):
        return None
    name, _, fragment = unquote(target).partition("#")
    path = (page.parent / name).resolve() if name else page
    if not path.is_relative_to(ROOT) or not path.exists():
        return f"there is no {name}"
    if fragment and path.suffix == ".md" and fragment not in anchors(path):
        return f"{path.name} has no heading #{fragment}"
    return None


def main() -> int:
    """Print every dead link with its page; return the exit code."""
    faults = [
        f"{page.relative_to(ROOT)}: ({target}) {problem}"
        for page in files(".md")
        for target in links(page.read_text(encoding="utf-8"))
        if (problem := fault(page, target))
    ]
    print("\n".join(faults), file=sys.stderr, end="\n" if faults else "")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
