"""Rashomon reads what many outlets publish about the same events and shows, with the words to prove it, what the
accounts agree on, where they contradict each other, what was only updated, and who left out what."""

__version__ = "0.1.0"
