"""The budgets of the program, measured side by side: ``make bench``. Nothing here is a test."""
