"""Figures: every quantity of an article, what it counts, and whose count it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Span as Words
from spacy.tokens import Token

from rashomon.annotations.figures import screening
from rashomon.annotations.figures.conventions import Conventions
from rashomon.annotations.figures.counting import Counted, Counting
from rashomon.annotations.figures.quantities import Grammar, Quantity
from rashomon.annotations.page import Page
from rashomon.values import Annotations, FigureAccount, Span, Time

#: Nouns for people, where the reader's mention types do not say so.
_PEOPLE = frozenset(
    "people person man woman child boy girl adult victim passenger soldier officer student worker resident "
    "citizen civilian "
    "migrant refugee protester demonstrator militant fighter police crew member patient survivor hostage "
    "prisoner employee "
    "tourist pilot troop serviceman guest relative family parent teacher doctor journalist voter schoolgirl "
    "rescuer".split()
)

#: What digs, hauls or flies is no one, though its noun is built as for those who do.
_MACHINES = frozenset(
    "digger excavator bulldozer loader tractor trailer tanker freighter trawler cruiser destroyer bomber fighter-jet "
    "helicopter chopper container computer boiler generator reactor sensor scanner server tower".split()
)

#: Vague numbers that mean people where no noun follows: "hundreds fled".
_CROWDS = frozenset({"dozens", "scores", "hundreds", "thousands", "tens of thousands", "hundreds of thousands"})


class Figures:
    """Finds quantities with their bounds, unit, what they count, the time they hold for and who gives them."""

    requires = frozenset({"sentences", "times", "quotations"})
    assigns = "figures"

    def __init__(self, conventions: Conventions | None = None) -> None:
        self._conventions = conventions or Conventions.load()
        self._grammar = Grammar(self._conventions)
        self._counting = Counting(self._conventions)

    def __call__(self, page: Page, found: Annotations) -> Annotations:
        """Fill in ``figures``."""
        return replace(found, figures=tuple(self._figures(page, found)))

    def _figures(self, page: Page, found: Annotations) -> Iterator[FigureAccount]:
        given: dict[str, FigureAccount] = {}
        for sentence in page.sentences:
            first, last = sentence.start_char, sentence.end_char
            before: Quantity | None = None
            times = [t for t in found.times if first <= t.span.start < last]
            dates = frozenset(i for t in times for i in _words(page, t.span))
            for quantity in self._grammar.find(page.document.text, first, last):
                earlier, before = before, quantity
                if screening.is_time(quantity, times) or screening.converts(quantity, earlier, page.document.text):
                    continue
                figure = self._figure(page, quantity, dates)
                if figure is not None:
                    figure = self._resumed(page, quantity, figure, given)
                    time = _as_of(page, quantity, times)
                    figure = replace(figure, as_of=time.value, when=time.span) if time else figure
                    yield replace(figure, according_to=_sources(found, figure.span))

    def _resumed(
        self, page: Page, quantity: Quantity, figure: FigureAccount, given: dict[str, FigureAccount]
    ) -> FigureAccount:
        """The figure, counting what the one before it in the same unit counts where it only revises that."""
        before = given.get(figure.unit)
        if before is not None and self._counting.revises(_number(page, quantity)):
            figure = replace(figure, counted=before.counted, about=before.about)
        given[figure.unit] = figure
        return figure

    def _figure(self, page: Page, quantity: Quantity, dates: frozenset[int]) -> FigureAccount | None:
        number = _number(page, quantity)
        if screening.ages(quantity, number):
            return _age(page, quantity, number)
        if not screening.qualified(quantity, number):
            exact = quantity.low if quantity.low is not None else quantity.high
            quantity = replace(quantity, start=quantity.first, low=exact, high=exact)
        what = self._counting.measured(number) if quantity.unit else self._counting.things(number)
        about = self._counting.lemmas(number, what)
        people = not quantity.unit and self._are_people(page, number, what, about)
        if screening.is_label(quantity, number, what.noun or (what.predicate if people else None)):
            return None
        fated = what.predicate is not None and self._counting.is_fate(what.predicate)
        if screening.is_idle(quantity, number, what.noun or what.predicate, people=people, fated=people and fated):
            return None
        if screening.is_member(quantity, number) and not fated:
            return None
        if people and what.noun is None:
            about = tuple(sorted({*about, "people"}))
        unit = quantity.unit or ("people" if people else _noun_unit(what.noun))
        words = self._counting.phrase(number, what, dates)
        return FigureAccount(
            _span(page, quantity, number, what), quantity.low, quantity.high, unit, words or unit, about
        )

    def _are_people(self, page: Page, number: Words, what: Counted, about: tuple[str, ...]) -> bool:
        if what.noun is None:
            return number.text.lower() in _CROWDS or not self._conventions.fates.isdisjoint(about) or "people" in about
        if what.noun.lemma_.lower() in _MACHINES:
            return False
        return page.heads.get(what.noun.i) == "person" or what.noun.lemma_.lower() in _PEOPLE or "people" in about


def _age(page: Page, quantity: Quantity, number: Words) -> FigureAccount:
    name = page.doc[number.start - 2]
    words = " ".join(
        t.text for t in name.sent if t.ent_type_ == "person" and t.i < number.start and number.start - t.i < 5
    )
    span = page.between(quantity.first, quantity.last)
    return FigureAccount(span, quantity.low, quantity.high, "year", f"age of {words}", ("age", name.lower_))


def _number(page: Page, quantity: Quantity) -> Words:
    """The words of a number, with its unit."""
    end = quantity.end if quantity.unit else quantity.last
    words = page.doc.char_span(quantity.first, end, alignment_mode="expand")
    return words if words is not None else page.doc[0:1]


def _words(page: Page, span: Span) -> range:
    words = page.doc.char_span(span.start, span.end, alignment_mode="expand")
    return range(words.start, words.end) if words is not None else range(0)


def _noun_unit(noun: Token | None) -> str:
    return noun.lemma_.lower() if noun is not None else ""


def _span(page: Page, quantity: Quantity, number: Words, what: Counted) -> Span:
    """The phrase: up to the noun it counts, where that is near."""
    noun, end = what.noun, quantity.end
    if not quantity.unit and noun is not None and 0 <= noun.i - number.end < 6:
        end = max(end, noun.idx + len(noun))
    return page.between(quantity.start, end)


def _as_of(page: Page, quantity: Quantity, times: list[Time]) -> Time | None:
    """The date in the same clause, vague ones ("recently") left out."""
    clause = _clause(_number(page, quantity).root)
    for time in times:
        known = time.reckoning or (time.value and not time.value.endswith("_REF"))
        dated = time.type in ("DATE", "TIME") and known
        words = page.doc.char_span(time.span.start, time.span.end, alignment_mode="expand")
        if dated and words is not None and clause is not None and _clause(words.root) == clause:
            return time
    return None


def _clause(token: Token) -> Token | None:
    return next((t for t in (token, *token.ancestors) if t.pos_ == "VERB"), None)


def _sources(found: Annotations, span: Span) -> tuple[Span, ...]:
    """The source of the narrowest quotation that says the figure."""
    saying = [q for q in found.quotations if any(part.touches(span) for part in q.content) and q.source]
    return min(saying, key=lambda q: (sum(map(len, q.content)), q.content), default=None).source if saying else ()  # type: ignore[union-attr]
