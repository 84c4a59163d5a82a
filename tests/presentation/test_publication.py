from __future__ import annotations

import io
import json
import re

from rich.console import Console

from rashomon.presentation import publication, publication_rows

from . import hostile, invented

ARTICLES = invented.documents()


def printed(*documents, width=100, **more):
    console = Console(file=io.StringIO(), width=width, **more)
    console.print(publication(documents))
    return console.file.getvalue()


def test_a_date_stands_with_its_precision_its_reason_and_its_words():
    start = ARTICLES["morning"].text.index("on Monday")
    assert [line.strip() for line in printed(ARTICLES["morning"]).splitlines()] == [
        "morning.txt  Capital Morning",
        "5 May 2031, inferred, likely (96 %); known to the day",
        "“Monday” after the crash of Sunday 4 May in the other accounts",
        f"“on Monday”  characters {start}-{start + 9}",
        "",
    ]
    assert "4 May 2031, stated in the article; known to the day" in printed(ARTICLES["courier"])
    assert "5 May 2031, from its metadata; known to the day" in printed(ARTICLES["post"])


def test_what_cannot_be_told_is_said():
    assert "cannot be told from what it says" in printed(ARTICLES["bulletin"])


def test_rows_hold_the_same():
    morning, bulletin = publication_rows([ARTICLES["morning"], ARTICLES["bulletin"]])
    start = ARTICLES["morning"].text.index("on Monday")
    assert morning == {
        "source": "morning.txt",
        "outlet": "Capital Morning",
        "title": "Marrowick crash puts bridge lights in question",
        "published": {
            "value": "2031-05-05",
            "precision": "day",
            "basis": "inferred",
            "confidence": 0.96,
            "why": "“Monday” after the crash of Sunday 4 May in the other accounts",
            "evidence": [{"start": start, "end": start + 9, "words": "on Monday"}],
        },
    }
    assert bulletin["published"] is None


def test_text_of_articles_is_neither_markup_nor_control():
    [reading] = hostile.case().readings
    of = reading.document
    whole = invented.span(of, of.text)
    evil = invented.changed(of, published=invented.stated("2031", whole, why=hostile.EVIL))
    left = re.sub(r"\x1b\[[0-9;]*m", "", printed(evil, force_terminal=True, color_system="truecolor"))
    assert "[bold red]" in left
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", left)
    assert json.dumps(publication_rows([evil]))
