"""An appointment from elsewhere: a calendar file, a FHIR resource, or the code on a card."""

from prep_guide.session.incoming.reading import MOST_BYTES, read_code, read_file
from prep_guide.session.incoming.visit import Refusal, RefusedError, Setting, Visit

__all__ = ["MOST_BYTES", "Refusal", "RefusedError", "Setting", "Visit", "read_code", "read_file"]
