"""The decisions of a person on the entities and stories of a collection."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from rashomon.links.chains import Chain
from rashomon.links.collection import Collection
from rashomon.links.decided import Rulings
from rashomon.values import Anchor
from rashomon.values.decisions import meant

#: A chain, as ``Entity.chains`` holds it.
Place = tuple[str, int]


def entity_rulings(collection: Collection) -> Rulings[Place]:
    """The decisions on entities; they tie chains, or keep them apart."""
    held = [one for one in collection.decisions if one.about == "entity"]
    spans = {
        document: {m.span: m.chain for m in collection.by_id[document].annotations.mentions}
        for document in sorted({a.span.document for one in held for side in one.sides for a in side.anchors})
        if document in collection.by_id
    }

    def chain_at(anchor: Anchor) -> Place | None:
        document = anchor.span.document
        found = meant(anchor.span, spans.get(document, ()))
        return None if found is None else (document, spans[document][found])

    return Rulings(held, chain_at)


def story_rulings(collection: Collection) -> Rulings[str]:
    """The decisions on stories; they tie documents, or keep them apart."""

    def document_of(anchor: Anchor) -> str | None:
        return anchor.span.document if anchor.span.document in collection.by_id else None

    return Rulings([one for one in collection.decisions if one.about == "story"], document_of)


def parted(
    held: Sequence[Sequence[Chain]], rulings: Rulings[Place], circle: Callable[[Chain], str]
) -> list[list[Chain]]:
    """Chains that share a name, taken apart where they were decided to be two."""
    if not rulings:
        return [list(chains) for chains in held]
    pieces = [piece for chains in held for piece in _pieces(chains, rulings, circle)]
    found: list[list[Chain]] = []
    for bundle in rulings.bundles([[c.place for c in piece] for piece in pieces]):
        chains = [c for place in bundle for c in pieces[place]]
        if len(bundle) > 1 and any(rulings.apart([c.place], [d.place for d in chains]) for c in chains):
            # Two names are tied by some of their chains and kept apart by others: only the chains themselves are sure.
            found += [piece for place in bundle for piece in _by_root(pieces[place], rulings)]
        else:
            found += [pieces[place] for place in bundle]
    return found


def _pieces(chains: Sequence[Chain], rulings: Rulings[Place], circle: Callable[[Chain], str]) -> list[list[Chain]]:
    """Chains of one name in pieces that hold none that are apart. A chain that nothing was decided about goes with the
    piece that is in its document, else in its story, else with the largest."""
    concerned = [c for c in chains if rulings.fenced(c.place)]
    pieces: list[list[Chain]] = []
    for chain in concerned:
        fitting = (p for p in pieces if not rulings.apart([chain.place], [c.place for c in p]))
        piece = next(fitting, None)
        if piece is None:
            pieces.append(piece := [])
        piece.append(chain)
    if len(pieces) < 2:
        return [list(chains)]
    homes = [({c.document for c in p}, {circle(c) for c in p}, len(p)) for p in pieces]
    for chain in (c for c in chains if not rulings.fenced(c.place)):
        near = [(chain.document in own, circle(chain) in stories, size) for own, stories, size in homes]
        pieces[max(range(len(pieces)), key=lambda at: (near[at], -at))].append(chain)
    return pieces


def _by_root(chains: Sequence[Chain], rulings: Rulings[Place]) -> list[list[Chain]]:
    found: Mapping[Place, list[Chain]] = defaultdict(list)
    for chain in chains:
        found[rulings.root(chain.place)].append(chain)
    return list(found.values())
