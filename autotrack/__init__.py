"""The project: settings, addresses, tasks' application, and what starts it all."""

from autotrack.celery import app as celery_app

__all__ = ["celery_app"]
