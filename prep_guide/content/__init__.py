"""Files to guides: what can be read about one procedure in one language. Knows no Qt."""
