"""Statistics: pure functions of count tables."""
