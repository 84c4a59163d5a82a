from __future__ import annotations

import pytest

from rashomon.links.describing import name_in


@pytest.mark.parametrize(
    ("text", "kind", "surface"),
    [
        ("the Harbour Bay hotel", "place", "Harbour Bay hotel"),
        ("the Ferry Store", "organization", "Ferry Store"),
        ("the Kenyan government", "organization", "Kenyan government"),
        ("Kenya's foreign ministry", "organization", "Kenya's foreign ministry"),
        ("the government of Kenya", "organization", "government of Kenya"),
        ("the old town of Velin", "place", "Velin"),
    ],
)
def test_descriptions_that_are_names(text, kind, surface):
    assert name_in(text, kind).surface == surface


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("the Hotel", "place"),
        ("The President", "organization"),
        ("the government", "organization"),
        ("the Velin community", "place"),
        ("the city of Jordan", "place"),
        ("a bridge near Velin", "place"),
        ("a Kenyan agency", "organization"),
        ("the Harbour Bay captain", "person"),
        ("", "other"),
    ],
)
def test_descriptions_that_are_not(text, kind):
    assert name_in(text, kind) is None
