package speech

import "strings"

// engines returns PowerShell, which is part of Windows and can use System.Speech. It
// lists one voice per line, starting with the language.
func engines() []engine {
	const speech = "Add-Type -AssemblyName System.Speech; $s = New-Object System.Speech.Synthesis.SpeechSynthesizer; "
	const languages = speech + "$s.GetInstalledVoices() | Where-Object Enabled | ForEach-Object { $_.VoiceInfo.Culture.TwoLetterISOLanguageName + ' ' + $_.VoiceInfo.Name }"
	shell := []string{"-NoProfile", "-NonInteractive", "-Command"}
	return []engine{{
		program: "powershell", list: append(shell, languages),
		pick: func(listed, tag string) []string {
			for line := range strings.Lines(listed) {
				if language, name, _ := strings.Cut(strings.TrimSpace(line), " "); language == tag {
					quoted := "'" + strings.ReplaceAll(name, "'", "''") + "'"
					return append(shell, speech+"[Console]::InputEncoding = [Text.Encoding]::UTF8; $s.SelectVoice("+quoted+"); $s.Speak([Console]::In.ReadToEnd())")
				}
			}
			return nil
		},
	}}
}
