from django.contrib.admin import apps


class AdminConfig(apps.AdminConfig):
    """The admin, with the site of `autotrack.admin`."""

    default = False
    default_site = "autotrack.admin.Site"
