#!/bin/sh
# make.sh rebuilds the fonts in this folder; run it anywhere, then commit the result.
#
# It needs Debian 12's packages fonts-noto-core and fonts-noto-mono (the fonts, 20201225),
# fonttools (which makes the subsets), zopfli and unicode-data (15.0, which says what
# belongs to which standard), and npm: the fonts for Han and Hangul come from the packages
# @expo-google-fonts/noto-sans-* (0.4.3). Those have TrueType outlines, which a PDF can
# embed as they are, unlike the CFF outlines of Debian's fonts-noto-cjk.
set -eu
cd "$(dirname "$0")"
core=$(dirname "$(dpkg -L fonts-noto-core | grep '/NotoSans-Regular\.ttf$')")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Latin with Vietnamese, combining marks, Greek, Cyrillic, punctuation and bidi
# controls, super- and subscripts, currency, letter-like, arrows, mathematics,
# shapes, marks, ligatures, replacement character.
latin='U+0020-007E,U+00A0-024F,U+0259,U+02B0-036F,U+0370-03FF,U+0400-052F,U+1E00-1EFF'
latin="$latin,U+2000-209F,U+20A0-20CF,U+2100-214F,U+2150-218F,U+2190-21FF"
latin="$latin,U+2200-22FF,U+25A0-25FF,U+2600-26FF,U+2700-27BF,U+FB00-FB06,U+FEFF,U+FFFD"
arabic='U+0020-007E,U+00A0,U+00AB,U+00BB,U+0600-06FF,U+0750-077F'
arabic="$arabic,U+200C-200F,U+2010-2011,U+2026,U+2066-2069,U+FB50-FDFF,U+FE70-FEFF"
common='U+0020-007E,U+00A0,U+200B-200F,U+2010-2026,U+2066-2069,U+25CC'
devanagari="$common,U+0900-097F,U+1CD0-1CFF,U+20B9,U+A830-A839,U+A8E0-A8FF"
ethiopic="$common,U+1200-139F,U+2D80-2DDF,U+AB00-AB2F"

# The fonts for Han and Hangul, whole.
for code in SC TC KR JP; do
	npm pack --silent --pack-destination "$work" "@expo-google-fonts/noto-sans-$(echo "$code" | tr A-Z a-z)@0.4.3" >/dev/null
	tar -xzf "$work"/expo-*.tgz -C "$work" --strip-components=2 "package/400Regular/NotoSans${code}_400Regular.ttf"
	[ "$code" != KR ] || tar -xzf "$work"/expo-*.tgz -C "$work" --strip-components=2 "package/700Bold/NotoSansKR_700Bold.ttf"
	rm "$work"/expo-*.tgz
done

# The characters that we keep of each:
#   SC    GB 2312 and China's Table of General Standard Characters, with those of names
#   TC    level 1 of Big5
#   KR    all Hangul syllables and letters; in bold the 2,350 syllables of KS X 1001, which
#         all of our texts and nearly all names are written with
#   JP    what SC and TC lack of JIS X 0208, JIS X 0213, the IBM extensions (髙, 﨑) and
#         the characters allowed in names
#   Rare  what all of these lack of Big5 and of the everyday part of HKSCS (靑)
# KR, JP and SC also get what only they have of the characters for Korean names, KS X
# 1001, Adobe-Japan1-6 (槗, 𠮷) and UnihanCore2020, so that none of those is missing. Of
# the last we leave out what lies beyond the Basic Multilingual Plane and is not in
# IICore: signs for Cantonese speech, not for names.
/usr/bin/python3 - "$work" <<'PYTHON'
import bz2, sys
from fontTools.ttLib import TTFont
work = sys.argv[1]
fonts = {code: set(TTFont(f"{work}/NotoSans{code}_400Regular.ttf").getBestCmap()) for code in ["SC", "TC", "KR", "JP"]}
def unihan(file, *properties):
    lines = bz2.open(f"/usr/share/unicode/Unihan_{file}.txt.bz2", "rt")
    return {int(l.split()[0][2:], 16) for l in lines if any(f"\t{p}\t" in l for p in properties)}
def mapped(*properties): return unihan("OtherMappings", *properties)
def decoded(codec, first, trail):
    for a in first:
        for b in trail:
            try: yield ord(bytes([a, b]).decode(codec))
            except (UnicodeDecodeError, TypeError): pass
