"""A stand-in for the frozen program: a script that behaves as it is told."""

from pathlib import Path

WORKS = """#!/bin/sh
case "$1" in
    --version) echo "recsys-gui VERSION" ;;
    --self-test) head -c 20000 /dev/zero > "$3"; echo "Everything works." ;;
    train) echo "This is no shop file." >&2; exit 1 ;;
    *) echo "There is no screen." >&2; exit 1 ;;
esac
"""


def frozen(folder: Path, version: str, script: str = WORKS) -> Path:
    """A folder as the freezing makes it, with a program that says this version."""
    (folder / "_internal").mkdir(parents=True)
    (folder / "_internal" / "data.txt").write_text("data", encoding="utf-8")
    program = folder / "shelfwise"
    program.write_text(script.replace("VERSION", version), encoding="utf-8")
    program.chmod(0o755)
    return folder
