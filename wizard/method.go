package wizard

// Method is how the website's log-in codes reach the person: step 5 of the guide.
type Method string

// The methods that the website offers.
const (
	MethodApp       Method = "app"       // an authentication app
	MethodText      Method = "text"      // SMS, to a U.S. mobile number
	MethodEmail     Method = "email"     // the email of the account
	MethodTextEmail Method = "textEmail" // SMS and email together
)

// Methods returns every method, in the order in which they are offered.
func Methods() []Method {
	return []Method{MethodApp, MethodText, MethodEmail, MethodTextEmail}
}

// Texts reports whether codes come by SMS, alone or together with email.
func (m Method) Texts() bool { return m == MethodText || m == MethodTextEmail }

// Emails reports whether codes come by email, alone or together with SMS.
func (m Method) Emails() bool { return m == MethodEmail || m == MethodTextEmail }

func methodChoices() []string {
	var choices []string
	for _, m := range Methods() {
		choices = append(choices, string(m))
	}
	return choices
}

// Method returns the confirmed method, "" if there is none yet.
func (j *Journey) Method() Method { return Method(j.Text(FieldMethod)) }
