"""Where the files that ship with the package are: inside it once installed, beside it in a checkout."""

from pathlib import Path


def resource_folder(name: str) -> Path:
    """The folder `prompts` or `schemas`, of the installed package or of the checkout."""
    package = Path(__file__).parent
    installed = package / name
    return installed if installed.is_dir() else package.parent / name
