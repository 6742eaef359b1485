"""How blocks are written: as Markdown, PDF and Word. They know no pilot."""
