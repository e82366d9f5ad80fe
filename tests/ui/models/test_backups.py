from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from recsys_gui.base.text import text
from recsys_gui.domain.backups import REASONS, Backup
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.models.backups import BackupModel, reason_words

NOON = 1_672_660_800  # 2 January 2023, 12:00


def test_backups_are_told_one_a_row(english):
    model = BackupModel()
    tester = QAbstractItemModelTester(model)
    whole = Backup(Path("a.shop"), NOON, "before import", 61_000_000, sales=1_234)
    broken = Backup(Path("b.shop"), NOON, "by hand", 10, problem=text("The shop file is damaged."))
    model.fill([whole, broken], Formatter("GBP", "UTC"))
    rows = [[model.index(row, column).data() for column in range(3)] for row in range(2)]
    assert rows[0] == ["2 Jan 2023 12:00 (before import)", "1,234", "58 MiB"]
    assert rows[1][1] == "cannot be used"
    assert model.index(1, 0).data(Qt.ItemDataRole.ToolTipRole) == "The shop file is damaged."
    spoken = model.index(0, 2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "2 Jan 2023 12:00 (before import), 1,234, 58 MiB"
    assert tester is not None


def test_every_reason_has_its_words(english):
    assert len({reason_words(reason) for reason in REASONS}) == len(REASONS)
