"""What the web server calls."""

import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "autotrack.settings")

application = get_wsgi_application()

# What is loaded by now stays, and an answer's many small rows seldom make circles: without this the
# search for circles takes a sixth of the time of a long answer.
gc.collect()
gc.freeze()
gc.set_threshold(50_000, 20, 50)
