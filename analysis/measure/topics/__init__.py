"""Topics: paragraphs of several reports that are about one thing."""
