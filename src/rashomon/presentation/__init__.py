"""How a case is shown: the case JSON for programs, the dossier for people, the summary for the terminal; the dates of
publication of articles that are in no case; what is worth a person's look, and what was decided."""

from rashomon.presentation.case_json import case_json
from rashomon.presentation.dossier import dossier
from rashomon.presentation.proposals import decided, decided_row, proposal_rows, proposals
from rashomon.presentation.publication import publication, publication_rows
from rashomon.presentation.summary import summary

#: Every way to show a case, in the order in which people meet them.
__all__ = [
    "case_json",
    "decided",
    "decided_row",
    "dossier",
    "proposal_rows",
    "proposals",
    "publication",
    "publication_rows",
    "summary",
]
