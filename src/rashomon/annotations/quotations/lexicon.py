"""Words that introduce what others say, think or write.

Verbs of the classes 37 (communication), 29 and 30 (opinion and perception as far as reported) of Levin 1993 and of
VerbNet 3.3, reduced to those that the English press uses for attribution; nouns derived from them.
"""

from __future__ import annotations

#: Verbs that take a clause or quoted words as what is said.
VERBS = frozenset(
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

#: Verbs that also have everyday senses: they count only with quoted words, or with a clause that has its own subject.
WEAK = frozenset(
    """add agree answer ask believe call challenge charge cite continue cry describe dub expect express fear hope
    label learn object observe order point post promise quote read recall relate remember repeat rule shout sigh
    signal teach think wonder worry yell""".split()
)

#: Nouns whose clause is what somebody says ("the claim that ...").
NOUNS = frozenset(
    """accusation admission allegation announcement argument assertion assurance belief claim comment complaint
    conclusion confirmation denial declaration estimate expectation fear forecast hope insistence message
    opinion pledge prediction promise proposal remark report rumour rumor speculation statement suggestion
    suspicion threat view vow warning""".split()
)

#: Adverbs by which a writer attributes to nobody named ("allegedly").
HEARSAY = frozenset("allegedly reportedly supposedly purportedly".split())

#: Verbs whose passive attributes to nobody named ("are believed to have been killed").
PASSIVE = frozenset(
    "allege believe claim expect report rumor rumour say suspect think understand fear estimate".split()
)

#: Media through which words come, as they stand after on, in, via, to.
MEDIA = frozenset(
    """telegram twitter facebook instagram x youtube vkontakte vk whatsapp tiktok weibo linkedin reddit blog
    television tv radio broadcast interview statement briefing conference speech address letter tweet post media
    release column article op-ed testimony report memo email""".split()
)

#: Types of mention heads (GUM) that are no speakers ("the success confirms that ..."), unless in ``DOCUMENTS``.
SILENT = frozenset("abstract event time substance plant object".split())

#: Things with words in them, by which people and bodies speak.
DOCUMENTS = frozenset(
    """account affidavit agreement analysis announcement article assessment audit bill book broadcast brief briefing
    bulletin census charge claim column comment complaint constitution contract data decision decree document draft
    editorial email estimate evidence figure filing footage forecast guideline handbook index indictment information
    intelligence interview investigation inquiry label law lawsuit leaflet letter manifesto manual map material memo
    memorandum message minutes model newsletter newspaper note notice number opinion order page paper petition pledge
    poll post poster proposal projection publication record recording release reply report research resolution response
    result review rule ruling sign slogan source speech statement statistic story study summary survey testimony text
    transcript treaty tweet verdict video warning website witness""".split()
)
