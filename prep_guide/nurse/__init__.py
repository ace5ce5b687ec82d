"""The nurse at the patient's side: a console on the nurse's screen, and the patient's page beside it."""
