package recovery

import "github.com/waypost-app/waypost/wizard"

// situationIcons returns the icons of the situations, by Material name.
func situationIcons() map[wizard.SituationID]string {
	return map[wizard.SituationID]string{
		wizard.SituationPhone: "mobile_off", wizard.SituationNumber: "sim_card", wizard.SituationCode: "sms_failed",
		wizard.SituationPassword: "password", wizard.SituationAnswers: "quiz", wizard.SituationEmail: "mail",
		wizard.SituationLocked: "lock", wizard.SituationAsked: "front_hand", wizard.SituationSheet: "description",
		wizard.SituationBackup: "key", wizard.SituationNothing: "help_outline", wizard.SituationBefore: "history",
	}
}
