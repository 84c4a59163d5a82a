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

#: Verbs that report what somebody says, thinks or writes rather than tell what happened (classes 37, 29 and 30 of Levin
#: 1993, reduced to those that the English press uses).
REPORTING = frozenset(
    """accuse acknowledge add admit advise affirm agree allege announce answer argue ask assert assure aver believe
    blame blast boast brag call caution challenge charge cite claim clarify commend comment complain concede
    conclude confess confide confirm contend continue counter criticise criticize cry declare defend demand
    denounce deny describe detail disclose dismiss dub emphasise emphasize estimate exclaim expect explain
    express fear forecast gripe hail hint hope imply indicate inform inquire insinuate insist instruct intone
    joke label lament learn maintain mention mock muse note notify object observe opine order plead pledge point
    post praise predict proclaim promise propose protest quip quote read reassure recall reckon recommend
    recount refute regret reiterate relate remark remember remind repeat reply report request respond restate
    retort reveal rule say scoff shout shrug sigh signal slam specify speculate state stress suggest suspect
    swear teach tell testify think threaten tout tweet underline underscore urge voice vow wail warn whisper
    wonder worry write yell""".split()
)
