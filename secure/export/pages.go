package export

import "slices"

// Page is one QR code of Google's export, which has several for many accounts.
type Page struct{ Number, Of int } // Number counts from 1

// Missing returns the QR codes that belong to exports of which others are here.
func (c Contents) Missing() []Page {
	var all []Page
	for _, p := range c.Pages {
		for n := 1; n <= p.Of; n++ {
			if page := (Page{n, p.Of}); !slices.Contains(c.Pages, page) && !slices.Contains(all, page) {
				all = append(all, page)
			}
		}
	}
	return all
}

// Join returns what two files hold. An account of codes that is the same in both, as
// in two pictures of one page, is there once.
func Join(a, b Contents) Contents {
	all := Contents{
		Format: b.Format, Records: slices.Clone(a.Records), Skipped: a.Skipped + b.Skipped,
		Pages: slices.Concat(a.Pages, b.Pages),
	}
	for _, r := range b.Records {
		if !slices.ContainsFunc(a.Records, r.isSameCode) {
			all.Records = append(all.Records, r)
		}
	}
	return all
}

// isSameCode reports whether two accounts have a key, nothing else that is secret, and
// are the same.
func (r Record) isSameCode(other Record) bool {
	only := func(r Record) bool {
		return r.Key != nil && r.BackupCode.Empty() && r.Password.Empty() && len(r.Questions)+len(r.Extra) == 0
	}
	return only(r) && only(other) && r.Name == other.Name && r.Email == other.Email && r.Key.URI() == other.Key.URI()
}
