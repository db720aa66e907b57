"""What stands in a passage."""
