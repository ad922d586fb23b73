"""Draw the picture of the README: the Leiden map, as the command line draws it."""

from pathlib import Path

import matplotlib as mpl

import kennisnet as kn

mpl.use("Agg")


def main() -> None:
    axes = kn.draw_figure(kn.load_leiden().rolled_up(), lang="en")
    target = Path(__file__).parent / "map.png"
    axes.figure.savefig(target, dpi=100, metadata={"Software": "kennisnet"})
    print(f"written: docs/{target.name}")


if __name__ == "__main__":
    main()
