"""What a person had better look at: links that were made on little, and those that were nearly made.

Each part is a small function that gives proposals; what somebody decided about already is not proposed again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from rashomon.links import entities, stories
from rashomon.links.certainty import probability, table
from rashomon.links.clustering import NEVER, candidates
from rashomon.links.collection import Collection
from rashomon.links.evidence import Evidence
from rashomon.links.keys import keys_of
from rashomon.links.knowing import full_names
from rashomon.links.likeness import abbreviation, compare_beside, compare_names, shortened, single_name
from rashomon.links.names import Name, parse
from rashomon.links.sides import Texts, document_side, entity_side, story_side
from rashomon.values import Decision, Entity, Links, Proposal, Reading, Recognition, Side, Span, Subject, content_id

#: A merge on better evidence than this is nothing to look at.
PLAIN = 0.95
#: Nobody can doubt more than at this probability.
EVEN = 0.5
#: Two entities whose names say less than this for being one are nothing to look at.
FAINT = 0.5
#: The same of the likeness of two stories, and of a document to its story, as shares of what makes one story.
STORY_FAINT, STORY_PLAIN = 0.75, 1.25


def propose(readings: Sequence[Reading], links: Links, decisions: Iterable[Decision] = ()) -> tuple[Proposal, ...]:
    """All of them, the least certain first. The readings are those that the links were made from."""
    texts = {r.document.id: r.document.text for r in readings}
    held = {entity.id: entity for entity in links.entities}
    found = [
        *(p for r in links.known for p in _torn(held[r.entity], r, texts)),
        *_one_entry(links, held, texts),
        *(p for entity in links.entities for p in _merged(entity, texts)),
        *_near(links, texts),
        *_stories(Collection(readings), links),
    ]
    answered = [[frozenset(a.span for a in side.anchors) for side in one.sides] for one in decisions]
    distinct = {p.id: p for p in sorted(found, key=_order, reverse=True) if not _is_answered(p, answered)}
    return tuple(sorted(distinct.values(), key=_order))


def _order(proposal: Proposal) -> tuple[float, str]:
    return proposal.doubt, proposal.id


def _is_answered(proposal: Proposal, answered: Iterable[Sequence[frozenset[Span]]]) -> bool:
    one, other = (side.main.span for side in proposal.sides)
    return any(
        (one in a and other in b) or (one in b and other in a) for sides in answered for a, b in combinations(sides, 2)
    )


def _proposal(about: Subject, together: bool, sides: tuple[Side, Side], evidence: Evidence, doubt: float) -> Proposal:
    places = sorted(f"{s.main.span.document} {s.main.span.start} {s.main.span.end}" for s in sides)
    own = content_id("pair", about, *places)
    return Proposal(own, about, together, sides, round(evidence.score, 4), evidence.reason, round(doubt, 4))


def _merged(entity: Entity, texts: Texts) -> Iterator[Proposal]:
    """Names of one entity that were tied by little."""
    plain = probability(table().together, PLAIN)
    for merge in entity.merges:
        if merge.score < plain and (sides := _by_name(entity, merge.left, merge.right, texts)):
            yield _proposal("entity", True, sides, Evidence(merge.score, merge.reason), abs(merge.score - EVEN))


def _by_name(entity: Entity, left: str, right: str, texts: Texts) -> tuple[Side, Side] | None:
    """The mentions of an entity by one of its names, and all the others, those by another of its names first."""
    names = {
        span: parse(span.of(texts[span.document]), entity.kind) for span, form in entity.mentions if form == "name"
    }
    keys = {name: n.key for name in (left, right) if (n := parse(name, entity.kind))}
    own = {span for span, name in names.items() if name and name.key == keys.get(right)}
    first = {span for span, name in names.items() if name and name.key == keys.get(left)} - own
    one, other = (entity_side(entity, texts, lambda s, h=held: s in h) for held in (own, first))  # type: ignore[misc]
    rest = entity_side(entity, texts, lambda s: s not in own | first)
    if one is None or other is None:
        return None
    return one, Side(other.name, (*other.anchors, *(rest.anchors if rest else ())))


def _torn(entity: Entity, recognition: Recognition, texts: Texts) -> Iterator[Proposal]:
    """Names of one entity that a gazetteer has as several entries."""
    for (left, first), (right, second) in combinations(recognition.parts, 2):
        reason = f"in the gazetteer {left} is {first}, and {right} is {second}"
        if first != second and (sides := _by_name(entity, left, right, texts)):
            yield _proposal("entity", True, sides, Evidence(recognition.score, reason), 0.0)


def _one_entry(links: Links, held: Mapping[str, Entity], texts: Texts) -> Iterator[Proposal]:
    """Two entities that are one entry of a gazetteer."""
    known = sorted((r for r in links.known if r.known), key=lambda r: (r.known or "", r.entity))
    for one, other in combinations(known, 2):
        if one.known == other.known:
            sides = entity_side(held[one.entity], texts), entity_side(held[other.entity], texts)
            reason = f"both are {one.known} ({one.name}) in the gazetteer: {one.reason}; {other.reason}"
            if sides[0] and sides[1]:
                evidence = Evidence(min(one.score, other.score), reason)
                yield _proposal("entity", False, (sides[0], sides[1]), evidence, 0.0)


def _near(links: Links, texts: Texts) -> Iterator[Proposal]:
    """Two entities whose names speak for one, and not enough."""
    for one, other, evidence in nearly(links):
        sides = entity_side(one, texts), entity_side(other, texts)
        if sides[0] and sides[1]:
            shown = Evidence(probability(table().apart, evidence.score), evidence.reason)
            yield _proposal("entity", False, (sides[0], sides[1]), shown, abs(entities.SURE - evidence.score))


def nearly(links: Links) -> Iterator[tuple[Entity, Entity, Evidence]]:
    """Two entities whose names speak for one, and not enough, with the best reason and its evidence as weighed."""
    story_of = {document: story.id for story in links.stories for document in story.documents}
    held = [e for e in links.entities if any(form == "name" for _, form in e.mentions)]
    names = [full_names(e) for e in held]
    homes = [{story_of.get(s.document, s.document) for s, _ in e.mentions} for e in held]
    keys = [[k for n in own for k in _keys(n, e)] for own, e in zip(names, held, strict=True)]
    for i, j in candidates(keys):
        if held[i].kind == held[j].kind and not any(n.common for n in (*names[i], *names[j])):
            evidence = _best(held[i], names[i], names[j], beside=bool(homes[i] & homes[j]))
            if evidence:
                yield held[i], held[j], evidence


def _keys(name: Name, entity: Entity) -> list[str]:
    """As for linking, and initials with what they may stand for."""
    if entity.kind == "person":
        return keys_of(name, entity.kind)
    letters = name.tokens if name.acronym else sorted(shortened(name))
    return [*keys_of(name, entity.kind), *(f"{entity.kind} initials {own}" for own in letters)]


def _best(entity: Entity, left: Sequence[Name], right: Sequence[Name], *, beside: bool) -> Evidence | None:
    """The best reason that their names give, unless those they go by are two persons' or things'."""
    kind = entity.kind
    first = compare_names(left[0], right[0], kind)
    if first and first.score == NEVER:
        return None
    partly = single_name if kind == "person" else abbreviation
    found = [e for one in left for other in right for e in (compare_names(one, other, kind), partly(one, other)) if e]
    found += [e for e in [compare_beside(left[0], right[0], kind) if beside else None] if e]
    best = max(found, key=lambda e: (e.score, e.reason), default=None)
    return best if best and best.score >= FAINT else None


def _stories(collection: Collection, links: Links) -> Iterator[Proposal]:
    """Two stories nearly alike enough to be one, and documents that are hardly of their story."""
    ids = [article.id for article in collection.articles]
    story_of = {document: place for place, story in enumerate(links.stories) for document in story.documents}
    totals: dict[tuple[int, int], float] = {}
    own: dict[str, float] = {}
    for (i, j), score in sorted(stories.likenesses(collection).items()):
        one, other = sorted((story_of[ids[i]], story_of[ids[j]]))
        if one == other:
            own[ids[i]], own[ids[j]] = own.get(ids[i], 0.0) + score, own.get(ids[j], 0.0) + score
        else:
            totals[one, other] = totals.get((one, other), 0.0) + score
    for (one, other), total in totals.items():
        left, right = links.stories[one], links.stories[other]
        mean = total / (len(left.documents) * len(right.documents))
        if mean >= STORY_FAINT * stories.THRESHOLD:
            sides = story_side(left, left.documents), story_side(right, right.documents)
            yield _story_proposal(False, sides, mean)
    for document in sorted(own):
        story = links.stories[story_of[document]]
        mean = own[document] / (len(story.documents) - 1)
        if mean < STORY_PLAIN * stories.THRESHOLD:
            side = document_side(collection.by_id[document].document)
            rest = story_side(story, (d for d in story.documents if d != document))
            yield _story_proposal(True, (side, rest), mean)


def _story_proposal(together: bool, sides: tuple[Side, Side], mean: float) -> Proposal:
    reason = f"their words, days and openings agree by {max(mean, 0.0):.0%}; {stories.THRESHOLD:.0%} make one story"
    doubt = abs(mean - stories.THRESHOLD) / stories.THRESHOLD
    return _proposal("story", together, sides, Evidence(mean, reason), doubt)
