"""When: time expressions and their values."""

from rashomon.annotations.times.annotator import Times

__all__ = ["Times"]
