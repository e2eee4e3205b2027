"""Who holds which office, and where somebody belongs: read around names, and compared with an article."""
