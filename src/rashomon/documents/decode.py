"""Bytes to text.

In order: byte order mark; UTF-8; UTF-16 without a mark; the charset that an HTML page declares; Windows-1252 where it
gives plausible Latin text; what charset-normalizer finds. Nothing but the encoding is undone: line ends and every other
character stay as they are.
"""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from rashomon.errors import UnreadableError

# utf-32 first: its little-endian mark begins with that of utf-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_KINDS = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "packed with gzip"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"{\\rtf", "an RTF document"),
    (b"SQLite format 3", "a database"),
)
# Only encodings of the WHATWG standard; Python knows others (unicode_escape, utf-7) that a page must not choose.
_CHARSET = re.compile(
    rb"""<(?:meta|\?xml)\b[^>]{0,500}?(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_-]{2,20})""", re.I
)
_ALLOWED = re.compile(
    r"utf-?8|us-ascii|latin1|iso-?8859-\d+|windows-\d+|cp12\d\d|koi8-[ru]|macintosh|gb2312|gbk|gb18030|big5|"
    r"shift[-_]jis|euc-(?:jp|kr)|iso-2022-jp|tis-620"
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x7f\x80-\x84\x86-\x9f\ufffd]")
# Windows-1252 text: besides ASCII only quotes, dashes and signs of print, and accented letters beside other letters.
_LATIN_ODDITY = re.compile("[^\x00-\x7f‘’“”‚„…–—•€£§©®°´·«»\xa0½¼¾¡¿™†‰′À-ÖØ-öø-ÿŒœŠšŽžŸ]|[À-ÖØ-öø-ÿ]{3}")


def decode(content: bytes, *, html: bool = False) -> str:
    """The text. Raises ``UnreadableError`` for bytes that are no text, or in no encoding that can be told."""
    for start, kind in _KINDS:
        if content.startswith(start):
            raise UnreadableError(f"is {kind}, not text; save its words as a .txt or .html file")
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _checked(_strict(content[len(mark) :], encoding))
    return _checked(_unmarked(content, html=html))


def _unmarked(content: bytes, *, html: bool) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        broken = error
    if encoding := _wide(content):
        return _strict(content, encoding)
    if b"\x00" in content:
        raise UnreadableError(f"is not text: it holds a zero byte (byte {content.index(0) + 1}); give the text itself")
    loose = content.decode("utf-8", "replace")
    declared = _declared(content) if html else None
    if loose.count("\ufffd") * 4 <= sum(ord(c) > 127 for c in loose) - loose.count("\ufffd"):
        return _nearly_utf8(loose, broken, html=html)
    if declared:
        return content.decode(declared, "replace")
    return _guessed(content)


def _nearly_utf8(loose: str, broken: UnicodeDecodeError, *, html: bool) -> str:
    """A page is read as browsers read it, its bytes being kept beside; of a text the bytes would be lost."""
    if html:
        return loose
    raise UnreadableError(
        f"is UTF-8 except for byte {broken.start + 1}, where it is broken ({broken.reason}); fetch or save it again"
    )


def _guessed(content: bytes) -> str:
    """Latin text in Windows-1252 if it looks like that, else what charset-normalizer finds likely."""
    try:
        latin = content.decode("cp1252")
    except UnicodeDecodeError:
        latin = ""
    odd = len(_LATIN_ODDITY.findall(latin))
    if latin and not odd and sum(c > 127 for c in content) * 5 <= len(content):
        return latin
    best = from_bytes(content[:200_000]).best()
    if best is None:
        raise UnreadableError("is in no encoding that could be told, or not text at all; save it as UTF-8")
    return _strict(content, best.encoding)


def _strict(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        place = f"byte {error.start + 1}"
        raise UnreadableError(f"looks like {encoding.upper()} but is broken at {place}; save it as UTF-8") from None


def _wide(content: bytes) -> str | None:
    """UTF-16 without a mark: text in Latin letters has a zero in every other byte."""
    sample = content[:4000]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if len(sample) < 8 or max(even, odd) * 10 < len(sample) * 3 or min(even, odd) * 20 > len(sample):
        return None
    return "utf-16-be" if even > odd else "utf-16-le"


def _declared(content: bytes) -> str | None:
    """The charset a page declares in its first bytes, if the WHATWG standard knows it; Latin-1 means Windows-1252."""
    found = _CHARSET.search(content[:4096])
    name = found[1].decode("ascii").lower() if found else ""
    if not _ALLOWED.fullmatch(name):
        return None
    try:
        encoding = codecs.lookup(name).name
    except LookupError:
        return None
    return "cp1252" if encoding in ("iso8859-1", "ascii") else encoding


def _checked(text: str) -> str:
    if "\x00" in text:
        place = text.index("\x00") + 1
        raise UnreadableError(f"is not text: it holds a zero (character {place}); give the text itself")
    if len(_CONTROL.findall(text)) * 50 > len(text):
        raise UnreadableError("is not text: it is full of control characters; give the text itself")
    if not text.strip():
        raise UnreadableError("holds no words; fetch the article again")
    return text
