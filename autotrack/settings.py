"""All settings, read from the environment by typed readers that refuse what they do not know.

A setting that cannot be read raises ImproperlyConfigured with one sentence: what is wrong and what to do.
"""

import os
import secrets
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import plotly
import psycopg
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from psycopg.conninfo import conninfo_to_dict
from whitenoise.compress import Compressor

BASE_DIR = Path(__file__).resolve().parent.parent
VAR = BASE_DIR / "var"

#: Every variable that this module reads, with what it is for: the README's table comes from here.
VARIABLES: dict[str, str] = {}


def text(name: str, default: str, purpose: str) -> str:
    VARIABLES[name] = purpose
    return os.environ.get(name) or default


def flag(name: str, purpose: str) -> bool:
    value = text(name, "false", purpose).lower()
    if value not in {"true", "false"}:
        raise ImproperlyConfigured(f"{name} is “{value}”; set it to true or false.")
    return value == "true"


def number(name: str, default: int, purpose: str) -> int:
    value = text(name, str(default), purpose)
    if not value.isascii() or not value.isdigit() or int(value) == 0:
        raise ImproperlyConfigured(f"{name} is “{value}”; set it to a whole number above zero.")
    return int(value)


def names(name: str, default: str, purpose: str) -> list[str]:
    return [part.strip() for part in text(name, default, purpose).split(",") if part.strip()]


def secret(name: str, purpose: str) -> str:
    """The variable, or a key made at the first start and kept under var/."""
    value = text(name, "", purpose)
    if value:
        return value
    kept = VAR / "secret_key"
    if not kept.exists():
        VAR.mkdir(exist_ok=True)
        kept.touch(mode=0o600)
        kept.write_text(secrets.token_urlsafe(50))
    return kept.read_text()


def scheme(url: str) -> str:
    """What an address begins with; nothing where it is no address, as with a bracket or port amiss."""
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018 - raises for a port that is none
        return parts.scheme
    except ValueError:
        return ""


def database(name: str, purpose: str) -> dict[str, Any]:
    """A PostgreSQL address as Django's settings; without one, libpq's own defaults."""
    url = text(name, "", purpose)
    if url and scheme(url) not in {"postgres", "postgresql"}:
        raise ImproperlyConfigured(
            f"{name} is not a PostgreSQL address; write it as postgresql://user:password@host:5432/name."
        )
    try:
        parts = conninfo_to_dict(url)
    except psycopg.ProgrammingError as error:
        raise ImproperlyConfigured(
            f"{name} cannot be read ({str(error).strip()}); "
            "write it as postgresql://user:password@host:5432/name."
        ) from error
    if not str(parts.get("port") or "5432").isdigit():
        raise ImproperlyConfigured(
            f"{name} has the port “{parts['port']}”; a port is a number, as in host:5432."
        )
    taken = {"NAME": "dbname", "USER": "user", "PASSWORD": "password", "HOST": "host", "PORT": "port"}
    options = {key: value for key, value in parts.items() if key not in taken.values()}
    return {
        "ENGINE": "django.db.backends.postgresql",
        **{django: str(parts.get(libpq) or "") for django, libpq in taken.items()},
        "OPTIONS": options,
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }


def broker(name: str, purpose: str) -> str:
    url = text(name, "", purpose)
    if url and scheme(url) not in {"redis", "rediss", "redis+socket"}:
        raise ImproperlyConfigured(f"{name} is not a Redis address; write it as redis://host:6379/0.")
    return url


