"""The trained network at run time: one window of words in, numbers out."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from rashomon.annotations.reader.pieces import Vocabulary
from rashomon.errors import PipelineError

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

SHIPPED = Path(__file__).with_name("model")
SESSIONS = ("reader", "labels", "pairs", "roles")
FILES = (*(f"{name}.onnx" for name in SESSIONS), "reader.json", "tokenizer.json")


@dataclass(frozen=True, slots=True)
class Scores:
    """What the network says of one window of n words.

    ``best`` holds the index of the best label of each word, by layer; ``name``, ``cue`` and ``start`` are scores
    [n, labels]; ``arc`` is [n, 1 + n], the root first; ``dependent`` [n, k] and ``governor`` [1 + n, k] are what the
    label of an arc is scored from, ``role_cue`` and ``role_word`` [n, k] what the role of a word to a cue is;
    ``factuality`` is [n]; ``mention`` [n, k] is what pairs of mentions are scored from; ``meaning`` is [n, width].
    """

    best: dict[str, Ints]
    name: Floats
    cue: Floats
    start: Floats
    arc: Floats
    dependent: Floats
    governor: Floats
    role_cue: Floats
    role_word: Floats
    mention: Floats
    factuality: Floats
    meaning: Floats


#: The layers of which only the best label counts, and all others, in the order of the network's outputs.
BEST = ("upos", "xpos", "feats", "lemma", "head", "event")
REST = tuple(name for name in Scores.__dataclass_fields__ if name != "best")


class Model:
    """The files of one trained reader. Runs on one thread: workers are processes.

    Windows run one at a time. Dynamic int8 quantisation takes its scale from the whole input, so a window that shared
    a batch with others would read differently from case to case; alone it always reads the same.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or SHIPPED
        missing = [name for name in FILES if not (self.folder / name).is_file()]
        if missing:
            raise PipelineError(
                f"no reader model in {self.folder}: {', '.join(missing)} missing; reinstall rashomon or name the "
                "folder of a trained model"
            )
        described: dict[str, Any] = json.loads((self.folder / "reader.json").read_text(encoding="utf-8"))
        self.name: str = described["name"]
        self.window_pieces: int = described["window_pieces"]
        self.context_pieces: int = described["context_pieces"]
        self.labels: dict[str, list[str]] = described["labels"]
        self.vocabulary = Vocabulary(self.folder / "tokenizer.json")

    @cached_property
    def _sessions(self) -> dict[str, onnxruntime.InferenceSession]:
        return {name: self._session(f"{name}.onnx") for name in SESSIONS}

    def _session(self, name: str) -> onnxruntime.InferenceSession:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        return onnxruntime.InferenceSession(str(self.folder / name), options, providers=["CPUExecutionProvider"])

    def run(self, words: list[str]) -> Scores:
        """Scores for one window of words, which must fit ``window_pieces``."""
        encoded = self.vocabulary.encode(words)
        inputs = {
            "pieces": np.array([encoded.pieces], np.int64),
            "shapes": np.array([encoded.shapes], np.int64),
            "firsts": np.array([encoded.firsts], np.int64),
        }
        found = self._sessions["reader"].run([*BEST, *REST], inputs)
        return Scores(dict(zip(BEST, found, strict=False)), *found[len(BEST) :])

    def label(self, dependent: Floats, governor: Floats) -> Ints:
        """The best label's index for each arc, given its two parts [arcs, k]."""
        scores: Floats = self._sessions["labels"].run(None, {"dependent": dependent, "head": governor})[0]
        best: Ints = scores.argmax(-1)
        return best

    def pair(self, mentions: Floats, later: Ints, earlier: Ints, features: Ints) -> Floats:
        """How sure it is that pairs of mentions refer to the same [pairs], above 0 for yes; see ``pairs.features``."""
        inputs = {"mentions": mentions, "later": later, "earlier": earlier, "features": features}
        found: Floats = self._sessions["pairs"].run(None, inputs)[0]
        return found

    def role(self, cue: Floats, word: Floats, distance: Ints) -> Floats:
        """Scores [cues, words, roles] of words to cues, given their parts and ``roles.distance``."""
        found: Floats = self._sessions["roles"].run(None, {"cue": cue, "word": word, "distance": distance})[0]
        return found
