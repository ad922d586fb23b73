"""Where the browser for the tests is: KENNISNET_BROWSER, or a Chromium on the path."""

import os
import shutil
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


def browser_path() -> str | None:
    named = os.environ.get("KENNISNET_BROWSER")
    return named or next((found for name in NAMES if (found := shutil.which(name))), None)


if __name__ == "__main__":
    path = browser_path()
    print(path)
    sys.exit(path is None)
