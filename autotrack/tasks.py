"""Tasks of the whole site: each calls one function, and may run twice without harm."""

from celery import shared_task
from django.conf import settings

from autotrack import datapackage


@shared_task(time_limit=540)
def build_data_package() -> None:
    """Make the data package anew."""
    datapackage.build(settings.SITE_ADDRESS)


@shared_task
def first_data_package() -> None:
    """Make the data package where there is none yet."""
    if not datapackage.path().exists():
        build_data_package()
