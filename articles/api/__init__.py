"""Articles and claims over REST. The full text of an article is never served."""
