"""Linking and comparing a case anew."""

from __future__ import annotations

from rashomon.run.progress import Progress, Watch
from rashomon.run.stages import Stages
from rashomon.store import Writer
from rashomon.values import Knowledge
from rashomon.values.dating import dated_by
from rashomon.values.decisions import digest
from rashomon.values.parting import as_decided
from rashomon.values.standing import Standing, standings

#: Kept of a case itself when its links are made: by whom, and of a user's knowledge which.
BY, KNOWN = ("model", "reader"), "gazetteer"


def link_again(writer: Writer, stages: Stages, made: dict[str, str], progress: Watch) -> None:
    """Link and compare all documents of a case with what its user decided and knows, unless they were linked just so.
    ``made`` says by which ``model`` and ``reader`` they were read, and which ``gazetteer`` the case holds, if any."""
    decisions = writer.view.decisions()
    made = made | ({"decisions": told} if (told := digest(decisions)) else {})
    if writer.view.meta() == made and not writer.changed:
        return
    progress(Progress("linking"))
    readings = tuple(writer.view.readings())
    links = stages.link(readings, Knowledge(decisions, writer.view.gazetteer()))
    progress(Progress("comparing"))
    decided = as_decided(dated_by(readings, links.dates), decisions)
    writer.put_links(links, stages.compare(decided, links))
    writer.put_meta(made)


def made_by(writer: Writer) -> dict[str, str]:
    """What ``link_again`` is to be told of a case that was linked before."""
    return {key: value for key, value in writer.view.meta().items() if key in (*BY, KNOWN)}


def standing_of(writer: Writer) -> tuple[Standing, ...]:
    """What became of the decisions of a case."""
    if not writer.view.decisions():
        return ()
    case = writer.view.case()
    return standings(case)
