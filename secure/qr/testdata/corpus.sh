#!/bin/sh
# Writes pictures of QR codes as people have them into the given folder: screens, phone
# photographs, bad light, bad scans. They are drawn by qrencode and ImageMagick rather
# than by this project. The names of pictures with two codes begin with "two-".
set -eu
export MAGICK_THREAD_LIMIT=1 # the pictures are small; threads would only slow it down
font=$(cd "$(dirname "$0")/../../../assets/typeset/fonts" && pwd)/NotoSans-Regular.ttf # the same on every machine
cd "$1"
uri='otpauth://totp/USCIS:rosa.delgado%40example.com?secret=KRSXG5BAONUWO3TQN5ZXI2LO&issuer=USCIS'

qrencode -o plain.png -s 6 -l M "$uri"
qrencode -o dense.png -s 3 -l L "$uri"
qrencode -o tiny.png -s 2 -l M "$uri"
qrencode -o one-pixel.png -s 1 -l M "$uri"
qrencode -o large.png -s 20 -l H "$uri"
qrencode -o no-border.png -s 6 -m 0 -l M "$uri"
qrencode -o another.png -s 5 'https://example.com/another code'

for a in 2 5 10 20 30 45 60 90 120 135 180 217 270 300; do
	convert plain.png -background white -rotate $a rotated-$a.png
done
for b in 1 1.5 2 2.5; do convert plain.png -blur 0x$b blurred-$b.png; done
for q in 5 15 40; do
	convert plain.png -quality $q plain-$q.jpg
	convert dense.png -quality $q dense-$q.jpg
done
for s in 33 50 63 75 110 125 133 150 175 200; do convert plain.png -resize $s% scaled-$s.png; done
for s in 125 150 175; do convert dense.png -interpolate nearest -filter point -resize $s% uneven-$s.png; done
for f in gif bmp webp; do convert plain.png format.$f; done

convert plain.png -negate inverted.png
convert dense.png -negate inverted-dense.png
convert plain.png -negate -quality 40 inverted.jpg
convert plain.png +level-colors '#F4BC4B','#12343A' dark-theme.png
convert plain.png +level-colors '#0E5A63','#FBFAF6' teal.png
convert plain.png +level 35%,65% faint.png
convert plain.png +level 45%,55% very-faint.png
convert plain.png -transparent white transparent.png
convert plain.png -virtual-pixel white -distort Perspective '0,0 20,10 293,0 270,32 293,293 280,264 0,293 4,280' slanted.png
convert plain.png -virtual-pixel white -distort Perspective '0,0 60,40 366,0 330,10 366,366 350,350 0,366 10,300' steep.png
convert plain.png \( -size 294x294 gradient:white-gray30 \) -compose multiply -composite shaded.png
convert plain.png \( -size 294x294 radial-gradient:white-gray15 \) -compose multiply -composite vignette.png
convert plain.png -motion-blur 0x4+30 shaken.png
for n in 0.3 0.6 1.0; do convert plain.png -seed 1 -attenuate $n +noise Gaussian noisy-$n.png; done
qrencode -o logo.png -s 6 -l H "$uri"
mogrify -gravity center -fill '#0E5A63' -draw 'roundrectangle 133,133 233,233 8,8' logo.png

text=$(for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30; do
	echo "$i. Set up your authentication app. Scan this code or type the key by hand, then type the six digits that your phone shows."
	echo "   Keep the backup code in a safe place: it is the only way back in when the phone is lost, stolen or broken (see part $i)."
done)
convert -size 1280x720 xc:white -font "$font" -pointsize 13 -annotate +20+30 "$text" page.miff
convert page.miff plain.png -geometry +860+330 -composite screen.png
convert page.miff dense.png -geometry +860+330 -composite screen-dense.png
convert page.miff tiny.png -geometry +860+330 -composite screen-tiny.png
convert page.miff -negate \( plain.png -negate \) -geometry +860+330 -composite screen-dark.png
convert page.miff -negate plain.png -geometry +860+330 -composite screen-dark-card.png
convert screen-dense.png -quality 40 screen-dense.jpg
convert screen.png -resize 200% -define png:compression-level=1 screen-200.png
convert screen.png -resize 66% screen-66.png
convert screen-200.png -rotate 8 -blur 0x1.5 -quality 60 photo.jpg
convert page.miff plain.png -geometry +860+330 -composite another.png -geometry +900+40 -composite two-alike.png
convert page.miff plain.png -geometry +860+330 -composite \( another.png -negate \) -geometry +900+40 -composite two-polarities.png
convert page.miff -negate \( plain.png -negate \) -geometry +860+330 -composite another.png -geometry +900+40 -composite two-polarities-dark.png
convert two-polarities.png -quality 40 two-polarities.jpg
convert two-polarities.png -resize 150% two-polarities-150.png

for turn in 4 12 -7; do
	convert logo.png -background '#777' -virtual-pixel white -distort Perspective '0,0 25,14 293,0 275,30 293,293 284,268 0,293 6,282' \
		-rotate $turn -blur 0x1.2 -quality 40 photo-logo$turn.jpg
	convert screen-dark.png -crop 420x420+800+270 +repage -resize 180% -background '#333' -rotate $turn -blur 0x1.5 -quality 40 photo-dark$turn.jpg
done
convert plain.png \( -size 294x294 gradient:white-gray30 \) -compose multiply -composite -rotate 15 -blur 0x1 -quality 40 photo-shaded.jpg
for s in 125 150 175 200; do convert screen-dark.png -resize $s% -quality 40 screen-dark-$s.jpg; done

# Photographs as frightened people take them: from the side, out of focus, of a bent
# sheet, with a lamp's reflection.
from_the_side='0,0 70,60 293,0 262,20 293,293 290,240 0,293 20,280'
from_below='0,0 80,40 293,0 230,44 293,293 290,280 0,293 6,292'
for q in 30 70; do
	convert plain.png -virtual-pixel white -distort Perspective "$from_the_side" -resize 150% -quality $q side-$q.jpg
	convert plain.png -virtual-pixel white -distort Perspective "$from_below" -resize 150% -quality $q below-$q.jpg
done
for turn in 20 75 190 290; do
	convert plain.png -virtual-pixel white -distort Perspective "$from_the_side" -resize 130% -background gray80 -rotate $turn -blur 0x1.5 -quality 60 side-turned-$turn.jpg
done
for b in 3 3.5; do convert plain.png -blur 0x$b -quality 70 defocused-$b.jpg; done
convert large.png -resize 50% -blur 0x5 -quality 70 defocused-large.jpg
convert plain.png -background white -wave 6x600 -quality 70 bent.jpg
convert plain.png -background white -rotate 90 -wave 8x640 -rotate 20 -blur 0x1 -quality 70 bent-turned.jpg
convert plain.png \( -size 294x294 radial-gradient:gray90-black -resize 50% -gravity southeast -background black -extent 294x294 \) -compose plus -composite +level 10%,80% lamp.png
convert plain.png +level 30%,60% -motion-blur 0x5+70 -seed 2 -attenuate 0.2 +noise Gaussian -quality 60 evening.jpg

rm page.miff another.png
