"""The sample holds together: every string of the answer key stands in its article, and every difficulty is there."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from html.parser import HTMLParser

import pytest

from rashomon import sample

KEY = sample.key()
FILES = sorted(KEY["documents"])


class Words(HTMLParser):
    """The text of an HTML page, without scripts and styles."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.hidden += tag in ("script", "style")

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag in ("script", "style")

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.parts.append(data)


def text_of(name: str) -> str:
    raw = (sample.folder() / name).read_text(encoding="utf-8")
    if name.endswith(".json"):
        article = json.loads(raw)
        return f"{article['title']}\n\n{article['maintext']}"
    if name.endswith(".html"):
        words = Words()
        words.feed(raw)
        return " ".join("".join(words.parts).split())
    return raw


TEXTS = {name: text_of(name) for name in FILES}


def strings() -> Iterator[tuple[str, str, str]]:
    """Every (part of the key, document, string) that must stand verbatim."""
    for name, document in KEY["documents"].items():
        for part in ("furniture", "captions"):
            yield from ((part, name, text) for text in document[part])
        yield "title", name, document["title"]
        yield from (("evidence", name, text) for text in document["published"]["evidence"])
        yield from (("credit", name, credit["text"]) for credit in document["credits"])
    for entity in KEY["entities"]:
        for part in ("mentions", "descriptions"):
            for name, texts in entity[part].items():
                yield from ((f"entity {entity['id']}", name, text) for text in texts)
    for quotation in KEY["quotations"]:
        for one in quotation["instances"]:
            for text in (*one["content"], *one["cue"], *one["source"], *one["via"]):
                yield f"quotation {quotation['id']}", one["document"], text
    for figure in KEY["figures"]:
        for one in figure["instances"]:
            for part in ("text", "context", "according_to"):
                if one.get(part):
                    yield f"figure {figure['id']}", one["document"], one[part]
    for one in KEY["times"]:
        yield "time", one["document"], one["text"]
    for copy in KEY["copies"]:
        for name in copy["documents"]:
            yield from (("copy", name, text) for text in copy["passages"])
    for finding in KEY["findings"]:
        for side in finding["sides"]:
            yield f"finding {finding['id']}", side["document"], side["text"]


@pytest.mark.parametrize(("part", "name", "text"), list(strings()))
def test_every_string_of_the_key_stands_in_its_article(part: str, name: str, text: str) -> None:
    assert text in TEXTS[name], f"{part}: {text!r} is not in {name}"


def test_the_key_names_every_article_and_nothing_else() -> None:
    articles = sorted(p.name for p in sample.folder().iterdir() if p.name != "manifest.csv")
    assert articles == FILES
    assert len(articles) == 7


def test_the_manifest_names_files_that_are_there() -> None:
    with (sample.folder() / "manifest.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [set(row) for row in rows] == [{"file", "outlet", "url", "published"}] * len(rows)
    assert {row["file"] for row in rows} <= set(FILES)
    assert all(KEY["documents"][row["file"]]["outlet"] == row["outlet"] for row in rows)
    assert any(not row["published"] for row in rows)


@pytest.mark.parametrize("name", FILES)
def test_an_article_has_the_length_of_one(name: str) -> None:
    assert 250 <= len(TEXTS[name].split()) <= 650


def test_there_are_files_of_every_common_kind() -> None:
    assert {name.rsplit(".", 1)[1] for name in FILES} == {"txt", "html", "json"}


def test_every_kind_of_finding_is_expected() -> None:
    assert {f["kind"] for f in KEY["findings"]} == {"agreement", "conflict", "update", "omission", "naming"}
    assert {f["about"] for f in KEY["findings"]} == {"figure", "event", "statement", "time", "entity"}


def test_quotations_of_every_type_and_quote_mark() -> None:
    assert {i["type"] for q in KEY["quotations"] for i in q["instances"]} == {"direct", "indirect", "mixed"}
    for mark in '“«‘"':
        assert any(mark in text for text in TEXTS.values())


def test_speakers_by_pronoun_and_without_a_name() -> None:
    sources = {s for q in KEY["quotations"] for i in q["instances"] for s in i["source"]}
    assert {"she", "he", "It"} <= sources
    assert any(q["speaker"] is None for q in KEY["quotations"])


def test_speakers_and_entities_agree() -> None:
    known = {e["id"] for e in KEY["entities"]}
    assert {q["speaker"] for q in KEY["quotations"]} - {None} <= known
    assert len(known) == len(KEY["entities"])


def test_two_spellings_of_three_names() -> None:
    assert sum(len(e["spellings"]) > 1 for e in KEY["entities"]) >= 3


def test_one_utterance_in_two_translations_and_one_post_on_two_media() -> None:
    told = [
        q for q in KEY["quotations"] if len({tuple(i["content"]) for i in q["instances"] if i["type"] == "direct"}) > 1
    ]
    assert len(told) >= 3
    assert any({"Telegram", "X"} <= {v for i in q["instances"] for v in i["via"]} for q in told)


def test_dates_stated_from_metadata_and_inferred() -> None:
    assert {d["published"]["basis"] for d in KEY["documents"].values()} == {"stated", "metadata", "inferred"}


def test_figures_that_agree_are_updated_and_conflict() -> None:
    assert {r["relation"] for f in KEY["figures"] for r in f["relations"]} == {"same", "update", "conflict"}


def test_two_stories_share_no_document() -> None:
    documents = [name for story in KEY["stories"] for name in story["documents"]]
    assert sorted(documents) == FILES


def test_what_is_left_out_is_not_there() -> None:
    for finding in KEY["findings"]:
        for name in finding.get("absent", ()):
            assert all(side["text"].casefold() not in TEXTS[name].casefold() for side in finding["sides"])
