from dataclasses import replace

import pytest

from recsys_gui.domain.reports import Forecast
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.pages.train import verdict


@pytest.mark.parametrize(("low", "high", "tone"), [(0.01, 0.05, "ok"), (-0.01, 0.02, "info"), (-0.05, -0.01, "warn")])
def test_the_tone_follows_the_range_against_the_better_simple_method(run, low, high, tone):
    assert verdict.tone(run(low=low, high=high)) == tone


def test_too_little_data_or_no_comparison_is_neutral(run):
    assert verdict.tone(run(backtest=None)) == "info"
    assert verdict.tone(run(backtest=replace(run().backtest, enough=False))) == "info"
    assert verdict.tone(run(model="popular")) == "info"


def test_evidence_names_what_was_tested(run, english):
    assert verdict.evidence(run(), Formatter()) == (
        "Tested on 6,412 baskets of 2,143 customers, 12 Nov 2011 to 10 Dec 2011, that no model had seen."
    )


def test_a_run_without_comparison_says_why(run, english):
    stopped = run(backtest=None)
    assert verdict.headline(stopped) == "MLP was trained and not compared."
    assert "stopped early" in verdict.evidence(stopped, Formatter())
    assert verdict.in_plain_words(stopped, Formatter()) == []


def test_plain_words_count_customers_who_bought_an_idea(run, english):
    assert verdict.in_plain_words(run(), Formatter()) == [
        "Buy again: 71% of customers bought at least one of ten ideas; with Usual basket 68%.",
        "New for them: 34% of customers bought at least one of ten ideas; with Best sellers 20%.",
        "All together: 66% of customers bought at least one of ten ideas; with Usual basket 60%.",
        "Its lists draw on 40% of your products.",
    ]


def test_a_simple_method_is_not_compared_with_itself(run, english):
    words = verdict.in_plain_words(run(model="usual"), Formatter())
    assert words[0] == "Buy again: 68% of customers bought at least one of ten ideas."


def test_times_and_prices_are_told_in_days_and_percent_beside_the_simple_rule(run, english):
    forecasts = [
        Forecast("next_visit", 900, 5.04, "usual_rhythm", 7.05, 0.81),
        Forecast("due", 5000, 12.0, "nobody", 12.01, 0.79),
        Forecast("price", 8000, 0.0312, "own_price", 0.045, 0.82, single=0.91),
    ]
    words = verdict.in_plain_words(run(backtest=replace(run().backtest, forecasts=forecasts)), Formatter())
    assert words[4:] == [
        "Next visit: off by 5.0 days on average, 2.0 days better than their usual rhythm.",
        "When a product is due: off by 12.0 days on average, as good as expecting nobody.",
        "Price: off by 3.1% on average; with the price they paid last by 4.5%.",
        "Ranges of days are meant to hold 80% of the time; they held 79%.",
        "Ranges of prices are meant to hold 80% of the time; they held 82%.",
        "Where one price is named without a range, 91% paid just that.",
    ]
    fixed = replace(forecasts[2], held=None)
    words = verdict.in_plain_words(run(backtest=replace(run().backtest, forecasts=[fixed])), Formatter())
    assert words[5:] == ["Where one price is named without a range, 91% paid just that."]
    rivals = {"trees": 5.21, "both": 5.1}
    chosen = replace(forecasts[0], method="network", rivals=rivals)
    words = verdict.in_plain_words(run(backtest=replace(run().backtest, forecasts=[chosen])), Formatter())
    assert words[4].endswith(
        " Foretold by the recurrent network (others: decision trees 5.21 days, trees and network together 5.10 days)."
    )
    worse = replace(forecasts[0], error=8.05)
    words = verdict.in_plain_words(run(backtest=replace(run().backtest, forecasts=[worse])), Formatter())
    assert words[4:] == ["Next visit: off by 8.1 days on average, 1.0 days worse than their usual rhythm."]
