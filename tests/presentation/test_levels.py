"""What is undecided, and findings that are not certain enough: kept apart from what is shown as a finding."""

import json
from dataclasses import replace

from rich.console import Console

from rashomon.presentation import case_json, dossier, summary
from rashomon.values.levels import at_level

from . import invented


def weighed():
    """The invented case: its conflicts are likely, the rest is not, and one difference is undecided."""
    case = invented.case()
    found = [replace(f, certainty=0.9 if f.kind == "conflict" else 0.3, reason_kind="figures") for f in case.findings]
    open_ = replace(found[0], id="finding-open", kind="undecided", certainty=None)
    return replace(case, findings=tuple(found), undecided=(open_,))


def test_the_json_gives_what_is_undecided_apart():
    rows = json.loads(case_json(weighed()))
    assert [row["id"] for row in rows["undecided"]] == ["finding-open"]
    assert set(rows["undecided"][0]) == {"id", "about", "reason", "accounts"}
    assert "finding-open" not in {row["id"] for row in rows["findings"]}
    assert "withheld" not in rows


def test_the_json_counts_what_it_does_not_give():
    case = weighed()
    rows = json.loads(case_json(at_level(case, "strict")))
    assert {row["kind"] for row in rows["findings"]} == {"conflict"}
    assert rows["withheld"] == {"level": "strict", "findings": len(case.findings) - len(rows["findings"])}


def test_the_dossier_says_which_level_and_what_is_undecided():
    html = dossier(at_level(weighed(), "strict"))
    assert "--findings strict" in html
    assert 'id="undecided"' in html
    assert "90 % are right" in html


def test_a_case_without_either_says_nothing_of_it():
    html = dossier(invented.case())
    assert 'id="undecided"' not in html
    assert "not certain enough" not in html


def test_the_summary_counts_both():
    console = Console(record=True, width=100)
    console.print(summary(at_level(weighed(), "strict")))
    text = console.export_text()
    assert "not certain enough for --findings strict" in text
    assert "1 difference undecided" in text
