"""Whether this computer runs on its battery; where nobody can tell, it does not."""

from __future__ import annotations

import ctypes
import subprocess
import sys
from pathlib import Path

_SUPPLIES = Path("/sys/class/power_supply")
_PATIENCE = 2.0
"""Seconds that macOS is given to answer."""


def on_battery() -> bool:
    """Whether no mains power is there and a battery is running down."""
    if sys.platform == "win32":
        return _windows()
    if sys.platform == "darwin":
        return _macos()
    return linux(_SUPPLIES)


def linux(supplies: Path) -> bool:
    """As the kernel tells it below ``supplies``, a folder for each mains adapter and battery."""
    found = list(supplies.glob("*")) if supplies.is_dir() else []
    if any(_word(each / "type") in ("Mains", "USB") and _word(each / "online") == "1" for each in found):
        return False
    of_computer = (each for each in found if _word(each / "type") == "Battery" and _word(each / "scope") != "Device")
    return any(_word(each / "status") == "Discharging" for each in of_computer)


def _word(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8").strip()
    except (OSError, ValueError):
        return ""


def _windows() -> bool:
    """``SYSTEM_POWER_STATUS`` of ``GetSystemPowerStatus``: its first byte is 0 without mains power, 255 unknown."""
    status = ctypes.create_string_buffer(12)
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - only there on Windows
    return bool(kernel.GetSystemPowerStatus(status)) and status.raw[0] == 0


def _macos() -> bool:
    try:
        told = subprocess.run(
            ["/usr/bin/pmset", "-g", "batt"], check=True, capture_output=True, text=True, timeout=_PATIENCE
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return "Battery Power" in told.stdout.partition("\n")[0]
