"""Builds every scene: ``python -m drawing``."""

from __future__ import annotations

from drawing.scenes import SCENES
from prep_guide import paths


def main() -> None:
    """Writes every scene to ``assets/illustrations`` and says how large it is."""
    folder = paths.assets() / "illustrations"
    for name, draw in SCENES.items():
        svg = draw()
        (folder / f"{name}.svg").write_text(svg, encoding="ascii", newline="\n")
        print(f"{name}.svg  {len(svg):,} bytes")


if __name__ == "__main__":
    main()
