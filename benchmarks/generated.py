"""Readings without a reader: documents of an invented world, with all that would have been read from them.

Stories have one to some twenty documents and draw on a stock of people, bodies and places that grows more slowly than
the number of documents, as in real collections. A story is a list of facts, and each article tells some of them in its
own words; every third takes them word for word from an agency, but for a few. Content words are invented, as many and
as frequent as words are (the laws of Heaps and Zipf). Everything is drawn from one seed; the same number of documents
is the same world.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from benchmarks.drafts import Draft, Fact, Thing, reading
from rashomon.values import Reading

#: Documents a day: a larger collection reaches over more days.
A_DAY = 40
OUTLETS, AGENCIES = 150, 12
#: Different words grow with the square root of all words (Heaps' law); a document has about so many.
HEAPS, LENGTH = 44, 240
#: The reader's embeddings have so many numbers.
WIDTH = 384

_SOUNDS = ("b d f g k l m n p r s t v z br dr fl gr kl pr st tr".split(), "a e i o u ai ou".split())
_FUNCTION = "the of to in and for on that with at by from as it was after over not their its but who which had".split()
_VERBS = (
    "kill:killed injure:injured arrest:arrested visit:visited win:won attack:attacked sign:signed warn:warned "
    "resign:resigned collapse:collapsed announce:announced reject:rejected meet:met accuse:accused rescue:rescued "
    "close:closed open:opened launch:launched seize:seized free:freed elect:elected sue:sued fine:fined shoot:shot"
)
_NOBODIES = "spokesman reporter crowd delegation neighbour crew judge teacher".split()
_COUNTED = "people houses soldiers workers ships children tonnes passengers".split()


def readings(documents: int, seed: int = 1) -> Iterator[Reading]:
    """So many readings, story by story."""
    world = World(random.Random(seed), np.random.Generator(np.random.PCG64(seed)), documents)
    left, day = documents, 0.0
    while left:
        size = min(left, 1 + min(24, int(world.draw.expovariate(0.35))))
        story = world.story(date(2031, 1, 1) + timedelta(days=int(day)))
        for _ in range(size):
            yield world.article(story)
        left -= size
        day += size / A_DAY


@dataclass(frozen=True, slots=True)
class Story:
    """A happening: its day, what can be told of it, and who said what about it."""

    day: date
    place: Thing
    topic: tuple[str, ...]
    facts: tuple[Fact, ...]
    sayings: tuple[tuple[Thing, tuple[str, ...]], ...]
    agency: str


class World:
    """Whoever and whatever can stand in an article."""

    def __init__(self, draw: random.Random, noise: np.random.Generator, documents: int) -> None:
        self.draw, self._noise = draw, noise
        self._words = [_word(number) for number in range(int(HEAPS * (LENGTH * documents) ** 0.5))]
        self._weights = list(accumulate(1 / (rank + 5) for rank in range(len(self._words))))
        stock = int(30 + 2 * documents**0.85)
        self._people = [self._person() for _ in range(stock)]
        self._bodies = [self._body() for _ in range(stock // 2)]
        self._places = [self._place() for _ in range(stock // 4 + 5)]
        self._outlets = [f"{self._new_name()} Post" for _ in range(OUTLETS)]
        self._agencies = [f"{self._new_name()}press" for _ in range(AGENCIES)]
        self._verbs = [(lemma, form) for lemma, form in (pair.split(":") for pair in _VERBS.split())]

    def story(self, day: date) -> Story:
        """A new happening."""
        draw = self.draw
        topic = tuple(draw.sample(self._words[200:], 30))
        cast = [*self._some(self._people, 4), *self._some(self._bodies, 2)]
        place = self._some(self._places, 1)[0]
        facts = tuple(self._fact(cast, topic) for _ in range(draw.randint(6, 14)))
        sayings = tuple(
            (draw.choice(cast), tuple(self.words(draw.randint(8, 25), topic))) for _ in range(draw.randint(1, 4))
        )
        return Story(day, place, topic, facts, sayings, draw.choice(self._agencies))

    def article(self, story: Story) -> Reading:
        """One outlet's account of it."""
        draw = self.draw
        draft = Draft(draw.choice(self._outlets))
        copied = draw.random() < 1 / 3
        title = draft.add(" ".join(self.words(6, story.topic)).capitalize(), "\n\n")
        draft.sentences.append((*title, self._bytes(story.facts[0].meaning)))
        if copied:
            draft.credits.append((story.agency, *draft.add(f"/{story.agency}/.")))
        for fact in draw.sample(story.facts, draw.randint(len(story.facts) // 2, len(story.facts))):
            self._tell(draft, fact, story, 0.1 if copied else 0.6)
            if draw.random() < 0.25:
                self._quote(draft, *draw.choice(story.sayings))
            if draw.random() < 0.3:
                self._digress(draft, story)
        return reading(draft, story.day + timedelta(days=int(draw.expovariate(1.5))), title)

    def words(self, count: int, topic: Sequence[str]) -> list[str]:
        """Words as they stand in a sentence: four in ten are function words, two of the topic."""
        pools = self.draw.choices((0, 1, 2), (4, 2, 4), k=count)
        common = iter(self.draw.choices(self._words, cum_weights=self._weights, k=pools.count(2)))
        return [(self.draw.choice(_FUNCTION), self.draw.choice(topic))[p] if p < 2 else next(common) for p in pools]

    def _tell(self, draft: Draft, fact: Fact, story: Story, changed: float) -> None:
        start, draw = draft.length, self.draw
        draft.name(fact.agent)
        trigger = draft.add(fact.verb[1])
        draft.name(fact.patient)
        figure = None
        if fact.count is not None:
            count = fact.count if draw.random() < 0.8 else fact.count + draw.randint(1, 9)
            figure = draft.add(f"{count} {fact.counted}")
        words = [w if draw.random() > changed else draw.choice(self.words(1, story.topic)) for w in fact.words]
        draft.add(" ".join(words), " in ")
        draft.name(story.place, ". ")
        self._close(draft, start, fact.meaning)
        draft.told.append((fact, trigger, figure, (start, draft.length - 1)))

    def _quote(self, draft: Draft, speaker: Thing, words: Sequence[str]) -> None:
        start = draft.length
        first = self.draw.choice((0, 0, len(words) // 3))
        content = draft.add(f"“{' '.join(words[first:])},”")
        source = draft.name(speaker)
        cue = draft.add("said", ". ")
        self._close(draft, start, self._direction())
        draft.said.append((speaker, content, source, cue))

    def _digress(self, draft: Draft, story: Story) -> None:
        start = draft.length
        draft.name(self._some(self._people, 1)[0])
        draft.add(" ".join(["spoke", *self.words(self.draw.randint(8, 20), story.topic)]), " to ")
        draft.described.append(draft.add(f"a {self.draw.choice(_NOBODIES)}", ". "))
        self._close(draft, start, self._direction())

    def _close(self, draft: Draft, start: int, meaning: NDArray[np.float64]) -> None:
        draft.sentences.append((start, draft.length - 1, self._bytes(meaning)))

    def _bytes(self, meaning: NDArray[np.float64]) -> bytes:
        """A direction near this one, as the reader gives it."""
        near = meaning + 0.7 * self._direction()
        return (near / np.linalg.norm(near) * 127).round().astype(np.int8).tobytes()

    def _direction(self) -> NDArray[np.float64]:
        drawn = self._noise.standard_normal(WIDTH)
        return drawn / np.linalg.norm(drawn)

    def _fact(self, cast: Sequence[Thing], topic: Sequence[str]) -> Fact:
        draw = self.draw
        count = draw.choice((None, None, draw.randint(2, 40), draw.randint(50, 5000)))
        words = tuple(self.words(draw.randint(8, 18), topic))
        agent, patient = draw.sample(cast, 2)
        return Fact(agent, patient, draw.choice(self._verbs), count, draw.choice(_COUNTED), words, self._direction())

    def _some(self, stock: Sequence[Thing], count: int) -> list[Thing]:
        """Different ones, the first of the stock far more often than the last."""
        chosen: dict[Thing, None] = {}
        while len(chosen) < count:
            chosen[stock[int(len(stock) * self.draw.random() ** 2)]] = None
        return list(chosen)

    def _new_name(self) -> str:
        return _word(self.draw.randrange(10**6, 10**9)).capitalize()

    def _person(self) -> Thing:
        family = self._new_name()
        return Thing("person", f"{_word(self.draw.randrange(400)).capitalize()}o {family}", family)

    def _body(self) -> Thing:
        name = f"{self._new_name()} {self.draw.choice(('Union', 'Party', 'Bank', 'Group', 'Council'))}"
        return Thing("organization", name, name)

    def _place(self) -> Thing:
        name = self._new_name()
        return Thing("place", name, name)


def _word(number: int) -> str:
    """An invented word for each number."""
    consonants, vowels = _SOUNDS
    syllables: list[str] = []
    while number or len(syllables) < 2:
        number, at = divmod(number, len(consonants) * len(vowels))
        syllables.append(consonants[at % len(consonants)] + vowels[at // len(consonants)])
    return "".join(syllables)
