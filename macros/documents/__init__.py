"""Which papers there are, how they are built and kept."""
