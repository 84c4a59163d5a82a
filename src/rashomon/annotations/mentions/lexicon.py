"""Words that tell something of whom they refer to."""

from __future__ import annotations

MALE = frozenset(
    "he him his himself mr man boy father son brother husband uncle grandfather king prince sir lord gentleman "
    "spokesman chairman businessman policeman fireman actor nephew widower congressman monk".split()
)
FEMALE = frozenset(
    "she her hers herself mrs ms miss woman girl mother daughter sister wife aunt grandmother queen princess lady "
    "madam spokeswoman chairwoman businesswoman policewoman actress niece widow congresswoman nun".split()
)
PLURAL = frozenset("they them their theirs themselves".split())

_HEADS = "minister secretary head chief director president spokesman spokeswoman spokesperson governor mayor chairman"
_OFFICE = frozenset(f"{_HEADS} chairwoman commissioner ambassador envoy deputy premier prosecutor inspector".split())

#: What a general description can go back to: "the diplomat" was called a minister, an envoy or an ambassador before.
GENERIC: dict[str, frozenset[str]] = {
    "official": _OFFICE,
    "politician": _OFFICE | frozenset("senator lawmaker deputy leader candidate congressman".split()),
    "diplomat": frozenset("minister ambassador envoy consul secretary representative".split()),
    "lawmaker": frozenset("senator deputy congressman congresswoman representative mp member".split()),
    "leader": frozenset("president premier minister head chairman chairwoman chief king emir".split()),
    "executive": frozenset("ceo director chief head president chairman founder".split()),
    "officer": frozenset("colonel captain lieutenant major general sergeant chief sheriff".split()),
    "commander": frozenset("general colonel admiral captain".split()),
    "spokesperson": frozenset("spokesman spokeswoman".split()),
}

#: Types of mention heads (GUM) that are no speakers ("the success confirms that ..."), unless in ``DOCUMENTS``.
SILENT = frozenset("abstract event time substance plant object".split())

#: Things with words in them, by which people and bodies speak.
DOCUMENTS = frozenset(
    """account affidavit agreement analysis announcement article assessment audit bill book brief briefing
    broadcast bulletin census charge claim column comment complaint constitution contract data decision decree
    document draft editorial email estimate evidence figure filing footage forecast guideline handbook index
    indictment information inquiry intelligence interview investigation label law lawsuit leaflet letter
    manifesto manual map material media memo memorandum message minutes model newsletter newspaper note notice
    number opinion order outlet page paper petition pledge poll post poster press projection proposal publication
    record recording release reply report research resolution response result review rule ruling sign slogan
    source speech statement statistic story study summary survey testimony text transcript treaty tweet verdict
    video warning website witness""".split()
)

#: Given names that mostly men, mostly women bear, from several languages of the news: a list made by hand of frequent
#: ones, without those of both ("Kim", "Jean", "Andrea").
MALE_NAMES = frozenset(
    """aaron abdul abdullah adam adolfo ahmad ahmed alan albert alberto alejandro aleksandr aleksei alexander
    alexei alfred ali allen andrei andrew anthony anton antonio arnold arthur barry benjamin bernard bernie bill
    bob boris brad bradley brandon brian bruce bryan carl carlos chad charles christian christopher chuck
    clarence claude colin craig daniel dave david dennis derek diego dimitri dmitri dmitry don donald doug
    douglas earl ed eduardo edward emil emmanuel enrique eric erik ernest eugene evgeny felipe felix fernando
    francisco francois frank franklin fred frederick gabriel gareth gary gavin geoffrey george gerald gerhard
    giovanni giuseppe glenn gordon graham greg gregory guillermo gustavo hamid hans harold harry hasan hassan
    heinrich helmut henri henry herbert howard hugh hugo hussein ian ibrahim igor ilya ismail ivan jack jacob
    jacques jaime jake james jason javier jeff jeffrey jeremy jerome jerry jim jimmy joaquin joe joel johan john
    jonathan jorge jose joseph josh joshua juan julian jun justin karl keith ken kenneth kevin khalid klaus kurt
    larry lars lawrence leonard leonid louis luca lucas luigi luis luke malcolm manuel marc marcel marco marcus
    mark martin mateo matthew maurice max maxim michael miguel mike mikhail mitch mohamed mohammad mohammed
    muhammad mustafa nathan neil nicholas nick nigel nikolai norman oleg oliver omar osama oscar pablo patrick
    paul pavel pedro peter phil philip pierre rafael ralph randy raul ray raymond reinhard ricardo richard rick
    rob robert roberto rodney roger roland ronald ross roy rudolf rudy russell ryan salman samuel scott sean
    sebastian sergei sergey sergio simon stanley stefan stephen steve steven stuart ted theodore thomas tim
    timothy todd tom tomas tony travis tyler viktor vincent vitaly vladimir walter warren wayne werner wilhelm
    william winston wolfgang yasser yuri yusuf zachary""".split()
)
FEMALE_NAMES = frozenset(
    """abigail agnes aisha alexandra alice alicia alison allison amanda amber amelia amina amy ana anastasia
    angela angelina anita ann anna anne annette annie april audrey barbara beatrice becky bella berta beth betty
    beverly bonnie brenda bridget brigitte brittany camille carla carmen carol caroline carolyn carrie catherine
    cecilia charlotte chelsea cheryl chloe christina christine cindy claire clara claudia colleen connie cristina
    crystal cynthia daisy daniela danielle debbie deborah debra denise diana diane dianne donna dora doris
    dorothy edith ekaterina elaine eleanor elena elisabeth eliza elizabeth ella ellen elsa emily emma erica erika
    erin esther eva evelyn fatima fiona florence frances gabriela georgia gertrude gina giulia gladys glenda
    gloria grace greta gwendolyn hannah heather heidi helen helena helga hilary hillary holly ida ilona ines
    ingrid irene irina irma isabel isabella isabelle ivana jacqueline jane janet janice jeanette jeanne jennifer
    jessica jill joanna joanne josephine joyce juanita judith judy julia juliana julie june karen karin karina
    kate katherine kathleen kathryn kathy katie katrin kimberly kirsten kristen kristin kristina larisa laura
    lauren leila leticia lidia lillian lily linda lisa lois lorena loretta lori lorraine louise lucia lucy
    ludmila lydia lyudmila madeleine maggie margaret margarita margot maria mariana marianne marie marilyn marina
    marine marjorie marlene marta martha mary maureen megan melanie melinda melissa mercedes mia michelle mildred
    miriam moira molly monica monika nadezhda nadia nancy naomi natalia natalie natasha nicole nina norma olga
    olivia pamela patricia paula pauline peggy penelope phyllis polina rachel rebecca regina renee rhonda rita
    roberta rosa rose rosemary roxanne ruth sabine sabrina sally samantha sandra sara sarah sharon sheila shirley
    silvia simone sofia sonia sophia sophie stacey stella stephanie susan susanne suzanne svetlana sylvia tamara
    tammy tanya tatiana tatyana teresa theresa tiffany tina ursula valentina valerie vanessa vera veronica
    victoria viktoria virginia vivian wanda wendy yolanda yulia yvonne zainab zoe""".split()
)

#: Bodies of people that a singular "he" or "she" does not stand for, though they are persons.
COLLECTIVE = frozenset(
    """army audience board cabinet campaign class committee company congregation council couple crew crowd
    delegation family force generation government group household jury majority minority movement network panel
    party police public staff team troupe union""".split()
)
