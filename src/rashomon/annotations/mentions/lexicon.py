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
    """account affidavit agreement analysis announcement article assessment audit bill book broadcast brief briefing
    bulletin census charge claim column comment complaint constitution contract data decision decree document draft
    editorial email estimate evidence figure filing footage forecast guideline handbook index indictment information
    intelligence interview investigation inquiry label law lawsuit leaflet letter manifesto manual map material memo
    memorandum message minutes model newsletter newspaper note notice number opinion order page paper petition pledge
    poll post poster proposal projection publication record recording release reply report research resolution response
    result review rule ruling sign slogan source speech statement statistic story study summary survey testimony text
    transcript treaty tweet verdict video warning website witness""".split()
)
