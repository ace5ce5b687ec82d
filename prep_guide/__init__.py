"""Prep Guide: what happens in an image-guided biopsy, step by step, in plain words and pictures."""

__version__ = "0.1.0"

BUILD_YEAR = 2026
"""The year this version was made in: a computer whose clock shows an earlier one has a wrong clock."""
