"""An invented case, built by hand: what four outlets and a bulletin say of the barge that hit the bridge."""

from __future__ import annotations

from rashomon.values import (
    About,
    Case,
    Copy,
    Document,
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
    Participant,
    Quotation,
    Span,
    Statement,
    Story,
    Time,
)

from .articles import changed, document, documents, quotation, reading, sentences, span, stated

__all__ = ["case", "changed", "document", "documents", "reading", "span", "stated"]


def case() -> Case:
    """Everything: two stories, a copy, statements in two wordings, figures that were updated and that conflict."""
    d = documents()
    return Case(
        readings=tuple(reading(doc, times=_times(key, doc)) for key, doc in d.items()),
        links=Links(
            entities=_entities(d),
            statements=_statements(d),
            figures=_figures(d),
            events=_events(d),
            stories=(
                Story(
                    "story-barge",
                    "Grain barge strikes swing bridge at Marrowick",
                    tuple(d[k].id for k in ("courier", "post", "ledger", "morning", "bulletin")),
                ),
                Story("story-ferry", "Council halves ferry subsidy", (d["ferry"].id,)),
            ),
            copies=_copies(d),
        ),
        findings=_findings(d),
        failures=(
            Failure("scans/page3.pdf", "is a PDF, and PDF is not read yet; give the text or the web page", "byte 0"),
            Failure("old.json", "the JSON breaks off after 12 lines; fetch the file again", "line 12"),
        ),
        model="reader-test",
    )


def _times(key: str, doc: Document) -> tuple[Time, ...]:
    wanted = {
        "courier": [("4 May 2031", "DATE", "2031-05-04"), ("shortly before dawn on Sunday", "TIME", "2031-05-04TMO")],
        "post": [("on Sunday", "DATE", "2031-05-04"), ("on Monday", "DATE", "2031-05-05")],
        "ledger": [
            ("on Sunday", "DATE", "2031-05-04"),
            ("1962", "DATE", "1962"),
            ("March 2029", "DATE", "2029-03"),
            ("12 May", "DATE", "2031-05-12"),
        ],
        "morning": [("on Monday", "DATE", "2031-05-05"), ("a week", "DURATION", "P1W")],
        "ferry": [("on Tuesday", "DATE", "XXXX-WXX-2")],
    }
    return tuple(Time(span(doc, words), kind, value) for words, kind, value in wanted.get(key, []))


def _entities(d: dict[str, Document]) -> tuple[Entity, ...]:
    def mentions(*places: tuple[str, str, int, str]) -> tuple[tuple[Span, str], ...]:
        return tuple((span(d[k], words, nth), form) for k, words, nth, form in places)

    return (
        Entity(
            "entity-vanmeer",
            "person",
            "Osric Vanmeer",
            ("Osric Van Meer",),
            ((d["courier"].id, 0), (d["post"].id, 0)),
            mentions(
                ("courier", "Osric Vanmeer", 0, "name"),
                ("post", "Osric Van Meer", 0, "name"),
                ("post", "he told", 0, "pronoun"),
            ),
            (
                Merge(
                    "Osric Vanmeer", "Osric Van Meer", 0.94, "the same name but for a space, and both keep the bridge"
                ),
            ),
        ),
        Entity(
            "entity-corvane",
            "person",
            "Lidia Corvane",
            (),
            ((d["courier"].id, 1), (d["ledger"].id, 0), (d["morning"].id, 0)),
            mentions(*((k, "Lidia Corvane", 0, "name") for k in ("courier", "ledger", "morning"))),
        ),
        Entity(
            "entity-brandt",
            "person",
            "Hanne Brandt",
            (),
            ((d["post"].id, 1),),
            mentions(("post", "Hanne Brandt", 0, "name")),
        ),
        Entity(
            "entity-aldous",
            "person",
            "Jon Aldous",
            (),
            ((d["ferry"].id, 0),),
            mentions(("ferry", "Jon Aldous", 0, "name")),
        ),
        Entity(
            "entity-tidelines",
            "organization",
            "Brandt Tidelines",
            (),
            ((d["post"].id, 2),),
            mentions(("post", "Brandt Tidelines", 0, "name")),
        ),
        Entity(
            "entity-marrowick",
            "place",
            "Marrowick",
            (),
            ((d["courier"].id, 2), (d["post"].id, 3)),
            mentions(("courier", "Marrowick", 0, "name"), ("post", "Marrowick", 0, "name")),
        ),
    )


