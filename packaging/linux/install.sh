#!/bin/sh
# install.sh [--uninstall]: installs Waypost from the folder that this script lies in, for
# you alone into ~/.local, or as root for everybody into /usr/local. $PREFIX names
# another place. What you keep in Waypost is never touched.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
if [ "$(id -u)" = 0 ]; then prefix=${PREFIX:-/usr/local}; else prefix=${PREFIX:-$HOME/.local}; fi

cd "$here"
files=$(find bin share -type f)
case ${1:-} in
--uninstall)
	for f in $files; do rm -f "$prefix/$f"; done
	rmdir "$prefix/share/doc/waypost" 2>/dev/null || true
	echo "Waypost is removed from $prefix."
	;;
'')
	for f in $files; do
		mkdir -p "$prefix/$(dirname "$f")"
		cp "$f" "$prefix/$f"
	done
	# The menu starts it by its full path, since ~/.local/bin may not be searched.
	sed -i "s|^Exec=waypost|Exec=$prefix/bin/waypost|" "$prefix/share/applications/org.waypost.Waypost.desktop"
	echo "Waypost is installed. You find it in the menu, or as $prefix/bin/waypost."
	;;
*)
	echo "usage: install.sh [--uninstall]" >&2
	exit 2
	;;
esac
for tool in "update-desktop-database $prefix/share/applications" "gtk-update-icon-cache -qt $prefix/share/icons/hicolor"; do
	command -v "${tool%% *}" >/dev/null && $tool 2>/dev/null || true
done
