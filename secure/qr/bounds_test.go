package qr_test

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"image/png"
	"io"
	"runtime"
	"slices"
	"testing"

	"github.com/waypost-app/waypost/secure/qr"
)

// pngHead returns a PNG file that ends after the header with its size.
func pngHead(width, height uint32, depth, colours, interlaced byte) []byte {
	head := binary.BigEndian.AppendUint32([]byte("IHDR"), width)
	head = append(binary.BigEndian.AppendUint32(head, height), depth, colours, 0, 0, interlaced)
	file := append([]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\x0d"), head...)
	return binary.BigEndian.AppendUint32(file, crc32.ChecksumIEEE(head))
}

// jpegHead returns a JPEG file with the given size, frame marker and sampling of each
// component, that ends in its first scan.
func jpegHead(width, height uint16, frame byte, sampling ...byte) []byte {
	n := byte(len(sampling))
	file := append([]byte("\xff\xd8\xff"), frame, 0, 8+3*n, 8)
	file = binary.BigEndian.AppendUint16(file, height)
	file = append(binary.BigEndian.AppendUint16(file, width), n)
	for i, s := range sampling {
		file = append(file, byte(i), s, 0)
	}
	file = append(file, 0xff, 0xda, 0, 6+2*n, n)
	for i := range sampling {
		file = append(file, byte(i), 0)
	}
	return append(file, 0, 63, 0)
}

// gifHead returns a GIF file with the given size that ends in its first frame.
func gifHead(width, height uint16) []byte {
	size := binary.LittleEndian.AppendUint16(binary.LittleEndian.AppendUint16(nil, width), height)
	return slices.Concat([]byte("GIF89a"), size, []byte("\x80\x00\x00\x00\x00\x00\xff\xff\xff,\x00\x00\x00\x00"), size, []byte("\x00\x02\x01"))
}

// bmpHead returns a BMP file with the given size and 32 bits per pixel that ends after
// the header.
func bmpHead(width, height uint32) []byte {
	file := append([]byte("BM"), make([]byte, 52)...)
	file[10], file[14], file[26], file[28] = 54, 40, 1, 32
	binary.LittleEndian.PutUint32(file[18:], width)
	binary.LittleEndian.PutUint32(file[22:], height)
	return file
}

// webpHead returns a losslessly coded WebP file with the given size that ends after the
// header.
func webpHead(width, height uint32) []byte {
	chunk := binary.LittleEndian.AppendUint32([]byte("VP8L\x08\x00\x00\x00\x2f"), width-1|(height-1)<<14)
	return riff(append(chunk, 0, 0, 0))
}

// webpExtended returns a WebP file whose extended header declares one size and whose
// picture has another.
func webpExtended(width, height uint32, flags byte, picture []byte) []byte {
	chunk := append([]byte("VP8X\x0a\x00\x00\x00"), flags, 0, 0, 0)
	for _, side := range []uint32{width - 1, height - 1} {
		chunk = append(chunk, byte(side), byte(side>>8), byte(side>>16))
	}
	return riff(append(chunk, picture...))
}

func riff(chunks []byte) []byte {
	file := binary.LittleEndian.AppendUint32([]byte("RIFF"), uint32(len(chunks)+4))
	return append(append(file, "WEBP"...), chunks...)
}

// A small file that declares a huge picture is refused, with hardly any memory allocated,
// whatever its format.
func TestReadHostileHeaders(t *testing.T) {
	const most = 1 << 20
	endless := webpHead(100, 100)
	binary.LittleEndian.PutUint32(endless[4:], 1<<31-10)
	for name, c := range map[string]struct {
		file []byte
		want error
	}{
		"PNG without sides":          {pngHead(0, 0, 8, 6, 0), qr.ErrNotPicture},
		"PNG, 20,000 × 20,000":       {pngHead(20_000, 20_000, 8, 0, 0), qr.ErrTooLarge},
		"PNG, very wide":             {pngHead(20_001, 10, 8, 6, 0), qr.ErrTooLarge},
		"PNG, widest":                {pngHead(1<<31-1, 1<<31-1, 8, 6, 0), qr.ErrNotPicture},
		"PNG, 16 bits a channel":     {pngHead(8000, 5000, 16, 6, 0), qr.ErrNotPicture},
		"PNG, interlaced":            {pngHead(8000, 6000, 8, 2, 1), qr.ErrNotPicture},
		"PNG, interlaced, huge":      {pngHead(20_000, 20_000, 16, 6, 1), qr.ErrTooLarge},
		"JPEG, 65,500 × 65,500":      {jpegHead(65_500, 65_500, 0xc0, 0x11), qr.ErrTooLarge},
		"JPEG, 20,000 × 20,000":      {jpegHead(20_000, 20_000, 0xc0, 0x22, 0x11, 0x11), qr.ErrTooLarge},
		"JPEG, progressive":          {jpegHead(8000, 6000, 0xc2, 0x22, 0x11, 0x11), qr.ErrNotPicture},
		"JPEG, progressive CMYK":     {jpegHead(8000, 6000, 0xc2, 0x22, 0x11, 0x11, 0x22), qr.ErrNotPicture},
		"JPEG, progressive, huge":    {jpegHead(20_000, 20_000, 0xc2, 0x22, 0x11, 0x11), qr.ErrTooLarge},
		"JPEG, CMYK":                 {jpegHead(8000, 6000, 0xc0, 0x11, 0x11, 0x11, 0x11), qr.ErrNotPicture},
		"JPEG, late RGB":             {append(jpegHead(8000, 6000, 0xc0, 0x11, 0x11, 0x11), "\xff\xee\x00\x0eAdobe\x00\x00\x00\x00\x00\x00\x00"...), qr.ErrTooLarge},
		"JPEG without sides":         {jpegHead(0, 0, 0xc0, 0x11), qr.ErrNotPicture},
		"JPEG without blocks":        {jpegHead(8000, 6000, 0xc0, 0x00, 0x11, 0x11), qr.ErrNotPicture},
		"GIF, 65,535 × 65,535":       {gifHead(65_535, 65_535), qr.ErrTooLarge},
		"GIF, 16,000 × 16,000":       {gifHead(16_000, 16_000), qr.ErrTooLarge},
		"BMP, 30,000 × 30,000":       {bmpHead(30_000, 30_000), qr.ErrTooLarge},
		"BMP, 8000 × 8000":           {bmpHead(8000, 8000), qr.ErrTooLarge},
		"BMP, upside down":           {bmpHead(8000, 1<<32-8000), qr.ErrTooLarge},
		"WebP, 16,384 × 16,384":      {webpHead(16_384, 16_384), qr.ErrTooLarge},
		"WebP, extended":             {webpExtended(1<<24, 100, 0, nil), qr.ErrTooLarge},
		"WebP, transparent":          {webpExtended(6000, 5000, 0x10, nil), qr.ErrLargeWebP},
		"WebP, lossless":             {webpHead(6000, 5000), qr.ErrLargeWebP},
		"WebP, small declared first": {webpExtended(10, 10, 0, webpHead(16_384, 16_384)[12:]), qr.ErrNotPicture},
		"WebP, endless chunk":        {endless, qr.ErrNotPicture},
		"ICO of 22 bytes":            {[]byte("\x00\x00\x01\x00\x01\x00\x00\x00\x00\x00\x01\x00\x20\x00\xff\xff\xff\xff\x16\x00\x00\x00"), qr.ErrNotPicture},
		"TIFF":                       {[]byte("II*\x00\x08\x00\x00\x00\x02\x00\x00\x01\x04\x00\x01\x00\x00\x00\xff\xff\xff\x7f"), qr.ErrTIFF},
	} {
		var got []string
		var err error
		if took := allocated(func() { got, err = qr.Read(context.Background(), bytes.NewReader(c.file)) }); took > most {
			t.Errorf("%s: it took %d MB", name, took>>20)
		}
		if !errors.Is(err, c.want) || got != nil {
			t.Errorf("%s: %q, %v, want %v", name, got, err, c.want)
		}
	}
}

// allocated returns the number of bytes allocated while f runs, whether freed or not.
func allocated(f func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	f()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

// Decoders that the toolkit registers for the whole program are never used, even if they
// are for a supported format.
func TestReadIgnoresRegistry(t *testing.T) {
	decode := func(io.Reader) (image.Image, error) { t.Error("decoded"); return nil, image.ErrFormat }
	config := func(io.Reader) (image.Config, error) { t.Error("measured"); return image.Config{}, image.ErrFormat }
	for _, magic := range []string{"\x00\x00\x01\x00", "II*\x00", "<svg", "foreign", "\x89PNG"} {
		image.RegisterFormat("foreign", magic, decode, config)
		_, _ = qr.Read(context.Background(), io.MultiReader(bytes.NewReader([]byte(magic)), bytes.NewReader(make([]byte, 100))))
	}
}

// A phone's photograph of 48 megapixels is read within the promised 250 MB, even if
// nothing were freed in between.
func TestReadPhotograph(t *testing.T) {
	readsWithin(t, photograph(t))
}

// photograph returns a JPEG of 48 megapixels that contains a code.
func photograph(t *testing.T) []byte {
	t.Helper()
	photo := image.NewYCbCr(image.Rect(0, 0, 8064, 6048), image.YCbCrSubsampleRatio420)
	for i := range photo.Y {
		photo.Y[i] = byte(170 + i%8064/200)
	}
	for i := range photo.Cb {
		photo.Cb[i], photo.Cr[i] = 128, 128
	}
	card := encode(t, sampleURI).Image(20).(*image.Paletted)
	for y := range card.Rect.Dy() {
		for x := range card.Rect.Dx() {
			photo.Y[photo.YOffset(3000+x, 2500+y)] = 230 - 200*card.ColorIndexAt(x, y)
		}
	}
	var file bytes.Buffer
	if err := jpeg.Encode(&file, photo, nil); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

// readsWithin checks that the code in a picture is found within the promised 250 MB.
func readsWithin(t *testing.T, file []byte) {
	t.Helper()
	const most = 250 << 20
	var got []string
	var err error
	if took := allocated(func() { got, err = qr.Read(context.Background(), bytes.NewReader(file)) }); took > most {
		t.Errorf("it took %d MB", took>>20)
	}
	if err != nil || !slices.Equal(got, []string{sampleURI}) {
		t.Errorf("%q, %v", got, err)
	}
}

// A PNG of 48 megapixels with 16 bits per channel is read within the same limit.
func TestReadDeepPNG(t *testing.T) {
	card := encode(t, sampleURI).Image(20).(*image.Paletted)
	img := image.NewGray16(image.Rect(0, 0, 8064, 6048))
	draw.Draw(img, card.Rect.Add(image.Pt(3000, 2500)), card, image.Point{}, draw.Src)
	var file bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: png.BestSpeed}).Encode(&file, img); err != nil {
		t.Fatal(err)
	}
	img = nil
	readsWithin(t, file.Bytes())
}

// A picture that is extremely thin takes no more memory than a square one, although the
// square in which it is rotated grows with its longer side.
func TestDecodeThin(t *testing.T) {
	const most = 60 << 20
	thin := image.NewGray(image.Rect(0, 0, 20_000, 30))
	draw.Draw(thin, image.Rect(0, 0, 10_000, 30), image.NewUniform(color.White), image.Point{}, draw.Src)
	took := allocated(func() {
		if _, err := qr.Decode(context.Background(), thin); !errors.Is(err, qr.ErrNone) {
			t.Error(err)
		}
	})
	if took > most {
		t.Errorf("it took %d MB", took>>20)
	}
}
