"""The spec of every system, run with stand-ins for PyInstaller, because each system is frozen only on itself."""

import os
import pathlib
import plistlib
import re
import subprocess
import sys
import types

import bundle
import freeze
import project
import pytest

SPEC = project.ROOT / "packaging" / "shelfwise.spec"


class Part:
    """Stands for whatever PyInstaller makes, and remembers what it was asked for."""

    def __init__(self, *parts, **options):
        self.parts, self.options = parts, options
        self.scripts = [("program", "/program.py", "PYSOURCE")]
        self.scripts += [(name, f"/{name}.py", "PYSOURCE") for name in bundle.UNUSED_HOOKS]
        self.pure, self.binaries, self.datas = [], [], []


@pytest.fixture
def run(monkeypatch, tmp_path):
    """Run the spec as on a system; gives what it has named."""

    def on(system):
        hooks = types.ModuleType("PyInstaller.utils.hooks")
        hooks.collect_submodules = lambda name: [f"{name}.app"]
        for name in ("PyInstaller", "PyInstaller.utils"):
            monkeypatch.setitem(sys.modules, name, types.ModuleType(name))
        monkeypatch.setitem(sys.modules, "PyInstaller.utils.hooks", hooks)
        monkeypatch.setattr(project, "BUILD", tmp_path)
        monkeypatch.setattr(sys, "platform", system)
        made = []

        def maker(kind):
            def make(*parts, **options):
                made.append((kind, Part(*parts, **options)))
                return made[-1][1]

            return make

        names = {kind: maker(kind) for kind in ("Analysis", "PYZ", "EXE", "COLLECT", "BUNDLE")}
        exec(compile(SPEC.read_text(encoding="utf-8"), str(SPEC), "exec"), {"SPECPATH": str(SPEC.parent), **names})
        return made

    return on


def of(made, kind):
    return [part for name, part in made if name == kind]


@pytest.mark.parametrize("system", ["linux", "win32", "darwin"])
def test_no_program_is_packed_by_upx_or_stripped_by_pyinstaller(run, system):
    made = run(system)
    assert not any(part.options.get("upx") for part in of(made, "EXE") + of(made, "COLLECT"))
    assert not any(part.options.get("strip") for _kind, part in made)
    (analysis,) = of(made, "Analysis")
    assert {"ssl", "tkinter", "pytest"} <= set(analysis.options["excludes"])
    assert analysis.options["runtime_hooks"]


def test_what_only_python_s_own_worker_processes_need_does_not_run_at_the_start(run):
    (program,) = of(run("linux"), "EXE")
    assert [name for name, _source, _kind in program.parts[1]] == ["program"]


def test_nothing_of_ours_starts_a_worker_process_of_python():
    sources = [path.read_text(encoding="utf-8") for path in (project.ROOT / "recsys_gui").rglob("*.py")]
    assert not [source for source in sources if re.search(r"^\s*(import|from) multiprocessing|n_jobs", source, re.M)]


def test_on_linux_there_is_one_program(run):
    made = run("linux")
    (program,) = of(made, "EXE")
    assert (program.options["name"], program.options["console"], program.options["icon"]) == ("shelfwise", False, None)
    assert not of(made, "BUNDLE")


def test_on_windows_there_is_one_with_a_window_and_one_with_a_console_both_with_icon_and_version(run):
    made = run("win32")
    programs = {part.options["name"]: part.options for part in of(made, "EXE")}
    assert {name: options["console"] for name, options in programs.items()} == {"shelfwise": False, "recsys-gui": True}
    for name, options in programs.items():
        assert options["icon"].endswith("shelfwise.ico")
        assert f"'{name}.exe'" in pathlib.Path(options["version"]).read_text(encoding="utf-8")
    (collected,) = of(made, "COLLECT")
    assert len([part for part in collected.parts if part in of(made, "EXE")]) == 2


def test_on_macos_there_is_a_bundle_for_apple_silicon_with_its_information(run):
    made = run("darwin")
    (program,), (bundle,) = of(made, "EXE"), of(made, "BUNDLE")
    assert program.options["target_arch"] == "arm64"
    assert bundle.options["name"] == "Shelfwise.app"
    assert bundle.options["icon"].endswith("shelfwise.icns")
    plist = plistlib.loads(plistlib.dumps(bundle.options["info_plist"]))
    assert plist["CFBundleShortVersionString"] == bundle.options["version"] == project.version()


def test_every_runtime_hook_and_every_file_the_spec_names_is_there(run):
    (analysis,) = of(run("linux"), "Analysis")
    named = [*analysis.parts[0], *analysis.options["runtime_hooks"], *analysis.options["hookspath"]]
    named += [source for source, _target in analysis.options["datas"]]
    assert all(pathlib.Path(path).exists() for path in named)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only there")
def test_a_library_that_two_packages_bring_is_kept_once(tmp_path):
    inside = tmp_path / "_internal"
    for place, words in (("a.libs/libx.so.1", "same"), ("b.libs/libx.so.1", "same"), ("b.libs/liby.so", "other")):
        (inside / place).parent.mkdir(parents=True, exist_ok=True)
        (inside / place).write_text(words, encoding="utf-8")
    freeze.link_twins(tmp_path)
    twin = inside / "b.libs/libx.so.1"
    assert twin.readlink().as_posix() == "../a.libs/libx.so.1"
    assert twin.read_text(encoding="utf-8") == "same"
    assert not (inside / "b.libs/liby.so").is_symlink()


def test_charts_are_drawn_without_the_parts_of_qt_that_are_left_out():
    pytest.importorskip("pyqtgraph")
    hook = project.ROOT / "packaging" / "hooks" / "no_opengl.py"
    code = (
        f"import runpy, sys; runpy.run_path({str(hook)!r})\n"
        "from PySide6.QtWidgets import QApplication; app = QApplication([])\n"
        "import pyqtgraph; plot = pyqtgraph.PlotWidget(); plot.plot([1, 2, 3]); plot.grab()\n"
        "assert not [name for name in sys.modules if name == 'PySide6.QtOpenGL' and "
        "hasattr(sys.modules[name], '__file__')]\n"
        "print('drawn')"
    )
    environment = {"QT_QPA_PLATFORM": "offscreen", "PATH": os.environ["PATH"]}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment)
    assert done.stdout.strip() == "drawn", done.stderr
