"""How many, how much: quantities and what they count."""

from rashomon.annotations.figures.annotator import Figures

__all__ = ["Figures"]