SPEED = "the barge had been travelling at nearly twice the permitted speed"
LIGHTS = "“The span was open and the lights were working. I do not understand how he did not see it,”"


def _statements(d: dict[str, Document]) -> tuple[Statement, ...]:
    corvane = tuple(
        quotation(
            d[k],
            SPEED,
            "said the barge"[:4],
            "Harbour master Lidia Corvane",
            "indirect",
            speaker=1 if k == "courier" else 0,
            via=via,
        )
        for k, via in (("courier", ()), ("ledger", ("Harbour Wire",)), ("morning", ()))
    )
    vanmeer = (
        quotation(d["courier"], LIGHTS, "said", "the bridge keeper, Osric Vanmeer", "direct", speaker=0),
        Quotation(
            (
                span(d["post"], "the span had been open and its lights working"),
                span(d["post"], "“I can't understand how he failed to see it,”"),
            ),
            (span(d["post"], "told"),),
            (span(d["post"], "he told"),),
            "mixed",
            speaker=0,
            via=("Tell Valley Post",),
            time="2031-05-05",
            addressee=(span(d["post"], "the Tell Valley Post"),),
        ),
    )
    closed = quotation(
        d["courier"], "the river would stay closed “until the last person is found”", "told", "She", "mixed", speaker=1
    )
    brandt = quotation(
        d["post"],
        "“Our instruments show a speed within the limit,”",
        "said in a statement",
        "spokeswoman Hanne Brandt",
        "direct",
        speaker=1,
        medium=(span(d["post"], "a statement"),),
    )
    unnamed = quotation(d["morning"], "“Nobody came to mend them,”", "said", "the person", "direct")
    officer = quotation(d["bulletin"], "“We will know more when the hull is raised,”", "said", "an officer", "direct")
    aldous = quotation(
        d["ferry"], "“This is the end of the night service,”", "said", "ferry director Jon Aldous", "direct", speaker=0
    )
    return (
        Statement("statement-speed", "entity-corvane", corvane),
        Statement("statement-lights", "entity-vanmeer", vanmeer),
        Statement("statement-closed", "entity-corvane", (closed,)),
        Statement("statement-brandt", "entity-brandt", (brandt,)),
        Statement("statement-mend", None, (unnamed,)),
        Statement("statement-hull", None, (officer,)),
        Statement("statement-ferry", "entity-aldous", (aldous,)),
    )


def _figures(d: dict[str, Document]) -> tuple[Figure, ...]:
    def count(
        k: str, words: str, low: float | None, high: float | None, *said: str, as_of: str | None = None
    ) -> FigureAccount:
        by = tuple(span(d[k], w) for w in said)
        return FigureAccount(span(d[k], words), low, high, "people", "people killed", ("kill",), as_of, by)

    killed = (
        count("courier", "at least four people", 4.0, None, as_of="2031-05-04"),
        count("post", "Six people", 6.0, 6.0, "the regional fire service", as_of="2031-05-05"),
        count("ledger", "Four people", 4.0, 4.0, "the river police"),
        count("morning", "Four people", 4.0, 4.0, "the river police", as_of="2031-05-05"),
        count("bulletin", "six", 6.0, 6.0, "The river police"),
    )
    subsidy = FigureAccount(
        span(d["ferry"], "1.2 million crowns"), 1_200_000.0, 1_200_000.0, "crowns", "subsidy for the Tell ferry"
    )
    return (
        Figure("figure-killed", "people killed", killed),
        Figure("figure-subsidy", "subsidy for the Tell ferry", (subsidy,)),
    )


