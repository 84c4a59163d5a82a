"""Figures: accounts of one quantity that conflict, or of which the later replaces the earlier."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import combinations
from math import floor, log10
from typing import TYPE_CHECKING

from rashomon.comparison.lexicon import stem
from rashomon.comparison.order import by_rise, order, step
from rashomon.comparison.prose import dated, listing, names, quoted, verb
from rashomon.comparison.quantities import ROUNDING, Amount, amount, compare_amounts, singular
from rashomon.comparison.scope import content, crowds, doubt, meanings, other_scope, part
from rashomon.comparison.verdict import Verdict, finding
from rashomon.values import About, Figure, FigureAccount, Finding, FindingAccount, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rashomon.comparison.ground import Ground

_FATE = re.compile(r"(?:[\w.’'-]+ ){1,4}(?:\w{2,}ed|dead|hurt|slain|missing)\b(?: (?:in|at|on|by|from) .+)?")
#: Where the words behind a number turn to something else.
_TURN = frozenset("before after when since while because until but and as who which that to among including".split())
_TAIL = re.compile(r"(?:-[\w-]+)?(?:[^\S\n]+[^\s,;:.()–—“”\"]+){0,6}")
#: So many words before a figure tell what it is of, where none follow.
BEFORE = 6
#: Words that a cut phrase should not end with.
_LOOSE = frozenset(
    "a an the of in on at by to for and or were was are is who that when with from as their his her its".split()
)
#: Dimensions of lasting properties: what differs there was not true in its time, so it is no update.
LASTING = ("mass", "age", "volume")
_ATTRIBUTE = re.compile(r"-(?:deep|tall|high|long|wide|thick)\b")
#: Numbers further apart than a factor are hardly of the same thing. A first "at least" may grow by more, and "dozens"
#: by more still; so far may those who dispute a count differ; a later number that is lower corrects the earlier by
#: less.
FAR, RISE, GROWTH, CORRECTION = 3.0, 5.0, 10.0, 1.5


def disagreements(ground: Ground) -> Iterator[Finding]:
    """Every conflict and every update among the figures of the case."""
    for figure in ground.figures:
        for group in comparable(ground, figure):
            yield from _findings(ground, figure, group)


def comparable(ground: Ground, figure: Figure) -> list[list[FigureAccount]]:
    """The accounts of a figure in groups in which each counts the same as each other; in text order."""
    groups: list[list[FigureAccount]] = []
    for account in sorted(figure.accounts, key=lambda a: a.span):
        fitting = (g for g in groups if all(other_scope(ground, account, a) is None for a in g))
        group = next(fitting, None)
        if group is None:
            groups.append([account])
        else:
            group.append(account)
    return groups


def relate(ground: Ground, one: FigureAccount, other: FigureAccount) -> Verdict:
    """How two accounts that count the same thing relate."""
    verdict = compare_amounts(given(ground, one), given(ground, other))
    if verdict.relation == "same":
        return verdict
    sign, why = order(ground, one, other)
    first, last = (given(ground, a) for a in ((one, other) if sign > 0 else (other, one)))
    if verdict.relation == "compatible" and not (
        sign and (_raised(first, last) or (by_rise(ground, one, other)[0] and not first.vague))
    ):
        return verdict
    disputed = _disputed(ground, one, other)
    if crowds(ground, one, other):
        sign, why = 0, "both estimate one crowd"
    if ratio(first, last) > _reach(first, last, sign, disputed=disputed or crowds(ground, one, other)):
        return Verdict("undecided", "the numbers are too far apart to be of one thing")
    lasting = (first.dimension in LASTING or _built(ground, one, other)) and not _told(ground, one, other)
    if sign and lasting:
        why = "it is not a thing that changes from day to day"
    if disputed and _ends(last)[1] < _ends(first)[0]:
        sign, why = 0, f"each names a source of its own: {_source(ground, one)} and {_source(ground, other)}"
    unsure = doubt(ground, one, other) or elsewhere_told(ground, one) or elsewhere_told(ground, other)
    return unsure or Verdict("update" if sign and not lasting else "conflict", why)


def _disputed(ground: Ground, one: FigureAccount, other: FigureAccount) -> bool:
    """Does each name a source of its own for a count of the same words? Those who count may be far apart."""
    sources = [_source(ground, a).casefold() for a in (one, other)]
    if not all(sources) or sources[0].split()[-1] == sources[1].split()[-1]:
        return False
    return content(ground, one) == content(ground, other)


def _source(ground: Ground, account: FigureAccount) -> str:
    """Whose count it is: by name where the words stand for a known one ("It says that 46 were held"), without what
    describes it behind a comma."""
    for span in account.according_to[:1]:
        held = [m for m in ground.readings[span.document].annotations.mentions if m.span == span]
        entity = ground.entity(span.document, held[0].chain) if held and held[0].form == "pronoun" else None
        return entity.name if entity else ground.words(span).split(",")[0]
    return ""


def _reach(first: Amount, last: Amount, sign: int, *, disputed: bool) -> float:
    """How far apart two numbers of one thing may be, as a factor."""
    falls = _ends(last)[1] < _ends(first)[0]
    if (disputed and not sign) or (sign and first.loose and not falls):
        return GROWTH
    if sign and first.high is None and not falls:
        return RISE
    return CORRECTION if sign and falls and not disputed else FAR


def ratio(one: Amount, other: Amount) -> float:
    """How many times the larger of two amounts holds the smaller, bound to nearest bound."""
    (low, high), (other_low, other_high) = (
        (least, _most(it, most)) for it in (one, other) for least, most in [_ends(it)]
    )
    small, large = sorted((min(high, other_high), max(low, other_low)))
    return large / small if small > 0 else float("inf")


def _most(it: Amount, known: float) -> float:
    """The upper end of an amount: of "dozens" up to a hundred, of "hundreds" up to a thousand."""
    return 10.0 ** (floor(log10(known)) + 1) if it.loose and not it.dimension and known > 0 else known


def _ends(it: Amount) -> tuple[float, float]:
    """Both ends of an amount, an open one put where the other is."""
    known = it.low if it.low is not None else it.high
    low, high = (known if b is None else b for b in (it.low, it.high))
    return low or 0.0, high or 0.0


def elsewhere_told(ground: Ground, account: FigureAccount) -> Verdict | None:
    """Another number for the same outcome stands nearer to the top of the same document: this one, deeper down, is of
    another happening (a list of earlier attacks) or of a part."""
    own, outcomes = given(ground, account), meanings(ground, account) & ground.lexicon.outcomes
    for rival in ground.readings[account.span.document].annotations.figures:
        if not outcomes or outcomes != meanings(ground, rival) & ground.lexicon.outcomes:
            continue
        if not content(ground, rival) <= content(ground, account) or part(ground, rival):
            continue
        higher = ground.prominence(rival.span) > ground.prominence(account.span)
        if higher and compare_amounts(own, given(ground, rival)).relation == "conflict":
            return Verdict("undecided", f"its document gives {ground.words(rival.span)} nearer to the top")
    return None


def given(ground: Ground, account: FigureAccount) -> Amount:
    """The amount of an account, with the words before it that may qualify it."""
    before = " ".join(ground.before(account.span).split()[-3:])
    return amount(account, f"{before} {ground.words(account.span)}")


def readable(ground: Ground, account: FigureAccount) -> bool:
    """Do the words for what is counted make a phrase: as they stand in the text, or a noun with its fate behind it?"""
    words = " ".join(account.counted.split())
    return words in ground.words(ground.sentence(account.span)) or bool(_FATE.fullmatch(words))


def side(ground: Ground, account: FigureAccount) -> FindingAccount:
    """An account of a figure as one side of a finding."""
    words = phrase(ground, account.span).strip("“”") if not readable(ground, account) else in_words(ground, account)
    return FindingAccount(account.span, words)


def in_words(ground: Ground, account: FigureAccount) -> str:
    """What an account of a figure amounts to in the words of the text: "more than 10 people killed", never another
    number or another bound for a word such as "dozens"."""
    words = ground.words(account.span).split()
    own = {singular(w) for w in words}
    counted = account.counted.split()
    while counted and singular(counted[0]) in own:
        counted.pop(0)
    return " ".join([*words, *counted])


def subject_stems(accounts: Sequence[FigureAccount]) -> frozenset[str]:
    """The stems of what accounts count."""
    return frozenset(stem(w) for a in accounts for w in a.about)


def phrase(ground: Ground, span: Span) -> str:
    """The words of a figure with a few that follow it in its clause, in quotation marks."""
    text, end = ground.document(span).text, ground.sentence(span).end
    tail = _TAIL.match(text, span.end, max(span.end, end))
    words = tail.group().split() if tail else []
    words = words[: next((at for at, w in enumerate(words) if w.casefold() in _TURN), len(words))]
    while words and words[-1].casefold() in _LOOSE:
        words.pop()
    glued = "" if not tail or not tail.group().startswith("-") else words.pop(0) if words else ""
    if not words and not glued:
        return quoted(" ".join([*_before(ground, span), text[span.start : span.end]]))
    return quoted(" ".join([text[span.start : span.end] + glued, *words]))


def _before(ground: Ground, span: Span) -> list[str]:
    """The last few words before a figure in its clause, for one that nothing follows: "police held 46"."""
    clause = re.split(r"[,;:.()–—“”\"]\s", f"{ground.before(span)} ")[-1]
    words = clause.split()[-BEFORE:]
    turns = [at for at, w in enumerate(words) if w.casefold() in _TURN and w.casefold() not in ("to", "among")]
    return words[turns[-1] + 1 :] if turns else words


def _built(ground: Ground, one: FigureAccount, other: FigureAccount) -> bool:
    """Does one give the measure as an attribute of the thing ("a 40-metre-deep shaft")? What grows or shrinks is told
    in a sentence ("the water is two metres deep")."""
    return any(_ATTRIBUTE.match(ground.document(a.span).text, a.span.end) for a in (one, other))


def _told(ground: Ground, one: FigureAccount, other: FigureAccount) -> bool:
    return bool(step(ground, one.span) or step(ground, other.span))


def _raised(first: Amount, last: Amount) -> bool:
    """Is the later number well above a lower bound of the earlier, for something that is counted?

    Of "dozens" it is from a hundred on, of "hundreds" from a thousand: 46 are dozens."""
    if first.dimension or first.high is not None or last.low is None or not first.low or first.low < 0:
        return False
    return last.low > (_most(first, first.low) if first.vague else first.low * (1 + ROUNDING))


def _findings(ground: Ground, figure: Figure, group: Sequence[FigureAccount]) -> Iterator[Finding]:
    """The conflict and the update of a group; only the conflict, with the numbers before and after it, where they share
    an account: it is one disagreement."""
    pairs = list(_disagreeing(ground, group))
    conflict, update = (_of(pairs, kind) for kind in ("conflict", "update"))
    others = [a for a in update if a not in conflict]
    joint = bool(conflict) and len(others) < len(update)
    if conflict:
        besides = _besides(ground, pairs, others) if joint else ""
        reason = _conflict_reason(ground, conflict, _why(pairs, "conflict")) + besides + _copied(ground, conflict)
        sides = [*conflict, *others] if joint else conflict
        yield finding("conflict", about(ground, figure, sides), reason, [side(ground, a) for a in sides])
    if update and not joint:
        reason = _update_reason(ground, update, _why(pairs, "update")) + _copied(ground, update)
        yield finding("update", about(ground, figure, update), reason, [side(ground, a) for a in update])


#: Two accounts and how they relate.
Pair = tuple[FigureAccount, FigureAccount, Verdict]


def _of(pairs: Sequence[Pair], kind: str) -> list[FigureAccount]:
    """The accounts of the pairs of one kind, in text order."""
    found = {a for one, other, v in pairs if v.relation == kind for a in (one, other)}
    return sorted(found, key=lambda a: a.span)


def _why(pairs: Sequence[Pair], kind: str) -> str:
    return min((v.why for *_, v in pairs if v.relation == kind), key=lambda w: not w.startswith("each"))


def _besides(ground: Ground, pairs: Sequence[Pair], accounts: Sequence[FigureAccount]) -> str:
    """The numbers that those in conflict replaced, and those that replaced them: each is told as what it is."""
    updates = [(order(ground, one, other)[0], one, other) for one, other, v in pairs if v.relation == "update"]
    later = {(other if sign > 0 else one).span for sign, one, other in updates if sign}
    new = [a for a in accounts if a.span in later]
    old = [a for a in accounts if a.span not in later]
    return _gave(ground, "Earlier", old) + _gave(ground, "Later", new)


def _gave(ground: Ground, when: str, accounts: Sequence[FigureAccount]) -> str:
    told = [f"{listing([dated(ground, d) for d in held])} gave {words}" for words, held in by_value(ground, accounts)]
    return f" {when} {listing(told)}." if told else ""


def about(ground: Ground, figure: Figure, accounts: Sequence[FigureAccount]) -> About:
    """The quantity that a finding on these accounts is about: of those that were compared as one, the one that has most
    of them, and least else."""
    spans = {a.span for a in accounts}
    parts = [f for f in ground.links.figures if any(a.span in spans for a in f.accounts)]

    def order(part: Figure) -> tuple[int, int, str]:
        held = sum(a.span in spans for a in part.accounts)
        return -held, len(part.accounts) - held, part.id

    return About("figure", min(parts, key=order, default=figure).id)


def _disagreeing(
    ground: Ground, group: Sequence[FigureAccount]
) -> Iterator[tuple[FigureAccount, FigureAccount, Verdict]]:
    """Pairs of accounts of different documents that differ, where nothing that the one says fits the other."""
    by_document: dict[str, list[FigureAccount]] = defaultdict(list)
    for account in group:
        by_document[account.span.document].append(account)
    replaced = [given(ground, a) for a in group if step(ground, a.span) < 0]
    for left, right in combinations(sorted(by_document), 2):
        if not ground.one_subject(left, right):
            continue
        verdicts = [
            (one, other, _settled(ground, replaced, one, other))
            for one in _firm(ground, standing(ground, by_document[left]))
            for other in _firm(ground, standing(ground, by_document[right]))
        ]
        if not any(v.relation in ("same", "compatible") for _, _, v in verdicts):
            yield from (v for v in verdicts if v[2].relation != "undecided")


def _settled(ground: Ground, replaced: Sequence[Amount], one: FigureAccount, other: FigureAccount) -> Verdict:
    """How two accounts relate, where a third may tell that the number of one of them was replaced."""
    verdict = relate(ground, one, other)
    old = [any(compare_amounts(given(ground, a), r).relation == "same" for r in replaced) for a in (one, other)]
    if verdict.relation == "conflict" and old[0] != old[1]:
        return Verdict("update", "another account tells that the first number was replaced")
    return verdict


def _firm(ground: Ground, accounts: Sequence[FigureAccount]) -> list[FigureAccount]:
    """The accounts of one document without "scores" and "dozens", if it gives a number, too."""
    return [a for a in accounts if not given(ground, a).vague or a.high is not None] or list(accounts)


def standing(ground: Ground, accounts: Sequence[FigureAccount]) -> list[FigureAccount]:
    """The accounts of one document without those that it presents itself as replaced, and those of which it gives
    another number nearer to its top, if others remain."""
    current = [a for a in accounts if step(ground, a.span) >= 0] or list(accounts)
    return [a for a in current if elsewhere_told(ground, a) is None] or current


def _conflict_reason(ground: Ground, accounts: Sequence[FigureAccount], why: str) -> str:
    sides = [
        f"{names(ground, documents)} {verb('give', documents)} {words}"
        for words, documents in by_value(ground, accounts)
    ]
    return f"{_subject(ground, accounts)}: {listing(sides)}. Not all of these can be true, and {why}."


def _update_reason(ground: Ground, accounts: Sequence[FigureAccount], why: str) -> str:
    sides = [
        f"{listing([dated(ground, d) for d in documents])} {verb('give', documents)} {words}"
        for words, documents in by_value(ground, accounts)
    ]
    because = f": {why}" if len({a.span.document for a in accounts}) == 2 else ""
    return f"{_subject(ground, accounts)}: {listing(sides)}. The later number replaces the earlier{because}."


def _subject(ground: Ground, accounts: Sequence[FigureAccount]) -> str:
    if all(crowds(ground, a, a) for a in accounts):
        return "The accounts differ on how many people came together"
    number = "Both" if len({a.span.document for a in accounts}) == 2 else "All"
    return f"{number} speak of {counted(ground, accounts)}"


def counted(ground: Ground, accounts: Sequence[FigureAccount]) -> str:
    """The words for what is counted: those of the text rather than of a title, the most frequent, then the longest."""
    told = [a for a in accounts if readable(ground, a)]
    body = [a for a in told if ground.prominence(a.span) < 2] or told
    if not body:
        return "the same thing"
    seen = Counter(a.counted for a in body)
    return min(seen, key=lambda words: (-seen[words], -len(words), words)) or "the same thing"


def by_value(ground: Ground, accounts: Sequence[FigureAccount]) -> list[tuple[str, list[str]]]:
    """The words of each value and the documents that give it, smallest value first."""
    groups: list[list[FigureAccount]] = []
    for account in sorted(accounts, key=lambda a: (_ends(given(ground, a)), a.span)):
        last = given(ground, groups[-1][0]) if groups else None
        if last is not None and compare_amounts(last, given(ground, account)).relation == "same":
            groups[-1].append(account)
        else:
            groups.append([account])
    best = [min(group, key=lambda a: (ground.prominence(a.span) > 1, a.span)) for group in groups]
    documents = [sorted({a.span.document for a in group}) for group in groups]
    return [(phrase(ground, a.span), held) for a, held in zip(best, documents, strict=True)]


def _copied(ground: Ground, accounts: Sequence[FigureAccount]) -> str:
    for one, other in combinations(accounts, 2):
        if ground.document(one.span).name != ground.document(other.span).name and (
            why := ground.origins.shared(one.span, other.span)
        ):
            both = names(ground, [one.span.document, other.span.document])
            return f" {both} are not independent here: {why if why.startswith('both') else 'they share text'}."
    return ""
