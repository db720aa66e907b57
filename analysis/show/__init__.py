"""Figures: draw finished tables, save what was drawn."""
