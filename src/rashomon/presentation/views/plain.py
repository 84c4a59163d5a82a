"""Article text is hostile: what must never reach a page or a terminal as it is."""

from __future__ import annotations

import re

#: C0 controls other than white space, DEL, C1 controls, lone surrogates and non-characters: HTML forbids them (WHATWG
#: HTML 13.2.3.5, "control-character-in-input-stream") and a terminal obeys them.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
#: The two overrides show words in another order than the one that was read ("Trojan Source", CVE-2021-42574). The
#: other direction marks belong to honest Arabic, Hebrew and Persian text; on a page a quotation is isolated from the
#: rest.
_OVERRIDES = re.compile("[\u202d\u202e]")
#: A terminal isolates nothing, so there all embeddings, isolates and their ends are shown too.
_DIRECTIONS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_SPACE = re.compile(r"\s+")


def plain(text: str) -> str:
    """The text with forbidden characters made visible: controls as their Control Pictures (U+2400..), the others as
    U+FFFD, direction overrides by name. Never changes what a browser may show safely."""
    return _OVERRIDES.sub(_named, _FORBIDDEN.sub(_picture, text))


def one_line(text: str) -> str:
    """The text for a terminal or a title: one line, with every direction mark shown by name."""
    return _DIRECTIONS.sub(_named, plain(_SPACE.sub(" ", text))).strip()


def _picture(found: re.Match[str]) -> str:
    code = ord(found[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else "\ufffd"


def _named(found: re.Match[str]) -> str:
    return f"⟨U+{ord(found[0]):04X}⟩"
