# ruff: noqa: E501 (a paragraph of an article is one line)
"""Six invented articles: a grain barge hits the swing bridge at Marrowick, in a country that does not exist."""

from __future__ import annotations

import dataclasses
import re

from rashomon.values import (
    Annotations,
    Block,
    Credit,
    Dated,
    Document,
    PartialDate,
    Quotation,
    Reading,
    Sentence,
    Span,
    content_id,
)

COURIER = """Grain barge strikes swing bridge at Marrowick; four dead

By Ilse Tarrant

MARROWICK, 4 May 2031 – A grain barge struck the swing bridge at Marrowick shortly before dawn on Sunday, killing at least four people and closing the river Tell to all traffic.

“The span was open and the lights were working. I do not understand how he did not see it,” said the bridge keeper, Osric Vanmeer.

Harbour master Lidia Corvane said the barge had been travelling at nearly twice the permitted speed. She told reporters that the river would stay closed “until the last person is found”.

Photo: the damaged pier on Sunday morning. © Harbour Wire

Read more
Ferry subsidies: what the council voted for"""

POST = """Six killed as barge hits Marrowick bridge

Six people died when a barge carrying grain hit the bridge at Marrowick on Sunday, the regional fire service said on Monday, raising an earlier count of four.

Osric Van Meer, who operates the bridge, said that the span had been open and its lights working. “I can't understand how he failed to see it,” he told the Tell Valley Post.

The owner of the barge, Brandt Tidelines, denied that the vessel was speeding. “Our instruments show a speed within the limit,” spokeswoman Hanne Brandt said in a statement."""

LEDGER = """Barge crash: river Tell closed

(Harbour Wire) – A grain barge struck the bridge at Marrowick on Sunday, Harbour Wire reported. Four people were killed, according to the river police.

Harbour master Lidia Corvane said the barge had been travelling at nearly twice the permitted speed.

The bridge was built in 1962 and repaired in March 2029. An inquiry will begin on 12 May."""

MORNING = """Marrowick crash puts bridge lights in question

Rescuers were still searching the Tell on Monday. Four people were killed, according to the river police.

Harbour master Lidia Corvane said the barge had been travelling at nearly twice the permitted speed.

A person familiar with the inquiry said the lights on the bridge had been dark for a week. “Nobody came to mend them,” the person said.

Subscribe to our newsletter"""

BULLETIN = """Barge sinks after collision on the Tell

The river police put the number of dead at six. “We will know more when the hull is raised,” an officer said."""

FERRY = """Council halves ferry subsidy

The Marrowick council voted on Tuesday to halve the subsidy for the Tell ferry, to 1.2 million crowns. “This is the end of the night service,” said ferry director Jon Aldous."""


def document(source: str, text: str, kinds: dict[int, str] | None = None, **more: object) -> Document:
    """A document whose blocks are its paragraphs: a title, then paragraphs, but for ``kinds`` by number."""
    kinds = kinds or {}
    name = content_id("document", source, text)
    runs = [Span(name, found.start(), found.end()) for found in re.finditer(r"\S(?:.|\n(?!\n))*", text)]
    blocks = tuple(Block(run, kinds.get(n, "paragraph" if n else "title")) for n, run in enumerate(runs))
    title = runs[0].of(text) if runs else None
    return Document(id=name, source=source, text=text, blocks=blocks, **{"title": title, "language": "en", **more})


def span(of: Document, words: str, nth: int = 0) -> Span:
    """Where the words stand in the document."""
    start = -1
    for _ in range(nth + 1):
        start = of.text.index(words, start + 1)
    return Span(of.id, start, start + len(words))


def sentences(of: Document) -> tuple[Sentence, ...]:
    """A sentence ends at a full stop or a paragraph's end: enough for these texts."""
    ends = re.compile(r"\S.*?[.?](?:[”’\"](?=\s+[A-Z]|$))?(?=\s+[A-Z“(]|$)|\S.*$", re.S)
    news = [block.span for block in of.blocks if block.kind != "furniture"]
    runs = [(block.start, run) for block in news for run in ends.finditer(block.of(of.text))]
    return tuple(Sentence(Span(of.id, base + run.start(), base + run.end())) for base, run in runs)


def reading(of: Document, **more: object) -> Reading:
    """A document with its sentences and whatever else was read."""
    return Reading(of, Annotations(document=of.id, sentences=sentences(of), **more))


def stated(value: str, *evidence: Span, why: str = "the article's dateline", **more: object) -> Dated:
    return Dated(PartialDate(value), **{"basis": "stated", "evidence": evidence, "why": why, **more})


def quotation(of: Document, content: str, cue: str, source: str, kind: str, **more: object) -> Quotation:
    return Quotation((span(of, content),), (span(of, cue),), (span(of, source),), kind, **more)


def documents() -> dict[str, Document]:
    """The six articles by a short name."""
    courier = document(
        "courier.html",
        COURIER,
        {1: "byline", 5: "caption", 6: "furniture"},
        outlet="Marrowick Courier",
        url="https://courier.example/barge",
    )
    courier = changed(courier, published=stated("2031-05-04", span(courier, "4 May 2031")))
    courier = changed(courier, credits=(Credit("Harbour Wire", span(courier, "© Harbour Wire")),))
    post = document("post.txt", POST, outlet="Tell Valley Post", url="https://post.example/six-killed")
    post = changed(post, published=stated("2031-05-05", basis="metadata", why="the page's own date field"))
    ledger = document("ledger.txt", LEDGER, outlet="Northern Ledger")
    ledger = changed(ledger, published=stated("2031-05-04", basis="metadata", why="the page's own date field"))
    ledger = changed(ledger, credits=(Credit("Harbour Wire", span(ledger, "(Harbour Wire)")),))
    morning = document("morning.txt", MORNING, {4: "furniture"}, outlet="Capital Morning")
    monday = span(morning, "on Monday")
    morning = changed(
        morning,
        published=stated(
            "2031-05-05",
            monday,
            basis="inferred",
            why="“Monday” after the crash of Sunday 4 May in the other accounts",
            confidence=0.96,
        ),
    )
    bulletin = document("bulletin.txt", BULLETIN)
    ferry = document("ferry.txt", FERRY, outlet="Marrowick Courier")
    ferry = changed(ferry, published=stated("2031-04", basis="inferred", why="only the month can be told"))
    return {
        "courier": courier,
        "post": post,
        "ledger": ledger,
        "morning": morning,
        "bulletin": bulletin,
        "ferry": ferry,
    }


def changed(of: Document, **more: object) -> Document:
    """The document with other fields."""
    return dataclasses.replace(of, **more)
