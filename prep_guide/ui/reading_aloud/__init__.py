"""Reading aloud as it is seen: what of a page is read, the bar with its keys, and what joins them to the speaker."""
