"""What the frozen program runs."""

import multiprocessing
import sys

from recsys_gui.__main__ import main

if __name__ == "__main__":
    multiprocessing.freeze_support()
    sys.exit(main())
