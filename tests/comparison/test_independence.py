"""Which accounts count once."""

from __future__ import annotations

import pytest

from rashomon.comparison.independence import Origins
from rashomon.values import Block, Copy, Credit, CreditScope, Document, Span


def document(name: str, outlet: str | None, agency: str | None = None, scope: CreditScope = "text") -> Document:
    text = "TARN (Vestpress) The pit is closed."
    credits_ = (Credit(agency, Span(name, 6, 15), scope=scope),) if agency else ()
    blocks = (Block(Span(name, 0, 16), "dateline"), Block(Span(name, 17, len(text)), "paragraph"))
    return Document(name, f"{name}.txt", text, blocks, outlet=outlet, credits=credits_)


SPANS = [Span("d-1", 17, 20), Span("d-2", 17, 20)]


@pytest.mark.parametrize(
    ("one", "two", "copies", "count"),
    [
        (document("d-1", "Post"), document("d-2", "Courier"), (), 2),
        (document("d-1", "Post"), document("d-2", "Post"), (), 1),
        (document("d-1", None), document("d-2", None), (), 2),
        (document("d-1", "Post", "Vestpress"), document("d-2", "Courier", "Vestpress"), (), 1),
        (document("d-1", "Post", "Vestpress", "photo"), document("d-2", "Courier", "Vestpress", "photo"), (), 2),
        (
            document("d-1", "Post"),
            document("d-2", "Courier"),
            (Copy(("d-1", "d-2"), (Span("d-1", 0, 34), Span("d-2", 0, 34)), "the same text"),),
            1,
        ),
    ],
)
def test_copies_one_agency_and_one_outlet_count_once(
    one: Document, two: Document, copies: tuple[Copy, ...], count: int
) -> None:
    assert Origins([one, two], copies).count(SPANS) == count
