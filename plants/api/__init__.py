"""The industry over REST: read by anyone, filtered as the pages are."""
