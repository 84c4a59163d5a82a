"""``python -m training``: make the shipped reader from public data, by ``config.toml``."""

from __future__ import annotations

import argparse
import tomllib
from pathlib import Path

from training.train import Trainer


def main() -> None:
    """Train (or take up an interrupted run), then export."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--config", type=Path, default=Path(__file__).with_name("config.toml"))
    parser.add_argument("--work", type=Path, default=Path("training/work"), help="checkpoints and caches")
    parser.add_argument("--out", type=Path, default=Path("src/rashomon/annotations/reader/model"))
    parser.add_argument("--only-export", action="store_true", help="export the last checkpoint as it is")
    options = parser.parse_args()
    trainer = Trainer(tomllib.loads(options.config.read_text(encoding="utf-8")), options.work)
    trainer.resume()
    if not options.only_export:
        trainer.run()
    from training.export import export

    export(trainer, options.out)


if __name__ == "__main__":
    main()
