"""``python -m training.certainty``: how likely two names are one, by the evidence for it.

Reads gold mentions across documents, links them, and writes the numbers of ``links/certainty.toml``. Prints how well
they tell of topics that they were not counted on.
"""

from __future__ import annotations

import argparse
import json
import re
from pathlib import Path

from benchmarks.certainty import Samples, fitted, held_out
from benchmarks.entities import FILE, read, sampled


def rewritten(text: str, known: Samples) -> str:
    """The file with the numbers of these samples; the comments stay.

    Raises ``ValueError`` for a file without one of the lines, or for no samples.
    """
    for name, own in (("together", known.together), ("apart", known.apart)):
        points = [list(point) for point in fitted(own)]
        if not points:
            raise ValueError(f"no pairs to count '{name}' on; give the mentions of more documents")
        text, times = re.subn(rf"(?m)^{name} = .*$", f"{name} = {points}", text)
        if times != 1:
            raise ValueError(f"the file of certainty has {times} lines that begin with '{name} ='; restore it")
    return text


def main() -> None:
    """Read the mentions and write the numbers."""
    parser = argparse.ArgumentParser(prog="python -m training.certainty", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data/meantime"))
    parser.add_argument("--out", type=Path, default=Path("src/rashomon/links/certainty.toml"))
    options = parser.parse_args()
    parts = [sampled(topic) for topic in read(options.data / FILE)]
    known = sum(parts, Samples())
    options.out.write_text(rewritten(options.out.read_text(encoding="utf-8"), known), encoding="utf-8")
    print(json.dumps({"together": len(known.together), "apart": len(known.apart), **held_out(parts)}))


if __name__ == "__main__":
    main()
