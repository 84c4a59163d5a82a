"""Words to word pieces: what the encoder sees of a word.

Training and run time share this file, so that a word never looks different to the two.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from tokenizers import Tokenizer

#: Word shapes. The encoder's vocabulary is lower-cased; the shape gives the case back.
SHAPES = ("special", "lower", "upper", "title", "mixed", "digit", "other")

#: Typography that the treebanks hardly know, as the plain form they do know. Only what the encoder sees is changed.
PLAIN = str.maketrans(
    {**dict.fromkeys("“”„‟«»〝〞", '"'), **dict.fromkeys("‘’‚‛‹›ʼ", "'"), **dict.fromkeys("–—―−‐‑", "-"), "…": "..."}
)

#: A word longer than this (a URL, a hash) is cut: its tail tells a tagger nothing.
MAX_PIECES_PER_WORD = 10


def shape(word: str) -> int:
    """The index in ``SHAPES`` of a word's shape."""
    if any(c.isdigit() for c in word):
        return SHAPES.index("digit")
    if not any(c.isalpha() for c in word):
        return SHAPES.index("other")
    if word.islower():
        return SHAPES.index("lower")
    if word.isupper() and len(word) > 1:
        return SHAPES.index("upper")
    if word[0].isupper() and (len(word) == 1 or word[1:].islower()):
        return SHAPES.index("title")
    return SHAPES.index("mixed")


@dataclass(frozen=True, slots=True)
class Encoded:
    """One window of words as the encoder takes it: parallel lists over pieces, and where each word begins."""

    pieces: list[int]
    shapes: list[int]
    firsts: list[int]


class Vocabulary:
    """The encoder's tokenizer, one word at a time."""

    def __init__(self, path: Path) -> None:
        tokenizer = Tokenizer.from_file(str(path))
        tokenizer.no_truncation()
        tokenizer.no_padding()
        self._tokenizer = tokenizer
        special = tokenizer.get_vocab()
        self._cls, self._sep, self._unknown = (special[piece] for piece in ("[CLS]", "[SEP]", "[UNK]"))
        #: The piece that stands for a hidden one, in training.
        self.mask = special["[MASK]"]
        self.word = lru_cache(maxsize=100_000)(self._word)

    def _word(self, word: str) -> tuple[tuple[int, ...], int]:
        ids: list[int] = self._tokenizer.encode(word.translate(PLAIN), add_special_tokens=False).ids[
            :MAX_PIECES_PER_WORD
        ]
        return tuple(ids) or (self._unknown,), shape(word)

    def length(self, word: str) -> int:
        """How many pieces a word takes."""
        return len(self.word(word)[0])

    def encode(self, words: list[str]) -> Encoded:
        """A window of words, between the encoder's start and end pieces."""
        pieces, shapes, firsts = [self._cls], [0], []
        for text in words:
            ids, kind = self.word(text)
            firsts.append(len(pieces))
            pieces.extend(ids)
            shapes.extend([kind] * len(ids))
        return Encoded([*pieces, self._sep], [*shapes, 0], firsts)
