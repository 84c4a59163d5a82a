"""What can be asked of a case that was read."""

from __future__ import annotations

from pathlib import Path

from rashomon.store import Check, Hit, View
from rashomon.values import Case


def load(case: str | Path) -> Case:
    """The whole case.

    Raises:
        CaseError: it cannot be opened.

    """
    with View(case) as view:
        return view.case()


def export(case: str | Path) -> str:
    """The case as case JSON, the same for the same documents, version and model.

    Raises:
        CaseError: it cannot be opened.

    """
    from rashomon.presentation import case_json

    return case_json(load(case))


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
