"""Cases of every shape, for the property that what goes into the store comes out equal."""

from hypothesis import strategies as st

from rashomon import values as v
from rashomon.values.feasts import NAMES
from rashomon.values.reckoning import shift

# Every code point, halves of surrogate pairs too: a broken JSON escape or file name has them.
words = st.text(st.characters(), max_size=6)
maybe = st.none() | words
kinds = st.sampled_from(["person", "organization", "place", "other"])
chains = st.integers(0, 5)
dates = st.sampled_from(["2031", "2031-04", "2031-04-09", "2031-04-09/2031-04-11"]).map(v.PartialDate)
directions = st.sampled_from([None, "past", "future"])
amounts = st.none() | st.floats(allow_nan=False)


def reckonings():
    """Ways to tell a time, of every form."""
    rest = st.sampled_from(["", "TNI", "T18:30", "-05-11", "-Q3", "-4"])
    away = st.integers(-400, 400) | st.sampled_from([-2.5, 0.5, -1e20])
    units = st.sampled_from(["day", "week", "month", "quarter", "year", "decade"])
    more = {"direction": directions, "strict": st.booleans(), "rest": rest}
    date = {"n": st.integers(1, 12), "day": st.integers(1, 31), "weekday": st.integers(0, 7)}
    named = [("weekday", 7), ("month", 12), ("season", 4), ("quarter", 4)]
    return st.one_of(
        st.builds(shift, units, away, rest),
        st.builds(v.Reckoning, st.just("date"), **date, **more),
        st.builds(v.Reckoning, st.just("weekend"), **more),
        st.builds(v.Reckoning, st.just("feast"), unit=st.sampled_from(NAMES), **more),
        st.builds(v.Reckoning, st.just("like"), st.integers(1, 9999)),
        *(st.builds(v.Reckoning, st.just(form), st.integers(1, most), **more) for form, most in named),
    )


def tuples(one, most=2, least=0):
    return st.lists(one, min_size=least, max_size=most).map(tuple)


@st.composite
def spans(draw, document):
    start = draw(st.integers(0, len(document[1])))
    return v.Span(document[0], start, draw(st.integers(start, len(document[1]))))


@st.composite
def documents(draw, name, text):
    span = spans((name, text))
    dated = st.builds(v.Dated, dates, st.sampled_from(["stated", "metadata", "inferred"]), tuples(span), words)
    kind = st.sampled_from(["title", "paragraph", "furniture"])
    return v.Document(
        id=name,
        source=draw(words),
        text=text,
        blocks=draw(tuples(st.builds(v.Block, span, kind))),
        outlet=draw(maybe),
        title=draw(maybe),
        url=draw(maybe),
        published=draw(st.none() | dated),
        credits=draw(tuples(st.builds(v.Credit, words, span))),
        language=draw(maybe),
        original=draw(st.none() | st.binary(max_size=8)),
    )


def quotations(span):
    kind = st.sampled_from(["direct", "indirect", "mixed"])
    parts = tuples(span, 2)
    some = tuples(span, 2, 1)
    stance = st.sampled_from(["neutral", "endorsing", "doubting", "denial", "question"])
    said = (parts, parts, kind, st.none() | chains, tuples(words), maybe, stance, st.booleans())
    return st.builds(v.Quotation, some, *said, parts, parts, parts, when=st.none() | span)


def figures(span):
    return st.builds(
        v.FigureAccount, span, amounts, amounts, words, words, tuples(words), maybe, tuples(span), st.none() | span
    )


def events(span):
    people = st.builds(v.Participant, st.sampled_from(["agent", "patient"]), span, st.none() | chains)
    status = st.sampled_from(v.CREDIBLE)
    place = st.none() | chains
    tense = st.sampled_from([None, "past", "present", "future"])
    rest = (status, maybe, place, tuples(people), tuples(span), st.none() | span, tense, maybe)
    return st.builds(v.EventAccount, span, words, span, *rest)


