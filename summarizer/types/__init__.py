"""The types that the rooms pass along, named by how far their data can be trusted."""
