"""What is said, once, as blocks that know no Markdown, Typst or Word."""
