package speech

import "strings"

// engines returns PowerShell, through which System.Speech can be called: it is
// part of Windows. The listing has one voice per line, its language first.
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
