"""The grammar of figures: where they stand in a text, and what each says."""
