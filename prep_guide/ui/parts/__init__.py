"""The kit: real Qt classes with our own painting and no style sheets."""
