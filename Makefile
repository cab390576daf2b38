# make run and make test do all the set-up they need; make help lists the rest.
# Works with GNU make 3.81 and later, and in a folder whose path has spaces.

PYTHON ?= python3
export PYTHON

VENV := .venv
ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
else
BIN := $(VENV)/bin
endif
PY := $(BIN)/python

# Python code, for the tools that want folders named.
CODE := engine desktop resources bench tests packaging

# These come from the person and may hold spaces, quotes and dollars: handed over in the environment, never
# through make's or the shell's own expansion.
export MAKE_LIBRARY := $(value LIBRARY)
export MAKE_SAMPLE := $(value SAMPLE)

.DEFAULT_GOAL := help
.PHONY: help run test set-up set-up-test check lint types contracts tests format bench starter constraints licences clean

help:
	@echo 'make run                  make the sample library and open the window on it (SAMPLE=folder: there)'
	@echo 'make run LIBRARY=folder   open the window on that folder'
	@echo '                          without a screen: the tour of the command line, or firstlook tag'
	@echo 'make test                 set up, then make check'
	@echo 'make check                lint, types, import contracts, licences, tests'
	@echo 'make format               put the code into its form'
	@echo 'make bench NAME=...       measure one claim'
	@echo 'make starter              make the starter weights anew (packaging/starter; needs ../shared/data)'
	@echo 'make constraints          pin what pyproject.toml asks for; ARGS=--upgrade: the newest'
	@echo 'make screenshots          pictures of the window, into build/screenshots; ARGS=--docs: those of the README'
	@echo 'make translations         bring the translations up to date with the texts'
	@echo 'make licences             write packaging/licences.md anew'
	@echo 'make clean                remove what was made; photos, libraries and indexes are never touched'
	@echo 'PYTHON=python3.12 names the Python to use (3.11 to 3.13).'

run: set-up
	@sample="$${MAKE_SAMPLE:-sample-library}"; \
	if [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ] && [ "$$(uname)" = Linux ]; then \
		if [ -n "$$MAKE_LIBRARY" ]; then exec $(BIN)/firstlook tag -- "$$MAKE_LIBRARY"; fi; \
		exec $(PY) -m engine.cli.tour -- "$$sample"; \
	fi; \
	if [ -n "$$MAKE_LIBRARY" ]; then exec $(BIN)/firstlook open -- "$$MAKE_LIBRARY"; fi; \
	$(BIN)/firstlook sample -- "$$sample" && exec $(BIN)/firstlook open -- "$$sample"

test: set-up-test
	@$(MAKE) --no-print-directory check

set-up:
	@sh packaging/system-packages.sh run
	@"$$PYTHON" packaging/set_up.py

set-up-test:
	@sh packaging/system-packages.sh test
	@"$$PYTHON" packaging/set_up.py

check: lint contracts licences-check types-and-tests

lint:
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .

types:
	$(PY) -m mypy

# No cache: it holds on to where an import led before a module of that name was there.
contracts:
	$(BIN)/lint-imports --no-cache

.PHONY: licences-check
licences-check:
	$(PY) packaging/licences.py --check

# A worker per core and one, each file's tests in one of them, in the order in which they are collected: what takes longest
# is not last (tests/conftest.py). Where Python is told to write no bytecode, each of the hundreds of processes that the tests start
# would compile the program anew.
TESTS = PYTHONDONTWRITEBYTECODE= $(PY) -m pytest -q -n logical --maxprocesses 8 --dist loadfile --no-loadscope-reorder $(ARGS)

tests:
	$(TESTS)

# mypy has one core busy for a minute, and tests also wait: side by side, what mypy says comes last.
.PHONY: types-and-tests
types-and-tests:
	@mkdir -p build
	@$(PY) -m mypy >build/types.txt 2>&1 & types=$$!; \
	$(TESTS); tests=$$?; \
	wait $$types; types=$$?; cat build/types.txt; exit $$((tests | types))

format:
	$(PY) -m ruff check --fix .
	$(PY) -m ruff format .

bench: set-up-test
	@$(PY) -m bench $(NAME)

starter: set-up-test
	@PYTHONPATH=packaging $(PY) -m starter $(ARGS)

# No line may name a host: where packages come from is the business of whoever installs them.
UV_COMPILE = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --only-binary :all: \
	--generate-hashes --no-header --no-annotate --no-emit-index-url

# Of what is asked for, the environment may still lack something: that is why this is called.
constraints:
	@test -x $(PY) || "$$PYTHON" packaging/set_up.py
	$(PY) -m pip install --quiet --upgrade --only-binary :all: uv
	$(UV_COMPILE) --extra dev --extra bench --extra lab --extra bot \
		pyproject.toml --output-file packaging/constraints.txt $(ARGS)
	echo uv | $(UV_COMPILE) - --output-file packaging/uv.txt $(ARGS)
	@! grep -n '://' packaging/constraints.txt packaging/uv.txt

.PHONY: screenshots translations
screenshots: set-up
	$(PY) packaging/screenshots.py $(ARGS)

translations: set-up
	$(PY) packaging/translations.py

licences: set-up
	$(PY) packaging/licences.py

clean:
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find $(CODE) -name __pycache__ -type d -prune -exec rm -rf {} +
