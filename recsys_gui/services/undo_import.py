"""Take a whole import back, and get the offers ready for what is left."""

from __future__ import annotations

from pathlib import Path

from recsys_gui.base.errors import JobCancelled, UserError
from recsys_gui.base.progress import NullProgress, Progress, SubProgress
from recsys_gui.store.file import database, shrinking
from recsys_gui.store.tables import import_undo, imports

_TAKING = 0.6


def undo_import(shop: Path, import_id: int, progress: Progress | None = None) -> int:
    """Take the import with this number back; the shop is then as if it had never come in, and its file as small.

    What other imports or the owner brought stays; rows of the import that those need stay too.

    Returns:
        How many sale lines went.

    Raises:
        UserError: there is no such import, or it was taken back already, or the shop file cannot be used.
        JobCancelled: through ``progress``; nothing has changed.
    """
    progress = progress or NullProgress()
    with database.open(shop) as db:
        row = next((row for row in imports.history(db) if row.id == import_id), None)
        if row is None:
            raise UserError("There is no import number {number}.", "Look at the import history.", number=import_id)
        if row.undone:
            raise UserError("The import of “{file}” was undone already.", "Refresh the table with F5.", file=row.file)
        db.back_up("before undo")
        with db.transaction():
            import_undo.undo(db, import_id, SubProgress(progress, 0, _TAKING))
        shrinking.shrink(db)
    return row.sales


def undo_import_ready(shop: Path, import_id: int, progress: Progress) -> int:
    """:func:`undo_import`, and then fit the quick models anew; cancelling that does not bring the import back."""
    from recsys_gui.services.training.quick import fit_quick

    gone = undo_import(shop, import_id, progress)
    try:
        fit_quick(shop, SubProgress(progress, _TAKING, 1))
    except JobCancelled:
        return gone
    return gone
