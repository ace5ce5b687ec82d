"""Picture ids to drawings: a clinic's own or the shipped one, in the colors of a theme. Knows no Qt."""

from prep_guide.pictures.library import Picture, Pictures
from prep_guide.pictures.theming import themed

__all__ = ["Picture", "Pictures", "themed"]
