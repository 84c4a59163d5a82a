"""Sources: files, folders and standard input become ``Fetched`` articles, or ``Failure`` with the reason.

``CHANNELS`` lists every kind of file that can be read. A new kind is one file here and one line in that list.
"""

from rashomon.sources.channel import Channel, File
from rashomon.sources.channels import CHANNELS
from rashomon.sources.fetch import fetch

__all__ = ["CHANNELS", "Channel", "File", "fetch"]
