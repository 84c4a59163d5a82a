"""What can be asked of a case that was read."""

from __future__ import annotations

from pathlib import Path

from rashomon.store import Check, Hit, View
from rashomon.values import Case, Level
from rashomon.values.levels import at_level


def load(case: str | Path, findings: Level = "all") -> Case:
    """The whole case, with the findings that are certain enough for a level.

    Raises:
        CaseError: it cannot be opened.

    """
    with View(case) as view:
        return at_level(view.case(), findings)


def export(case: str | Path, findings: Level = "normal") -> str:
    """The case as case JSON, the same for the same documents, version and model, with the findings of a level.

    Raises:
        CaseError: it cannot be opened.

    """
    from rashomon.presentation import case_json

    return case_json(load(case, findings))


def search(case: str | Path, words: str, *, limit: int = 100) -> list[Hit]:
    """Where words stand in the case's documents, best match first; words in double quotes stand together.

    Raises:
        CaseError: it cannot be opened.
        RashomonError: there is no word to search for.

    """
    with View(case) as view:
        return view.search(words, limit=limit)


def verify(case: str | Path) -> Check:
    """Re-read every document and every span of every item, and compare with what was read.

    Raises:
        CaseError: it cannot be opened.

    """
    with View(case) as view:
        return view.check()