def _events(d: dict[str, Document]) -> tuple[Event, ...]:
    def told(k: str, trigger: str, *who: tuple[str, str, int | None], **more: object) -> EventAccount:
        at = span(d[k], trigger)
        line = next(s.span for s in sentences(d[k]) if s.span.touches(at))
        parts = tuple(Participant(role, span(d[k], words), chain) for role, words, chain in who)
        return EventAccount(at, "strike", line, participants=parts, **more)

    return (
        Event(
            "event-crash",
            "barge strikes bridge",
            "2031-05-04",
            "entity-marrowick",
            (
                told("courier", "struck", ("agent", "A grain barge", None), place=2, time="2031-05-04TMO"),
                told("post", "hits", place=3),
                told("ledger", "struck", time="2031-05-04"),
            ),
        ),
        Event(
            "event-deny",
            "Brandt Tidelines denies speeding",
            "2031-05-05",
            None,
            (told("post", "denied", ("agent", "Brandt Tidelines", 2)),),
        ),
    )


def _copies(d: dict[str, Document]) -> tuple[Copy, ...]:
    shared = ("Four people were killed, according to the river police", "Harbour master Lidia Corvane said " + SPEED)
    spans = tuple(span(d[k], words) for k in ("ledger", "morning") for words in shared)
    return (
        Copy(
            (d["ledger"].id, d["morning"].id),
            spans,
            "two sentences are the same word for word; Northern Ledger credits Harbour Wire",
        ),
    )


def _findings(d: dict[str, Document]) -> tuple[Finding, ...]:
    def side(k: str, words: str, value: str) -> FindingAccount:
        return FindingAccount(span(d[k], words), value)

    figure = About("figure", "figure-killed")
    return (
        Finding(
            "finding-lights",
            "conflict",
            About("event", "event-crash"),
            "One account has the lights of the bridge working, the other dark for a week; both cannot hold.",
            (
                side("courier", "the lights were working", "the lights were working"),
                side(
                    "morning",
                    "the lights on the bridge had been dark for a week",
                    "the lights had been dark for a week",
                ),
            ),
        ),
        Finding(
            "finding-killed",
            "update",
            figure,
            "The count rises from four to six; the later account says so and is dated a day after the earlier.",
            (
                side("courier", "at least four people", "at least 4 people"),
                side("ledger", "Four people", "4 people"),
                side("post", "Six people", "6 people"),
            ),
        ),
        Finding(
            "finding-police",
            "conflict",
            figure,
            "Both counts are given to the river police, and neither account is dated later than the other.",
            (side("morning", "Four people", "4 people"), side("bulletin", "six", "6 people")),
        ),
        Finding(
            "finding-speed",
            "omission",
            About("statement", "statement-speed"),
            "Three outlets report that the harbour master spoke of the barge's speed; Bulletin does not.",
            (
                side("courier", SPEED, "reported"),
                side("ledger", SPEED, "reported"),
                side("morning", SPEED, "reported"),
                side("bulletin", "Barge sinks after collision on the Tell", "left out"),
            ),
        ),
        Finding(
            "finding-name",
            "naming",
            About("entity", "entity-vanmeer"),
            "The keeper's name is spelt in two ways.",
            (side("courier", "Osric Vanmeer", "Osric Vanmeer"), side("post", "Osric Van Meer", "Osric Van Meer")),
        ),
        Finding(
            "finding-four",
            "agreement",
            figure,
            "The accounts give the same count, 4.",
            (side("ledger", "Four people", "4 people"), side("morning", "Four people", "4 people")),
        ),
        Finding(
            "finding-sunday",
            "agreement",
            About("event", "event-crash"),
            "The accounts put the crash on Sunday 4 May 2031.",
            (
                side("courier", "on Sunday", "2031-05-04"),
                side("post", "on Sunday", "2031-05-04"),
                side("ledger", "on Sunday", "2031-05-04"),
            ),
        ),
    )
