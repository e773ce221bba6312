package part

import "fyne.io/fyne/v2"

// name returns the accessible name without the message.
func (f *Field) name() string {
	if f.spec.Name != "" {
		return f.spec.Name
	}
	return f.spec.Label
}

// Label returns the accessible name with the message.
func (f *Field) Label() string { return Sentence(f.kit.Text, f.named()) }

// named returns the node without the typed text.
func (f *Field) named() A11yNode {
	n := A11yNode{Role: RoleField, Name: f.name(), Description: f.message.text, Invalid: f.severity == Err, Object: f}
	keys := map[Severity]string{OK: "label.good", Warn: "label.warning", Err: "label.problem"}
	if key, ok := keys[f.severity]; ok && f.message.text != "" {
		n.Description = f.kit.Text.T(key, "text", f.message.text)
	}
	n.News = n.Description
	return n
}

// A11yNode adds the typed text, unless it is a hidden secret.
func (f *Field) A11yNode() A11yNode {
	typed := f.Text()
	secret := f.TakesSecret() && typed != ""
	switch {
	case typed == "":
		typed = f.kit.Text.T("label.empty")
	case f.Input.Hidden():
		typed, secret = f.kit.Text.T("label.hidden"), false
	case f.takesCode():
		typed = spellOut(typed)
	}
	n := f.named()
	n.Value, n.Secret = typed, secret
	return f.kit.said(n)
}

// AccessibilityLabel implements fyne.Accessible.
func (f *Field) AccessibilityLabel() string { return f.A11yNode().Text }

// AccessibilityRole implements fyne.Accessible.
func (f *Field) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }
