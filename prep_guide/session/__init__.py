"""One person's time at the screen: memory only, thrown away when they leave."""
