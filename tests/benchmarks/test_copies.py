from __future__ import annotations

import random
from collections import Counter

from benchmarks.copies import lay_out, score
from benchmarks.planting import SHARES, Planted, alter, plant
from rashomon.values import Block, Copy, Document, Span

WORDS = "barges keep to the northern channel until dredgers have finished below the old lighthouse".split()


def articles():
    rng = random.Random(5)
    text = [" ".join(rng.choice(WORDS) + str(rng.randrange(99)) for _ in range(12)) for _ in range(90)]
    return [
        {"story": n // 2, "id": f"a{n}", "outlet": f"Outlet {n % 3}", "published": "2031-03-04", "title": f"T{n}",
         "text": "\n\n".join(f"A{line}." for line in text[n * 15 : n * 15 + 15])}
        for n in range(6)
    ]  # fmt: skip


def test_planting_is_the_same_for_one_seed_and_between_stories():
    changed, planted = plant(articles(), 1)
    assert (changed, planted) == plant(articles(), 1)
    assert planted != plant(articles(), 2)[1]
    story = {a["id"]: a["story"] for a in articles()}
    assert planted
    assert all(story[p.giver] != story[p.taker] for p in planted)
    texts = {a["id"]: a["text"] for a in changed}
    assert all(p.words in texts[p.taker] for p in planted)


def test_as_many_words_are_changed_as_is_said():
    passage = " ".join(f"w{n}" for n in range(100))
    for share in SHARES:
        kept = Counter(alter(passage, share, ["other"], random.Random(3)).split())
        in_place = [w for w in passage.split() if kept[w]]
        assert len(in_place) >= 100 - share
        assert kept["other"] <= share
    assert alter(passage, 0, [], random.Random(3)) == passage


def document(name, text):
    return Document(name, name, text, (Block(Span(name, 0, len(text)), "paragraph"),))


def field():
    """``a`` gives "one two three four" to ``b``; ``c`` is of another story and outlet."""
    documents = {
        "a": document("a", "one two three four. five six."),
        "b": document("b", "seven eight. one two thre four."),
        "c": document("c", "nine ten eleven twelve."),
    }
    held = [{"id": name, "story": name, "outlet": name} for name in documents]
    return lay_out(held, [Planted(30, "a", "b", "one two three four", "one two thre four")], documents)


def test_a_planted_passage_is_found_when_half_of_it_is_covered_on_both_sides():
    right = Copy(("a", "b"), (Span("a", 0, 10), Span("b", 13, 25)), "")
    figures = score(field(), [right])
    assert (figures["passage_recall"], figures["passage_precision"]) == (100.0, 100.0)
    one_side = Copy(("a", "b"), (Span("a", 0, 3), Span("b", 13, 25)), "")
    assert score(field(), [one_side])["passage_recall"] == 0.0
    assert score(field(), [])["passage_precision"] is None


def test_what_was_not_planted_is_wrong():
    wrong = Copy(("b", "c"), (Span("b", 0, 12), Span("c", 0, 12)), "")
    figures = score(field(), [wrong])
    assert (figures["wrong"], figures["passage_precision"]) == (2, 0.0)
    elsewhere = Copy(("a", "b"), (Span("a", 20, 28), Span("b", 0, 12)), "")
    assert score(field(), [elsewhere])["wrong"] == 2
