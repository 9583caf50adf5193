"""Charts drawn here, without a browser: SVG for pages and files, PNG of it.

The same picture that plotly.js draws, read from its Plotly figure. Along it runs in percent and up it
stands in pixels, so that a page's SVG takes any width while its letters keep their size.
"""
