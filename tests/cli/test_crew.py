"""Two processes on one computer do the work of one."""

import csv
import json
import os
import shutil
import subprocess
import sys

import pytest


@pytest.fixture(scope="module")
def together(imported, tmp_path_factory):
    """The shop, and a way to run a command in two processes as ``torchrun`` does."""
    folder = tmp_path_factory.mktemp("together")
    shop = shutil.copy(imported, folder / "both.shop")

    def run(*arguments):
        line = [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2", "-m"]
        ran = subprocess.run(
            [*line, "recsys_gui", *map(str, arguments)], capture_output=True, text=True, check=False,
            env={**os.environ, "SHELFWISE_HOME": str(folder), "OMP_NUM_THREADS": "1"},
        )  # fmt: skip
        assert ran.returncode == 0, ran.stderr
        return ran.stdout

    return shop, run


def test_two_processes_train_one_model_and_one_of_them_keeps_it(together, command):
    shop, run = together
    before = command("train", shop, "--model", "popular", "--json").json["id"]
    found = json.loads(run("train", shop, "--model", "mlp", "--seconds", "20", "--json"))
    assert (found["id"], found["model"], found["in_use"]) == (before + 1, "mlp", True)
    assert found["history"]
    assert {offer["model"] for offer in command("recommend", shop, "--customer", "12003", "--json").json["offers"]} == {
        "mlp"
    }


def test_two_processes_write_the_offers_of_all_customers_between_them(together, command, tmp_path):
    shop, run = together
    run("recommend", shop, "--everyone", "-n", "3", "--out", tmp_path / "o.csv", "--model", "popular")
    whole = tmp_path / "all.csv"
    command("recommend", shop, "--everyone", "-n", "3", "--out", whole, "--model", "popular")
    parts = [row for place in (1, 2) for row in rows(tmp_path / f"o-{place}-of-2.csv")]
    assert parts == rows(whole)


def rows(file):
    with file.open(encoding="utf-8", newline="") as stream:
        return list(csv.reader(stream))[1:]
