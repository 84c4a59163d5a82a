"""Who and what is mentioned, and which mentions of a document are the same."""

from __future__ import annotations

from dataclasses import replace

from rashomon.annotations.mentions.antecedents import chain
from rashomon.annotations.mentions.candidates import Candidate, candidates
from rashomon.annotations.page import Page
from rashomon.values import Annotations, Mention

__all__ = ["Mentions"]


class Mentions:
    """Names, descriptions and pronouns, chained within the document."""

    requires = frozenset({"sentences"})
    assigns = "mentions"

    def __call__(self, page: Page, found: Annotations) -> Annotations:
        """Fill in the mentions."""
        chained = chain(candidates(page), page.chains)
        return replace(found, mentions=tuple(_mention(page, c, number) for c, number in chained))


def _mention(page: Page, candidate: Candidate, number: int) -> Mention:
    head = candidate.head
    return Mention(
        span=page.span(candidate.words),
        head=page.between(head.idx, head.idx + len(head)),
        kind=candidate.kind,
        form=candidate.form,
        chain=number,
        role=candidate.role,
    )
