//go:build !windows && !darwin

package policy

// path returns where the policy is, as the Filesystem Hierarchy Standard wants it.
func path() string { return "/etc/waypost/policy.json" }
