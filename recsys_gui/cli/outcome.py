"""How a command ends: exit codes, and words instead of tracebacks."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from recsys_gui.base import crash_report, paths
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


def save_report(error: Exception) -> str:
    """Write down where in the code it went wrong, without data of the shop's customers, and say in which file."""
    try:
        path = crash_report.save(paths.log_folder(), f"{crash_report.head()}\n\n{crash_report.described(error)}")
    except OSError:
        return "no place could be written to"
    return str(path)


def _problem(sentence: str) -> int:
    _tell(sentence)
    return PROBLEM


def _tell(sentence: str) -> None:
    if sys.stderr is not None:
        print(sentence, file=sys.stderr)
