"""Constructions of the press as the shipped reader reads them: add an example to a file under tests/golden/quotations.

An example that is ``known`` to be read wrongly must still be: once it is read right, its line has to go.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from rashomon.annotations import Pipeline, load_pipeline
from rashomon.annotations.reader.model import FILES, SHIPPED
from rashomon.values import Annotations, Block, Document, Quotation, Span

FOLDER = Path(__file__).parents[1] / "golden" / "quotations"
PARTS = ("cue", "source", "content")
KEYS = {"name", "text", "headline", "quotation", "known"}
NAMES = {*PARTS, "type", "hearsay", "speaker"}
Example = dict[str, Any]

has_model = all((SHIPPED / name).is_file() for name in FILES)


def examples() -> Iterator[Any]:
    for path in sorted(FOLDER.glob("*.toml")):
        for example in tomllib.loads(path.read_text(encoding="utf-8"))["example"]:
            known = [pytest.mark.xfail(strict=True, reason=example["known"])] if "known" in example else []
            yield pytest.param(example, id=f"{path.stem}: {example['name']}", marks=known)


@cache
def pipeline() -> Pipeline:
    return load_pipeline(SHIPPED)


def document(example: Example) -> Document:
    """The article: paragraphs are parted by empty lines, and the headline stands first."""
    paragraphs = re.split(r"\n\s*\n", example["text"].strip())
    parts = [(p, "paragraph") for p in paragraphs]
    if "headline" in example:
        parts.insert(0, (example["headline"], "title"))
    blocks, at = [], 0
    for part, kind in parts:
        blocks.append(Block(Span("d-1", at, at + len(part)), kind))  # type: ignore[arg-type]
        at += len(part) + 2
    return Document("d-1", "a.txt", "\n\n".join(part for part, _ in parts), tuple(blocks))


def compared(part: str) -> str:
    """The words of a part; the signs, where there are no words."""
    return " ".join(re.findall(r"\w+(?:[’'.-]\w+)*", part)) or part.strip()


def expected(quotation: dict[str, Any]) -> dict[str, Any]:
    return {key: compared(value) if key in PARTS else value for key, value in quotation.items()}


def found(quotation: Quotation, text: str, read: Annotations) -> dict[str, Any]:
    """A quotation as the files have it; its ``speaker`` is all names of whoever speaks."""
    parts = {part: compared(" ".join(s.of(text) for s in getattr(quotation, part))) for part in PARTS}
    names = [m.span.of(text) for m in read.mentions if m.chain == quotation.speaker and m.form == "name"]
    return {**parts, "type": quotation.type, "hearsay": quotation.hearsay, "speaker": names}


def fits(one: dict[str, Any], wanted: dict[str, Any]) -> bool:
    return all(one[key] == value or (key == "speaker" and value in one[key]) for key, value in wanted.items())


@pytest.mark.skipif(not has_model, reason="the reader's model is not built")
@pytest.mark.parametrize("example", list(examples()))
def test_quotations(example: Example) -> None:
    given = document(example)
    read = pipeline()(given)
    ours = [found(q, given.text, read) for q in read.quotations]
    wanted = [expected(q) for q in example["quotation"]]
    missing = [w for w in wanted if not any(fits(q, w) for q in ours)]
    too_many = [q for q in ours if not any(fits(q, w) for w in wanted)]
    assert (missing, too_many) == ([], [])


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.toml")), ids=lambda p: p.stem)
def test_every_file_is_as_the_readme_says(path: Path) -> None:
    content = tomllib.loads(path.read_text(encoding="utf-8"))
    assert content["what"]
    for example in content["example"]:
        assert example.keys() <= KEYS, example["name"]
        text = " ".join(compared(example.get("headline", "") + " " + example["text"]).split())
        for quotation in example["quotation"]:
            assert set(PARTS) <= quotation.keys() <= NAMES, example["name"]
            stretches = [compared(s) for part in PARTS for s in quotation[part].split("...")]
            assert all(s in text or s in example["text"] + example.get("headline", "") for s in stretches)
