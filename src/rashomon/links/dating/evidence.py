"""Everything that speaks for the day of each article of a case: its own words, and the other articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from rashomon.links.dating import days, happenings, kin
from rashomon.links.dating.clue import FIRM, KINDS
from rashomon.links.dating.clues import clues
from rashomon.links.dating.likelihood import log_likelihood
from rashomon.links.dating.reasons import Reason, explained
from rashomon.links.dating.solution import shares, slackened, solved
from rashomon.links.dating.story import Story, ties
from rashomon.links.dating.voices import voices
from rashomon.links.stories import likenesses
from rashomon.values import Dated, Links, Span

if TYPE_CHECKING:
    from rashomon.links.collection import Article, Collection
    from rashomon.links.dating.clue import Clue
    from rashomon.links.dating.days import Scores

#: How many characters of a sentence are quoted.
QUOTED = 90
#: Rows of days that are kept at hand: those of a story's articles are asked for again and again.
KEPT = 256


class Evidence:
    """The reasons for dates in one collection. Rows of days are made when they are asked for, so that memory does not
    grow with the number of articles."""

    def __init__(self, collection: Collection) -> None:
        self._collection = collection
        self._alone: Callable[[str], Scores] = lru_cache(KEPT)(self._shares)

    def own(self, document: str) -> list[Reason]:
        """What an article's own words say."""
        article = self._collection.by_id[document]
        return [
            Reason((clue.span,), _worded(article, clue), log_likelihood(clue), clue.kind in FIRM)
            for clue in clues(article)
        ]

    def others(self, links: Links) -> Callable[[str], Iterator[Reason]]:
        """A function that tells what the other articles of the case say of one."""
        of = {document: story for story in links.stories for document in story.documents}
        first = voices(self._collection, links.copies)
        alike = likenesses(self._collection)
        near = kin.kin(self._collection, alike)
        close = ties(links.stories, self._collection, alike)
        named = self._named()
        at_hand: dict[str, Story] = {}

        def told(document: str) -> Iterator[Reason]:
            story = of.get(document)
            members = story.documents if story else ()
            voiced = sorted({first.get(member, member) for member in members})
            others = [voice for voice in voiced if voice != first[document]]
            yield from (self._on_subject(other) for other in near.get(document, ()) if other not in members)
            if story and others:
                if story.id not in at_hand:
                    at_hand.clear()
                    at_hand[story.id] = Story(voiced, self._alone, close)
                yield self._in_story(others, at_hand[story.id].beside(first[document]))
            yield from self._same_day(named[document])

        return told

    def _shares(self, document: str) -> Scores:
        """How likely each day is for an article by itself; the days of a stated date are the only ones."""
        article = self._collection.by_id[document]
        if article.undated:
            return shares(_sum(self.own(document)))
        found: Scores = np.zeros(days.size())
        published = article.document.published
        if published and published.value.first() <= days.LAST and published.value.last() >= days.FIRST:
            found[days.place(published.value.first()) : days.place(published.value.last()) + 1] = 1.0
        else:
            found += 1.0  # An article of a time that is not considered says nothing of those that are.
        found /= found.sum()
        return found

    def _on_subject(self, other: str) -> Reason:
        name = self._collection.by_id[other].document.name
        return Reason((), f"it is on the same subject as {name}", kin.near(self._alone(other)))

    def _in_story(self, others: Sequence[str], scores: Scores) -> Reason:
        names = sorted({self._collection.by_id[other].document.name for other in others})
        solution = solved(scores)
        when = f", which points to {solution.value.value}" if solution else ""
        return Reason((), f"it tells the same story as {_listed(names)}{when}", scores)

    def _named(self) -> dict[str, list[tuple[happenings.Told, happenings.Told]]]:
        """For each article the days that it names without a year and that another names in a sentence of one sense."""
        articles = self._collection.articles
        ones = [one for article in articles for one in happenings.told(article, self._collection.weights)]
        found: dict[str, list[tuple[happenings.Told, happenings.Told]]] = defaultdict(list)
        for left, right in happenings.pairs(ones):
            for one, other in ((left, right), (right, left)):
                if one.time.reckoning is not None:
                    found[one.sentence.document].append((one, other))
        return found

    def _same_day(self, pairs: Sequence[tuple[happenings.Told, happenings.Told]]) -> Iterator[Reason]:
        """The year of a day that another article names with its year; one reason for each day."""
        seen: set[str] = set()
        for one, other in pairs:
            there = happenings.happened(other.time, self._alone(other.sentence.document))
            scores = None if there is None else happenings.published(one.time, there)
            if scores is not None and one.day not in seen:
                seen.add(one.day)
                source = self._collection.by_id[other.sentence.document]
                words = f'{source.document.name} says of the same: "{_quoted(source, other.sentence)}"'
                yield Reason((one.time.span,), words, scores)


def dated(reasons: Sequence[Reason]) -> Dated | None:
    """The date that follows from reasons, with those of them that tell; ``None`` where none does."""
    total = _sum(reasons)
    if not any(reason.firm for reason in reasons):
        total = slackened(total)
    solution = solved(total)
    return explained(solution, reasons, total) if solution else None


def _sum(reasons: Sequence[Reason]) -> Scores:
    total = days.prior()
    for reason in reasons:
        total = total + reason.scores
    return total


def _worded(article: Article, clue: Clue) -> str:
    return KINDS[clue.kind].format(f'"{_quoted(article, clue.span)}"')


def _quoted(article: Article, span: Span) -> str:
    words = " ".join(span.of(article.document.text).split())
    return words if len(words) <= QUOTED else words[: QUOTED - 1].rsplit(" ", 1)[0] + " …"


def _listed(names: list[str]) -> str:
    return ", ".join(names) if len(names) <= 3 else f"{', '.join(names[:3])} and {len(names) - 3} more"
