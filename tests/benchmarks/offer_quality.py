"""How good prices and times of offers are: learned from sales until a date, compared with what happened after it.

    python tests/benchmarks/offer_quality.py [--split DIR]

Works from outside, through the command line: import, a quick training (which finds out who foretells visits best),
recommend --everyone. DIR is as for list_quality.py; without it, the sample's sales are split at the time of nine tenths
of their lines. Errors in time are mean absolute days within the test period: who does not come counts as coming on its
last day. Errors in price are mean absolute shares of what was paid. Each stands beside the best of the simple rules
named with it. Prints a Markdown table.
"""

import pathlib
import sys
from typing import NamedTuple

import pandas as pd

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from list_quality import arguments, run, shop_of

_PENNY = 0.005
PAIR = ["customer", "product"]
Rules = dict[str, pd.Series]


class Ranges(NamedTuple):
    """How often ranges held what was paid, how often the one price was paid where there is none, share of ranges."""

    held: float
    just: float
    share: float


def sales(split: pathlib.Path, part: str) -> pd.DataFrame:
    found = pd.read_csv(split / f"{part}.csv", dtype={"customer": str, "product": str}, parse_dates=["date"])
    return found.assign(day=found["date"].dt.normalize()).sort_values("date", kind="stable")


def rhythms(train: pd.DataFrame, by: list[str]) -> pd.DataFrame:
    """Last day, and mean and median days between days, of what was bought on two days or more."""
    days = train.drop_duplicates([*by, "day"])[[*by, "day"]].sort_values([*by, "day"])
    gap = days.groupby(by)["day"].diff().dt.days
    found = days.assign(gap=gap).groupby(by).agg(last=("day", "max"), mean=("gap", "mean"), median=("gap", "median"))
    return found.dropna()


def timing(train: pd.DataFrame, test: pd.DataFrame, ours: pd.Series, by: list[str]) -> tuple[float, str, float]:
    """Our error, the best simple rule, and its error, on what has a forecast and a rhythm."""
    first, last = train["day"].max() + pd.Timedelta(days=1), test["day"].max()
    known = rhythms(train, by).join(ours.rename("ours"), how="inner").dropna()
    actual = test.groupby(by)["day"].min().reindex(known.index).fillna(last)

    def error(forecast: pd.Series) -> float:
        return float((forecast.clip(first, last) - actual).abs().dt.total_seconds().mean() / 86_400)

    rules: Rules = {
        f"{name} gap": known["last"] + pd.to_timedelta(known[name], unit="D") for name in ("mean", "median")
    }
    rules |= {"never": pd.Series(last, known.index), "at once": pd.Series(first, known.index)}
    best = min(rules, key=lambda name: error(rules[name]))
    return error(known["ours"]), best, error(rules[best])


def pricing(train: pd.DataFrame, test: pd.DataFrame, offers: pd.DataFrame) -> tuple[float, str, float, Ranges]:
    """Our error, the best simple rule, its error, and how ranges held."""
    paid = test.groupby(PAIR)["unit_price"].mean().rename("paid")
    rows = offers.drop_duplicates(PAIR).set_index(PAIR).join(paid, how="inner").dropna(subset=["price", "paid"])
    product = rows.index.get_level_values("product")
    newest = pd.Series(product.map(train.groupby("product")["unit_price"].last()), rows.index)
    rules: Rules = {
        "last price of the product": newest,
        "median price of the product": pd.Series(
            product.map(train.groupby("product")["unit_price"].median()), rows.index
        ),
        "last price they paid": train.groupby(PAIR)["unit_price"].last().reindex(rows.index).fillna(newest),
    }

    def error(price: pd.Series) -> float:
        return float(((price - rows["paid"]).abs() / rows["paid"]).mean())

    best = min(rules, key=lambda name: error(rules[name]))
    ranged = rows[rows["price_low"].notna()]
    held = ((ranged["price_low"] <= ranged["paid"]) & (ranged["paid"] <= ranged["price_high"])).mean()
    single = rows[rows["price_low"].isna()]
    just = ((single["price"] - single["paid"]).abs() < _PENNY).mean()
    return error(rows["price"]), best, error(rules[best]), Ranges(float(held), float(just), len(ranged) / len(rows))


def main() -> None:
    options = arguments(__doc__).parse_args()
    with shop_of(options.split) as (split, shop, out):
        run("train", shop, "--model", "usual")
        run("recommend", shop, "--everyone", "-n", 10, "--out", out)
        train, test = sales(split, "train"), sales(split, "test")
        offers = pd.read_csv(out, dtype={"customer": str, "product": str}, parse_dates=["due", "next_visit"])
        visit = timing(train, test, offers.groupby("customer")["next_visit"].first(), ["customer"])
        again = offers[offers["list"] == "again"].set_index(PAIR)["due"]
        due = timing(train, test, again, PAIR)
        price = pricing(train, test, offers)
    print("| forecast | error | best simple rule | its error |\n|---|---|---|---|")
    for name, (ours, rule, theirs) in {"next visit": visit, "a product is due": due}.items():
        print(f"| {name} | {ours:.2f} days | {rule} | {theirs:.2f} days |")
    print(f"| price | {price[0]:.2%} | {price[1]} | {price[2]:.2%} |")
    ranges = price[3]
    print(
        f"\n{ranges.share:.0%} of the prices had a range, which held {ranges.held:.0%} of what was paid; of the others,"
        f" {ranges.just:.0%} paid just the price."
    )


if __name__ == "__main__":
    main()
