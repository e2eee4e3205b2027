"""`python -m summarizer`, the same as the command `summarizer`."""

from summarizer.cli.app import main

main()
