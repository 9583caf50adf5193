"""Entering and editing what is known of the industry, by subject."""

from plants.admin import figures, geography, organisations, plants, sources

__all__ = ["figures", "geography", "organisations", "plants", "sources"]
