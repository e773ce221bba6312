package assets

import _ "embed"

// Notices says whose work Waypost contains and under which licences. It is written by
// make notices.
//
//go:embed notices.txt
var Notices string
