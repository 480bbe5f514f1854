"""vCard 2.1, 3.0 and 4.0: a reader that loses nothing, and a writer."""

from ninefold.network.domain.vcard.reader import read_vcards
from ninefold.network.domain.vcard.writer import write_vcards

__all__ = ["read_vcards", "write_vcards"]
