"""`Network`, the one noun, its schema and its door."""

from kennisnet.network.asking import a_network, lacking
from kennisnet.network.cells import as_text, records
from kennisnet.network.desk import Origin
from kennisnet.network.door import Table
from kennisnet.network.finding import participant, participants, project_called
from kennisnet.network.keeping import kept
from kennisnet.network.noun import Network
from kennisnet.network.outside import from_biadjacency, from_networkx
from kennisnet.network.schema import KINDS, SCHEMA, Column, Kind, columns, groupings, homes

__all__ = [
    "KINDS",
    "SCHEMA",
    "Column",
    "Kind",
    "Network",
    "Origin",
    "Table",
    "a_network",
    "as_text",
    "columns",
    "from_biadjacency",
    "from_networkx",
    "groupings",
    "homes",
    "kept",
    "lacking",
    "participant",
    "participants",
    "project_called",
    "records",
]
