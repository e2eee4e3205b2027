"""`summarizer prompts`: the prompts there are, and what they look like filled in."""

from typing import Annotated

import typer

from summarizer.cli.terminal import put

app = typer.Typer(no_args_is_help=True, help="List, show and fill in the prompts.")

PromptArgument = Annotated[str, typer.Argument(metavar="NAME|FILE", help="A shipped prompt's name, or a Markdown file.")]


@app.command("list")
def list_() -> None:
    """List the shipped prompts with their versions."""
    from summarizer.prompting import list_prompts

    for prompt in list_prompts():
        put(f"{prompt.name:<10} {prompt.version:>3}  {prompt.description}\n")


@app.command()
def show(prompt: PromptArgument) -> None:
    """Show a prompt as its parts: the constant one, and the one that is filled in for each article."""
    from summarizer.prompting import find_prompt

    found = find_prompt(prompt)
    put(f"{found.name} {found.version} (schema {found.schema}): {found.description}\n\n")
    put(f"--- system, the same for every article\n{found.system}\n\n--- user, filled in for each\n{found.user}\n")


@app.command()
def render(
    prompt: PromptArgument,
    source: Annotated[str, typer.Argument(metavar="SOURCE", help="A file or URL with one article, or - for standard input.")],
) -> None:
    """Show exactly what a model would be sent for an article."""
    from summarizer.prompting import compose, find_prompt
    from summarizer.reading import read
    from summarizer.schema.catalogue import find_schema

    found = find_prompt(prompt)
    for message in compose(found, find_schema(found.schema), read(source)).messages:
        put(f"--- {message.role}\n{message.content}\n\n")
