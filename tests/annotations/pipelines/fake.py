"""A reader that says the same of every word, so that it shows what a pipeline put in its place."""

from rashomon.annotations.reader import Discourse, Referring, Tagged


def tagged(words, run=0, start=0):
    """A sentence in which nothing is known: every word hangs on the first."""
    n = len(words)
    return Tagged(
        words=list(words),
        upos=["X"] * n,
        xpos=["FW"] * n,
        feats=["Foreign=Yes"] * n,
        lemmas=[f"lemma of {word}" for word in words],
        heads=[0, *[1] * (n - 1)],
        labels=["root", *["dep"] * (n - 1)],
        names=["O"] * n,
        mentions=["person", *["O"] * (n - 1)],
        meaning=b"mean",
        run=run,
        start=start,
    )


class FakeReader:
    """Every run is one sentence, and its first word a mention; all mentions refer to the same person."""

    name = "fake-1"

    def __init__(self):
        self.asked = []

    def read(self, sentences):
        self.asked.append(("read", sentences))
        return self._found([tagged(words, run) for run, words in enumerate(sentences)])

    def split(self, runs):
        self.asked.append(("split", runs))
        return self._found([tagged(words, run) for run, words in enumerate(runs) if words])

    def _found(self, sentences):
        mentions = [Referring(i, 0, 0, 0, "person", "name", 7) for i in range(len(sentences))]
        return Discourse(sentences, mentions)
