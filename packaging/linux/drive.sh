#!/bin/sh
# Drives the frozen program's window from outside (see drive.py), on a screen of its own and in a fresh home.
# On Debian: apt-get install xvfb xauth dbus at-spi2-core python3-gi gir1.2-atspi-2.0 openbox
set -eu

here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
[ $# -gt 0 ] || set -- "$here/../../dist/shelfwise/shelfwise"
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
mkdir -m 700 "$place/run" "$place/home"
env -i PATH="$PATH" LANG=C.UTF-8 HOME="$place/home" XDG_RUNTIME_DIR="$place/run" \
    QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 QT_ACCESSIBILITY=1 \
    xvfb-run -a -s '-screen 0 1366x768x24' dbus-run-session -- sh -c '
        openbox > /dev/null 2>&1 & manager=$!
        /usr/bin/python3 "$@"; result=$?
        kill $manager
        exit $result' drive "$here/drive.py" "$@"
