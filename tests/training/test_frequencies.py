"""How common words are, on documents made by hand."""

from __future__ import annotations

from training.frequencies import frequencies


def test_stems_per_thousand_documents_without_names_and_function_words() -> None:
    rows = frequencies(["The mine closed in Karsk", "Karsk mines close on Monday", "A dam"])
    assert rows == [("clos", 667), ("min", 667), ("dam", 333), ("monday", 333)]
