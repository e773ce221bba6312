//go:build !windows && !darwin

package policy

// path returns the place that the Filesystem Hierarchy Standard prescribes for the policy.
func path() string { return "/etc/waypost/policy.json" }
