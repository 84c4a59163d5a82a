"""A case whose every text tries to break out of the page or the terminal."""

from __future__ import annotations

from rashomon.values import (
    About,
    Case,
    Copy,
    Entity,
    Event,
    EventAccount,
    Failure,
    Figure,
    FigureAccount,
    Finding,
    FindingAccount,
    Links,
    Merge,
    Quotation,
    Span,
    Statement,
    Story,
    Time,
)

from .invented import document, reading

SCRIPT = "<script>alert(1)</script>"
EVIL = SCRIPT + "\"'><img src=x onerror=alert(2)> [bold red]{{ 7*7 }}\x1b[31m\x07\u202egnp.exe\x00\ud800 &amp; </style>"


def case() -> Case:
    """One article, with everything read from it, all of it hostile."""
    of = document(
        EVIL + ".txt",
        f"{EVIL}\n\n{EVIL} said “{EVIL}”.",
        outlet=EVIL,
        url="javascript:alert(3)//https://example.org",
        language='en" onclick="x',
        title=EVIL,
    )
    words = Span(of.id, len(EVIL) + 2, len(EVIL) + 30)
    around = {"addressee": (words,), "medium": (words,), "place": (words,), "stance": "doubting", "hearsay": True}
    quotation = Quotation((words,), (words,), (words,), "direct", speaker=0, via=(EVIL,), time=EVIL, **around)
    entity = Entity(
        EVIL, "person", EVIL, (EVIL + "2",), ((of.id, 0),), ((words, "name"),), (Merge(EVIL, EVIL, 1.0, EVIL),)
    )
    account = FigureAccount(words, 1.0, None, EVIL, EVIL, (), EVIL, (words,))
    return Case(
        readings=(reading(of, times=(Time(words, "DATE", "2031-05-04"),)),),
        links=Links(
            entities=(entity,),
            statements=(Statement(EVIL + "q", EVIL, (quotation,)),),
            figures=(Figure(EVIL + "f", EVIL, (account,)),),
            events=(Event(EVIL + "e", EVIL, "2031-05-04", EVIL, (EventAccount(words, EVIL, words),)),),
            stories=(Story(EVIL + "s", EVIL, (of.id,)),),
            copies=(Copy((of.id, of.id), (words,), EVIL),),
        ),
        findings=tuple(
            Finding(kind + EVIL, kind, About("figure", EVIL + "f"), EVIL, (FindingAccount(words, EVIL),))
            for kind in ("agreement", "conflict", "update", "omission", "naming")
        ),
        failures=(Failure(EVIL, EVIL, EVIL),),
        model=EVIL,
    )
