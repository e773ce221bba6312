package assets

import "embed"

// Locales holds locales/<tag>.json, one file of words per language; package
// wizard/text reads it.
//
//go:embed locales/*.json
var Locales embed.FS
