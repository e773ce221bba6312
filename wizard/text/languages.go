package text

// languageInfo is what is known about a language without reading its file.
type languageInfo struct {
	tag     string // BCP 47
	name    string // its own name, in its own script
	english string // its name in English, for helpers
	choose  string // "Choose your language"; only for languages in which the first page says it
}

// languages returns the languages in the order of the menu: English, then by how many of
// the people served by USCIS speak them. To add one, add a line here and the file
// locales/<tag>.json; the tests will say what else is missing.
func languages() []languageInfo {
	return []languageInfo{
		{English, "English", "English", "Choose your language"},
		{"es", "Español", "Spanish", "Elija su idioma"},
		{"zh-Hans", "简体中文", "Chinese, simplified", "选择语言"},
		{"zh-Hant", "繁體中文", "Chinese, traditional", ""},
		{"vi", "Tiếng Việt", "Vietnamese", ""},
		{"ko", "한국어", "Korean", ""},
		{"tl", "Tagalog", "Tagalog", ""},
		{"ar", "العربية", "Arabic", "اختر لغتك"},
		{"ht", "Kreyòl ayisyen", "Haitian Creole", ""},
		{"pt-BR", "Português (Brasil)", "Portuguese, Brazil", ""},
		{"ru", "Русский", "Russian", ""},
		{"uk", "Українська", "Ukrainian", ""},
		{"fr", "Français", "French", ""},
		{"fa", "فارسی", "Persian", ""},
	}
}

// infoOf returns what is known about a language, and its position in the menu. An
// unlisted language comes last and is named after its tag.
func infoOf(tag string) (info languageInfo, place int) {
	all := languages()
	for i, l := range all {
		if l.tag == tag {
			return l, i
		}
	}
	return languageInfo{tag: tag, name: tag, english: tag}, len(all)
}
