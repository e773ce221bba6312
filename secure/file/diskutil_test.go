package file

import "testing"

// Shortened outputs of diskutil: a stick, the computer's own disk, and others.
func TestPortableDisk(t *testing.T) {
	const (
		external = "<key>RemovableMediaOrExternalDevice</key><true/>"
		internal = "<key>RemovableMediaOrExternalDevice</key><false/>"
		usb      = "<key>BusProtocol</key><string>USB</string>"
	)
	for name, c := range map[string]struct {
		keys string
		want bool
	}{
		"a stick":               {usb + "<key>Internal</key><false/>" + external + "<key>Size</key><integer>8000</integer>", true},
		"a card in a reader":    {"<key>BusProtocol</key><string>Secure Digital</string>" + external, true},
		"the computer's disk":   {"<key>BusProtocol</key><string>Apple Fabric</string>" + internal, false},
		"a disk image":          {"<key>BusProtocol</key><string>Disk Image</string>" + external, false},
		"a USB disk built in":   {usb + internal, false},
		"no word of the bus":    {external, false},
		"a name like a key":     {usb + internal + "<key>VolumeName</key><string>RemovableMediaOrExternalDevice</string>", false},
		"in an inner list":      {usb + "<key>Parent</key><dict>" + external + "</dict>", false},
		"nothing":               {"", false},
		"a key without a value": {usb + "<key>RemovableMediaOrExternalDevice</key>", false},
	} {
		plist := `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">` +
			`<plist version="1.0"><dict>` + c.keys + `</dict></plist>`
		if got := portableDisk([]byte(plist)); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
	if portableDisk([]byte("Could not find disk: /dev/disk9")) {
		t.Error("an error is taken for a stick")
	}
}

func FuzzPortableDisk(f *testing.F) {
	f.Add([]byte("<plist><dict><key>BusProtocol</key><string>USB</string></dict></plist>"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if portableDisk(data) && len(data) < len("RemovableMediaOrExternalDevice") {
			t.Errorf("%q is taken for a stick", data)
		}
	})
}
