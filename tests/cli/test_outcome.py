import os
import signal
import subprocess
import sys
import textwrap

import pytest

from recsys_gui.base.errors import JobCancelled, UserError
from recsys_gui.cli.outcome import guarded


def raising(error):
    def work():
        raise error

    return work


@pytest.mark.parametrize(
    ("error", "code", "words"),
    [
        (
            UserError("The file “{f}” is empty.", "Choose another.", f="a.csv"),
            1,
            "The file “a.csv” is empty. Choose another.",
        ),
        (JobCancelled(), 130, "Cancelled"),
        (KeyboardInterrupt(), 130, "Cancelled"),
        (MemoryError(), 1, "memory"),
    ],
)
def test_errors_become_words_and_exit_codes(capsys, error, code, words):
    assert guarded(raising(error)) == code
    said = capsys.readouterr()
    assert words in said.err
    assert "Traceback" not in said.err
    assert said.out == ""


def test_a_bug_is_saved_as_a_report_that_only_its_owner_can_read(capsys, own_home):
    assert guarded(raising(ZeroDivisionError("by design"))) == 1
    said = capsys.readouterr().err
    (report,) = own_home.glob("log/crash-*.txt")
    assert str(report) in said
    assert "by design" not in said
    assert "ZeroDivisionError: by design" in report.read_text()
    assert report.stat().st_mode & 0o077 == 0


def test_work_that_ends_well_is_0():
    assert guarded(lambda: None) == 0


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_ctrl_c_cancels_a_job_at_its_next_report():
    work = textwrap.dedent("""
        import sys, time
        from recsys_gui.cli.outcome import guarded
        from recsys_gui.cli.terminal import terminal_progress
        def work():
            with terminal_progress() as progress:
                print("ready", flush=True)
                while True:
                    progress.report(1, 2)
                    time.sleep(0.01)
        sys.exit(guarded(work))
    """)
    process = subprocess.Popen([sys.executable, "-c", work], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout.readline() == "ready\n"
    os.kill(process.pid, signal.SIGINT)
    _out, err = process.communicate(timeout=20)
    assert process.returncode == 130
    assert err == "Cancelled; nothing was changed.\n"


def test_a_reader_that_has_seen_enough_is_no_error(command):
    work = "import sys; from recsys_gui.cli.outcome import guarded; sys.exit(guarded(lambda: print('x' * 1000000)))"
    process = subprocess.Popen([sys.executable, "-c", work], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    process.stdout.read(10)
    process.stdout.close()
    assert process.stderr.read() == ""
    process.stderr.close()
    assert process.wait() in (0, 1)
