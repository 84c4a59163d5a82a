"""From arc scores to a tree."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

_NEVER = -1e9


def tree(scores: Floats) -> list[int]:
    """The heads of a sentence's words, 1-based with 0 for the root, from ``scores`` [words, 1 + words].

    Most sentences are trees when each word takes its best head; the others get the best spanning tree with one root.
    """
    n = len(scores)
    full = np.full((n + 1, n + 1), _NEVER, np.float32)
    full[1:] = scores
    np.fill_diagonal(full, _NEVER)
    best = full.argmax(1)
    best[0] = 0
    if (best[1:] == 0).sum() == 1 and _cycle(best) is None:
        return [int(h) for h in best[1:]]
    root = 1 + int((full[1:, 0] - full[1:, 1:].max(1)).argmax()) if n > 1 else 1
    rest = np.arange(n + 1) != root
    full[rest, 0] = _NEVER
    full[root, 1:] = 2 * _NEVER
    return [int(h) for h in spanning(full)[1:]]


def spanning(scores: Floats) -> NDArray[np.int64]:
    """The best heads without a cycle, node 0 the root; ``scores`` [nodes, nodes] is dependent by head.

    Chu & Liu 1965, Edmonds 1967: take the best heads, contract a cycle to one node, go on, expand.
    """
    heads: NDArray[np.int64] = scores.argmax(1)
    heads[0] = 0
    loop = _cycle(heads)
    if loop is None:
        return heads
    cycle = np.array(loop)
    inside = np.zeros(len(scores), bool)
    inside[cycle] = True
    outside = np.flatnonzero(~inside)
    gains = scores[cycle] - scores[cycle, heads[cycle]][:, None]
    entry = gains[:, outside].argmax(0)  # for each outside head: which word of the cycle it would take
    exits = scores[np.ix_(outside, cycle)].argmax(1)  # for each outside word: which word of the cycle it would hang on
    small = np.full((len(outside) + 1,) * 2, _NEVER, np.float32)
    small[:-1, :-1] = scores[np.ix_(outside, outside)]
    small[-1, :-1] = gains[entry, outside]
    small[:-1, -1] = scores[outside, cycle[exits]]
    small[0, -1] = _NEVER
    chosen = spanning(small)
    for i in range(1, len(outside)):
        at = chosen[i]
        heads[outside[i]] = cycle[exits[i]] if at == len(outside) else outside[at]
    entered = chosen[-1]
    heads[cycle[entry[entered]]] = outside[entered]
    return heads


def _cycle(heads: NDArray[np.int64]) -> list[int] | None:
    """The nodes of a cycle, in order of node number, or None."""
    done = np.zeros(len(heads), bool)
    done[0] = True
    for start in range(1, len(heads)):
        path: list[int] = []
        node = start
        while not done[node]:
            done[node] = True
            path.append(node)
            node = int(heads[node])
        if node in path:
            return sorted(path[path.index(node) :])
    return None
