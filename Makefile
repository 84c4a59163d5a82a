# Needs only Python 3.11 or newer, pip and make. Everything is installed into .venv; run `make help`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input
export PYTHONUTF8 := 1

.DEFAULT_GOAL := help
.PHONY: help demo test check bench train lock clean

help: ## Say what there is to make
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1	\2/p' $(MAKEFILE_LIST)

demo: $(VENV)/run.stamp ## Read the built-in sample case and write dossier.html
	$(BIN)/rashomon demo

test: check ## Check, then run all tests
	@sh scripts/system.sh browser
	$(BIN)/python -m pytest --hypothesis-profile=ci

check: $(VENV)/test.stamp ## Lint, types, walls between the stages, documentation
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m scripts.cli_reference --check
	$(BIN)/python -m scripts.check_links
	$(BIN)/python -m scripts.check_paths

bench: $(VENV)/test.stamp ## Run every benchmark whose data is there and compare with the floors
	$(BIN)/python -m benchmarks.gate

train: $(VENV)/train.stamp ## Train the reader and export it into the package
	$(BIN)/python -m training

lock: $(VENV)/bin/python ## Resolve newer versions into requirements/
	$(BIN)/python -m scripts.lock

clean: ## Remove what make made
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis build dist
	rm -f dossier.html demo.db*
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# Some systems ship Python without ensurepip: then the pip of the system fills the environment.
$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Rashomon needs Python 3.11 or newer; name one with: make PYTHON=/path/to/python3 ..." >&2; exit 1; }
	$(PYTHON) -m venv $(VENV) || \
		{ $(PYTHON) -m venv --clear --without-pip $(VENV) && $(PYTHON) -m pip --python $(BIN)/python install --quiet pip; }

# One stamp for each lock. The project itself goes in last, without asking for anything that the lock does not name.
$(VENV)/%.stamp: requirements/%.txt pyproject.toml | $(BIN)/python
	$(PIP) install --quiet --requirement $<
	$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	@touch $@
