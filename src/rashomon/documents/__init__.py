"""Documents: a fetched article becomes text in blocks, with outlet, date, credits and language.

``RULES`` lists what tells the kinds of blocks; the words that furniture and agencies are known by are data, in
``lexicon/``.
"""

from rashomon.documents.blocks import RULES
from rashomon.documents.read import read

__all__ = ["RULES", "read"]
