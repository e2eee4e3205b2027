"""Schemas: what an answer looks like, what a claim is, and how both are published."""
