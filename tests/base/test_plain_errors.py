import errno
import os

import pytest

from recsys_gui.base.errors import UserError
from recsys_gui.base.plain_errors import understood


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (OSError(errno.ENOSPC, "x"), "There is no room left on the disk."),
        (OSError(errno.EROFS, "x", "/media/stick/corner.shop"), "“corner.shop” may not be read or written."),
        (PermissionError(errno.EACCES, "x", "/a/b.csv"), "“b.csv” may not be read or written."),
        (OSError(errno.ENAMETOOLONG, "x", "n" * 300), f"The name “{'n' * 39}…” is too long."),
        (OSError(errno.EIO, "x", "/media/stick/a.shop"), "“a.shop” could not be reached."),
        (OSError(errno.ENOMEM, os.strerror(errno.ENOMEM)), "There was not enough memory for this."),
        (MemoryError(), "There was not enough memory for this."),
        (
            RuntimeError("DefaultCPUAllocator: can't allocate memory"),
            "There was not enough memory for this.",
        ),
    ],
)
def test_what_the_owner_can_mend_is_said_plainly(error, sentence):
    plain = understood(error)
    assert isinstance(plain, UserError)
    assert str(plain.sentence) == sentence
    assert str(plain.advice)


def test_an_error_for_the_owner_stays_as_it_is():
    error = UserError("No such product.")
    assert understood(error) is error


@pytest.mark.parametrize("error", [ValueError("x"), RuntimeError("odd"), OSError(errno.EBADF, "x"), KeyError("k")])
def test_our_own_mistakes_are_not_excused(error):
    assert understood(error) is None