def cache_of(address: str) -> dict[str, Any]:
    """The cache beside the broker, in the same Redis or Valkey; in memory where none is named."""
    if not address:
        return {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
    location = address.replace("redis+socket://", "unix://", 1).replace("?virtual_host=", "?db=")
    return {
        "BACKEND": "autotrack.caching.Cache",
        "LOCATION": location,
        "KEY_PREFIX": "autotrack",
        # Seconds: a page is made sooner than a cache that hangs has answered.
        "OPTIONS": {"socket_timeout": 1},
    }


SECRET_KEY = secret("SECRET_KEY", "signs sessions; made at the first start where it is not set")
DEBUG = flag("DEBUG", "true shows tracebacks in the browser; never in public")
ALLOWED_HOSTS = names("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]", "host names that are answered, by commas")
CSRF_TRUSTED_ORIGINS = names("CSRF_TRUSTED_ORIGINS", "", "origins that may post forms, by commas")
DATABASES = {"default": database("DATABASE_URL", "the PostgreSQL to use; an embedded one where not set")}
CELERY_BROKER_URL = broker("BROKER_URL", "the Redis or Valkey to use; an embedded one where not set")
CACHES = {"default": cache_of(CELERY_BROKER_URL)}
PORT = number("PORT", 8000, "the port that make run answers on")
HTTPS = flag("HTTPS", "true where a proxy in front speaks HTTPS: secure cookies and HSTS")
ARTICLE_MAX_BYTES = number("ARTICLE_MAX_BYTES", 5_000_000, "the largest page or file that is read")
API_ANONYMOUS = number("API_ANONYMOUS", 300, "API requests a minute from one address without a token")
API_ACCOUNT = number("API_ACCOUNT", 3000, "API requests a minute with a token")
SITE_NAMED = text("SITE_ADDRESS", "", "the site's own address, for links in files and previews").rstrip("/")
SITE_ADDRESS = SITE_NAMED or f"http://127.0.0.1:{PORT}"
FETCH_SECONDS = number("FETCH_SECONDS", 30, "how long fetching one page may take in all")

INSTALLED_APPS = [
    "autotrack",
    "articles",
    "plants",
    "autotrack.apps.AdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.sessions",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
    "corsheaders",
    "csp",
    "django_filters",
    "django_htmx",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "knox",
    "rest_framework",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "corsheaders.middleware.CorsMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "autotrack.languages.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
]

ROOT_URLCONF = "autotrack.urls"
WSGI_APPLICATION = "autotrack.wsgi.application"
APPEND_SLASH = True

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{validator}"}
    for validator in ("UserAttributeSimilarityValidator", "MinimumLengthValidator", "CommonPasswordValidator")
]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

LANGUAGE_CODE = "en"
#: Each by the name that its own readers give it.
LANGUAGES = [("en", "English"), ("ru", "Русский"), ("kk", "Қазақша")]
LANGUAGE_COOKIE_AGE = 31_536_000
LANGUAGE_COOKIE_HTTPONLY = True
LOCALE_PATHS = [BASE_DIR / "autotrack" / "locale"]
FORMAT_MODULE_PATH = "autotrack.formats"
TIME_ZONE = "UTC"
USE_TZ = True
USE_I18N = True
USE_THOUSAND_SEPARATOR = True

#: The zip of everything, as it was last made.
DATA_PACKAGE = VAR / "datapackage" / "datapackage.zip"


def first_there(*paths: Path) -> Path:
    """The first of these files that exists; the last one where none does."""
    return next((path for path in paths if path.is_file()), paths[-1])


#: plotly.js: the part that draws lines and bars, where npm has fetched it, else the whole of it.
PLOTLY = first_there(
    BASE_DIR / "static/npm/node_modules/plotly.js-basic-dist-min/plotly-basic.min.js",
    Path(plotly.__file__).parent / "package_data" / "plotly.min.js",
)
#: The outlines of countries on maps, from an npm package; maps do without where it was not installed.
MAP_OUTLINES = BASE_DIR / "static/npm/node_modules/world-atlas/countries-50m.json"

STATIC_URL = "static/"
STATIC_ROOT = VAR / "static"
STATICFILES_DIRS = [BASE_DIR / "static", ("plotly", PLOTLY.parent)]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

WHITENOISE_KEEP_ONLY_HASHED_FILES = True
WHITENOISE_SKIP_COMPRESS_EXTENSIONS = [*Compressor.SKIP_COMPRESS_EXTENSIONS, "map"]

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF],
        # plotly.js writes style rules and attributes of its own; scripts have no such excuse.
        "style-src": [SELF, "'unsafe-inline'"],
        "img-src": [SELF, "data:", "blob:"],
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = SECURE_SSL_REDIRECT = HTTPS
# Asked from this machine, past the proxy.
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
DATA_UPLOAD_MAX_MEMORY_SIZE = 10_000_000

