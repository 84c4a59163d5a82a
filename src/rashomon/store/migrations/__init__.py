"""The history of the case's schema. A new version: one file in ``versions``, one entry in ``opening.REVISIONS``."""
