"""What a user knows of an entity or story, as values of JSON: what was decided about it, and which entry it is."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from rashomon.values.standing import standings

if TYPE_CHECKING:
    from rashomon.values import Case, Recognition
    from rashomon.values.standing import Standing


class KnowledgeRows:
    """Looks up what is known of the things of a case."""

    def __init__(self, case: Case) -> None:
        self._known = {one.entity: one for one in case.links.known}
        self._decided: dict[str, list[Standing]] = defaultdict(list)
        for one in sorted(standings(case), key=_order):
            for thing in sorted({thing for thing in one.things if thing}):
                self._decided[thing].append(one)

    def of(self, thing: str) -> dict[str, Any]:
        """The keys ``known`` and ``decisions`` of the thing with this id, as far as there is anything to say."""
        found: dict[str, Any] = {}
        if thing in self._known:
            found["known"] = _known(self._known[thing])
        if thing in self._decided:
            found["decisions"] = [_decision(one) for one in self._decided[thing]]
        return found


def _order(one: Standing) -> tuple[Any, ...]:
    return one.decision.content, one.decision.on, one.decision.note


def _known(one: Recognition) -> dict[str, Any]:
    named = {"id": one.known, "name": one.name} if one.known is not None else {"id": None, "name": None}
    return {**named, "score": one.score, "reason": one.reason, "rivals": list(one.rivals)}


def _decision(one: Standing) -> dict[str, Any]:
    decision = one.decision
    names = [side.name for side in decision.sides]
    return {"kind": decision.kind, "names": names, "on": decision.on, "note": decision.note, "state": one.state}