REST_FRAMEWORK = {
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.DjangoModelPermissionsOrAnonReadOnly"],
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "plants.api.authentication.Tokens",
        "rest_framework.authentication.SessionAuthentication",
    ],
    "DEFAULT_THROTTLE_CLASSES": ["plants.api.throttling.Anonymous", "plants.api.throttling.Account"],
    "DEFAULT_THROTTLE_RATES": {"anonymous": f"{API_ANONYMOUS}/min", "account": f"{API_ACCOUNT}/min"},
    # An address is taken from a header only where a proxy of ours has put it there.
    "NUM_PROXIES": 1 if HTTPS else 0,
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "DEFAULT_RENDERER_CLASSES": ["plants.api.rendering.Json"],
    "DEFAULT_FILTER_BACKENDS": ["plants.api.parameters.Parameters"],
    "DEFAULT_PAGINATION_CLASS": "plants.api.pagination.Pages",
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "EXCEPTION_HANDLER": "plants.api.errors.problem",
    # Every parameter is the view's own; what is asked for is told by the Accept header.
    "URL_FORMAT_OVERRIDE": None,
}
REST_KNOX = {"TOKEN_TTL": None}
# Any page in any browser may read the API; none may use its reader's cookies for it.
CORS_ALLOW_ALL_ORIGINS = True
CORS_URLS_REGEX = r"^/api/v1/"
CORS_ALLOW_METHODS = ["GET", "HEAD", "OPTIONS"]
CORS_EXPOSE_HEADERS = ["ETag", "Last-Modified", "Retry-After"]
SPECTACULAR_SETTINGS = {
    "TITLE": "AutoTrack API",
    "DESCRIPTION": (
        "The car industry of Central Asia: every number opens on the sentence it was read from. "
        "Names and labels are English; `lang=ru` or `lang=kk` at any address gives them in Russian or Kazakh."
    ),
    "VERSION": "1",
    "OAS_VERSION": "3.1.0",
    "SCHEMA_PATH_PREFIX": "/api/v1/",
    "SERVE_INCLUDE_SCHEMA": False,
    "POSTPROCESSING_HOOKS": [
        "drf_spectacular.hooks.postprocess_schema_enums",
        "plants.api.errors.describe",
    ],
    "ENUM_NAME_OVERRIDES": {
        "Segment": "plants.vocabulary.Segment",
        "Status": "plants.vocabulary.Status",
        "PlantStatus": "plants.vocabulary.PlantStatus",
        "InvestmentStatus": "plants.vocabulary.InvestmentStatus",
        "OrganisationKind": "plants.vocabulary.OrganisationKind",
        "RegionKind": "plants.models.Region.Kind",
        "SourceKind": "plants.models.Source.Kind",
        "ClaimState": "articles.models.Claim.State",
    },
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    # Without this the page would ask a validator on another host.
    "SWAGGER_UI_SETTINGS": {"deepLinking": True, "validatorUrl": None},
}

# A task is acknowledged when it is done, one at a time is taken, and a lost worker gives its tasks back.
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_TASK_IGNORE_RESULT = True
# The soft limit leaves the time to keep the reason; the hard one ends what does not heed it.
CELERY_TASK_SOFT_TIME_LIMIT = 240
CELERY_TASK_TIME_LIMIT = 300
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_TRANSPORT_OPTIONS = {"visibility_timeout": 600}
CELERY_TIMEZONE = TIME_ZONE
CELERY_BEAT_SCHEDULE = {
    "resume": {"task": "articles.tasks.resume", "schedule": 300.0},
    "data package": {"task": "autotrack.tasks.build_data_package", "schedule": 86_400.0},
    "first data package": {"task": "autotrack.tasks.first_data_package", "schedule": 60.0},
    "read feeds": {"task": "articles.tasks.read_feeds", "schedule": 3600.0},
}
