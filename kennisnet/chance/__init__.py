"""What the numbers of a network can and cannot show: beside random networks of the same margins."""

from kennisnet.chance.backbones import backbone
from kennisnet.chance.covering import coverage
from kennisnet.chance.groups import affinity
from kennisnet.chance.pairs import significance

__all__ = ["affinity", "backbone", "coverage", "significance"]
