"""How a command ends: exit codes, and words instead of tracebacks."""

from __future__ import annotations

import os
import platform
import sys
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from recsys_gui import __version__
from recsys_gui.base import paths
from recsys_gui.base.errors import JobCancelled, UserError
from recsys_gui.base.plain_errors import understood

DONE, PROBLEM, INTERRUPTED = 0, 1, 130


def guarded(work: Callable[[], None]) -> int:
    """Run ``work``; whatever it raises becomes an exit code and a sentence on stderr."""
    try:
        work()
        sys.stdout.flush()
    except UserError as error:
        return _problem(str(error))
    except (JobCancelled, KeyboardInterrupt):
        _tell("Cancelled; nothing was changed.")
        return INTERRUPTED
    except BrokenPipeError:  # the reader of our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PROBLEM
    except Exception as error:
        if (plain := understood(error)) is not None:
            return _problem(str(plain))
        return _problem(
            f"The program made a mistake and could not finish this. A report was saved: {save_report(error)}"
        )
    return DONE


def save_report(error: Exception) -> Path:
    """Write down where in the code it went wrong, without data of the shop's customers, and say in which file."""
    system = f"{platform.system()} {platform.release()} {platform.machine()}"
    head = f"Shelfwise {__version__}, Python {platform.python_version()}, {system}\n\n"
    path = paths.log_folder() / f"crash-{datetime.now().astimezone():%Y%m%d-%H%M%S}.txt"
    path.write_text(head + "".join(traceback.format_exception(error)), encoding="utf-8")
    path.chmod(0o600)
    return path


def _problem(sentence: str) -> int:
    _tell(sentence)
    return PROBLEM


def _tell(sentence: str) -> None:
    if sys.stderr is not None:
        print(sentence, file=sys.stderr)
