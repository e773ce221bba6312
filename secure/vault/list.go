package vault

import (
	"encoding/json"
	"slices"
)

// formatList returns the text of the list: a JSON array of names.
func formatList(items []Item) string {
	text, _ := json.Marshal(items) // cannot fail for strings
	return string(text)
}

// parseList parses the list. It fails with ErrDamaged on anything that formatList would
// not have written.
func parseList(text string) ([]Item, error) {
	var items []Item
	if json.Unmarshal([]byte(text), &items) != nil {
		return nil, ErrDamaged
	}
	for _, item := range items {
		if checkName(string(item)) != nil {
			return nil, ErrDamaged
		}
	}
	slices.Sort(items)
	return slices.Compact(items), nil
}
