"""Write the script of a map as it stands in the page, for the linter: python joined_script.py map.js."""

import sys
from pathlib import Path

from kennisnet.maps.page import script

if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(script(), "utf-8")
