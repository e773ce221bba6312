#!/bin/sh
# Draws the hills in the colours of each theme, as large as they are shown (@1) and
# twice as large (@2), one pixel wider: see Hills. The window takes these pictures
# instead of the SVG: drawing it anew would cost a fifth of the start.
# Needs rsvg-convert (librsvg) and pngquant.
set -eu
cd "$(dirname "$0")"
draw() { # NAME token=colour...
	name=$1; shift
	script=""
	for pair in "$@"; do script="$script;s/{${pair%%=*}}/${pair#*=}/g"; done
	for zoom in 1 2; do
		sed "${script#;};s/<svg /<svg preserveAspectRatio=\"none\" /" hills.svg |
			rsvg-convert --width $((256 * zoom + 1)) --height $((296 * zoom)) --format png |
			pngquant --strip 64 - >"hills-$name@$zoom.png"
	done
}
draw light sun=#F5BE4C hillA=#C9DDD6 hillB=#8FBDBA hillC=#3F8488 path=#F7F2E9 post=#1E2729 \
	sign=#F5BE4C board=#0E5A63 onSign=#1E2729 boardInk=#FFFFFF
draw dark sun=#E9C98A hillA=#1B3335 hillB=#1F4A4D hillC=#2B676B path=#D9CFBD post=#F3EFE7 \
	sign=#F5BE4C board=#86D3D3 onSign=#1E2729 boardInk=#08292C
