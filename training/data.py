"""Everything the reader is trained on, by the configuration."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import nn
from transformers import BertModel

from benchmarks import syntax, uds
from rashomon.annotations.reader.pieces import Vocabulary
from training.batches import Labels
from training.corpora import Sentence, files, read_conllu, read_names
from training.litbank import read_litbank
from training.name_corpora import NAME_READERS
from training.named_mentions import add_names
from training.quoting import read_attributions

Config = dict[str, Any]


@dataclass(slots=True)
class Corpus:
    """Sentences with their labels; ``origin`` names the corpus of each."""

    sentences: list[Sentence]
    origin: list[str]
    labels: Labels


def load(config: Config) -> Corpus:
    """All training sentences and the labels that occur in them."""
    data = Path(config["data"])
    sentences: list[Sentence] = []
    origin: list[str] = []
    for kind, names in config["corpora"].items():
        for name in names:
            read = list(_READERS[kind](data / name))
            sentences += read
            origin += [name] * len(read)
    rare = {"lemma": config["min_count"], "feats": config["min_count"]}
    return Corpus(sentences, origin, Labels.collect(sentences, rare))


def _trees(path: Path) -> Iterator[Sentence]:
    for file in files([path], ".conllu"):
        yield from (s for s in read_conllu(file) if set(s.words) != {"_"})


def _mention_trees(path: Path) -> Iterator[Sentence]:
    """Trees of GUM, with names where its mentions are names."""
    sentences = list(_trees(path))
    add_names(sentences)
    yield from sentences


def _judged_trees(path: Path) -> Iterator[Sentence]:
    """Trees of the English Web Treebank, with what UDS says of their predicates."""
    documents = syntax.parse(path.read_text(encoding="utf-8"))
    known: dict[tuple[int, int], dict[int, float]] = {}
    predicates = uds.read(path.parents[1] / "factuality" / "uds_factuality.json")[path.stem]
    for one in uds.judged(predicates, documents):
        known.setdefault((one.document, one.sentence), {})[one.word] = one.value
    document, number = -1, 0
    for sentence in _trees(path):
        document, number = (document + 1, 0) if sentence.opens_document else (document, number + 1)
        sentence.factuality = known.get((document, number), {})
        yield sentence


def _newswire(path: Path) -> Iterator[Sentence]:
    for file in files([path], ".tsv"):
        yield from read_names(file)


#: How corpora of each kind are read.
_READERS: dict[str, Callable[[Path], Iterator[Sentence]]] = {
    "mention_trees": _mention_trees,
    "judged_trees": _judged_trees,
    "newswire": _newswire,
    "names": lambda path: NAME_READERS[path.name](path),
    "attributions": read_attributions,
    "fiction": read_litbank,
}


def meanings(corpus: Corpus, encoder_folder: Path, work: Path, limit: int) -> np.ndarray:
    """The untrained encoder's embedding of each sentence [sentences, width], float16: what linking must keep. None
    (zeros) for corpora of names, whose sentences are varied."""
    path = work / "meanings.npy"
    if path.exists():
        return np.load(path)
    encoder = BertModel.from_pretrained(encoder_folder).eval()
    vocabulary = Vocabulary(encoder_folder / "tokenizer.json")
    encoded = {
        i: vocabulary.encode(s.words).pieces[:limit]
        for i, s in enumerate(corpus.sentences)
        if s.heads or s.ties is not None
    }
    out = np.zeros((len(corpus.sentences), encoder.config.hidden_size), "float16")
    order = sorted(encoded, key=lambda i: len(encoded[i]))
    with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16):
        for at in range(0, len(order), 32):
            rows = order[at : at + 32]
            length = max(len(encoded[i]) for i in rows)
            ids = torch.tensor([encoded[i] + [0] * (length - len(encoded[i])) for i in rows])
            mask = torch.tensor([[1] * len(encoded[i]) + [0] * (length - len(encoded[i])) for i in rows])
            states = encoder(input_ids=ids, attention_mask=mask).last_hidden_state.float()
            mean = (states * mask.unsqueeze(-1)).sum(1) / mask.sum(1, keepdim=True)
            out[rows] = nn.functional.normalize(mean, dim=-1).numpy()
    np.save(path, out)
    return out
