"""Prep Guide: what happens in an image-guided biopsy, step by step, in plain words and pictures."""

__version__ = "0.1.0"
