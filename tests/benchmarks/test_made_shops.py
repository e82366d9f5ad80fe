"""The made-up shops of the benchmarks are as real ones are, and the figures are told as they are."""

import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent))

import make_shop
import scale
from make_shop import Size
from measuring import run


@pytest.fixture(scope="module")
def columns():
    return make_shop.sales(Size.of(20_000), seed=3)


def test_the_same_seed_makes_the_same_file(tmp_path):
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        make_shop.write(tmp_path / name, Size.of(2_000), seed)
    texts = [(tmp_path / name).read_text(encoding="utf-8") for name in ("a", "b", "c")]
    assert texts[0] == texts[1] != texts[2]


def test_a_file_has_as_many_lines_as_wanted_and_a_header(tmp_path):
    assert make_shop.write(tmp_path / "made.csv", Size.of(2_000)) == 2_000
    lines = (tmp_path / "made.csv").read_text(encoding="utf-8").splitlines()
    assert len(lines) == 2_001
    assert lines[0] == "order,customer,product,name,category,quantity,unit_price,date"


def test_customers_and_products_grow_with_the_shop_up_to_a_limit():
    assert Size.of(10_000_000) == Size(10_000_000, 200_000, 50_000)
    assert Size.of(1_000_000) == Size(1_000_000, 20_000, 15_850)
    assert Size.of(1_000, 7, 9) == Size(1_000, 7, 9)


def test_nothing_stands_twice_in_a_basket(columns):
    pairs = columns["order"] * 1_000_000 + columns["product"]
    assert len(np.unique(pairs)) == len(pairs)


def test_few_products_make_most_sales_and_customers_buy_again(columns):
    sold = np.sort(np.bincount(columns["product"]))[::-1]
    assert sold[: len(sold) // 10].sum() > 0.3 * sold.sum()
    known = columns["customer"] >= 0
    pairs = columns["customer"][known] * 1_000_000 + columns["product"][known]
    again = 1 - len(np.unique(pairs)) / len(pairs)
    assert 0.3 < again < 0.7
    assert 0 < (~known).mean() < 0.1


def test_time_only_goes_forward_from_order_to_order(columns):
    assert (np.diff(columns["minute"] // 1440) >= 0).all()


def test_growth_is_the_slope_less_what_the_smallest_shop_takes():
    took = {1_000: {"processor": 1.0}, 10_000: {"processor": 2.0}, 1_000_000: {"processor": 101.0}}
    assert scale.exponent([10_000, 1_000_000], took, "processor") == pytest.approx(1.0)


def test_growth_is_told_where_it_is_steepest():
    took = {10_000: {"processor": 1.0}, 100_000: {"processor": 100.0}, 1_000_000: {"processor": 200.0}}
    assert scale.exponent([10_000, 100_000, 1_000_000], took, "processor") == pytest.approx(2.0)


def test_a_command_is_told_with_its_memory_and_its_output():
    taken = run([sys.executable, "-c", "x = bytes(range(250)) * 1_000_000; y = sum(x); print('done')"])
    assert taken.output == "done\n"
    assert taken.memory > 200_000_000
    assert taken.processor > 0


def test_a_command_that_fails_says_why():
    with pytest.raises(RuntimeError, match="broken on purpose"):
        run([sys.executable, "-c", "raise SystemExit('broken on purpose')"])
