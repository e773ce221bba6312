package sheet

import (
	"bytes"
	"fmt"
	"strconv"
	"testing"
	"time"

	"golang.org/x/text/encoding/unicode"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/totp"
)

// english returns the texts in the design.
func english() Texts {
	return Texts{
		Lang: "en", Title: "My recovery sheet", Lead: "For my USCIS online account. Keep it safe and private.",
		Name: "Name:", Made: "Made on:", Email: "Log in with:", Website: "Official website:",
		Date: "May 14, 2026", HowOne: "How to use it:", HowMany: "How to use them:",
		BackupTitle: "Backup code – if you lose your phone or change your number",
		BackupHow:   "Log in on the official website. When it asks for a code, choose the backup code and type it. Then set up the two-step check again and save the new backup code.",
		BackupNone:  "Waypost has no backup code. Make one on the website.",
		Confusable:  [6]string{"**0** is zero", "**O** is the letter O", "**o** is small O", "**1** is one", "**I** is capital i", "**l** is small L"},
		AppTitle:    "Authentication app – for a new phone",
		AppHow:      "Open an authentication app on the new phone. Press + and scan this picture. The app shows a code. Type it on the website.",
		AppKey:      "If you cannot scan, type this key in the app:",
		AppNone:     "Waypost has no key for an app.",
		AppLeftOut:  "The key for your app is not on this sheet.",
		TwoPlaces:   "Keep each page in a different place.",
		QR:          "Square code with the key for your login codes",
		TextTitle:   "Text message – where your codes come from",
		TextHow:     "Log in on the official website. It sends a code to your phone. Type the code on the website.",
		MailTitle:   "Email – where your codes come from",
		MailHow:     "Log in on the official website. It sends a code to your email. Type the code on the website.",

		QuestionsTitle: "Five questions – if you forget your password",
		QuestionsHow:   "On the website, ask for a new password. Spell each answer just as it is here.",
		QuestionsNone:  "Waypost has no questions.", NoAnswer: "No answer saved",
		Safe: "Keep this sheet safe",
		SafeTips: [4]string{
			"Keep it with your passport and other papers.", "Give it to no one, even by phone.",
			"Do not take a photo of it. Do not email it.", "Lost it? Log in and make new codes.",
		},
		Foot: [2]string{
			"Waypost is a free app. It is not affiliated with USCIS or any government. This is not legal advice.",
			"For legal help, find a licensed attorney: www.ailalawyer.org. Your password is not on this sheet.",
		},
		Page:   func(n, total int) string { return fmt.Sprintf("Page %d of %d", n, total) },
		Number: strconv.Itoa,
	}
}

// spanish returns the texts in the catalogue.
func spanish() Texts {
	return Texts{
		Lang: "es", Title: "Mi hoja de recuperación", Lead: "Para mi cuenta en línea de USCIS. Guárdela en un lugar seguro y privado.",
		Name: "Nombre:", Made: "Hecha el:", Email: "Entrar con:", Website: "Sitio web oficial:",
		Date: "14 de mayo de 2026", HowOne: "Cómo usarlo:", HowMany: "Cómo usarlas:",
		BackupTitle: "Código de respaldo: si pierde su teléfono o cambia de número",
		BackupHow:   "Entre en el sitio web oficial. Cuando pida un código, elija “backup code” y escríbalo. Luego prepare otra vez la verificación en dos pasos. Guarde el código de respaldo nuevo.",
		Confusable:  [6]string{"**0** es cero", "**O** es la letra O", "**o** es la letra o minúscula", "**1** es uno", "**I** es la letra i mayúscula", "**l** es la letra L minúscula"},
		AppTitle:    "Aplicación de autenticación: para un teléfono nuevo",
		AppHow:      "Abra una aplicación de autenticación en el teléfono nuevo. Presione + y escanee esta imagen. La app muestra un código. Escríbalo en el sitio web.",
		AppKey:      "Si no puede escanear, escriba esta clave en la app:",
		QR:          "Código cuadrado con la clave de sus códigos para entrar",

		QuestionsTitle: "Cinco preguntas: si olvida su contraseña",
		QuestionsHow:   "En el sitio web, pida una contraseña nueva. Escriba cada respuesta igual que aquí.",
		NoAnswer:       "(sin respuesta guardada)",
		Safe:           "Cuide esta hoja",
		SafeTips: [4]string{
			"Guárdela con su pasaporte y otros papeles.", "No se la dé a nadie, ni por teléfono.",
			"No le tome foto. No la mande por correo.", "¿La perdió? Entre y haga códigos nuevos.",
		},
		Foot: [2]string{
			"Waypost es una app gratis. No está afiliada a USCIS ni a ningún gobierno. Esto no es consejo legal.",
			"Para ayuda legal, busque un abogado con licencia: www.ailalawyer.org. Su contraseña no está en esta hoja.",
		},
		Page:   func(n, total int) string { return fmt.Sprintf("Página %d de %d", n, total) },
		Number: strconv.Itoa,
	}
}

func answer(question, answer string) Answer {
	return Answer{secure.NewSecret(question), secure.NewSecret(answer)}
}

// rosa returns the sheet in the design.
func rosa(t Texts) Sheet {
	key := totp.Key{Issuer: "USCIS", Account: "rosa.delgado@example.com", Secret: secure.NewSecret("KRSXG5BAONUWO3TQN5ZXI2LO")}
	return Sheet{
		Name: "Rosa Delgado", Email: "rosa.delgado@example.com", Website: "myaccount.uscis.gov",
		Made: time.Date(2026, 5, 14, 11, 2, 0, 0, time.UTC), Method: MethodApp,
		BackupCode: secure.NewSecret("7K4M 92QD XT3H 8WBN"), Key: &key,
		Answers: []Answer{
			answer("What was the name of your first pet?", "Canela"),
			answer("In what city were you born?", "Santa Ana"),
			answer("What was your first job?", "Baker"),
			answer("What is your favorite food?", "Pupusas"),
			answer("Who was your first teacher?", "Mrs. Ortega"),
		},
		Text: t,
	}
}

// withReminders adds the reminders, worded as in the catalogue.
func withReminders(t Texts) Texts {
	t.NextLogin, t.NextDate, t.EmailHelp = "Log in again before:", "August 14, 2026", "How I get into my email:"
	return t
}

// write returns the PDF of a sheet.
func write(t testing.TB, s Sheet, o Options) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, s, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// textString returns a text string of a PDF (ISO 32000-1, 7.9.2.2).
func textString(s string) string {
	utf16, _ := unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder().String(s)
	return fmt.Sprintf("<%X>", utf16)
}
