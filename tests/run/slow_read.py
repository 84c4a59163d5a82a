"""A run in a process of its own, to be killed: slow_read.py FOLDER CASE WORKERS."""

import sys
from pathlib import Path

from rashomon.run import Settings, read_case
from tests.run.invented import STAGES

if __name__ == "__main__":
    read_case([Path(sys.argv[1])], sys.argv[2], Settings(int(sys.argv[3]), stages=STAGES))
