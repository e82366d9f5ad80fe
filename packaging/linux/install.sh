#!/bin/sh
# Installs Shelfwise for the user who runs this, without any special right. A newer version replaces an older one;
# settings and shop files stay. `./uninstall.sh`, also kept beside the program, takes it off again.
set -eu

here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
data=${XDG_DATA_HOME:-"$HOME/.local/share"}
bin="$HOME/.local/bin"
lib="$HOME/.local/lib"
program="$lib/shelfwise"

if [ "$(uname -s)-$(uname -m)" != Linux-x86_64 ]; then
    echo "This is Shelfwise for Linux on 64-bit Intel and AMD processors; this computer is another one." >&2
    exit 1
fi

mkdir -p "$data" "$bin" "$lib"
# The new version is copied beside the old one first: a full disk or a power cut leaves the old one whole.
rm -rf "$program.new" "$program.old"
trap 'rm -rf "$program.new"' EXIT
cp -R "$here/program" "$program.new"
cp "$here/uninstall.sh" "$program.new/uninstall.sh"
if ! "$program.new/shelfwise" --version > /dev/null; then
    echo "Shelfwise does not start on this system, so nothing was installed. See above for what it lacks." >&2
    exit 1
fi
if [ -e "$program" ]; then
    mv "$program" "$program.old"
fi
mv "$program.new" "$program"
rm -rf "$program.old"
trap - EXIT

ln -sf "$program/shelfwise" "$bin/shelfwise"
ln -sf "$program/shelfwise" "$bin/recsys-gui"
cp -R "$here/share/." "$data/"
# Menus often do not know ~/.local/bin, so the entry names the whole path; % and \ have a meaning there.
path=$(printf '%s' "$program/shelfwise" | sed 's/[\\"`$]/\\\\&/g; s/%/%%/g; s/[&|\\]/\\&/g')
sed "s|^Exec=shelfwise|Exec=\"$path\"|" "$here/share/applications/shelfwise.desktop" \
    > "$data/applications/shelfwise.desktop"

for tool in "update-desktop-database $data/applications" "update-mime-database $data/mime"; do
    if command -v "${tool%% *}" > /dev/null; then
        "${tool%% *}" "${tool#* }" > /dev/null 2>&1 || true
    fi
done
echo "Shelfwise is installed. Open it from the menu, with a double click on a shop file, or with: $bin/shelfwise"
