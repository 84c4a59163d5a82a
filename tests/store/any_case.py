"""Cases of every shape, for the property that what goes into the store comes out equal."""

from hypothesis import strategies as st

from rashomon.values import (
    CREDIBLE,
    About,
    Annotations,
    Block,
    Case,
    Copy,
    Credit,
    Dated,
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
    Mention,
    Merge,
    PartialDate,
    Participant,
    Quotation,
    Reading,
    Sentence,
    Span,
    Statement,
    Story,
    Time,
)

# Every code point, halves of surrogate pairs too: a broken JSON escape or file name has them.
words = st.text(st.characters(), max_size=6)
maybe = st.none() | words
kinds = st.sampled_from(["person", "organization", "place", "other"])
chains = st.integers(0, 5)
dates = st.sampled_from(["2031", "2031-04", "2031-04-09", "2031-04-09/2031-04-11"]).map(PartialDate)
amounts = st.none() | st.floats(allow_nan=False)


def tuples(one, most=2, least=0):
    return st.lists(one, min_size=least, max_size=most).map(tuple)


@st.composite
def spans(draw, document):
    start = draw(st.integers(0, len(document[1])))
    return Span(document[0], start, draw(st.integers(start, len(document[1]))))


@st.composite
def documents(draw, name, text):
    span = spans((name, text))
    dated = st.builds(Dated, dates, st.sampled_from(["stated", "metadata", "inferred"]), tuples(span), words)
    kind = st.sampled_from(["title", "paragraph", "furniture"])
    return Document(
        id=name,
        source=draw(words),
        text=text,
        blocks=draw(tuples(st.builds(Block, span, kind))),
        outlet=draw(maybe),
        title=draw(maybe),
        url=draw(maybe),
        published=draw(st.none() | dated),
        credits=draw(tuples(st.builds(Credit, words, span))),
        language=draw(maybe),
        original=draw(st.none() | st.binary(max_size=8)),
    )


def quotations(span):
    kind = st.sampled_from(["direct", "indirect", "mixed"])
    parts = tuples(span, 2)
    some = tuples(span, 2, 1)
    stance = st.sampled_from(["neutral", "endorsing", "doubting", "denial", "question"])
    said = (parts, parts, kind, st.none() | chains, tuples(words), maybe, stance, st.booleans())
    return st.builds(Quotation, some, *said, parts, parts, parts)


def figures(span):
    return st.builds(FigureAccount, span, amounts, amounts, words, words, tuples(words), maybe, tuples(span))


def events(span):
    people = st.builds(Participant, st.sampled_from(["agent", "patient"]), span, st.none() | chains)
    status = st.sampled_from(CREDIBLE)
    place = st.none() | chains
    return st.builds(EventAccount, span, words, span, status, maybe, place, tuples(people), tuples(span))


def annotations(name, text):
    span = spans((name, text))
    mention = st.builds(Mention, span, span, kinds, st.sampled_from(["name", "nominal", "pronoun"]), chains, words)
    time = st.builds(Time, span, st.sampled_from(["DATE", "TIME", "DURATION", "SET"]), maybe)
    return st.builds(
        Annotations,
        st.just(name),
        tuples(st.builds(Sentence, span, st.binary(max_size=4))),
        tuples(mention),
        tuples(quotations(span)),
        tuples(time),
        tuples(figures(span)),
        tuples(events(span)),
    )


def numbered(prefix, build, most=2):
    """Things with ids: a thing is built from its id."""
    return st.integers(0, most).flatmap(lambda n: st.tuples(*(build(st.just(f"{prefix}-{i}")) for i in range(n))))


@st.composite
def links(draw, readings, span):
    names = st.sampled_from([reading.document.id for reading in readings])
    merges = tuples(st.builds(Merge, words, words, st.floats(0, 1), words))
    mentions = tuples(st.tuples(span, st.sampled_from(["name", "pronoun"])))
    chained = tuples(st.tuples(names, chains))
    entities = draw(
        numbered("entity", lambda i: st.builds(Entity, i, kinds, words, tuples(words), chained, mentions, merges))
    )
    someone = st.sampled_from([None, *(entity.id for entity in entities)])

    def known_or(field, build):
        read = [one for reading in readings for one in getattr(reading.annotations, field)]
        texts = [(reading.document.id, reading.document.text) for reading in readings]
        made = st.sampled_from(texts).flatmap(lambda text: build(spans(text)))
        return tuples(st.sampled_from(read) | made if read else made, 2)

    said, counted, done = (
        known_or(field, build)
        for field, build in (("quotations", quotations), ("figures", figures), ("events", events))
    )
    return Links(
        entities,
        draw(numbered("statement", lambda i: st.builds(Statement, i, someone, said))),
        draw(numbered("figure", lambda i: st.builds(Figure, i, words, counted))),
        draw(numbered("event", lambda i: st.builds(Event, i, words, maybe, someone, done))),
        draw(numbered("story", lambda i: st.builds(Story, i, words, tuples(names)))),
        draw(tuples(st.builds(Copy, tuples(names), tuples(span), words))),
    )


@st.composite
def cases(draw):
    texts = {f"document-{i}": draw(words) for i in range(draw(st.integers(1, 3)))}
    readings = [
        Reading(draw(documents(name, text)), draw(annotations(name, text))) for name, text in sorted(texts.items())
    ]
    readings.sort(key=lambda one: (one.document.source, one.document.id))
    span = st.sampled_from(sorted(texts.items())).flatmap(spans)
    about = st.builds(About, st.sampled_from(["figure", "event", "statement"]), words)
    kind = st.sampled_from(["agreement", "conflict", "update", "omission", "naming"])
    sides = tuples(st.builds(FindingAccount, span, words))
    return Case(
        readings=tuple(readings),
        links=draw(links(readings, span)),
        findings=draw(numbered("finding", lambda i: st.builds(Finding, i, kind, about, words, sides))),
        failures=tuple(sorted(draw(tuples(st.builds(Failure, words, words, words))))),
        model=draw(words),
    )
