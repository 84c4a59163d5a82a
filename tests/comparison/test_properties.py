from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.comparison import compare
from rashomon.values import Links
from tests.comparison.building import build

OUTLETS = ("The Harbour Post", "Delo Daily", "Vell Gazette", "Norden")
DATES = st.sampled_from([None, "2031-03", "2031-03-04", "2031-03-05"])
WORDS = st.sampled_from(["people killed", "people injured", "children killed", "people killed in Velin", "dead"])


@st.composite
def cases(draw):
    """One to four documents, each with one to three numbers of what may or may not be one thing."""
    documents, accounts = [], []
    for outlet in OUTLETS[: draw(st.integers(1, 4))]:
        sentences = []
        for n in range(draw(st.integers(1, 3))):
            value, kind = draw(st.integers(0, 120)), draw(st.sampled_from(["number", "low", "high"]))
            words = f"{value} {'abc'[n]}"
            sentences.append(f"It was {draw(st.sampled_from(['', 'earlier ', 'about ']))}{words}.")
            accounts.append({"outlet": outlet, "words": words, kind: value, "counted": draw(WORDS)})
        documents.append({"outlet": outlet, "published": draw(DATES), "text": "Velin\n\n" + " ".join(sentences)})
    names = [d["outlet"] for d in documents]
    copies = [draw(st.lists(st.sampled_from(names), min_size=2, max_size=3, unique=True))] if len(names) > 2 else []
    return {"documents": documents, "figures": [{"quantity": "people", "accounts": accounts}], "copies": copies}


@settings(max_examples=60, deadline=None)
@given(cases(), st.randoms(use_true_random=False))
def test_the_order_of_readings_and_links_makes_no_difference(spec, random):
    readings, links = build(spec)
    once = compare(readings, links)
    random.shuffle(readings)
    figures = list(links.figures[0].accounts)
    random.shuffle(figures)
    shuffled = type(links.figures[0])(links.figures[0].id, links.figures[0].quantity, tuple(figures))
    again = compare(readings, Links(figures=(shuffled,), stories=links.stories, copies=links.copies))
    assert once == again


@settings(max_examples=60, deadline=None)
@given(cases())
def test_every_finding_has_two_sides_in_their_documents(spec):
    readings, links = build(spec)
    texts = {r.document.id: r.document.text for r in readings}
    found = compare(readings, links)
    assert len({f.id for f in found}) == len(found)
    for finding in found:
        assert len(finding.accounts) > 1
        assert [a.span for a in finding.accounts] == sorted({a.span for a in finding.accounts})
        assert finding.reason.endswith(".")
        for account in finding.accounts:
            assert 0 <= account.span.start < account.span.end <= len(texts[account.span.document])
            assert account.value


def test_nothing_read_gives_nothing():
    assert compare([], Links()) == ()
