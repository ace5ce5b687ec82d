"""The commands that are more than an option of the window; each imports its world only when it runs."""
