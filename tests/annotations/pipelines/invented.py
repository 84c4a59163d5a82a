"""A small spaCy pipeline as a user might bring one, trained on a handful of invented sentences in CLEAR."""

from __future__ import annotations

import spacy
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import fix_random_seed

#: Word, lemma, Penn tag, universal tag, head (0: root), CLEAR label, type of name.
SENTENCES = (
    """
    Ana     Ana     NNP PROPN 2 compound B-PERSON
    Tormey  Tormey  NNP PROPN 3 nsubj    I-PERSON
    opened  open    VBD VERB  0 ROOT     O
    the     the     DT  DET   5 det      O
    gates   gate    NNS NOUN  3 dobj     O
    in      in      IN  ADP   3 prep     O
    Berrin  Berrin  NNP PROPN 6 pobj     B-GPE
    on      on      IN  ADP   3 prep     O
    Monday  Monday  NNP PROPN 8 pobj     B-DATE
    .       .       .   PUNCT 3 punct    O
    """,
    """
    The     the     DT  DET   2 det       O
    ferry   ferry   NN  NOUN  4 nsubjpass O
    was     be      VBD AUX   4 auxpass   O
    sunk    sink    VBN VERB  0 ROOT      O
    by      by      IN  ADP   4 agent     O
    Quayle  Quayle  NNP PROPN 7 compound  B-ORG
    Line    Line    NNP PROPN 5 pobj      I-ORG
    .       .       .   PUNCT 4 punct     O
    """,
    """
    Pedro   Pedro   NNP PROPN 2 compound B-PERSON
    Orlo    Orlo    NNP PROPN 3 nsubj    I-PERSON
    is      be      VBZ AUX   0 ROOT     O
    a       a       DT  DET   5 det      O
    captain captain NN  NOUN  3 attr     O
    in      in      IN  ADP   5 prep     O
    Tolmey  Tolmey  NNP PROPN 6 pobj     B-GPE
    .       .       .   PUNCT 3 punct    O
    """,
)


def rows(sentence: str) -> list[list[str]]:
    """The cells of a sentence's table, one row a word."""
    return [line.split() for line in sentence.strip().splitlines()]


def _gold(nlp, sentences):
    words, lemmas, tags, pos, heads, deps, ents, starts = [], [], [], [], [], [], [], []
    for sentence in sentences:
        first = len(words)
        for word, lemma, tag, universal, head, label, name in rows(sentence):
            starts.append(len(words) == first)
            heads.append(first + int(head) - 1 if head != "0" else len(words))
            words.append(word)
            lemmas.append(lemma)
            tags.append(tag)
            pos.append(universal)
            deps.append(label)
            ents.append(name)
    return Doc(
        nlp.vocab,
        words=words,
        lemmas=lemmas,
        tags=tags,
        pos=pos,
        morphs=["Number=Sing" if p == "NOUN" else "" for p in pos],
        heads=heads,
        deps=deps,
        ents=ents,
        sent_starts=starts,
    )


#: All that a pipeline can give. Rare labels and edits count, for everything is rare here.
ALL = {
    "tagger": {},
    "morphologizer": {},
    "trainable_lemmatizer": {"min_tree_freq": 1},
    "parser": {"min_action_freq": 1},
    "ner": {},
}


def train(*parts: str, steps: int = 25):
    """A pipeline of these components (``ALL`` unless some are named) that knows the sentences by heart."""
    fix_random_seed(0)
    nlp = spacy.blank("en", meta={"name": "invented", "version": "1.2.3"})
    width = {"@architectures": "spacy.HashEmbedCNN.v2", "width": 32, "depth": 1, "embed_size": 200}
    small = {"window_size": 1, "maxout_pieces": 2, "subword_features": True, "pretrained_vectors": None}
    nlp.add_pipe("tok2vec", config={"model": width | small})
    listener = {"@architectures": "spacy.Tok2VecListener.v1", "width": 32, "upstream": "tok2vec"}
    for part in parts or ALL:
        nlp.add_pipe(part, config={"model": {"tok2vec": listener}} | ALL[part])
    together = [SENTENCES[:2], SENTENCES[1:], SENTENCES[::-1], *([sentence] for sentence in SENTENCES)]
    gold = [_gold(nlp, group) for group in together]
    examples = [Example(Doc(nlp.vocab, words=[t.text for t in doc]), doc) for doc in gold]
    optimizer = nlp.initialize(lambda: examples)
    optimizer.learn_rate = 0.01
    for _ in range(steps):
        nlp.update(examples, sgd=optimizer, drop=0.0)
    return nlp
