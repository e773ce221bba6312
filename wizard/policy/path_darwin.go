package policy

// path returns the path of the policy for all users of the Mac.
func path() string { return "/Library/Application Support/Waypost/policy.json" }
