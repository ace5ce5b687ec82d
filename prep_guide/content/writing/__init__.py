"""What helps people write content without a programmer: empty forms, copies of shipped files, signatures."""
