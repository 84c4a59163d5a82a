from __future__ import annotations

import io
import re

import pytest
from rich.console import Console

from rashomon.presentation import summary
from rashomon.values import Case, Links

from . import hostile, invented


def printed(case: Case, width: int = 100, **more: object) -> str:
    console = Console(file=io.StringIO(), width=width, **more)
    console.print(summary(case))
    return console.file.getvalue()


def test_tells_stories_findings_speakers_and_failures():
    flat = " ".join(printed(invented.case()).split())
    assert (
        "6 articles · 4 named outlets · 2 stories · published April 2031 to 5 May 2031 · 1 undated · 2 dates inferred"
        in flat
    )
    assert "CONFLICT People killed Both counts are given to the river police" in flat
    assert "AGREEMENT People killed: 4 people 1 independent account: Northern Ledger, Capital Morning" in flat
    assert "Four people were killed" in flat
    assert "bulletin.txt, date unknown" in flat
    assert "Lidia Corvane 2 statements, 3 outlets" in flat
    assert "old.json at line 12: the JSON breaks off" in flat


def test_an_inferred_date_has_its_reason_and_its_words():
    flat = " ".join(printed(invented.case()).split())
    start = invented.documents()["morning"].text.index("on Monday")
    reason = "dated by inference: “Monday” after the crash of Sunday 4 May in the other accounts"
    assert f"Capital Morning 5 May 2031, inferred, likely (96 %) {reason} (characters {start}-{start + 9})" in flat


def test_sides_stand_beside_each_other_where_there_is_room():
    wide, narrow = printed(invented.case(), 100), printed(invented.case(), 40)
    assert re.search(r"4 people +6 people", wide)
    assert not re.search(r"4 people +6 people", narrow)


@pytest.mark.parametrize("width", [1, 5, 20, 40, 79, 80, 200])
def test_fits_every_width(width):
    for case in (invented.case(), hostile.case()):
        assert all(len(line) <= width for line in printed(case, width).splitlines())


def test_an_empty_case_has_a_summary():
    assert "0 articles" in printed(Case((), Links(), (), (), ""))


def test_text_of_articles_is_neither_markup_nor_control():
    text = printed(hostile.case(), force_terminal=True, color_system="truecolor")
    left = re.sub(r"\x1b\[[0-9;]*m", "", text)
    assert "[bold red]" in left
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", left)
    assert "\x1b[31m\u2407" not in text
