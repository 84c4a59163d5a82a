"""Words that tell to whom, on what and where something is said."""

from __future__ import annotations

#: Names of what people post on; "x" counts only as "X".
PLATFORMS = frozenset(
    """bluesky facebook instagram linkedin mastodon reddit snapchat telegram threads tiktok twitter viber vk vkontakte
    weibo whatsapp x youtube""".split()
)

#: Writings and channels by which words reach others: in a letter, by decree.
CHANNELS = frozenset(
    """affidavit announcement article biography blog book broadcast bulletin cable channel circular column communique
    communiqué decree diary directive editorial email e-mail essay fax feed filing interview letter livestream
    media manifesto memo memoir memorandum message newsletter newspaper note notice op-ed order page paper phone
    podcast post press proclamation profile programme program radio recording release report resolution ruling
    show sms statement submission tape telegram telephone television testimony text thread tv tweet video
    website writing""".split()
)

#: Those of them that words are on, not in: on television, on a call.
SCREENS = frozenset(
    """blog broadcast call channel feed livestream media page panel phone podcast programme program radio recording show
    tape telephone television thread tv video website webinar""".split()
)

#: Occasions on which people speak: at a press conference, during a hearing.
OCCASIONS = frozenset(
    """address appearance briefing call ceremony chat conference conversation debate forum hearing inquiry inquest
    interview lecture meeting news-conference panel presser rally remarks seminar sermon session speech summit talk
    testimony trial webinar""".split()
)

#: Occasions at which the one who is spoken with is the one who is spoken to.
EXCHANGES = frozenset("call chat conversation interview meeting talk".split())

#: Verbs of speaking whose participle tells where or to whom the words of another verb were said ("speaking in ...").
SPEAKING = frozenset(
    "address answer appear blog comment email post publish reply respond speak talk testify text tweet write".split()
)

#: Verbs whose object is who hears it (VerbNet 3.3, classes 37.1.1 transfer_mesg, 37.2 tell, 37.9 advise, 60 order).
TELLING = frozenset(
    """address advise alert ask assure beg beseech brief caution command contact convince counsel email entreat forbid
    implore inform instruct invite lobby notify order persuade petition query question quiz reassure remind
    request show teach tell text urge warn""".split()
)

#: Verbs after which "to" leads to who hears it (VerbNet 3.3, classes 37.1.1, 37.3, 37.7, 37.8).
SAYING_TO = frozenset(
    """admit announce apologise apologize appeal boast comment complain confess confide confirm convey declare deny
    describe disclose emphasise emphasize explain express hint indicate insist joke lament lie mention note outline
    pledge present proclaim promise propose protest recall recommend recount relay remark repeat reply report respond
    reveal say send shout signal speak state stress submit suggest swear talk testify underline vow whisper
    write""".split()
)

#: Other verbs of which a place beside them is the place of speaking; not "believed in", "maintained on", "found in".
VOICING = frozenset(
    """accuse acknowledge add agree allege answer argue assert blame blast chant claim concede condemn contend criticise
    criticize cry debate decry demand denounce discuss exclaim hail mock praise quip read retort rule sing slam
    tout voice vow yell""".split()
)

#: Verbs whose object is the writing that carries the words ("issued a statement saying ...").
ISSUING = frozenset("circulate distribute issue make post publish release send share sign upload write".split())

#: Other writings that "say" what whoever wrote them says.
WRITINGS = frozenset(
    """analysis assessment audit complaint document draft editorial estimate footage forecast guideline handbook
    indictment investigation law lawsuit manual map paper petition poll poster proposal publication review rule study
    summary survey text transcript verdict warning""".split()
)

#: Prepositions that, between a cue and what is said, belong to the cue ("talked about", "criticism of").
GOVERNING = frozenset("about against for of on over toward towards with".split())

#: Verbs whose clause tells what is said; a preposition after them leads to something else ("said of the dam").
CLAUSAL = frozenset("add announce argue declare explain note post report say state tell tweet write".split())

#: Prepositions that belong to the cue after these words only, wherever what is said begins: seven in ten or more of at
#: least three cases in PolNeAR's training part.
GOVERNED: dict[str, frozenset[str]] = {
    "about": frozenset(
        """boast care comment complain concern detail doubt joke message question speak statement story talk think word
        worry""".split()
    ),
    "against": frozenset("attack campaign out rail vote warn".split()),
    "as": frozenset("know regard".split()),
    "at": frozenset("aim balk hint look shoot swipe".split()),
    "for": frozenset(
        """advocate apologize ask call campaign case credit know look praise proposal push request support vote
        vouch""".split()
    ),
    "from": frozenset({"away"}),
    "in": frozenset("believe confident interest".split()),
    "of": frozenset(
        """account accusation accuse assure aware boast chant criticism critical critique defense embrace example favor
        footage hope mention message opinion position proud question rejection sense sign skeptical speak story
        supporter supportive support talk think view warn wary""".split()
    ),
    "on": frozenset("agree attack call comment count debate decision focus position reflect seize".split()),
    "over": frozenset({"debate"}),
    "to": frozenset("allude attention opposition point refer reference response".split()),
    "with": frozenset("agree charge identify issue side".split()),
}

#: Verbs of doing, which the reader at times takes for verbs of saying: what follows them is no statement.
UNSPEAKING = frozenset("face file look need sign".split())

#: Verbs of feeling and thinking whose passive subject feels and thinks (VerbNet 3.3, class 31.1 amuse).
FEELING = frozenset(
    """agree alarm amaze amuse anger annoy appal appall astonish attract baffle bother captivate commit concern confuse
    convince dedicate depress determine devastate disappoint discourage disgust dismay disturb embarrass
    encourage enrage excite fascinate focus frighten frustrate gratify grieve honor honour horrify humble hurt
    impress incline infuriate inspire interest intrigue irritate move outrage perplex persuade piss please
    prepare prompt puzzle reassure relieve resign sadden satisfy scare set shake shock startle stun surprise
    tempt terrify thrill torment touch trouble unsettle upset worry""".split()
)
