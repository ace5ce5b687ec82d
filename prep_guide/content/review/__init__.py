"""The editor's desk behind ``prep-guide check``: one module a rule."""
