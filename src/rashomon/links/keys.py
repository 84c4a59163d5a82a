"""What names share that may be one: where to look before comparing."""

from __future__ import annotations

from rashomon.links.bodies import government, known_as, rendered
from rashomon.links.countries import country, people, state
from rashomon.links.names import Name
from rashomon.links.spelling import skeleton
from rashomon.values import EntityKind


def keys_of(name: Name, kind: EntityKind) -> list[str]:
    """The frame of a weighty word, all their frames, the letters, the country; names that share none are not one."""
    return [f"{kind} {key}" for key in (_person_keys(name) if kind == "person" else _other_keys(name))]


def _person_keys(name: Name) -> list[str]:
    """A family name may stand first, last, or before another one."""
    frames = [skeleton(t) for t in name.tokens]
    return [f"frame {f}" for f in {frames[0], *frames[-2:]}] + [f"joined {''.join(name.tokens)}"]


def _other_keys(name: Name) -> list[str]:
    frames = [skeleton(t) for t in name.tokens]
    codes = country(name.surface) or people(name.surface), state(name.surface), known_as(name), government(name)
    known = [f"known {code}" for code in codes if code is not None]
    words = " ".join(sorted(rendered(name)))
    found = [f"frame {skeleton(name.bare[0])}", f"all {''.join(frames)}", f"joined {''.join(name.tokens)}"]
    return [*found, words, *known]
