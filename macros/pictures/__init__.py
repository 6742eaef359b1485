"""Shapes: pictures of the records as SVG."""
