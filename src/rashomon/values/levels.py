"""Which findings are shown: how certain must they be?"""

from __future__ import annotations

from dataclasses import replace

from rashomon.values.case import Case
from rashomon.values.findings import Finding, Level
from rashomon.values.standing import judgements

#: How certain a finding must be to be shown at a level.
LEAST: dict[Level, float] = {"strict": 0.85, "normal": 0.5, "all": 0.0}


def shown(finding: Finding, level: Level, judged: str | None = None) -> bool:
    """Is a finding shown at a level? What a person judged counts for more than any number: right is shown everywhere,
    wrong only at "all", trivial not at "strict". Where the certainty is not known, it is shown but at "strict"."""
    if level == "all" or judged == "right":
        return True
    if judged is not None:
        return judged == "trivial" and level == "normal"
    return level == "normal" if finding.certainty is None else finding.certainty >= LEAST[level]


def at_level(case: Case, level: Level) -> Case:
    """The case with the findings of a level; ``level`` and ``withheld`` of it say so. The case that is kept has all."""
    judged = judgements(case.decisions, case.findings)
    chosen = tuple(one for one in case.findings if shown(one, level, judged.get(one.id)))
    return replace(case, findings=chosen, level=level, withheld=len(case.findings) - len(chosen))
