"""``python -m rashomon`` is the command ``rashomon``."""

from rashomon.cli import main

# Worker processes import the main module, too; only the program itself runs it.
if __name__ == "__main__":
    main()
