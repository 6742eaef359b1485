"""The project that is worked on: its folder, and what of its settings the environment replaces."""

from pathlib import Path

# Unless another is named, the folder that this code is in.
ROOT = Path(__file__).resolve().parents[2]

# The setting that each of these in the environment replaces.
ENVIRONMENT = {"afzender": "AFZENDER", "redactie": "REDACTIE", "adres": "SITE_URL", "broncode": "REPO_URL"}
