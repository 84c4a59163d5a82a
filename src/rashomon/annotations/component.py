"""The reader as a component of spaCy: ``nlp.add_pipe("rashomon_reader")``."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc
from spacy.tokens import Span as Words

from rashomon.annotations.reader import Discourse, Reader
from rashomon.annotations.reading import AnyReader, Run
from rashomon.annotations.writing import write

#: Where chains of mentions stand in ``doc.spans``, numbered from 1: the convention of spacy-experimental.
CLUSTERS = "coref_clusters"
#: Where all mentions stand in ``doc.spans``, each labelled with the type of what it refers to.
MENTIONS = "mentions"

_ASSIGNS = """token.tag token.pos token.morph token.lemma token.dep token.head token.is_sent_start doc.sents doc.ents
    token.ent_iob token.ent_type doc.spans""".split()


class ReaderComponent:
    """Writes what the reader finds on a document of spaCy, on the tokens that are there.

    Tags, morphology, lemmas, trees and sentence starts are written anew, entities beside those that are there already.
    ``doc.spans`` gets all mentions and the chains of two or more. ``model`` is the folder of another trained reader
    than the one in the package; it is all that is kept when the component is saved or copied.
    """

    def __init__(self, model: str | None = None, *, reader: AnyReader | None = None) -> None:
        self.model = model
        self._reader = reader or Reader(Path(model) if model else None)

    def __call__(self, doc: Doc) -> Doc:
        """Read a document."""
        runs, positions = _runs(doc)
        if not runs:
            return doc
        discourse = self._reader.split(runs)
        places = write(doc, discourse.sentences, positions, apart=False)
        for token in doc:
            if token.is_space:
                token.tag_, token.pos_, token.lemma_, token.dep_ = "_SP", "SPACE", token.text, "dep"
        _write_mentions(doc, discourse, places)
        return doc

    def __reduce__(self) -> tuple[Any, ...]:
        return ReaderComponent, (self.model,)


@Language.factory("rashomon_reader", assigns=_ASSIGNS, default_config={"model": None})
def make(nlp: Language, name: str, model: str | None) -> ReaderComponent:  # noqa: ARG001
    """What spaCy calls to build the component; the entry point in ``pyproject.toml`` leads here."""
    return ReaderComponent(model)


def _runs(doc: Doc) -> tuple[list[list[str]], list[list[int]]]:
    """The words of each paragraph without white space, and their token numbers; an empty line parts paragraphs."""
    positions: list[list[int]] = [[]]
    for token in doc:
        if not token.is_space:
            positions[-1].append(token.i)
        elif token.text.count("\n") > 1 and positions[-1]:
            positions.append([])
    positions = [run for run in positions if run]
    return [Run([doc[i].text for i in run], [_spaced(doc, i) for i in run]) for run in positions], positions


def _spaced(doc: Doc, i: int) -> bool:
    return bool(doc[i].whitespace_) or (i + 1 < len(doc) and doc[i + 1].is_space)


def _write_mentions(doc: Doc, discourse: Discourse, places: list[list[int]]) -> None:
    for key in [key for key in doc.spans if key == MENTIONS or key.startswith(f"{CLUSTERS}_")]:
        del doc.spans[key]
    mentions, chains = [], defaultdict(list)
    for mention in discourse.mentions:
        at = places[mention.sentence]
        words = Words(doc, at[mention.first], at[mention.last] + 1, label=mention.kind)
        mentions.append(words)
        chains[mention.chain].append(words)
    doc.spans[MENTIONS] = mentions
    clusters = (chain for chain in chains.values() if len(chain) > 1)
    for number, chain in enumerate(clusters, start=1):
        doc.spans[f"{CLUSTERS}_{number}"] = chain
