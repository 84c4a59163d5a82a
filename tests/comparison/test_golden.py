"""Cases written out as JSON: add a folder with a ``case.json`` under tests/golden/comparison to add one.

The form of documents, figures, statements, events, entities and copies is told in ``building.py``; ``findings`` are all
that must come out, in order, with the words of each outlet.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from rashomon.comparison import compare
from tests.comparison.building import build, told

CASES = sorted((Path(__file__).parents[1] / "golden" / "comparison").glob("*/case.json"))


@pytest.mark.parametrize("path", CASES, ids=lambda p: p.parent.name)
def test_case(path):
    spec = json.loads(path.read_text(encoding="utf-8"))
    readings, links = build(spec)
    found = compare(readings, links)
    as_written = [
        {"kind": f.kind, "about": f.about.type, "reason": f.reason, "accounts": told(f, readings)} for f in found
    ]
    key = lambda f: (f["kind"], f["reason"])  # noqa: E731
    assert sorted(as_written, key=key) == sorted(spec["findings"], key=key)


@pytest.mark.parametrize("path", CASES, ids=lambda p: p.parent.name)
def test_every_case_says_why(path):
    assert json.loads(path.read_text(encoding="utf-8"))["why"]
