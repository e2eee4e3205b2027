"""Who does what to whom: read around names, and compared with an article."""
