"""FigureStatus: as what an article tells a figure."""

from typing import Literal

FigureStatus = Literal["actual", "planned", "estimate", "capacity"]
"""Happened or is so; a target, plan, order or promise; a forecast or approximation by someone; what could be done or made."""
