"""``python -m training``: make the shipped reader from public data, by ``config.toml``."""

from __future__ import annotations

import argparse
import json
import tomllib
from pathlib import Path

from training.train import Trainer


def main() -> None:
    """Train (or take up an interrupted run), export, and check what quantisation cost."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--config", type=Path, default=Path(__file__).with_name("config.toml"))
    parser.add_argument("--work", type=Path, default=Path("training/work"), help="checkpoints and caches")
    parser.add_argument("--out", type=Path, default=Path("src/rashomon/annotations/reader/model"))
    parser.add_argument("--only-export", action="store_true", help="export the last checkpoint as it is")
    parser.add_argument("--rounds-done", type=int, default=0, help="begin after so many rounds, with --weights")
    parser.add_argument("--weights", type=Path, help="checkpoint.pt of a run that ended with these rounds")
    parser.add_argument("--labels", type=Path, help="reader.json of that run")
    options = parser.parse_args()
    trainer = Trainer(tomllib.loads(options.config.read_text(encoding="utf-8")), options.work)
    if not trainer.resume() and options.rounds_done:
        labels = json.loads(options.labels.read_text(encoding="utf-8"))["labels"]
        trainer.begin_after(options.rounds_done, options.weights, labels)
    if not options.only_export:
        trainer.run()
    from training.check import report
    from training.export import export

    trainer.take_mean()
    export(trainer, options.out)
    if not report(options.work / "fp32", options.out, Path(trainer.config["data"])):
        raise SystemExit("training: the quantised model lost too much; see above")


if __name__ == "__main__":
    main()
