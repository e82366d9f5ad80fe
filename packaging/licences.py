"""The licences of everything that is bundled, collected into the frozen program's `licenses/`, and a bill of materials.

Run by `dev.py freeze` with the Python of the environment that was frozen, because its packages know their licences:

    python packaging/licences.py BUNDLED.json FROZEN-FOLDER SBOM.json
"""

from __future__ import annotations

import importlib.metadata
import json
import pathlib
import platform
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable
from dataclasses import dataclass, field

from project import BUILD, NAME, PROGRAM, ROOT, version

HERE = pathlib.Path(__file__).resolve().parent
_OURS = (ROOT / "recsys_gui", ROOT / "resources", HERE, BUILD / "pyinstaller")
KNOWN_TEXTS = HERE / "licences"
_IS_A_TEXT = re.compile(r"(licen[cs]e|copying|notice|authors)[^/]*$", re.IGNORECASE)
_LOADER = "pyinstaller"
"""What the frozen program begins with, before any Python."""
_TEXTS_ELSEWHERE = {
    "pyside6-essentials": ("LGPL-3.0", "GPL-3.0", "Unicode-ICU"),
    "shiboken6": ("LGPL-3.0", "GPL-3.0"),
}
"""Packages that bring no text of their licence, and which of ours they are under (Qt brings Unicode's ICU)."""


class NoLicenceError(Exception):
    """Something is bundled whose licence is not known, so it must not be given away."""


@dataclass
class Component:
    """Something that is bundled.

    Attributes:
        name: as its authors call it.
        version: empty when it has none.
        licence: a short name, SPDX where known.
        home: where it comes from.
        texts: the files with the terms.
        purl: its package URL, for the bill of materials.
    """

    name: str
    version: str
    licence: str
    home: str = ""
    texts: list[pathlib.Path] = field(default_factory=list)
    purl: str = ""


def components(sources: Iterable[str]) -> list[Component]:
    """What the files that were bundled belong to, without our own.

    Raises:
        NoLicenceError: one of them has no text of its licence.
    """
    known, found, others = _owners(), {}, set()
    for source in sources:
        path = pathlib.Path(source)
        owner = known.get(path) or known.get(path.resolve())
        if owner is not None:
            found[owner.metadata["Name"]] = owner
        elif not any(path.resolve().is_relative_to(folder) for folder in _OURS):
            others.add(path.resolve())
    found[_LOADER] = importlib.metadata.distribution(_LOADER)
    result = [_python(), *map(_of_distribution, found.values()), *_of_system(others), *_own_resources()]
    if bare := [component.name for component in result if not component.texts]:
        raise NoLicenceError(f"No text of the licence of: {', '.join(bare)}")
    return sorted(result, key=lambda component: component.name.lower())


def _owners() -> dict[pathlib.Path, importlib.metadata.Distribution]:
    """Every file of an installed package → the package."""
    return {
        pathlib.Path(distribution.locate_file(file)): distribution
        for distribution in importlib.metadata.distributions()
        for file in distribution.files or []
    }


def _of_distribution(distribution: importlib.metadata.Distribution) -> Component:
    about, name = distribution.metadata, distribution.metadata["Name"]
    texts = [
        pathlib.Path(distribution.locate_file(file))
        for file in distribution.files or []
        if _IS_A_TEXT.search(str(file))
    ]
    texts += [KNOWN_TEXTS / f"{text}.txt" for text in _TEXTS_ELSEWHERE.get(name.lower().replace("_", "-"), ())]
    return Component(
        name, distribution.version, _licence_name(about), _home(about),
        [text for text in texts if text.is_file() and text.suffix not in (".py", ".pyc")],
        f"pkg:pypi/{name.lower()}@{distribution.version}",
    )  # fmt: skip


def _licence_name(about: importlib.metadata.PackageMetadata) -> str:
    """The short name; some packages write the whole text in its place."""
    for written in (about.get("License-Expression"), about.get("License")):
        if written and len(written.splitlines()) == 1:
            return str(written)
    classes = [
        line.rpartition(" :: ")[2] for line in about.get_all("Classifier") or [] if line.startswith("License ::")
    ]
    return ", ".join(classes) or "see the text"


def _home(about: importlib.metadata.PackageMetadata) -> str:
    links = dict(line.split(", ", 1) for line in about.get_all("Project-URL") or [] if ", " in line)
    return str(about.get("Home-page") or next(iter(links.values()), ""))


def _python() -> Component:
    places = [pathlib.Path(sysconfig.get_path("stdlib")) / "LICENSE.txt", pathlib.Path(sys.base_prefix) / "LICENSE.txt"]
    text = next((place for place in places if place.is_file()), KNOWN_TEXTS / "PSF-2.0.txt")
    number = platform.python_version()
    return Component("Python", number, "PSF-2.0", "https://www.python.org", [text], f"pkg:generic/python@{number}")


