"""Editing a shop by hand: each step is saved at once, and can be taken back and made again over the session."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from recsys_gui.base.errors import UserError
from recsys_gui.base.text import NO_TEXT, Text
from recsys_gui.domain.changes import EVERYTHING, Changes
from recsys_gui.domain.edits import (
    AddCustomer,
    AddProduct,
    AddSale,
    ChangeFact,
    ChangeRules,
    DeleteRows,
    Edit,
    EditDone,
    MarkFavourite,
    MergeRows,
    NoteContacts,
    NoteShown,
    PutBack,
    PutOff,
    Rate,
    RecordSale,
    Redo,
    RefuseOffer,
    SetCells,
    SwitchRule,
    Undo,
)
from recsys_gui.services.by_hand import edit_bin, edit_catalogue, edit_contacts, edit_offers, edit_sales, edit_settings
from recsys_gui.store.file import database
from recsys_gui.store.tables import bin as bin_store
from recsys_gui.store.tables import figures, offer_log, privacy, totals
from recsys_gui.store.tables.events import Ids
from recsys_gui.store.tables.journal import Journal, RowChange, replay
from recsys_gui.store.tables.settings import SettingChange

_STEPS = 200
"""So many steps can be taken back."""
_WIDE = ("currency", "time_zone", "name")
"""Settings that show in every part of the window."""


@dataclass(frozen=True)
class Step:
    """One step of the owner: what it was, and each row and setting before and after."""

    name: Text
    changes: tuple[RowChange, ...]
    settings: tuple[SettingChange, ...] = ()

    def undone(self) -> Step:
        """The step that takes this one back."""
        back = tuple(change.undone() for change in reversed(self.changes))
        return Step(self.name, back, tuple(change.undone() for change in reversed(self.settings)))


class Editor:
    """Does :data:`~recsys_gui.domain.edits.Edit` on one shop file; to be used in one thread.

    Raises:
        UserError: the shop file cannot be used, or what was asked for makes no sense; nothing has changed then.
    """

    def __init__(self, shop_path: Path) -> None:
        self._db = database.open(shop_path)
        privacy.overwrite_deleted(self._db)
        bin_store.prune(self._db, int(time.time()))
        self._done: list[Step] = []
        self._undone: list[Step] = []

    def do(self, edit: Edit) -> EditDone:
        """Do what was asked for, whole or not at all.

        Raises:
            UserError: it makes no sense, or the file cannot be written.
        """
        match edit:
            case Undo():
                return self._undo()
            case Redo():
                return self._redo()
        with self._journal() as journal:
            name, added = self._apply(journal, edit)
        step = Step(name, tuple(journal.changes), tuple(journal.settings))
        if not (step.changes or step.settings):
            return self._told(step, added)
        self._done = [*self._done, step][-_STEPS:]
        self._undone.clear()
        self._wipe(step.changes)
        return self._told(step, added)

    def close(self) -> None:
        """Close the file; a second time does nothing."""
        self._db.close()

    def __enter__(self) -> Editor:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _apply(self, journal: Journal, edit: Edit) -> tuple[Text, int | None]:
        db = self._db
        match edit:
            case AddProduct(product):
                return edit_catalogue.add_product(db, journal, product)
            case AddCustomer(customer):
                return edit_catalogue.add_customer(db, journal, customer)
            case AddSale():
                return edit_sales.add(db, journal, edit)
            case SetCells("sales", cells):
                return edit_sales.change(db, journal, cells), None
            case SetCells(("products" | "customers") as table, cells):
                return edit_catalogue.change(db, journal, table, cells), None
            case DeleteRows("sales", ids):
                return self._thrown(journal, edit_sales.delete(db, journal, ids)), None
            case DeleteRows("products", ids):
                return self._thrown(journal, edit_catalogue.delete(db, journal, "products", ids)), None
            case DeleteRows("customers", ids):  # who is deleted is erased, so nothing of them is kept
                return edit_catalogue.delete(db, journal, "customers", ids), None
            case PutBack(key):
                return edit_bin.put_back(db, journal, key), None
            case MergeRows(table, kept, others):
                return edit_catalogue.merge(db, journal, table, kept, others), None
            case MarkFavourite():
                return edit_sales.favourite(db, journal, edit), None
            case Rate():
                return edit_sales.rate(db, journal, edit), None
            case ChangeRules(rules):
                return edit_settings.change_rules(db, journal, rules), None
            case ChangeFact(key, value):
                return edit_settings.change_fact(db, journal, key, value), None
            case SwitchRule(first, second, on):
                return edit_settings.switch_rule(db, journal, first, second, on=on), None
            case NoteContacts():
                return edit_contacts.note(db, journal, edit), None
            case PutOff():
                return edit_contacts.put_off(db, journal, edit), None
            case RecordSale():
                return edit_offers.record(db, journal, edit)
            case RefuseOffer():
                return edit_offers.refuse(db, journal, edit), None
            case NoteShown(offers, moment):
                offer_log.add(db, offers, moment)
                return NO_TEXT, None
        raise TypeError(f"no edit: {type(edit).__name__}")

    @staticmethod
    def _thrown(journal: Journal, name: Text) -> Text:
        bin_store.note(journal, name, int(time.time()))
        return name

    def _undo(self) -> EditDone:
        if not self._done:
            raise UserError("There is nothing to undo.", "Imports are undone in the import history.")
        step = self._done[-1].undone()
        self._replay(step)
        self._undone.append(self._done.pop())
        self._wipe(step.changes)
        return self._told(step, took_back=True)

    def _redo(self) -> EditDone:
        if not self._undone:
            raise UserError("There is nothing to do again.")
        step = self._undone[-1]
        self._replay(step)
        self._done.append(self._undone.pop())
        self._wipe(step.changes)
        return self._told(step)

    def _replay(self, step: Step) -> None:
        with self._figures_after(step.changes, step.settings):
            replay(self._db, step.changes, step.settings)

    @contextlib.contextmanager
    def _journal(self) -> Iterator[Journal]:
        journal = Journal(self._db)
        with self._figures_after(journal.changes, journal.settings):
            self._db.run("PRAGMA defer_foreign_keys = ON")
            yield journal

    @contextlib.contextmanager
    def _figures_after(self, changes: Sequence[RowChange], said: Sequence[SettingChange]) -> Iterator[None]:
        """A transaction, at whose end the figures of what ``changes`` names are worked out anew."""
        db = self._db
        with db.transaction():
            newest = totals.newest_counting_sale(db)
            yield
            if any(change.table in ("events", "orders") for change in changes):
                figures.refresh_touched(db, *_touched(changes), newest)
            if any(change.table != "offer_log" for change in changes) or any(change.key in _WIDE for change in said):
                db.touch("sales")
            if said or any(change.table == "offer_log" for change in changes):
                db.touch("models")

    def _wipe(self, changes: Sequence[RowChange]) -> None:
        gone = [change.before for change in changes if change.table == "customers" and change.after is None]
        if gone:
            with self._db.transaction():
                bin_store.forget_customers(self._db, [int(row["id"] or 0) for row in gone if row])
        words = {str(row[field]) for row in gone if row for field in ("code", "name", "email", "phone") if row[field]}
        if words:
            privacy.wipe(self._db, words)

    def _told(self, step: Step, added: int | None = None, *, took_back: bool = False) -> EditDone:
        return EditDone(
            step.name, _differs(step), self._done[-1].name if self._done else None,
            self._undone[-1].name if self._undone else None, added, took_back,
        )  # fmt: skip


def _differs(step: Step) -> Changes:
    if any(change.key in _WIDE for change in step.settings):
        return EVERYTHING
    tables = {change.table for change in step.changes}
    return Changes(
        sales=bool(tables - {"aliases", "offer_log"}), products=bool(tables & {"products", "events"}),
        customers=bool(tables & {"customers", "events", "orders"}), imports="import_changes" in tables,
        settings=bool(step.settings), offers="offer_log" in tables,
    )  # fmt: skip


def _touched(changes: Sequence[RowChange]) -> tuple[Ids, Ids]:
    """Row numbers of the products and of the customers whose figures may differ."""
    products, customers = set[int](), set[int]()
    for change in changes:
        for row in (change.before, change.after):
            if row is None:
                continue
            if change.table == "events":
                if not _only_the_buyer(change):
                    products.add(int(row["product_id"] or 0))
                customers.add(int(row["customer_id"] or 0))
            elif change.table == "orders":
                customers.add(int(row["customer_id"] or 0))
    return np.array(sorted(products), np.int64), np.array(sorted(customers), np.int64)


def _only_the_buyer(change: RowChange) -> bool:
    """Whether an event is of someone else now, which is all the same to its product."""
    if change.before is None or change.after is None:
        return False
    return all(change.after[name] == value for name, value in change.before.items() if name != "customer_id")
