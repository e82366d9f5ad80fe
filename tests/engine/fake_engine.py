"""An engine whose jobs are toys; started as a process by tests: the model's name says what a "training" does."""

import os
import sys
import time
from collections import Counter

from recsys_gui.base.errors import UserError
from recsys_gui.base.text import text
from recsys_gui.domain.offer import Audience
from recsys_gui.domain.reports import EpochMetrics, ImportReport, RunSummary
from recsys_gui.engine import messages, replies
from recsys_gui.engine.server import serve_pipes

asked = Counter()


def handle(request, progress):
    if isinstance(request, messages.Train):
        return TOYS[request.model](progress)
    if isinstance(request, messages.OffersFor):
        return replies.CustomerOffers(request.customer, [])
    if isinstance(request, messages.ImportSales):
        work_until_told(progress)
        return ImportReport(request.file, 0, 0, 0, 0, 0, None, None, {}, 0, [], {})
    if isinstance(request, messages.ExportOffers):
        return request.n
    if isinstance(request, messages.AudienceOf):
        return audience(request, progress)
    return None


def audience(request, progress):
    """Works until it is told to stop, and knows the answer when it is asked so often again."""
    asked[request.product] += 1
    if asked[request.product] <= request.n:
        work_until_told(progress)
    return Audience(request.product, "", [], asked[request.product], None, None, 0)


def flood(progress):
    for done in range(100_001):
        progress.report(done, 100_000, text("Step {n}", n=done))
    return summary(0)


def epochs(progress):
    """Rounds until told to stop."""
    epoch = 0
    while not progress.stop_requested:
        epoch += 1
        progress.emit(EpochMetrics("mlp", epoch, 99, 1 / epoch, None, {"again": 0.5}, 0.0, True))
        progress.report(epoch, 0)
        time.sleep(0.005)
    return summary(epoch)


def work_until_told(progress):
    while True:
        progress.report(1, 2, text("Working…"))
        time.sleep(0.002)


def noisy(_progress):
    print("a stray print")
    os.write(1, b"stray bytes\n")
    print("on standard error", file=sys.stderr)
    return summary(1)


def user_error(_progress):
    raise UserError("The file “{file}” is empty.", "Choose another.", file="x.csv")


def bug(_progress):
    raise ZeroDivisionError("by design")


def out_of_memory(_progress):
    raise MemoryError


def dies(_progress):
    print("last words", file=sys.stderr, flush=True)
    os.kill(os.getpid(), 9)


def deaf(progress):
    """Starts, and never looks at progress again."""
    progress.report(1, 2, text("Deaf now"))
    while True:
        time.sleep(0.01)


def no_message(_progress):
    return object()


def limits(_progress):
    return summary(int(os.environ.get("OMP_NUM_THREADS", "0")))


def summary(epochs):
    return RunSummary(7, "mlp", 1, 2, 3, 4.0, epochs, epochs, [], None, True)


TOYS = {
    toy.__name__: toy
    for toy in (
        flood, epochs, work_until_told, noisy, user_error, bug, out_of_memory, dies, deaf,
        no_message, limits,
    )
}  # fmt: skip

if __name__ == "__main__":
    sys.exit(serve_pipes(handle))