def annotations(name, text):
    span = spans((name, text))
    mention = st.builds(v.Mention, span, span, kinds, st.sampled_from(["name", "nominal", "pronoun"]), chains, words)
    kind = st.sampled_from(["DATE", "TIME", "DURATION", "SET"])
    time = st.builds(v.Time, span, kind, maybe, st.none() | reckonings(), st.none() | span, directions)
    return st.builds(
        v.Annotations,
        st.just(name),
        tuples(st.builds(v.Sentence, span, st.binary(max_size=4))),
        tuples(mention),
        tuples(quotations(span)),
        tuples(time),
        tuples(figures(span)),
        tuples(events(span)),
        tuples(st.builds(v.Order, span, st.sampled_from(["before", "ended_by"]), span, span)),
    )


def numbered(prefix, build, most=2):
    """Things with ids: a thing is built from its id."""
    return st.integers(0, most).flatmap(lambda n: st.tuples(*(build(st.just(f"{prefix}-{i}")) for i in range(n))))


@st.composite
def links(draw, readings, span):
    names = st.sampled_from([reading.document.id for reading in readings])
    merges = tuples(st.builds(v.Merge, words, words, st.floats(0, 1), words))
    mentions = tuples(st.tuples(span, st.sampled_from(["name", "pronoun"])))
    chained = tuples(st.tuples(names, chains))
    entities = draw(
        numbered("entity", lambda i: st.builds(v.Entity, i, kinds, words, tuples(words), chained, mentions, merges))
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
    return v.Links(
        entities,
        draw(numbered("statement", lambda i: st.builds(v.Statement, i, someone, said))),
        draw(numbered("figure", lambda i: st.builds(v.Figure, i, words, counted))),
        draw(numbered("event", lambda i: st.builds(v.Event, i, words, maybe, someone, done, maybe))),
        draw(numbered("story", lambda i: st.builds(v.Story, i, words, tuples(names)))),
        draw(tuples(st.builds(v.Copy, tuples(names), tuples(span), words))),
        draw(inferred(names, span)),
        draw(recognized([entity.id for entity in entities])),
    )


def recognized(ids):
    """Entries of a gazetteer for some of the entities."""
    one = st.builds(
        v.Recognition, st.sampled_from(ids or [""]), maybe, st.floats(0, 1), words, tuples(words), words,
        tuples(st.tuples(words, words)),
    )  # fmt: skip
    return st.lists(one, max_size=2 if ids else 0, unique_by=lambda known: known.entity).map(
        lambda found: tuple(sorted(found, key=lambda known: known.entity))
    )


def decisions():
    """What a person decided, of documents that are there or gone."""
    anchor = st.builds(v.Anchor, st.sampled_from([("document-0", ""), ("gone", "xyz")]).flatmap(spans), words)
    side = st.builds(v.Side, words, tuples(anchor, least=1))
    kind, about = st.sampled_from(["same", "split", "undecided"]), st.sampled_from(["entity", "story"])
    return tuples(st.builds(v.Decision, kind, about, tuples(side, 3, least=2), words, words))


def gazetteers():
    """Lists of known entities."""
    return tuples(st.builds(v.Known, words, tuples(words, 3, least=1), st.none() | kinds, tuples(words)), 4)


def inferred(names, span):
    """Dates for some of the documents."""
    dated = st.builds(v.Dated, dates, st.just("inferred"), tuples(span), words, st.none() | st.floats(0, 1))
    return st.dictionaries(names, dated, max_size=2).map(lambda found: tuple(sorted(found.items(), key=lambda d: d[0])))


@st.composite
def cases(draw):
    texts = {f"document-{i}": draw(words) for i in range(draw(st.integers(1, 3)))}
    readings = [
        v.Reading(draw(documents(name, text)), draw(annotations(name, text))) for name, text in sorted(texts.items())
    ]
    readings.sort(key=lambda one: (one.document.source, one.document.id))
    span = st.sampled_from(sorted(texts.items())).flatmap(spans)
    about = st.builds(v.About, st.sampled_from(["figure", "event", "statement"]), words)
    kind = st.sampled_from(["agreement", "conflict", "update", "omission", "naming"])
    sides = tuples(st.builds(v.FindingAccount, span, words))
    weighed = (about, words, sides, words, st.none() | st.floats(0, 1))
    return v.Case(
        readings=tuple(readings),
        links=draw(links(readings, span)),
        findings=draw(numbered("finding", lambda i: st.builds(v.Finding, i, kind, *weighed))),
        failures=tuple(sorted(draw(tuples(st.builds(v.Failure, words, words, words))))),
        model=draw(words),
    )
