package assets

import "embed"

// Locales holds locales/<tag>.json, the texts of each language, which package
// wizard/text reads.
//
//go:embed locales/*.json
var Locales embed.FS
