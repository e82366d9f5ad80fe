"""A shop to print for."""

import pytest

from recsys_gui.domain.reports import ShopSummary


@pytest.fixture
def stage_summary() -> ShopSummary:
    return ShopSummary(
        "Sample shop", "GBP", "Europe/London", 1000, 100, 10, 10, 1_260_000_000, 1_323_400_000, "2011-12-10", False,
        {}, None, 0,
    )  # fmt: skip
