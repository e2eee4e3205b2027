"""Clients side by side against one server on this machine, and the articles that they are given."""
