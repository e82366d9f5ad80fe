"""The version resource of the Windows programs, as PyInstaller reads it."""

from __future__ import annotations

import pathlib

import project

_TEXT = """VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0, OS=0x40004, fileType=1, subtype=0,
                    date=(0, 0)),
  kids=[
    StringFileInfo([StringTable("040904B0", [
      StringStruct("CompanyName", {name!r}),
      StringStruct("FileDescription", {name!r}),
      StringStruct("FileVersion", {version!r}),
      StringStruct("InternalName", {program!r}),
      StringStruct("LegalCopyright", "MIT licence"),
      StringStruct("OriginalFilename", {file!r}),
      StringStruct("ProductName", {name!r}),
      StringStruct("ProductVersion", {version!r}),
    ])]),
    VarFileInfo([VarStruct("Translation", [0x0409, 1200])]),
  ],
)
"""


def numbers(version: str) -> tuple[int, ...]:
    """Windows wants four numbers: ``1.2.3`` is (1, 2, 3, 0)."""
    parts = [int(part) for part in version.split(".")]
    return (*parts, *[0] * (4 - len(parts)))[:4]


def version_info(program: str, version: str) -> str:
    """The text of the resource for a program's file."""
    return _TEXT.format(
        numbers=numbers(version), name=project.NAME, version=version, program=program, file=f"{program}.exe"
    )


def write_version_info(path: pathlib.Path, program: str) -> pathlib.Path:
    """Write the resource to ``path``, and give it back."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(version_info(program, project.version()), encoding="utf-8")
    return path
