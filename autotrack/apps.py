"""The admin of this project, as an app.

It is not the configuration of this package itself, so it says `default = False`; and its base is reached
through its module, because Django looks at every class that is named here.
"""

from django.contrib.admin import apps


class AdminConfig(apps.AdminConfig):
    """The admin, with the site of `autotrack.admin`."""

    default = False
    default_site = "autotrack.admin.Site"
