"""Small files and tables."""

import pytest

from recsys_gui.base.progress import NullProgress
from recsys_gui.importing.cleaning import Rules, clean
from recsys_gui.importing.columns.mapping import map_columns
from recsys_gui.importing.reading import read
from recsys_gui.importing.shaping import shape
from recsys_gui.importing.sniffing import sniff

HEADER = "order,customer,product,name,quantity,unit_price,date"
NOW = 1_700_000_000


@pytest.fixture
def sales_file(tmp_path):
    """Write a file of lines under the plain header."""

    def write(*lines, header=HEADER, name="sales.csv", encoding="utf-8"):
        path = tmp_path / name
        path.write_bytes("\n".join([header, *lines, ""]).encode(encoding))
        return path

    return write


def table_of(path, orders=None):
    layout = sniff(path)
    return read(layout, map_columns(path.name, layout.header, layout.first), NullProgress(), orders)


@pytest.fixture
def table(sales_file):
    return lambda *lines, **how: table_of(sales_file(*lines, **how))


@pytest.fixture
def cleaned(sales_file):
    def run(*lines, time_zone="UTC", known_codes=(), header=HEADER, **switches):
        layout = sniff(sales_file(*lines, header=header))
        columns = map_columns("", layout.header, layout.first)
        shaped = shape(read(layout, columns, NullProgress()), columns)
        return clean(shaped, Rules("GBP", time_zone, NOW, columns.preset.dates, known_codes, **switches))

    return run


@pytest.fixture
def read_file():
    return table_of
