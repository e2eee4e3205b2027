"""The command line. Its modules import the rest of the package inside the commands, so that `--help` is instant."""
