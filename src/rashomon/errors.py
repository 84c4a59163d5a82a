"""The errors of Rashomon: one small hierarchy, each a sentence with its place and what to do."""


class RashomonError(Exception):
    """Something that the user can mend; its text says what was wrong, where, and what to do."""


class UnreadableError(RashomonError):
    """One input that cannot be read; the rest of the case is read all the same."""


class CaseError(RashomonError):
    """A case file that cannot be opened, or is not one."""


class PipelineError(RashomonError):
    """Stages that do not fit together, or a model that is missing or does not fit."""
