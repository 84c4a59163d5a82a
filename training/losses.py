"""What each layer has to learn from a batch."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from training.batches import NOTHING
from training.network import Network

Batch = dict[str, Tensor]


def losses(network: Network, batch: Batch, outside: list[int]) -> dict[str, Tensor]:
    """The loss of each layer that the batch carries. ``outside`` are the name labels that an open label allows."""
    states = network.words(batch["pieces"], batch["shapes"], batch["attention"], batch["firsts"])
    dropped = network.dropout(states)
    found = {}
    for name, layer in network.tags.items():
        if (batch[name] != NOTHING).any():
            scores = layer(dropped[:, 1:])
            found[name] = _open(scores, batch[name], outside) if name == "name" else _closed(scores, batch[name])
    if (batch["heads"] != NOTHING).any():
        found |= _arcs(network, dropped, batch)
    for name, carried, loss in _LAYERS:
        if carried in batch:
            found[name] = loss(network, states if name == "similarity" else dropped, batch)
    return found


def _closed(scores: Tensor, gold: Tensor) -> Tensor:
    return nn.functional.cross_entropy(scores.reshape(-1, scores.shape[-1]), gold.reshape(-1))


def _open(scores: Tensor, gold: Tensor, outside: list[int]) -> Tensor:
    """Cross entropy where a gold label may be open: any of the labels ``outside`` is right then."""
    known = gold != NOTHING
    chances, right = scores[known].float().log_softmax(-1), gold[known]
    exact = chances.gather(1, right.clamp(max=scores.shape[-1] - 1).unsqueeze(1)).squeeze(1)
    either = chances[:, outside].logsumexp(-1)
    return -torch.where(right == scores.shape[-1], either, exact).mean()


def _arcs(network: Network, states: Tensor, batch: Batch) -> dict[str, Tensor]:
    part = batch["part"]
    same = (part.unsqueeze(2) == part.unsqueeze(1)) & (part.unsqueeze(2) >= 0)
    allowed = torch.cat([torch.ones_like(same[:, :, :1]), same], 2)
    scores = network.arcs(states).masked_fill(~allowed, -1e4)
    dependent, head = network.label_parts(states)
    row, word = (batch["heads"] != NOTHING).nonzero(as_tuple=True)
    labels = network.labels(dependent[row, word], head[row, batch["heads"][row, word]])
    return {"arc": _closed(scores, batch["heads"]), "label": _closed(labels, batch["label"][row, word])}


def _similarity(network: Network, states: Tensor, batch: Batch) -> Tensor:
    chosen = (batch["part"][batch["meaning_row"]] == batch["meaning_part"].unsqueeze(1)).float()
    means = torch.bmm(chosen.unsqueeze(1), states[batch["meaning_row"], 1:]).squeeze(1)
    means = means / chosen.sum(1, keepdim=True).clamp(min=1)
    return 1 - nn.functional.cosine_similarity(network.similarity(means), batch["meaning"]).mean()


def _factuality(network: Network, states: Tensor, batch: Batch) -> Tensor:
    row, word = batch["judged"].nonzero(as_tuple=True)
    read = network.happened(states[row, 1 + word]).squeeze(-1)
    return nn.functional.mse_loss(read.float(), batch["factuality"][row, word])


def _roles(network: Network, states: Tensor, batch: Batch) -> Tensor:
    cue, word = network.role_parts(states[:, 1:])
    row = batch["tie_row"]
    return _closed(network.roles(cue[row, batch["tie_cue"]], word[row], batch["tie_distance"]), batch["tie_role"])


def _coreference(network: Network, states: Tensor, batch: Batch) -> Tensor:
    """Each mention chooses among the earlier ones and nothing; any mention of its entity is right (Lee et al. 2017)."""
    mentions = nn.functional.gelu(network.mention(states[batch["mention_row"], 1 + batch["mention_word"]]))
    entity, n = batch["mention_entity"], len(mentions)
    later, earlier = torch.tril_indices(n, n, -1, device=mentions.device)
    scores = mentions.new_full((n, n + 1), -1e4, dtype=torch.float32)
    scores[later, earlier] = network.pair(mentions[later], mentions[earlier], batch["pair"]).float()
    scores[:, n] = 0
    right = torch.zeros_like(scores, dtype=torch.bool)
    right[later, earlier] = entity[later] == entity[earlier]
    right[:, n] = ~right.any(1)
    return (scores.logsumexp(1) - scores.masked_fill(~right, -1e4).logsumexp(1)).mean()


#: Layers that are no tags: what they are called, the key of the batch that carries them, their loss.
_LAYERS = (
    ("similarity", "meaning", _similarity),
    ("factuality", "factuality", _factuality),
    ("role", "tie_role", _roles),
    ("coreference", "pair", _coreference),
)
