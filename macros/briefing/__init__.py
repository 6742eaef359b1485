"""Briefings: documents for print, made from the same records, rows and citations as the site."""
