"""Make a network easier to quantise: the layers that read the encoder's widest states read each word on its own scale.

Dynamic int8 takes one scale for all of a layer's input. Inside the encoder's feed-forward layers a few pieces (the
start and end of a window above all) have states a hundred times larger than the others' (Bondarenko et al. 2021,
"Understanding and overcoming the challenges of efficient transformer quantization"), and all others lose their
precision. Dividing each row by its largest value before the layer and multiplying after it changes nothing else.
"""

from __future__ import annotations

from torch import Tensor, nn
from transformers import BertModel


class RowScaled(nn.Module):
    """A linear layer that reads each row divided by its largest value."""

    def __init__(self, layer: nn.Linear) -> None:
        super().__init__()
        self.layer = nn.Linear(layer.in_features, layer.out_features, bias=False)
        self.layer.weight, self.bias = layer.weight, layer.bias

    def forward(self, states: Tensor) -> Tensor:
        """The layer's result."""
        largest = states.abs().amax(-1, keepdim=True).clamp(min=1e-6)
        return self.layer(states / largest) * largest + self.bias


def scale_rows(encoder: BertModel) -> None:
    """Replace the encoder's layers that lead out of its feed-forward parts."""
    for layer in encoder.encoder.layer:
        layer.output.dense = RowScaled(layer.output.dense)
