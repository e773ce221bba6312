package folders

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// maxSubfolders limits how many folders below Pictures are searched.
const maxSubfolders = 64

// PicturePatterns returns glob patterns for the picture formats that Waypost can read.
func PicturePatterns() []string {
	return []string{"*.png", "*.jpg", "*.jpeg", "*.gif", "*.bmp", "*.webp"}
}

// NewestPictures returns the paths of at most n pictures, newest first, from the folders
// where screenshots and downloads are usually saved.
func (f Folders) NewestPictures(n int) []string {
	type picture struct {
		path     string
		modified time.Time
	}
	var found []picture
	for _, dir := range f.pictureFolders() {
		entries, err := os.ReadDir(dir)
		if err != nil {
			continue
		}
		for _, e := range entries {
			if !isPicture(e.Name()) {
				continue
			}
			if info, err := e.Info(); err == nil && info.Mode().IsRegular() {
				found = append(found, picture{filepath.Join(dir, e.Name()), info.ModTime()})
			}
		}
	}
	slices.SortFunc(found, func(a, b picture) int {
		return cmp.Or(b.modified.Compare(a.modified), cmp.Compare(a.path, b.path))
	})
	var paths []string
	for _, p := range found[:min(n, len(found))] {
		paths = append(paths, p.path)
	}
	return paths
}

// pictureFolders returns the folders where new pictures are usually saved, each once, also
// if two names lead to it, as after redirecting Pictures to Downloads. It includes the
// direct subfolders of Pictures, since every desktop has its own name, in each language,
// for the one with screenshots.
func (f Folders) pictureFolders() []string {
	dirs := []string{f.Home, f.Desktop, f.Downloads, f.Pictures, f.Screenshots}
	entries, _ := os.ReadDir(f.Pictures)
	below := 0
	for _, e := range entries {
		if e.IsDir() && below < maxSubfolders {
			dirs = append(dirs, filepath.Join(f.Pictures, e.Name()))
			below++
		}
	}
	var distinct []string
	var seen []os.FileInfo
	for _, dir := range dirs {
		info, err := os.Stat(dir)
		if err != nil || slices.ContainsFunc(seen, func(other os.FileInfo) bool { return os.SameFile(info, other) }) {
			continue // most people do not have all of these folders
		}
		distinct, seen = append(distinct, dir), append(seen, info)
	}
	return distinct
}

func isPicture(name string) bool {
	return slices.Contains(PicturePatterns(), "*"+strings.ToLower(filepath.Ext(name)))
}
