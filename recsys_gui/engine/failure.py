"""How a job can end without an answer although nobody cancelled it, besides an ordinary ``UserError``."""

from __future__ import annotations

from recsys_gui.base.errors import UserError


class EngineError(UserError):
    """The engine could not finish; ``details`` are for a bug report and hold technical text."""

    details: str = ""


class EngineCrashError(EngineError):
    """A bug of ours inside the engine: opens the crash dialog."""

    def __init__(self, details: str) -> None:
        super().__init__("The program made a mistake and could not finish this.", "Nothing in the shop file was lost.")
        self.details = details


class EngineDiedError(EngineError):
    """The engine's process is gone (killed, out of memory); the next request starts a new one."""

    def __init__(self, details: str) -> None:
        super().__init__(
            "The work was cut off, perhaps because the computer ran out of memory.",
            "Nothing was lost. Close other programs and try again.",
        )
        self.details = details
