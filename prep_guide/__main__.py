"""``python -m prep_guide`` is the same as the command ``prep-guide``."""

from prep_guide.cli import main

if __name__ == "__main__":
    main()
