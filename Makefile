# `make` runs every notebook on the reports in seeds/ and fills figures/; `make help` lists the rest.
# Paths are relative and tools run as `python -m`, so that the folder's name may hold anything.

PY := .venv/bin/python
READY := .venv/.ready

PYTHON ?=
CORPUS ?= seeds
OUT ?= .
ARGS ?=
export PYTHON CORPUS OUT

.DEFAULT_GOAL := all
.PHONY: all readme test bench lab lint lock clean help FORCE

all: $(READY)  ## execute the notebooks over CORPUS (seeds), write figures/ (with slides, workbook, index.html) and build/ below OUT (.)
	$(PY) -m analysis.cli run --corpus "$$CORPUS" --out "$$OUT" $(ARGS)
	$(PY) -m analysis.cli publish --figures "$$OUT/figures"

readme: $(READY)  ## write the gallery in both READMEs anew, from figures/
	$(PY) -m analysis.cli gallery --markdown README.md --markdown README.zh-CN.md

test: $(READY)  ## run the tests (one file: make test ARGS=tests/test_project.py)
	$(PY) -m pytest --numprocesses=auto --dist=loadfile $(ARGS)

bench: $(READY)  ## time what has to be fast
	@mkdir -p build
	$(PY) -m pytest tests/benchmarks --benchmark-only --benchmark-columns=min,median,max --benchmark-json=build/benchmarks.json $(ARGS)

lab: $(READY)  ## open the notebooks in JupyterLab
	cd notebooks && ../$(PY) -m jupyterlab $(ARGS)

lint: $(READY)  ## check style, types, spelling, and that notebooks carry no outputs
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	PYRIGHT_PYTHON_IGNORE_WARNINGS=1 $(PY) -m pyright
	$(PY) -m codespell_lib
	find notebooks -name .ipynb_checkpoints -prune -o -name '*.ipynb' -exec $(PY) -m nbstripout --verify {} +

# uv keeps the versions that the lock has; `make lock ARGS=--upgrade` takes the newest.
lock: | $(PY)  ## write requirements.lock from pyproject.toml
	@command -v uv >/dev/null || $(PY) -m uv --version >/dev/null 2>&1 || $(PY) -m pip install --quiet uv
	@uv=uv; command -v uv >/dev/null || uv="$(PY) -m uv"; \
	$$uv pip compile pyproject.toml --universal --python-version 3.11 --extra dev --generate-hashes \
	  --no-emit-index-url --no-header --quiet -o requirements.lock $(ARGS)
	@echo "requirements.lock: $$(grep -c '==' requirements.lock) pins"

clean:  ## remove .venv, build/ and caches; figures/ stays
	rm -rf .venv build dist .pytest_cache .ruff_cache .hypothesis .benchmarks ./*.egg-info ./.partial-*
	find analysis tests notebooks \( -name __pycache__ -o -name .ipynb_checkpoints \) -prune -exec rm -rf {} +

help:  ## list the targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1	\2/p' Makefile

# ---- the environment -------------------------------------------------------------------------

# A Python named on the command line may not be the one .venv was made with: look each time.
ifneq ($(PYTHON),)
$(PY) $(READY): FORCE
endif

VERSION_CHECK := import sys; print("%d.%d.%d" % sys.version_info[:3]); sys.exit(sys.version_info < (3, 11))
MINOR_VERSION := import sys, venv; print(sys.version_info[:2])

$(PY):
	@if [ -n "$$PYTHON" ]; then set -- "$$PYTHON"; else set -- python3 python3.13 python3.12 python3.11; fi; \
	seen=; chosen=; \
	for python do \
	  if version=$$("$$python" -c '$(VERSION_CHECK)' 2>/dev/null); then chosen=$$python; break; fi; \
	  seen="$$seen\n  $$python: $${version:-not found}"; \
	done; \
	if [ -z "$$chosen" ]; then \
	  printf "tifa-analysis needs Python 3.11 or newer. Found:$$seen\n" >&2; \
	  printf 'Install one, or say which to use:  make PYTHON=python3.12\n' >&2; \
	  exit 1; \
	fi; \
	if [ "$$($(PY) -c '$(MINOR_VERSION)' 2>/dev/null)" = "$$("$$chosen" -c '$(MINOR_VERSION)')" ]; then exit 0; fi; \
	echo "Making .venv with $$chosen ($$version)"; \
	rm -rf .venv; \
	"$$chosen" -m venv .venv || { rm -rf .venv; \
	  echo "$$chosen could not make a virtual environment (on Debian: apt-get install python3-venv)." >&2; exit 1; }

# Byte-compiling here, by pip or uv, also keeps jieba's invalid escapes from warning at its first import.
$(READY): requirements.lock pyproject.toml | $(PY)
	@echo "Installing what requirements.lock names into .venv (one to three minutes the first time)"
	@if command -v uv >/dev/null; then \
	  uv pip install --quiet --python $(PY) --compile-bytecode --require-hashes -r requirements.lock && exit 0; \
	  echo "uv could not install (it does not read pip's settings); pip tries now"; \
	fi; \
	$(PY) -m pip install --quiet --disable-pip-version-check --use-pep517 --require-hashes -r requirements.lock
	@$(PY) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $(READY)
