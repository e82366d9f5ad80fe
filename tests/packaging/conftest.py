"""The tools in packaging/ are scripts beside each other, not a package; so is what stands in for them here."""

import sys
from pathlib import Path

HERE = Path(__file__).parent
for folder in (HERE.parents[1] / "packaging", HERE):
    if str(folder) not in sys.path:
        sys.path.insert(0, str(folder))
