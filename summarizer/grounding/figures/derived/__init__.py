"""Figures that no sentence states and that others give: sums, shares, changes, products, spans of time."""
