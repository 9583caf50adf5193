"""The addresses of all pages, those of articles included, for search engines."""

from articles.models import Article
from plants import sitemaps

SITEMAPS = {
    **sitemaps.SITEMAPS,
    "articles": sitemaps.Rows(Article.objects.readable().for_list().order_by("pk")),
}
