"""What the news said, and where."""

from articles.models.article import Article, text_hash
from articles.models.claim import NAMED_SLOTS, Claim, Finding
from articles.models.feed import Feed

__all__ = ["NAMED_SLOTS", "Article", "Claim", "Feed", "Finding", "text_hash"]
