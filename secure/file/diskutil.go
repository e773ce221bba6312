package file

import (
	"bytes"
	"encoding/xml"
)

// portableDisk parses the output of macOS's `diskutil info -plist` about a volume, and
// reports whether it is on a stick, a card or an external disk. A mounted disk image does
// not count, since its file may be anywhere.
func portableDisk(plist []byte) bool {
	var list struct {
		Dict struct {
			Inner []struct {
				XMLName xml.Name
				Text    string `xml:",chardata"`
			} `xml:",any"`
		} `xml:"dict"`
	}
	if xml.NewDecoder(bytes.NewReader(plist)).Decode(&list) != nil {
		return false
	}
	external, image := false, true
	for i, e := range list.Dict.Inner {
		if e.XMLName.Local != "key" || i+1 == len(list.Dict.Inner) {
			continue
		}
		switch value := list.Dict.Inner[i+1]; e.Text {
		case "RemovableMediaOrExternalDevice":
			external = value.XMLName.Local == "true"
		case "BusProtocol":
			image = value.Text == "Disk Image"
		}
	}
	return external && !image
}
