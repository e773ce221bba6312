//go:build !windows && !darwin

package policy

// path returns the path of the policy, according to the Filesystem Hierarchy Standard.
func path() string { return "/etc/waypost/policy.json" }
