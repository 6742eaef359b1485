"""What only a web page has: macros for authors, templates, theme, forms."""
