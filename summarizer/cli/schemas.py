"""`summarizer schemas`: the published JSON Schemas."""

from pathlib import Path
from typing import Annotated

import typer

from summarizer.cli.terminal import put

app = typer.Typer(no_args_is_help=True, help="List, show and export the published JSON Schemas.")


@app.command("list")
def list_() -> None:
    """List the published schemas with their versions."""
    from summarizer.types.documents import published_schemas

    for name, schema in published_schemas().items():
        put(f"{name:<14} {schema.get('description', '')}\n")


@app.command()
def show(
    schema: Annotated[str, typer.Argument(metavar="NAME", help="A schema's name, with its version or without.")],
) -> None:
    """Print a schema as JSON. A copy of it is a start for a schema of your own (--schema FILE)."""
    import json

    from summarizer.errors import UsageError
    from summarizer.types.documents import published_schemas

    schemas = published_schemas()
    matching = [name for name in schemas if schema in (name, name.rpartition("-")[0], name.replace("-", "/"))]
    if not matching:
        raise UsageError(f"schema {schema!r}: not published; there are {', '.join(schemas)}")
    put(json.dumps(schemas[matching[-1]], indent=2, ensure_ascii=False) + "\n")


@app.command()
def export(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where to write one JSON file a schema.")],
) -> None:
    """Write every published schema as a file."""
    from summarizer.types.documents import export_schemas

    for path in export_schemas(folder):
        put(f"{path}\n")
