package export

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/waypost-app/waypost/secure"
)

// maxQuestions limits the numbers of questions in a file.
const maxQuestions = 20

// Names of the fields that only Waypost has, in programs with custom fields. They are the
// same in every language, so that they can be read back.
const (
	fieldBackup   = "Backup code"
	fieldQuestion = "Question "
	fieldAnswer   = "Answer "
)

// field is a named value of an account.
type field struct {
	name  string
	value secure.Secret
}

// fields returns the fields of an account other than name, email, password and key.
func (r Record) fields() []field {
	var all []field
	if !r.BackupCode.Empty() {
		all = append(all, field{fieldBackup, r.BackupCode})
	}
	for i, q := range r.Questions {
		all = append(all, field{fmt.Sprint(fieldQuestion, i+1), q.Question}, field{fmt.Sprint(fieldAnswer, i+1), q.Answer})
	}
	return all
}

// setField reads back a field written by fields.
func (r *Record) setField(name string, value secure.Secret) {
	if name == fieldBackup {
		r.BackupCode = value
		return
	}
	number, isQuestion := strings.CutPrefix(name, fieldQuestion)
	if !isQuestion {
		var isAnswer bool
		if number, isAnswer = strings.CutPrefix(name, fieldAnswer); !isAnswer {
			return
		}
	}
	n, err := strconv.Atoi(number)
	if err != nil || n < 1 || n > maxQuestions {
		return
	}
	for len(r.Questions) < n {
		r.Questions = append(r.Questions, Question{})
	}
	if isQuestion {
		r.Questions[n-1].Question = value
	} else {
		r.Questions[n-1].Answer = value
	}
}
