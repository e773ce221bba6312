#!/bin/sh
# Makes the fonts of this folder from Debian's fonts-noto-core (20201225) with
# pyftsubset (package fonttools). Run it here; the results are committed.
set -eu
cd "$(dirname "$0")"
src=$(dirname "$(dpkg -L fonts-noto-core | grep '/NotoSans-Regular\.ttf$')")

# Latin with Vietnamese, combining marks, Greek, Cyrillic, punctuation and bidi
# controls, super- and subscripts, currency, letter-like, arrows, mathematics,
# shapes, marks, ligatures, replacement character.
latin='U+0020-007E,U+00A0-024F,U+0259,U+02B0-036F,U+0370-03FF,U+0400-052F,U+1E00-1EFF'
latin="$latin,U+2000-209F,U+20A0-20CF,U+2100-214F,U+2150-218F,U+2190-21FF"
latin="$latin,U+2200-22FF,U+25A0-25FF,U+2600-26FF,U+2700-27BF,U+FB00-FB06,U+FEFF,U+FFFD"
arabic='U+0020-007E,U+00A0,U+00AB,U+00BB,U+0600-06FF,U+0750-077F'
arabic="$arabic,U+200C-200F,U+2010-2011,U+2026,U+2066-2069,U+FB50-FDFF,U+FE70-FEFF"

# Only the features that shaping switches on by itself are kept (the default):
# every glyph costs time when the program starts.
subset() { # file, characters
	pyftsubset "$src/$1" --unicodes="$2" --output-file="$1" --no-hinting --name-IDs='*'
}
for style in Regular Bold; do
	subset "NotoSans-$style.ttf" "$latin"
	subset "NotoSansMono-$style.ttf" "$latin"
	subset "NotoSansArabic-$style.ttf" "$arabic"
done
