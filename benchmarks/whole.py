"""A whole report, or a map, of a table, in this process: ``whole.py report|map path folder plain|fast``.

`bench.py` runs it, to measure time and memory from the first import on.
"""

import json
import sys
import time
import warnings
from pathlib import Path

from children import highest
from common import compiled

import kennisnet as kn

TOOK = "took.json"
"""In which is written how long it took without imports and reading, and the most memory."""


def main(what: str, path: str, folder: str, way: str) -> None:
    warnings.simplefilter("ignore")
    compiled(use=way == "fast")
    net = kn.read(path)
    start = time.perf_counter()
    if what == "map":
        kn.draw_map(net, Path(folder) / "map.html")
    else:
        kn.report(net, Path(folder) / way, progress=False)
    told = {"asked": time.perf_counter() - start, "mb": highest()}
    (Path(folder) / TOOK).write_text(json.dumps(told), "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
