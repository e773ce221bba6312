package page

import (
	"strings"

	"waypost/ui/part"
	"waypost/ui/theme"
)

// install says where an authentication app comes from.
func (a *app) install() {
	k, t := a.h.Kit(), a.h.Kit().Text.T
	const key = "step.app.install."
	var tasks []string
	for _, n := range []string{"task1", "task2", "task3", "task4"} {
		tasks = append(tasks, t(key+n))
	}
	apps := k.Col(0)
	for _, name := range strings.Split(t(key+"apps"), ", ") {
		apps.Add(k.Bold(name))
	}
	body := k.Col(theme.Space16, k.Body(t(key+"lead")), k.SmallTasks(tasks...), apps, k.Callout(part.Info, "", t(key+"free")))
	a.h.Show(t(key+"title"), body, nil)
}
