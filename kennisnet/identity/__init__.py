"""Who may be one institution under several names: for a person to judge."""

from kennisnet.identity.names import names

__all__ = ["names"]
