"""The hand-out: what a guide and a session come down to on paper, typeset in a child process."""
