"""What editors write, read strictly, typed and checked."""
