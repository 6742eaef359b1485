"""Pictures of the records, made at build time: HTML and SVG from small functions, with text that scales and selects."""
