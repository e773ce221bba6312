package policy

// path returns where the policy is, for all users of the Mac.
func path() string { return "/Library/Application Support/Waypost/policy.json" }
