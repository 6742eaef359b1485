"""The open data: tables with their columns, records as JSON, and the files that they become."""
