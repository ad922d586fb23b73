"""What the numbers of a network can and cannot show: beside random networks of the same margins."""

from kennisnet.chance.affinity import affinity
from kennisnet.chance.coverage import coverage
from kennisnet.chance.significance import backbone, significance

__all__ = ["affinity", "backbone", "coverage", "significance"]
