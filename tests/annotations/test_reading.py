"""From a document to its page, with a reader made by hand."""

from __future__ import annotations

from rashomon.annotations.reader import Discourse, Referring, Saying
from rashomon.annotations.reading import PageReader
from rashomon.values import Block, Document, Span
from tests.annotations.pipelines.fake import FakeReader, tagged

TEXT = "Ana slept.\n\nHome Menu\n\nShe said  so."


class Made(FakeReader):
    """Says that the second block's "She said so" is about the first's Ana."""

    def split(self, runs):
        sentences = [tagged(words, run) for run, words in enumerate(runs)]
        for sentence in sentences:
            sentence.factuality = [float(i) for i in range(len(sentence.words))]
        mentions = [Referring(0, 0, 0, 0, "person", "name", 4), Referring(1, 0, 0, 0, "person", "pronoun", 4)]
        return Discourse(sentences, mentions, [Saying((4,), (3,), (5,))])


def made_page():
    blocks = [(0, 10, "paragraph"), (12, 21, "furniture"), (23, 36, "paragraph")]
    document = Document("d-1", "a.txt", TEXT, tuple(Block(Span("d-1", s, e), kind) for s, e, kind in blocks))
    return PageReader(Made())(document)


def words(page, indexes):
    return [page.doc[i].text for i in indexes]


def test_chains_are_known_by_the_words_that_head_their_mentions():
    page = made_page()
    assert words(page, page.chains) == ["Ana", "She"]
    assert set(page.chains.values()) == {4}


def test_the_words_of_a_saying_are_tokens_of_the_document():
    (saying,) = (page := made_page()).sayings
    assert [words(page, part) for part in (saying.cue, saying.source, saying.content)] == [["said"], ["She"], ["so"]]


def test_factuality_is_known_of_the_words_that_were_read():
    page = made_page()
    assert words(page, page.factuality) == ["Ana", "slept", ".", "She", "said", "so", "."]
