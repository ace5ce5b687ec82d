"""Unattended use: the guide on a screen that anyone may touch, and that forgets each person completely."""
