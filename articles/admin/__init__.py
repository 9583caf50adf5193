"""Taking articles in, reviewing what was read in them, and the claims behind each number."""

from articles.admin import articles, claims, evidence

__all__ = ["articles", "claims", "evidence"]
