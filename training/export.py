"""From a checkpoint to the files that the package ships."""

from __future__ import annotations

import json
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from rashomon.annotations.reader.model import BEST, REST
from rashomon.annotations.reader.pairs import SIZES
from rashomon.annotations.reader.roles import DISTANCES
from training.network import Network
from training.scaling import scale_rows
from training.train import encoder_folder

if TYPE_CHECKING:
    from training.train import Trainer

#: Layers so small that they stay as they are: a few thousand weights that every label goes through.
EXACT = [f"/{name}/MatMul" for name in ("upos", "name", "cue", "head", "start", "event")]

#: Parts whose weights are so few that int8 would save nothing.
SMALL = ("pairs", "roles")


class Exported(nn.Module):
    """The network for one window at a time: int64 pieces, shapes [1, pieces] and firsts [1, words] in; per word what
    ``rashomon.annotations.reader.model.Scores`` describes out."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, pieces: Tensor, shapes: Tensor, firsts: Tensor) -> tuple[Tensor, ...]:
        """One window."""
        network = self.network
        states = network.words(pieces, shapes, torch.ones_like(pieces), firsts)
        words = states[:, 1:]
        dependent, governor = network.label_parts(states)
        role_cue, role_word = network.role_parts(words)
        found = {
            **{name: network.tags[name](words).argmax(-1) for name in BEST},
            **{name: network.tags[name](words) for name in ("name", "cue", "start")},
            "arc": network.arcs(states),
            "dependent": dependent,
            "governor": governor,
            "role_cue": role_cue,
            "role_word": role_word,
            "mention": nn.functional.gelu(network.mention(words)),
            "factuality": network.happened(words).squeeze(-1),
            "meaning": network.similarity(words),
        }
        return tuple(found[name][0] for name in (*BEST, *REST))


class ExportedLabels(nn.Module):
    """The labels of chosen arcs: the two parts [arcs, size + 1] in, scores [arcs, labels] out."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, dependent: Tensor, head: Tensor) -> Tensor:
        """Chosen arcs."""
        return self.network.labels(dependent, head)


class ExportedPairs(nn.Module):
    """Pairs of mentions: vectors [mentions, size], the numbers of the later and the earlier [pairs], their features
    [pairs, features] in; scores [pairs] out. What depends on one mention only is computed once for each."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.pair = network.pair

    def forward(self, mentions: Tensor, later: Tensor, earlier: Tensor, features: Tensor) -> Tensor:
        """Chosen pairs."""
        pair = self.pair
        mixed = pair.later(mentions)[later] + pair.earlier(mentions)[earlier]
        return pair.scores(mixed, mentions[later] * mentions[earlier], features)


class ExportedRoles(nn.Module):
    """Words to cues: parts [cues, size + 1] and [words, size + 1], distances [cues, words] in; scores [cues, words,
    roles] out."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, cue: Tensor, word: Tensor, distance: Tensor) -> Tensor:
        """All words to chosen cues."""
        return self.network.roles(cue, word.unsqueeze(0).expand(cue.shape[0], -1, -1), distance)


def export(trainer: Trainer, out: Path) -> None:
    """Write the network's parts (``reader.onnx`` and ``labels.onnx`` with int8 weights), the tokenizer and
    ``reader.json`` into ``out``; the unquantised ones go into the work folder, for comparison."""
    network = trainer.network.cpu().eval()
    full = trainer.work / "fp32"
    full.mkdir(exist_ok=True)
    network.encoder.set_attn_implementation("eager")
    scale_rows(network.encoder)
    for name, (module, example, inputs, outputs) in _parts(network).items():
        _to_onnx(module, example, full / f"{name}.onnx", inputs, outputs)
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        for name in _parts(network):
            made = Path(scratch) / f"{name}.onnx"
            if name in SMALL:
                shutil.copyfile(full / made.name, made)
            else:
                # seven bits: with eight, processors without VNNI overflow, and read otherwise than those with it
                quantize_dynamic(
                    full / made.name,
                    made,
                    weight_type=QuantType.QInt8,
                    per_channel=True,
                    reduce_range=True,
                    nodes_to_exclude=EXACT,
                )
            shutil.copyfile(made, out / made.name)
    described = {
        "name": f"{trainer.config['name']}-{trainer.step}",
        "window_pieces": trainer.config["window_pieces"],
        "context_pieces": trainer.config["context_pieces"],
        "labels": trainer.corpus.labels.sets,
    }
    for folder in (full, out):
        (folder / "reader.json").write_text(
            json.dumps(described, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
        )
        shutil.copyfile(encoder_folder() / "tokenizer.json", folder / "tokenizer.json")


Axes = dict[str, dict[int, str]]


def _parts(network: Network) -> dict[str, tuple[nn.Module, tuple[Tensor, ...], Axes, Axes]]:
    """Each part with an example of its input, and the names and free axes of its inputs and outputs."""
    pieces, words = {1: "pieces"}, {1: "words"}
    example = torch.randint(1000, 2000, (1, 12))
    label, role = network.label.shape[1], network.role.shape[1]
    numbers = torch.tensor([1, 2, 2]), torch.tensor([0, 0, 1])
    seen = torch.stack([torch.randint(0, n, (3,)) for n in SIZES], 1)
    return {
        "reader": (
            Exported(network),
            (example, torch.ones_like(example), torch.arange(1, 9).unsqueeze(0)),
            {"pieces": pieces, "shapes": pieces, "firsts": words},
            {name: {0: f"{name}_rows"} for name in (*BEST, *REST)},
        ),
        "labels": (
            ExportedLabels(network),
            (torch.randn(3, label), torch.randn(3, label)),
            {"dependent": {0: "arcs"}, "head": {0: "arcs"}},
            {"label": {0: "arcs"}},
        ),
        "pairs": (
            ExportedPairs(network),
            (torch.randn(3, network.mention.out_features), *numbers, seen),
            {"mentions": {0: "mentions"}, **{n: {0: "pairs"} for n in ("later", "earlier", "features")}},
            {"score": {0: "pairs"}},
        ),
        "roles": (
            ExportedRoles(network),
            (torch.randn(2, role), torch.randn(5, role), torch.randint(0, DISTANCES, (2, 5))),
            {"cue": {0: "cues"}, "word": {0: "words"}, "distance": {0: "cues", 1: "words"}},
            {"role": {0: "cues", 1: "words"}},
        ),
    }


def _to_onnx(module: nn.Module, example: tuple[Tensor, ...], path: Path, inputs: Axes, outputs: Axes) -> None:
    torch.onnx.export(
        module,
        example,
        str(path),
        input_names=list(inputs),
        output_names=list(outputs),
        dynamic_axes={**inputs, **outputs},
        dynamo=False,
    )
