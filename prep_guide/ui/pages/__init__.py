"""One file a page; a page is built anew for every change."""
