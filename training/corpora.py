"""Public corpora as labelled sentences.

A sentence carries only the layers its corpus has; a layer it lacks trains nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.entities_column import Mention
from benchmarks.entities_column import mentions as read_mentions
from benchmarks.scoring import repair
from rashomon.annotations.reader.lemmas import rule

#: The label of words that head no mention; the others are GUM's entity types (amir-zeldes/gum, annotation guidelines).
NO_MENTION = "O"

#: Classes of the worldwide newswire corpus (Shan et al. 2023) as ours. Dates and sums of money are no names.
NAME_CLASSES = {
    "Person": "person",
    "Organization": "organization",
    "Location": "place",
    "Facility": "place",
    "NORP": "group",
    "Misc": "other",
    "Product": "other",
}


@dataclass(slots=True)
class Sentence:
    """Words with their labels, one list for each layer; ``heads`` counts from 1, 0 is the root.

    ``mentions`` are those that coreference is marked for; ``ties`` are cues with the roles (numbers in
    ``reader.roles.ROLES``) of words around them, which may stand in other sentences: (cue, {word: role}), both counted
    from the sentence's first word; ``factuality`` maps judged words, counted from 0, to values. ``None`` where nobody
    looked.
    """

    words: list[str]
    layers: dict[str, list[str]] = field(default_factory=dict)
    heads: list[int] | None = None
    opens_document: bool = False
    mentions: list[Mention] | None = None
    ties: list[tuple[int, dict[int, int]]] | None = None
    factuality: dict[int, float] | None = None


def files(paths: list[Path], suffix: str) -> list[Path]:
    """The files under the given files and folders, in name order."""
    found = [p for path in paths for p in (sorted(path.rglob(f"*{suffix}")) if path.is_dir() else [path])]
    if not found:
        raise SystemExit(f"training: no {suffix} file under {', '.join(map(str, paths))}")
    return found


def read_conllu(path: Path) -> Iterator[Sentence]:
    """Sentences of a CoNLL-U file (universaldependencies.org/format.html), with mention heads from ``Entity=``."""
    rows: list[list[str]] = []
    opens, has_entities = False, False
    text = path.read_text(encoding="utf-8")
    for line in [*text.split("\n"), ""]:
        if line.startswith("#"):
            opens = opens or line.startswith("# newdoc")
            has_entities = has_entities or line.startswith("# global.Entity")
        elif line:
            columns = line.split("\t")
            if columns[0].isdigit():
                rows.append(columns)
        elif rows:
            yield _sentence(rows, opens, has_entities)
            rows, opens = [], False


def _sentence(rows: list[list[str]], opens: bool, has_entities: bool) -> Sentence:
    words = [r[1] for r in rows]
    layers = {
        "upos": [r[3] for r in rows],
        "xpos": [r[4] for r in rows],
        "feats": [r[5] for r in rows],
        "lemma": [rule(r[1], r[2]) for r in rows],
        "label": [r[7] for r in rows],
    }
    heads = [int(r[6]) for r in rows]
    if not has_entities:
        return Sentence(words, layers, heads, opens)
    largest: dict[int, Mention] = {}
    for mention in read_mentions([r[9] for r in rows], heads):
        largest.setdefault(mention.head, mention)  # outer come first
    mentions = list(largest.values())
    kinds = {m.head: m.kind for m in mentions}
    layers["head"] = [kinds.get(i, NO_MENTION) for i in range(len(rows))]
    return Sentence(words, layers, heads, opens, mentions)


def read_names(path: Path) -> Iterator[Sentence]:
    """Sentences of a token TSV (word, tag), tags repaired to well-formed BIO over our classes."""
    text = path.read_text(encoding="utf-8")
    if text.startswith("{\t"):  # a few files are RTF mark-up, tokenised
        return
    first = True
    for block in re.split(r"\n\s*\n", text):
        rows = [line.split("\t") for line in block.split("\n") if line.strip() and "\t" in line]
        rows = [r for r in rows if r[0].strip()]
        if rows:
            yield Sentence([r[0] for r in rows], {"name": our_tags([r[1] for r in rows])}, None, first)
            first = False


def our_tags(tags: list[str]) -> list[str]:
    """Tags of the corpus as well-formed BIO over our name classes; a class that is none of ours is O."""
    kinds = ((prefix, NAME_CLASSES.get(kind)) for prefix, _, kind in (t.strip().partition("-") for t in tags))
    return repair([f"{prefix}-{kind}" if kind else "O" for prefix, kind in kinds])
