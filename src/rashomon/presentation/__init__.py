"""How a case is shown: the case JSON for programs, the dossier for people, the summary for the terminal; and the dates
of publication of articles that are in no case."""

from rashomon.presentation.case_json import case_json
from rashomon.presentation.dossier import dossier
from rashomon.presentation.publication import publication, publication_rows
from rashomon.presentation.summary import summary

#: Every way to show a case, in the order in which people meet them.
__all__ = ["case_json", "dossier", "publication", "publication_rows", "summary"]
