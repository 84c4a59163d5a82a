"""Words that look like events and are none worth telling."""

from __future__ import annotations

#: Verbs that only carry another word's meaning, or tell a state of mind or of things rather than a happening.
LIGHT = frozenset(
    """be have do get go seem appear become remain keep make let need want try begin continue start stop like love
    know see look feel mean include contain involve consist belong depend exist tend use help allow take give
    come put consider concern relate regard follow base associate name entitle""".split()
)

#: Words that name no event whatever their tag.
NO_EVENT = frozenset("according including following regarding concerning given compared based due".split())

#: Nouns that the treebank calls events though a reader of news does not.
NOMINAL_FALSE_FRIENDS = frozenset(
    "time way thing work job life case matter situation part role process effort activity action use step plan".split()
)
