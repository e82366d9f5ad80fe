"""What PyInstaller takes of torch: the modules that are imported, its libraries, and nothing else.

The stock hook takes every data file and a second copy of every module as source, 250 MB more.
"""

import pathlib
import re
import sys

from PyInstaller import isolated
from PyInstaller.utils.hooks import PY_DYLIB_PATTERNS, collect_dynamic_libs, get_package_paths

_FOLDER = pathlib.Path(get_package_paths("torch")[1])
_FOR_ITS_TESTS = ("aoti_custom_ops", "backend_with_compiler", "jitbackend_test", "torchbind_test")
_READS_ITS_OWN_SOURCE = re.compile(
    r"^\s*@.*\bjit\.script\b|\b_overload(_method)?\b|install_config_module\(sys\.modules", re.MULTILINE
)


@isolated.decorate
def _imported_for_an_optimiser() -> list[str]:
    """What is imported up to the first step of a training, much of it by names that are put together at run time."""
    import sys

    import torch

    torch.optim.AdamW([torch.zeros(1, requires_grad=True)]).step()
    return sorted(name for name, module in sys.modules.items() if getattr(module, "__spec__", None) is not None)


hiddenimports = [
    name for name in _imported_for_an_optimiser() if name.partition(".")[0] in ("functorch", "torch", "torchgen")
]
excludedimports = ["tensorboard", "triton", "onnxscript", "torchvision", "IPython", "expecttest"]

module_collection_mode = {
    ".".join(path.relative_to(_FOLDER.parent).with_suffix("").parts): "pyz+py"
    for path in _FOLDER.rglob("*.py")
    if path.stem != "__init__" and _READS_ITS_OWN_SOURCE.search(path.read_text(encoding="utf-8"))
}
binaries = [
    (source, target)
    for source, target in collect_dynamic_libs("torch", search_patterns=[*PY_DYLIB_PATTERNS, "*.so.*"])
    if pathlib.Path(target).as_posix() == "torch/lib" and not any(name in source for name in _FOR_ITS_TESTS)
]
datas = [(str(_FOLDER / "bin" / "torch_shm_manager"), "torch/bin")] if sys.platform != "win32" else []

# Links at the top level would let torch's libraries be found at two places.
bindepend_symlink_suppression = ["**/torch/lib/*.so*"]
