"""Runs: the only place where the stages and the store meet."""

from rashomon.run.asking import export, load, search, verify
from rashomon.run.dating import Dating, date_articles
from rashomon.run.local import Report, Settings, read_case
from rashomon.run.progress import Progress, Step, Watch
from rashomon.run.reviewing import Verdict, decide, decisions, review, undo
from rashomon.run.stages import Pipeline, Stages, all_stages
from rashomon.store import Check, Hit, Mismatch

__all__ = [
    "Check",
    "Dating",
    "Hit",
    "Mismatch",
    "Pipeline",
    "Progress",
    "Report",
    "Settings",
    "Stages",
    "Step",
    "Verdict",
    "Watch",
    "all_stages",
    "date_articles",
    "decide",
    "decisions",
    "export",
    "load",
    "read_case",
    "review",
    "search",
    "undo",
    "verify",
]
