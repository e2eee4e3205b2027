"""Which of several figures a claim means: what each counts, how it is told, and which words are its own."""
