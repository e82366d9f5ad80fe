"""Make resources/sample from UCI Online Retail II: python packaging/make_sample_data.py SOURCE.csv.gz

SOURCE holds both years joined, with the columns of the original and perhaps more. Written are the cells as they are,
newest orders first, so that a small sample need not read everything; xz in its slowest, smallest form.
"""

import argparse
import lzma
import pathlib

import pandas as pd

COLUMNS = ["Invoice", "StockCode", "Description", "Quantity", "InvoiceDate", "Price", "Customer ID", "Country"]
TARGET = pathlib.Path(__file__).resolve().parent.parent / "resources" / "sample" / "online_retail_ii.csv.xz"
FILTERS = [{"id": lzma.FILTER_LZMA2, "preset": 9, "dict_size": 64 << 20, "lc": 4, "lp": 0, "pb": 0, "nice_len": 273}]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=pathlib.Path)
    source = parser.parse_args().source
    lines = pd.read_csv(source, dtype=str, keep_default_na=False, usecols=COLUMNS)[COLUMNS]
    lines = lines.sort_values("InvoiceDate", ascending=False, kind="stable")
    text = lines.to_csv(index=False, lineterminator="\n")
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_bytes(lzma.compress(text.encode(), format=lzma.FORMAT_XZ, filters=FILTERS))
    print(f"{len(lines):,} lines, {TARGET.stat().st_size / 1e6:.1f} MB: {TARGET}")


if __name__ == "__main__":
    main()
