"""From pages to texts, passages and tokens."""
