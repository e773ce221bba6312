package export

import "slices"

// Page is one QR code of a Google export, which needs several for many accounts.
type Page struct{ Number, Of int } // Number counts from 1

// Missing returns the QR codes that are missing from incomplete exports.
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

// Join merges the contents of two files. An account with login codes that is the same in
// both, for example in two pictures of the same page, is included only once.
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

// isSameCode reports whether two accounts are the same and have a key but no other
// secret.
func (r Record) isSameCode(other Record) bool {
	only := func(r Record) bool {
		return r.Key != nil && r.BackupCode.Empty() && r.Password.Empty() && len(r.Questions)+len(r.Extra) == 0
	}
	return only(r) && only(other) && r.Name == other.Name && r.Email == other.Email && r.Key.URI() == other.Key.URI()
}