trail = [*range(0x40, 0x7F), *range(0xA1, 0xFF)]
wide = {0x20, 0xA0, *range(0x200B, 0x2010), *range(0x2066, 0x206A), *range(0x3000, 0x3100), *range(0xFF01, 0xFF5F)}
core = {c for c in unihan("DictionaryLikeData", "kUnihanCore2020") if c <= 0xFFFF} | unihan("IRGSources", "kIICore")
japanese = unihan("RadicalStrokeCounts", "kRSAdobe_Japan1_6")
korean = mapped("kKoreanName", "kKSC0", "kKSC1")
sets = {
    "SC": wide | mapped("kTGH") | set(decoded("gb2312", range(0xA1, 0xF8), range(0xA1, 0xFF))),
    "TC": wide | set(range(0x3105, 0x3130)) | set(decoded("big5", range(0xA1, 0xC6), trail)) | set(decoded("big5", [0xC6], range(0x40, 0x7F))),
    "KR": wide | set(range(0xAC00, 0xD7A4)) | set(range(0x3131, 0x3164)) | {*range(0x1100, 0x1113), *range(0x1161, 0x1176), *range(0x11A8, 0x11C3)},
}
def lacking(wanted, code): return (wanted - set().union(*sets.values())) & fonts[code]
sets["JP"] = {0x20, 0xA0} | lacking(mapped("kJis0", "kJIS0213", "kIBMJapan", "kJinmeiyoKanji"), "JP")
sets["Hangul"] = set(decoded("euc_kr", range(0xB0, 0xC9), range(0xA1, 0xFF)))
sets["Rare"] = {0x20, 0xA0} | lacking(mapped("kBigFive") | mapped("kHKSCS") & core, "TC")
sets["KR"] |= lacking(korean, "KR")
sets["JP"] |= lacking(japanese | core | korean, "JP")
sets["SC"] |= lacking(core | korean, "SC")
for name, characters in sets.items():
    with open(f"{work}/{name}.txt", "w") as f:
        f.writelines(f"U+{c:04X}\n" for c in sorted(characters))
PYTHON

# Only the features that shaping applies by default are kept, and nothing of vertical
# text: every glyph costs time and room.
subset() { # source, characters, target
	pyftsubset "$1" "$2" --output-file="$3" --no-hinting --name-IDs='*' \
		--layout-features-=vert,vrt2,vkrn --drop-tables+=vhea,vmtx,VORG,BASE
}

# These are parsed at every start, so they stay uncompressed.
for style in Regular Bold; do
	subset "$core/NotoSans-$style.ttf" "--unicodes=$latin" "NotoSans-$style.ttf"
	subset "$core/NotoSansMono-$style.ttf" "--unicodes=$latin" "NotoSansMono-$style.ttf"
	subset "$core/NotoSansArabic-$style.ttf" "--unicodes=$arabic" "NotoSansArabic-$style.ttf"
done

# The names of languages and what the first page says in them (wizard/text/languages.go).
subset "$work/NotoSansSC_400Regular.ttf" --text=简体中文选择语言 "$work/names-sc.ttf"
subset "$work/NotoSansTC_400Regular.ttf" --text=繁體 "$work/names-tc.ttf"
subset "$work/NotoSansKR_400Regular.ttf" --text=한국어 "$work/names-kr.ttf"
pyftmerge --output-file=NotoSansNames-Regular.ttf "$work"/names-*.ttf

# These stay compressed until a character needs them.
pack() { # source, characters, name
	subset "$1" "$2" "$work/$3.ttf"
	zopfli -c "$work/$3.ttf" >"$3.ttf.gz"
}
for style in Regular Bold; do
	pack "$core/NotoSansDevanagari-$style.ttf" "--unicodes=$devanagari" "NotoSansDevanagari-$style"
	pack "$core/NotoSansEthiopic-$style.ttf" "--unicodes=$ethiopic" "NotoSansEthiopic-$style"
done
for code in SC TC KR JP; do
	pack "$work/NotoSans${code}_400Regular.ttf" "--unicodes-file=$work/$code.txt" "NotoSans$code-Regular"
done
pack "$work/NotoSansTC_400Regular.ttf" "--unicodes-file=$work/Rare.txt" NotoSansTC-Rare
pack "$work/NotoSansKR_700Bold.ttf" "--unicodes-file=$work/Hangul.txt" NotoSansKR-Bold
