"""``python main.py`` is the same as the command ``prep-guide``."""

from prep_guide.__main__ import main

if __name__ == "__main__":
    main()
