from __future__ import annotations

from rashomon.links.collection import Collection
from rashomon.links.dating import dates_together
from rashomon.links.dating.voices import voices
from rashomon.values import Copy, Links, Story
from tests.links.dating.writing import page

WORDS = ("The ferry left on [Friday|weekday 5|past].", "It was built by [May 9, 2031|2031-05-09].")


def whole(*names: str) -> Copy:
    spans = [block.span for name in names for block in page(name, *WORDS).document.blocks]
    return Copy(names, tuple(spans), "the same text")


def test_undated_articles_of_one_text_are_one_voice() -> None:
    collection = Collection([page(name, *WORDS) for name in "abc"])
    assert voices(collection, (whole("a", "b"),)) == {"a": "a", "b": "a", "c": "c"}


def test_a_passage_in_common_leaves_two_voices() -> None:
    collection = Collection([page(name, *WORDS) for name in "ab"])
    part = Copy(("a", "b"), whole("a", "b").spans[::2], "a passage")
    assert voices(collection, (part,)) == {"a": "a", "b": "b"}


def test_a_dated_copy_keeps_its_own_voice() -> None:
    collection = Collection([page("a", *WORDS), page("b", *WORDS, published="2031-05-09")])
    assert voices(collection, (whole("a", "b"),)) == {"a": "a"}


def test_a_copy_makes_nothing_surer() -> None:
    stories = (Story("s", "", ("a", "b")),)
    collection = Collection([page(name, *WORDS) for name in "ab"])
    copied = dates_together(collection, Links(stories=stories, copies=(whole("a", "b"),)))
    alone = dates_together(Collection([page("a", *WORDS)]), Links())
    assert [dated.value for _, dated in copied] == [dated.value for _, dated in alone] * 2
