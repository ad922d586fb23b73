"""Open the report's Word document and workbook in LibreOffice and turn them into pictures.

``make office``: what LibreOffice has to repair or cannot open is an error; the pictures are there
to be looked at.
"""

import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2

FILES = ("report.docx", "tables.xlsx")


def opened(path: Path, out: Path) -> Path:
    """Let LibreOffice open a file and print it; gives the pages."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        sys.exit("LibreOffice is not there. Run: sudo make office-system")
    with TemporaryDirectory() as own:
        done = subprocess.run(
            [
                *(program, "--headless", f"-env:UserInstallation={Path(own).as_uri()}"),
                *("--convert-to", "pdf", "--outdir", str(out), str(path)),
            ],
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
    made = out / f"{path.stem}.pdf"
    if done.returncode or not made.is_file() or "repair" in (done.stdout + done.stderr).lower():
        sys.exit(f"{path.name}: {done.stdout}{done.stderr}")
    return made


def main(folder: Path, out: Path) -> None:
    """Open both files, and paint their first pages."""
    out.mkdir(parents=True, exist_ok=True)
    for name in FILES:
        pages = pypdfium2.PdfDocument(opened(folder / name, out))
        for number, page in enumerate(pages, 1):
            if number <= 12:
                page.render(scale=1.3).to_pil().save(out / f"{Path(name).stem}-{number:02}.png")
        print(f"{name}: {len(pages)} pages, in {out}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
