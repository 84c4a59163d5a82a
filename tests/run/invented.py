"""Stages that need no model: a text file is a document, every paragraph a sentence, every capitalised word a name.

``FAKE_PAUSE`` in the environment makes reading slow, so that a test can stop it. Words in a text make it go wrong.
"""

import os
import re
import time
from dataclasses import dataclass
from pathlib import Path

from rashomon.errors import PipelineError, UnreadableError
from rashomon.run import Stages
from rashomon.values import (
    About,
    Annotations,
    Block,
    Copy,
    Dated,
    Document,
    Entity,
    Failure,
    Fetched,
    Figure,
    FigureAccount,
    Finding,
    FindingAccount,
    Known,
    Links,
    Mention,
    PartialDate,
    Sentence,
    Span,
    Story,
    content_id,
)


def fetch(paths):
    """Files in the order in which they are asked for; an empty one is a failure."""
    for path in map(Path, paths):
        for file in sorted(path.iterdir()) if path.is_dir() else [path]:
            content = file.read_bytes()
            yield Fetched(file.name, "text", content) if content else Failure(file.name, "It is empty.")


def read_document(fetched):
    text = fetched.content.decode()
    if "UNREADABLE" in text:
        raise UnreadableError("It is not to be read.")
    if "BROKEN" in text:
        raise KeyError("a hole in the programme")
    name = content_id("document", text)
    blocks = tuple(Block(Span(name, m.start(), m.end()), "paragraph") for m in re.finditer(r"[^\n]+", text))
    return Document(name, fetched.source, text, blocks, title=fetched.source)


@dataclass
class Pipeline:
    model: str

    def __call__(self, document):
        time.sleep(float(os.environ.get("FAKE_PAUSE", "0")))
        if "STUMBLE" in document.text:
            raise ValueError("one word too many")
        if "DIE" in document.text:
            os._exit(9)
        name = document.id
        end = len(document.text) + ("OUTSIDE" in document.text)
        names = [Span(name, m.start(), m.end()) for m in re.finditer(r"[A-Z]\w+", document.text)]
        numbers = [(Span(name, m.start(), m.end()), float(m[0])) for m in re.finditer(r"\d+", document.text)]
        paragraphs = [Sentence(block.span, self.model.encode()) for block in document.blocks]
        return Annotations(
            name,
            sentences=(*paragraphs, Sentence(Span(name, 0, end))),
            mentions=tuple(Mention(span, span, "other", "name", i) for i, span in enumerate(names)),
            figures=tuple(FigureAccount(span, low, low, "people", "people") for span, low in numbers),
        )


def load_pipeline(model, pipeline=None):
    if model and not model.name.startswith("fake"):
        raise PipelineError(f"There is no model in {model}.")
    name = model.name if model else "fake-1"
    return Pipeline(f"{name}+{pipeline}" if pipeline else name)


def link(readings, knowledge=None):
    """Every word is an entity; all documents are one story. What a user knows changes nothing."""
    words = {}
    for reading in readings:
        for mention in reading.annotations.mentions:
            words.setdefault(mention.span.of(reading.document.text), []).append(mention)
    figures = tuple(one for reading in readings for one in reading.annotations.figures)
    names = tuple(reading.document.id for reading in readings)
    return Links(
        entities=tuple(
            Entity(
                content_id("entity", word),
                "other",
                word,
                (),
                tuple((mention.span.document, mention.chain) for mention in mentions),
                tuple((mention.span, "name") for mention in mentions),
            )
            for word, mentions in sorted(words.items())
        ),
        figures=(Figure("figure-1", "people", figures),),
        stories=(Story("story-1", "Everything", names),),
        copies=(Copy(names, (), "They stand in one case."),),
    )


def compare(readings, links):
    accounts = tuple(FindingAccount(one.span, str(one.low)) for one in links.figures[0].accounts)
    return (Finding("finding-1", "conflict", About("figure", "figure-1"), "They differ.", accounts),)


def infer_dates(readings, *, alone=False):
    """A document is of the month that it names; of the last month that others name, if it names none."""
    own = {}
    for document in (reading.document for reading in readings):
        if month := re.search(r"\d{4}-\d{2}", document.text):
            where = (Span(document.id, month.start(), month.end()),)
            own[document.id] = Dated(PartialDate(month[0]), "inferred", where, "it names this month", 0.9)
    last = max((dated.value for dated in own.values()), default=None)
    rest = {} if alone or last is None else {reading.document.id: Dated(last, "inferred") for reading in readings}
    return tuple(sorted((rest | own).items()))


def read_gazetteer(path):
    """Every line is an entry."""
    return (Known(line, (line,)) for line in path.read_text().splitlines())


STAGES = Stages(fetch, read_document, load_pipeline, link, compare, infer_dates, read_gazetteer)
