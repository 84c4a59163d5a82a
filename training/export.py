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

from training.network import Network
from training.train import encoder_folder

if TYPE_CHECKING:
    from training.train import Trainer

#: Layers of which only the best label matters at run time; of the others the scores go out.
BEST_ONLY = ("upos", "xpos", "feats", "lemma")
SCORES = ("name", "head", "start")


class Exported(nn.Module):
    """The network for one window at a time: int64 pieces, shapes [1, pieces] and firsts [1, words] in; per word the
    best labels, the scores, the arc scores [words, 1 + words], both label parts, the meaning [words, width] out."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, pieces: Tensor, shapes: Tensor, firsts: Tensor) -> tuple[Tensor, ...]:
        """One window."""
        states = self.network.words(pieces, shapes, torch.ones_like(pieces), firsts)
        words = states[:, 1:]
        dependent, head = self.network.label_parts(states)
        best = [self.network.tags[n](words)[0].argmax(-1) for n in BEST_ONLY]
        scores = [self.network.tags[n](words)[0] for n in SCORES]
        return (*best, *scores, self.network.arcs(states)[0], dependent[0], head[0], self.network.similarity(words)[0])


class ExportedLabels(nn.Module):
    """The labels of chosen arcs: the two parts [arcs, size + 1] in, scores [arcs, labels] out."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, dependent: Tensor, head: Tensor) -> Tensor:
        """Chosen arcs."""
        return self.network.labels(dependent, head)


def export(trainer: Trainer, out: Path) -> None:
    """Write ``reader.onnx`` and ``labels.onnx`` (int8 weights), the tokenizer and ``reader.json`` into ``out``; the
    unquantised models go into the work folder, for comparison."""
    network = trainer.network.cpu().eval()
    full = trainer.work / "fp32"
    full.mkdir(exist_ok=True)
    _to_onnx(network, full)
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        for name in ("reader.onnx", "labels.onnx"):
            made = Path(scratch) / name
            quantize_dynamic(full / name, made, weight_type=QuantType.QInt8, per_channel=True)
            shutil.copyfile(made, out / name)
    described = {
        "name": f"{trainer.config['name']}-{trainer.step}",
        "window_pieces": trainer.config["window_pieces"],
        "labels": trainer.corpus.labels.sets,
    }
    for folder in (full, out):
        (folder / "reader.json").write_text(
            json.dumps(described, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
        )
        shutil.copyfile(encoder_folder() / "tokenizer.json", folder / "tokenizer.json")


def _to_onnx(network: Network, folder: Path) -> None:
    network.encoder.set_attn_implementation("eager")
    example = torch.randint(1000, 2000, (1, 12))
    outputs = [*BEST_ONLY, *SCORES, "arc", "dependent", "head_part", "meaning"]
    pieces, words = {1: "pieces"}, {1: "words"}
    torch.onnx.export(
        Exported(network),
        (example, torch.ones_like(example), torch.arange(1, 9).unsqueeze(0)),
        str(folder / "reader.onnx"),
        input_names=["pieces", "shapes", "firsts"],
        output_names=outputs,
        dynamic_axes={"pieces": pieces, "shapes": pieces, "firsts": words, **{n: {0: f"{n}_rows"} for n in outputs}},
        dynamo=False,
    )
    size = network.label.shape[1]
    torch.onnx.export(
        ExportedLabels(network),
        (torch.randn(3, size), torch.randn(3, size)),
        str(folder / "labels.onnx"),
        input_names=["dependent", "head"],
        output_names=["label"],
        dynamic_axes={"dependent": {0: "arcs"}, "head": {0: "arcs"}, "label": {0: "arcs"}},
        dynamo=False,
    )
