"""A short name for what a file or a text holds."""

from hashlib import sha256


def digest(content: bytes) -> str:
    """The first half of its SHA-256, in hexadecimal digits: long enough that nothing else has the same."""
    return sha256(content).hexdigest()[:32]
