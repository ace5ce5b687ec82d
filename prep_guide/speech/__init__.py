"""Reading aloud: what is said, in which order, by which voice. QtCore, and Qt's speech and sound once they are used."""
