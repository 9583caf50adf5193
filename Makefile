# Everything from a bare clone: make run, make test. Python 3.11 or newer and make are all it needs.

# The first that runs and is new enough: a name on the path may be an empty shim.
FIND_PYTHON := for name in python3.14 python3.13 python3.12 python3.11 python3; do \
	"$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && { command -v "$$name"; break; }; done
PYTHON ?= $(shell $(FIND_PYTHON))
BIN := .venv/bin
export PORT ?= 8000

.PHONY: run test install check bench lock format messages clean

run: install var/static/staticfiles.json
	@echo "autotrack: starting"
	@exec $(BIN)/python manage.py run

install: .venv/installed

.venv/installed: requirements.txt
	@test -n "$(PYTHON)" || { echo "autotrack: no Python 3.11 or newer was found; install one, or run: make PYTHON=/path/to/python3.11"; exit 1; }
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "autotrack: $(PYTHON) cannot be run or is older than Python 3.11; run: make PYTHON=/path/to/python3.11"; exit 1; }
	@test -x $(BIN)/python || { echo "autotrack: making .venv"; "$(PYTHON)" -m venv .venv || { \
		echo "autotrack: .venv could not be made; install your system's package for Python's venv."; exit 1; }; }
	@echo "autotrack: installing the locked dependencies"
	@$(BIN)/python -m pip install --disable-pip-version-check --quiet --progress-bar on --require-hashes -r requirements.txt
	@touch $@

.venv/dev-installed: requirements-dev.txt .venv/installed
	@echo "autotrack: installing what the tests need"
	@$(BIN)/python -m pip install --disable-pip-version-check --quiet --progress-bar on --require-hashes -r requirements-dev.txt
	@touch $@

.venv/bench-installed: requirements-bench.txt .venv/installed
	@echo "autotrack: installing what the benchmarks stand beside"
	@$(BIN)/python -m pip install --disable-pip-version-check --quiet --progress-bar on --require-hashes -r requirements-bench.txt
	@touch $@

# The part of plotly.js that our charts need, where npm can be had; the Python package has the whole of it.
.venv/npm-installed: static/npm/package-lock.json .venv/installed
	@if command -v npm >/dev/null; then echo "autotrack: fetching the scripts of pages"; \
		npm ci --prefix static/npm --ignore-scripts --no-audit --no-fund --loglevel=error --fetch-retries=1 >/dev/null || \
		echo "autotrack: npm could not; pages load the whole of plotly.js instead"; fi
	@touch $@

var/static/staticfiles.json: .venv/installed .venv/npm-installed $(shell find static -type f -not -path '*/node_modules/*')
	@echo "autotrack: compressing static files (once)"
	@$(BIN)/python manage.py collectstatic --noinput --verbosity 0 --clear
	@touch $@

test: check
	$(BIN)/python -m pytest

check: .venv/dev-installed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python manage.py makemigrations --check --dry-run

format: .venv/dev-installed
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# The catalogues of translations, brought up to date with sources and templates.
messages: .venv/installed
	@$(BIN)/python manage.py makemessages

# A million generated figures in a database of their own, then each benchmark beside what it is measured by.
bench: .venv/bench-installed var/static/staticfiles.json
	@$(BIN)/python -m tests.benchmarks.generate
	@$(BIN)/python -m tests.benchmarks.api_pages
	@$(BIN)/python -m tests.benchmarks.api_files
	@$(BIN)/python -m tests.benchmarks.api_series
	@$(BIN)/python -m tests.benchmarks.pages
	@$(BIN)/python -m tests.benchmarks.reading

# Needs uv; the locks hold hashes and no index address.
lock:
	uv pip compile --quiet --universal --generate-hashes --no-annotate --no-header --python-version 3.11 pyproject.toml -o requirements.txt
	uv pip compile --quiet --universal --generate-hashes --no-annotate --no-header --python-version 3.11 --extra dev pyproject.toml -o requirements-dev.txt
	uv pip compile --quiet --universal --generate-hashes --no-annotate --no-header --python-version 3.11 --extra bench pyproject.toml -o requirements-bench.txt

clean:
	rm -rf .venv var static/npm/node_modules .mypy_cache .pytest_cache .ruff_cache
