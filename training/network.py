"""The reader's network: one encoder, linear tags, biaffine arcs (Dozat & Manning 2017)."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from transformers import BertModel

from rashomon.annotations.reader import pairs
from rashomon.annotations.reader.pieces import SHAPES
from rashomon.annotations.reader.roles import DISTANCES, ROLES


class Network(nn.Module):
    """Tags and arcs over the words of a window.

    ``sizes`` maps each tag layer to its number of labels. Words are represented by their first piece; the root of the
    arcs is the window's start piece.
    """

    def __init__(self, encoder: BertModel, sizes: dict[str, int], labels: int, config: dict) -> None:
        super().__init__()
        width = encoder.config.hidden_size
        self.encoder = encoder
        self.shape = nn.Embedding(len(SHAPES), width)
        nn.init.zeros_(self.shape.weight)
        self.dropout = nn.Dropout(config["dropout"])
        self.tags = nn.ModuleDict({name: nn.Linear(width, size) for name, size in sizes.items()})
        self.arc_dependent = nn.Linear(width, config["arc_size"])
        self.arc_head = nn.Linear(width, config["arc_size"])
        self.arc = nn.Parameter(torch.zeros(config["arc_size"] + 1, config["arc_size"]))
        self.label_dependent = nn.Linear(width, config["label_size"])
        self.label_head = nn.Linear(width, config["label_size"])
        self.label = nn.Parameter(torch.zeros(labels, config["label_size"] + 1, config["label_size"] + 1))
        self.mention = nn.Linear(width, config["mention_size"])
        self.pair = Pair(config["mention_size"])
        self.role_cue = nn.Linear(width, config["role_size"])
        self.role_word = nn.Linear(width, config["role_size"])
        self.role = nn.Parameter(torch.zeros(len(ROLES), config["role_size"] + 1, config["role_size"] + 1))
        self.role_distance = nn.Embedding(DISTANCES, len(ROLES))
        self.happened = nn.Sequential(nn.Linear(width, 128), nn.GELU(), nn.Linear(128, 1))
        self.similarity = nn.Linear(width, width)
        nn.init.eye_(self.similarity.weight)
        nn.init.zeros_(self.similarity.bias)

    def words(self, pieces: Tensor, shapes: Tensor, attention: Tensor, firsts: Tensor) -> Tensor:
        """States [batch, 1 + words, width]: the root first, then each word."""
        embedded = self.encoder.embeddings.word_embeddings(pieces) + self.shape(shapes)
        states = self.encoder(inputs_embeds=embedded, attention_mask=attention).last_hidden_state.float()
        index = torch.cat([torch.zeros_like(firsts[:, :1]), firsts], 1)
        return torch.gather(states, 1, index.unsqueeze(-1).expand(-1, -1, states.shape[-1]))

    def arcs(self, states: Tensor) -> Tensor:
        """Scores [batch, words, 1 + words] of each head (0 is the root) for each word."""
        dependent = nn.functional.gelu(self.arc_dependent(states[:, 1:]))
        head = nn.functional.gelu(self.arc_head(states))
        return _with_one(dependent) @ self.arc @ head.transpose(1, 2)

    def label_parts(self, states: Tensor) -> tuple[Tensor, Tensor]:
        """What the label of an arc is scored from: [batch, words, size + 1] and [batch, 1 + words, size + 1]."""
        dependent = nn.functional.gelu(self.label_dependent(states[:, 1:]))
        head = nn.functional.gelu(self.label_head(states))
        return _with_one(dependent), _with_one(head)

    def labels(self, dependent: Tensor, head: Tensor) -> Tensor:
        """Scores [arcs, labels] from the two parts [arcs, size + 1] of each arc."""
        count, size = self.label.shape[0], self.label.shape[1]
        mixed = dependent @ self.label.permute(1, 0, 2).reshape(size, count * size)
        return (mixed.view(-1, count, size) * head.unsqueeze(1)).sum(-1)

    def role_parts(self, states: Tensor) -> tuple[Tensor, Tensor]:
        """What the role of a word to a cue is scored from: [..., size + 1] of each word as cue and as word."""
        cue = nn.functional.gelu(self.role_cue(states))
        word = nn.functional.gelu(self.role_word(states))
        return _with_one(cue), _with_one(word)

    def roles(self, cue: Tensor, word: Tensor, distance: Tensor) -> Tensor:
        """Scores [cues, words, roles] from the parts of cues [cues, size + 1] and of each cue's words [cues, words,
        size + 1], and the distances [cues, words] (see ``roles.distance``)."""
        mixed = torch.einsum("ca,lab->clb", cue, self.role)
        return torch.einsum("clb,cwb->cwl", mixed, word) + self.role_distance(distance)


class Pair(nn.Module):
    """Do two mentions refer to the same? A feed-forward network over both, their product and what can be seen of them
    (Lee et al. 2017; over head words: Dobrovolskii 2021)."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self.later = nn.Linear(size, size)
        self.earlier = nn.Linear(size, size, bias=False)
        self.product = nn.Linear(size, size, bias=False)
        self.features = nn.ModuleList(nn.Embedding(n, size) for n in pairs.SIZES)
        self.dropout = nn.Dropout(0.3)
        self.score = nn.Linear(size, 1)

    def forward(self, later: Tensor, earlier: Tensor, features: Tensor) -> Tensor:
        """Scores [pairs] from both mentions [pairs, size] and their features [pairs, len(pairs.SIZES)]."""
        return self.scores(self.later(later) + self.earlier(earlier), later * earlier, features)

    def scores(self, both: Tensor, product: Tensor, features: Tensor) -> Tensor:
        """Scores [pairs] from the sum of what either mention adds, their product, and their features."""
        mixed = both + self.product(product)
        for column, layer in enumerate(self.features):
            mixed = mixed + layer(features[:, column])
        return self.score(self.dropout(nn.functional.gelu(mixed))).squeeze(-1)


def _with_one(states: Tensor) -> Tensor:
    return torch.cat([states, torch.ones_like(states[..., :1])], -1)
