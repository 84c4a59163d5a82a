"""Where a text that several documents print comes from, as far as their credits and dates tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from rashomon.values import Document


def whence(documents: Sequence[Document]) -> list[str]:
    """What credits and dates say, each in plain words; nothing where they say nothing."""
    return [*credited(documents), *_first(documents)]


def credited(documents: Sequence[Document]) -> Iterator[str]:
    """An agency that several name, or one document's outlet that another one names; not where pictures come from."""
    agencies: dict[str, list[Document]] = defaultdict(list)
    for document in documents:
        for agency in sorted({c.agency for c in document.credits if c.scope == "text"}):
            agencies[agency].append(document)
    for agency, naming in sorted(agencies.items()):
        yield _direction(agency, naming, documents)


def _direction(agency: str, naming: Sequence[Document], documents: Sequence[Document]) -> str:
    names = " and ".join(sorted({d.name for d in naming}))
    verb = "credit" if len({d.name for d in naming}) > 1 else "credits"
    origin = [d for d in documents if d not in naming and d.outlet and d.outlet.casefold() == agency.casefold()]
    return f"{names} {verb} {agency}" + (", which is the other one's outlet: it comes from there" if origin else "")


def _first(documents: Sequence[Document]) -> Iterator[str]:
    """Who published days before all others. Cannot tell where a date is missing, inferred or the same: a text that was
    printed first may come from another that is not in the case, but not from one that was printed later."""
    dated = [(d.published.value, d) for d in documents if d.published is not None and d.published.basis != "inferred"]
    if len(dated) < max(2, len(documents)):
        return
    (first, one), *others = sorted(dated, key=lambda pair: (pair[0].last(), pair[0].first(), pair[1].id))
    if all(first.last() < when.first() for when, _ in others):
        days = (min(when.first() for when, _ in others) - first.last()).days
        yield f"{one.name} had it {'a day' if days == 1 else f'{days} days'} before: it is not copied from the later"
