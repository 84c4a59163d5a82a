"""How a mention refers: by name, by a noun or by a pronoun."""

from __future__ import annotations

NAME, NOMINAL, PRONOUN = "name", "nominal", "pronoun"

#: Penn's tags of names. UD gives a verb or adjective within a name its own part of speech ("Never Let Me Go").
NAME_TAGS = frozenset(("NNP", "NNPS"))
#: Personal, possessive, interrogative and relative pronouns, and demonstratives that stand alone.
_PRONOUN_TAGS = frozenset("PRP PRP$ WP WP$ WDT DT".split())
#: Adverbs that point at a place as pronouns point at a thing.
_POINTERS = frozenset(("here", "there"))


def form(upos: str, xpos: str, word: str = "") -> str:
    """The form of a mention from the universal and Penn tag of its head: ``name``, ``nominal`` or ``pronoun``.

    A phrase is a name only where a name is its head ("the United Nations", not "Porto's harbour office"). Phrases
    without a noun ("both", "some", "one", "the 17-year-old") are nominal, and so are indefinite pronouns ("someone"):
    they say what or how many and point back at nothing. With the word known, "here" and "there" are pronouns.
    """
    if upos == "PROPN" or xpos in NAME_TAGS:
        return NAME
    if (upos == "PRON" and xpos in _PRONOUN_TAGS) or (upos == "ADV" and word.lower() in _POINTERS):
        return PRONOUN
    return NOMINAL
