"""How it looks: measures, fonts, icons, painted pictures."""
