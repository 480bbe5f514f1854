"""How much of a foreign file is read, so that no file can exhaust the machine."""

MAX_FILE_BYTES = 32 * 1024 * 1024
MAX_CONTACTS = 50_000
MAX_LINES = 1_000_000
MAX_LINE_BYTES = 256 * 1024
MAX_PHOTO_BYTES = 4 * 1024 * 1024
MAX_PROPERTIES_PER_CARD = 2_000
MAX_FAULTS = 1_000


def too_large(size: int) -> str:
    """Say that a file of `size` bytes is beyond what is read."""
    return (
        f"The file has {size / 1024 / 1024:.1f} MB, and at most "
        f"{MAX_FILE_BYTES // 1024 // 1024} MB are read. Split it and import the parts."
    )


def too_many_lines(count: int) -> str:
    """Say that a file of `count` lines is beyond what is read."""
    return (
        f"The file has {count} lines, and at most {MAX_LINES} are read. "
        "Split it and import the parts."
    )
