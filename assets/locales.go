package assets

import "embed"

// Locales contains locales/<tag>.json, the texts of each language, for package
// wizard/text.
//
//go:embed locales/*.json
var Locales embed.FS
