#!/bin/sh
# Takes Shelfwise off again for the user who runs this. Settings and shop files stay.
set -eu

data=${XDG_DATA_HOME:-"$HOME/.local/share"}
rm -rf "$HOME/.local/lib/shelfwise"
rm -f "$HOME/.local/bin/shelfwise" "$HOME/.local/bin/recsys-gui" \
    "$data/applications/shelfwise.desktop" "$data/mime/packages/shelfwise.xml" \
    "$data/metainfo/shelfwise.metainfo.xml" "$data/man/man1/shelfwise.1.gz" "$data/man/man1/recsys-gui.1.gz" \
    "$data"/icons/hicolor/*/apps/shelfwise.png "$data"/icons/hicolor/*/apps/shelfwise.svg \
    "$data"/icons/hicolor/*/mimetypes/application-vnd.shelfwise.shop.png \
    "$data"/icons/hicolor/*/mimetypes/application-vnd.shelfwise.shop.svg
for tool in "update-desktop-database $data/applications" "update-mime-database $data/mime"; do
    if command -v "${tool%% *}" > /dev/null && [ -d "${tool#* }" ]; then
        "${tool%% *}" "${tool#* }" > /dev/null 2>&1 || true
    fi
done
echo "Shelfwise is gone. Your settings and shop files are still there."