def _own_resources() -> list[Component]:
    """What lies in resources/ and is not ours."""
    folder = ROOT / "resources"
    return [
        Component("Inter", "", "OFL-1.1", "https://rsms.me/inter", [folder / "fonts/OFL.txt"]),
        Component("Lucide", "", "ISC", "https://lucide.dev", [folder / "icons/LICENSE"]),
        Component(
            "Online Retail II", "", "CC-BY-4.0", "https://doi.org/10.24432/C5CG6D", [folder / "sample/README.md"]
        ),
    ]


def _of_system(files: set[pathlib.Path]) -> list[Component]:
    """Libraries of the builder's own system; on Windows and macOS Python brings its own, under its own licence."""
    if not sys.platform.startswith("linux"):
        return []
    packages: dict[str, pathlib.Path] = {}
    for file in sorted(file for file in files if not file.is_relative_to(sys.base_prefix) or sys.base_prefix == "/usr"):
        packages.setdefault(_package_of(file), file)
    return [_of_package(package) for package in sorted(packages)]


def _package_of(file: pathlib.Path) -> str:
    """The Debian package of a library; it may be known by the path before /lib became a link to /usr/lib."""
    for path in (file, pathlib.Path("/", *file.parts[2:])):
        said = subprocess.run(["dpkg", "-S", path], capture_output=True, text=True)
        if said.returncode == 0:
            return said.stdout.partition(": ")[0].split(",")[0].partition(":")[0]
    raise NoLicenceError(f"Nobody knows where {file} comes from.")


def _of_package(package: str) -> Component:
    asked = subprocess.run(
        ["dpkg-query", "-W", "-f=${Version}|${Homepage}|${source:Package}\n", package],
        capture_output=True,
        text=True,
        check=True,
    )
    number, home, source = asked.stdout.splitlines()[0].split("|")
    text = pathlib.Path("/usr/share/doc") / package / "copyright"
    return Component(
        package, number, "see the text", home, [text] if text.is_file() else [], f"pkg:deb/debian/{source}@{number}"
    )  # fmt: skip


def write_texts(found: list[Component], folder: pathlib.Path) -> None:
    """A folder for each component with its texts, and `index.json`, which the window reads."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    own = Component(NAME, version(), "MIT", "", [ROOT / "LICENSE"])
    index = []
    for component in [own, *found]:
        own_folder = folder / component.name
        own_folder.mkdir()
        names = [_copy(text, own_folder) for text in component.texts]
        index.append({
            "name": component.name, "version": component.version, "licence": component.licence, "home": component.home,
            "texts": [f"{component.name}/{name}" for name in names],
        })  # fmt: skip
    (folder / "index.json").write_text(json.dumps(index, indent=1, ensure_ascii=False), encoding="utf-8")


def _copy(text: pathlib.Path, folder: pathlib.Path) -> str:
    """Copy a text; many are called LICENSE, so they are told apart by the folder they come from."""
    name = text.name if text.suffix else f"{text.name}.txt"
    if (folder / name).exists():
        name = f"{text.parent.name} {name}"
    number = 2
    while (folder / name).exists():
        name, number = f"{text.parent.name} {number} {text.stem}.txt", number + 1
    shutil.copyfile(text, folder / name)
    return name


def bill_of_materials(found: list[Component]) -> dict[str, object]:
    """What the program is made of, as CycloneDX 1.5 (https://cyclonedx.org/docs/1.5/json/)."""
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {"component": {"type": "application", "name": NAME, "version": version(), "bom-ref": PROGRAM}},
        "components": [_entry(component) for component in found],
    }


def _entry(component: Component) -> dict[str, object]:
    entry: dict[str, object] = {
        "type": "data" if component.name == "Online Retail II" else "library",
        "name": component.name,
        "licenses": [{"license": {"name": component.licence}}],
    }
    optional = {"version": component.version, "purl": component.purl}
    if component.home.startswith("http"):
        entry["externalReferences"] = [{"type": "website", "url": component.home}]
    return entry | {name: value for name, value in optional.items() if value}


def main() -> None:
    bundled, frozen, materials = map(pathlib.Path, sys.argv[1:])
    try:
        found = components(json.loads(bundled.read_text(encoding="utf-8")))
    except NoLicenceError as error:
        sys.exit(str(error))
    write_texts(found, frozen / "licenses")
    materials.write_text(json.dumps(bill_of_materials(found), indent=1, ensure_ascii=False), encoding="utf-8")
    print(f"• Licences of {len(found)} bundled components collected")


if __name__ == "__main__":
    main()
