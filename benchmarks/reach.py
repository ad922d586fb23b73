"""Do trades of rows and columns reach every table with the same roles? All tables, one by one.

Cells are 0 (empty), 1 (joins) or 2 (leads). Tables that are one trade apart are joined, for all
margins at once; every family of tables with the same margins should end as one. Trades of rows
alone are shown beside. Needs numba; 4 x 4 takes half an hour and 1 GB.
"""

import sys
import time
from typing import Any

import numpy as np
from numba import njit

SIZES = ((2, 4), (3, 3), (3, 4), (4, 3), (3, 5))
LARGEST = (4, 4)


@njit
def root(parent: Any, one: int) -> int:
    while parent[one] != one:
        parent[one] = parent[parent[one]]
        one = parent[one]
    return one


@njit
def join(parent: Any, one: int, other: int) -> None:
    one, other = root(parent, one), root(parent, other)
    parent[max(one, other)] = min(one, other)


@njit
def joined(cells: Any, worth: Any, code: int, parent: Any) -> None:
    """Swap two rows in as few columns as keep their sums: two opposite ones, or three in a ring."""
    n, m = cells.shape
    for i in range(n):
        for j in range(i + 1, n):
            gain = (cells[j] - cells[i]) * (worth[i] - worth[j])
            for a in range(m):
                if cells[i, a] == cells[j, a]:
                    continue
                for b in range(a + 1, m):
                    if cells[i, b] == cells[j, b]:
                        continue
                    if cells[i, b] == cells[j, a] and cells[j, b] == cells[i, a]:
                        join(parent, code, code + gain[a] + gain[b])
                    for c in range(b + 1, m):
                        own = 4 ** cells[i, a] + 4 ** cells[i, b] + 4 ** cells[i, c]
                        other = 4 ** cells[j, a] + 4 ** cells[j, b] + 4 ** cells[j, c]
                        if cells[i, c] != cells[j, c] and own == other:
                            join(parent, code, code + gain[a] + gain[b] + gain[c])


@njit
def parts(n: int, m: int, columns_too: bool) -> Any:
    """Give one table of each part that hangs together."""
    number = 3 ** (n * m)
    parent = np.arange(number).astype(np.int32)
    worth = (3 ** np.arange(n * m)).reshape(n, m)
    for code in range(number):
        cells = (code // worth) % 3
        joined(cells, worth, code, parent)
        if columns_too:
            joined(cells.T.copy(), worth.T.copy(), code, parent)
    return np.flatnonzero(parent == np.arange(number))


def main() -> None:
    for n, m in (*SIZES, LARGEST) if "all" in sys.argv[1:] else SIZES:
        for columns_too in (False, True):
            start = time.perf_counter()
            codes = parts(n, m, columns_too)
            tables = (codes[:, None] // 3 ** np.arange(n * m) % 3).reshape(-1, n, m)
            sums = [(tables == role).sum(axis=side) for role in (1, 2) for side in (1, 2)]
            families, many = np.unique(np.concatenate(sums, axis=1), axis=0, return_counts=True)
            print(
                f"{n} x {m}, trades of {'rows and columns' if columns_too else 'rows alone'}: "
                f"{(many > 1).sum():,} of {len(families):,} families are in parts "
                f"({time.perf_counter() - start:.0f} s)",
                flush=True,
            )


if __name__ == "__main__":
    main()
