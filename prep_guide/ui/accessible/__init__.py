"""What assistive technology is told beyond what Qt tells of its own classes."""
