package main

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/png"
	"os"
	"path/filepath"

	"golang.org/x/image/draw"

	"github.com/waypost-app/waypost/assets"
)

// icons writes the app's icon in the sizes and formats that the systems expect.
func icons(dir string) error {
	src, err := png.Decode(bytes.NewReader(assets.AppIcon()))
	if err != nil {
		return err
	}
	ico, err := windowsIcon(src)
	if err != nil {
		return err
	}
	icns, err := appleIcon(src)
	if err != nil {
		return err
	}
	for _, f := range []struct {
		name string
		data []byte
	}{{"waypost.ico", ico}, {"waypost.icns", icns}} {
		if err := os.WriteFile(filepath.Join(dir, f.name), f.data, 0o644); err != nil {
			return err
		}
	}
	for size, name := range map[int]string{48: "48.png", 128: "128.png", 256: "256.png", 512: "512.png"} {
		data, err := scaled(src, size)
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// scaled returns the picture, scaled to size×size pixels, as a PNG.
func scaled(src image.Image, size int) ([]byte, error) {
	dst := image.NewNRGBA(image.Rect(0, 0, size, size))
	draw.CatmullRom.Scale(dst, dst.Bounds(), src, src.Bounds(), draw.Src, nil)
	var b bytes.Buffer
	err := png.Encode(&b, dst)
	return b.Bytes(), err
}

// windowsIcon returns an .ico file that holds PNGs, which Windows can read since Vista.
func windowsIcon(src image.Image) ([]byte, error) {
	sizes := []int{16, 24, 32, 48, 64, 256}
	const head, entry = 6, 16 // bytes
	file := binary.LittleEndian.AppendUint16(nil, 0)
	file = binary.LittleEndian.AppendUint16(file, 1) // type 1: an icon, not a cursor
	file = binary.LittleEndian.AppendUint16(file, uint16(len(sizes)))
	var pictures []byte
	for _, size := range sizes {
		data, err := scaled(src, size)
		if err != nil {
			return nil, err
		}
		file = append(file, byte(size), byte(size), 0, 0, 1, 0, 32, 0) // 256 is written as 0; one plane, 32 bits per pixel
		file = binary.LittleEndian.AppendUint32(file, uint32(len(data)))
		file = binary.LittleEndian.AppendUint32(file, uint32(head+entry*len(sizes)+len(pictures)))
		pictures = append(pictures, data...)
	}
	return append(file, pictures...), nil
}

// appleIcon returns an .icns file that holds PNGs. The types are those of an Apple
// iconset: each size exists twice, the second time for screens of double density.
func appleIcon(src image.Image) ([]byte, error) {
	var parts []byte
	for _, p := range []struct {
		kind string
		size int
	}{{"ic11", 32}, {"ic12", 64}, {"ic07", 128}, {"ic13", 256}, {"ic08", 256}, {"ic14", 512}, {"ic09", 512}} {
		data, err := scaled(src, p.size)
		if err != nil {
			return nil, err
		}
		parts = append(parts, block(p.kind, data)...)
	}
	return block("icns", parts), nil
}

// block returns a part of an .icns file: its type, its total length and its data.
func block(kind string, data []byte) []byte {
	const head = 8
	b := binary.BigEndian.AppendUint32([]byte(kind), uint32(head+len(data)))
	return append(b, data...)
}
