package sheet

// Texts holds the words of a sheet in one language. They may contain the markup of
// package assets/markup. Empty texts are omitted.
type Texts struct {
	Lang string // BCP 47; also sets the direction of the sheet

	Title, Lead                string
	Name, Made, Email, Website string // labels
	Date                       string // Sheet.Made as text
	HowOne, HowMany            string // before the BackupHow and the QuestionsHow sentences

	BackupTitle, BackupHow, BackupNone string // BackupNone: if there is no code; if that is empty, too, the part is omitted

	ConfusableWhy string    // before the texts in Confusable: that some characters look alike
	Confusable    [6]string // what the characters 0, O, o, 1, I and l are, for those that occur in a backup code

	AppTitle, AppHow, AppKey, AppNone string // AppKey: before the key as letters
	AppTyped                          string // replaces AppHow if there is no picture
	AppLeftOut                        string // replaces the key, with Options.WithoutKey
	QR                                string // what the QR code is, for people who cannot see it

	TextTitle, TextHow string // part 2 if codes come by text message
	MailTitle, MailHow string // part 2 if codes come by email
	Codes              string // where exactly, such as "…to the number ending in 42."

	QuestionsTitle, QuestionsHow, QuestionsNone string
	NoAnswer                                    string // replaces an answer

	TwoPlaces string // after the lead, with Options.TwoPlaces

	NextLogin string // before NextDate: when to log in next, so that the account stays active
	NextDate  string // that day as text; if it is empty, there is a line to write it on
	EmailHelp string // before a line on which to write how to get into the email

	Safe     string // title of the box
	SafeTips [4]string
	Foot     [2]string
	Page     func(n, total int) string // "Page 1 of 1"
	Number   func(n int) string        // a number in the digits of the language
}

// NewTexts reads the catalogue's texts sheet.* through functions such as (*text.Text).T and
// (*text.Text).Number. The caller sets Date, NextDate and Codes, which contain facts.
func NewTexts(lang string, t func(key string, args ...any) string, number func(int) string) Texts {
	return Texts{
		Lang: lang, Title: t("sheet.title"), Lead: t("sheet.lead"),
		Name: t("sheet.name"), Made: t("sheet.made"), Email: t("sheet.email"), Website: t("sheet.website"),
		HowOne: t("sheet.howOne"), HowMany: t("sheet.howMany"),
		BackupTitle: t("sheet.backup.title"), BackupHow: t("sheet.backup.how"), BackupNone: t("sheet.backup.none"),
		ConfusableWhy: t("sheet.alike.why"),
		Confusable: [6]string{
			t("sheet.alike.zero"), t("sheet.alike.capitalO"), t("sheet.alike.smallO"),
			t("sheet.alike.one"), t("sheet.alike.capitalI"), t("sheet.alike.smallL"),
		},
		AppTitle: t("sheet.app.title"), AppHow: t("sheet.app.how"), AppKey: t("sheet.app.key"), AppNone: t("sheet.app.none"),
		AppLeftOut: t("sheet.app.leftOut"), AppTyped: t("sheet.app.typed"),
		QR:        t("sheet.qr"),
		TextTitle: t("sheet.text.title"), TextHow: t("sheet.text.how"),
		MailTitle: t("sheet.mail.title"), MailHow: t("sheet.mail.how"),
		QuestionsTitle: t("sheet.questions.title"), QuestionsHow: t("sheet.questions.how"),
		QuestionsNone: t("sheet.questions.none"), NoAnswer: t("sheet.questions.noAnswer"),
		TwoPlaces: t("sheet.twoPlaces"),
		NextLogin: t("sheet.nextLogin"), EmailHelp: t("sheet.emailHelp"),
		Safe:     t("sheet.safe.title"),
		SafeTips: [4]string{t("sheet.safe.1"), t("sheet.safe.2"), t("sheet.safe.3"), t("sheet.safe.4")},
		Foot:     [2]string{t("sheet.foot1"), t("sheet.foot2")},
		Page:     func(n, total int) string { return t("sheet.page", "n", n, "total", total) },
		Number:   number,
	}
}
