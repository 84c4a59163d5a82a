"""One paragraph on its way to its quotations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from spacy.tokens import Doc
from spacy.tokens import Span as Words

from rashomon.annotations.quotations.marks import Quoted, quoted
from rashomon.annotations.reader import Saying

Stretch = tuple[int, int]


@dataclass(slots=True)
class Paragraph:
    """A block's sentences, what the reader takes for sayings, and the stretches between quotation marks."""

    doc: Doc
    text: str  # of the whole document; ``doc.text`` is put together anew at each call
    start: int
    end: int
    sentences: list[Words]
    sayings: list[Saying] = field(default_factory=list)  # the reader's, whose cues stand here
    marks: list[Quoted] = field(default_factory=list)
    heads: Mapping[int, str] = field(default_factory=dict)  # the types of mentions by the words that head them
    title: bool = False  # is it the headline?

    def __post_init__(self) -> None:
        self.marks = quoted(self.text, self.start, self.end) if self.sentences else []

    def wholly_quoted(self) -> bool:
        """Does the paragraph begin with a quotation mark and hold nothing but quoted words?"""
        inside = sum(m.end - m.start for m in self.marks)
        return bool(self.marks) and inside >= len(self.text[self.start : self.end].strip()) - 2
