# make run    opens the guide (without a display: pictures of every page in build/tour/)
# make test   everything that must hold: lint, types, floors, tests, the shipped content
# make setup  what both need: system libraries, .venv with the pinned packages

PYTHON := .venv/bin/python
READY := .venv/.ready

.PHONY: run test setup lint types floors check tour fuzz soak bench illustrations pictures screenshots dist clean

run: $(READY)
	@scripts/run

test: $(READY) lint types floors
	@$(PYTHON) -m pytest -n auto --dist loadgroup
	@$(PYTHON) main.py check && echo "The shipped content has no findings."

setup: $(READY)

$(READY): pyproject.toml constraints.txt scripts/setup
	@scripts/setup
	@touch $@

lint: $(READY)
	@$(PYTHON) -m ruff check .
	@$(PYTHON) -m ruff format --check .

types: $(READY)
	@$(PYTHON) -m mypy

floors: $(READY)
	@.venv/bin/lint-imports --no-cache

check: $(READY)
	@$(PYTHON) main.py check

tour: $(READY)
	@$(PYTHON) main.py tour --out build/tour

# The tests that invent their input, with 100,000 inputs each.
fuzz: $(READY)
	@$(PYTHON) -m pytest -m fuzz --hypothesis-profile=fuzz --timeout=3600 -n auto

# All of what make test tries some of: every page and every setting, thousands of sessions; LONG=1 for ten times as many.
soak: $(READY)
	@$(PYTHON) -m pytest -m soak -n auto --dist loadgroup --timeout=3600

bench: $(READY)
	@QT_QPA_PLATFORM=offscreen $(PYTHON) -m bench

# Draws every illustration anew from its source.
illustrations: $(READY)
	@$(PYTHON) -m drawing

# Contact sheets of every illustration, in build/pictures/: each theme, two sizes, with and without needles.
pictures: $(READY)
	@$(PYTHON) -m drawing.contact_sheet

# Paints the pictures in docs/writing.md and docs/translating.md anew.
screenshots: $(READY)
	@$(PYTHON) -m scripts.screenshots

# Everything that is handed out, in dist/: wheel, source, bundle, Debian package, the list of parts and their licenses.
dist: $(READY)
	@scripts/dist

clean:
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
