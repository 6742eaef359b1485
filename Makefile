# Every target makes its own environment; `make help` lists them.
PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
BIOME := $(VENV)/bin/node node_modules/@biomejs/biome/bin/biome
PORT ?= 8000
# How many tests run at once: golden files are written anew one by one.
PROCESSES := $(if $(UPDATE_GOLDEN),0,auto)

export NO_MKDOCS_2_WARNING := 1
export DISABLE_MKDOCS_2_WARNING := true

.DEFAULT_GOAL := help
PILOTS ?=
TITEL ?=
VOOR ?=
THEMAS ?=
UIT ?=
PROEF ?=
SOORT ?= pilot
ID ?=
AANPAK ?=
VAN ?=
NAAR ?=
WAT ?=
REDEN ?=
NU ?=
SERVER ?= nginx
BUILDER ?= mkdocs
KLEIN ?=
.PHONY: help serve site offline publish release headers check sjabloon nieuw schema hernoem verwijder links oud briefing oplegger feitenblad test-fast test test-all lint format lock bench clean

help: ## show what you can do
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(VENV)/installed: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("This needs Python 3.11 or newer, and $(PYTHON) is %d.%d: run it as make PYTHON=python3.12 ..." % sys.version_info[:2] if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(PY) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

serve: $(VENV)/installed ## build the site and open it with live reload on http://127.0.0.1:8000
	@$(PY) -m macros serve --open --poort $(PORT)

site: $(VENV)/installed ## build the site into site/, only replacing the last one when all went well [BUILDER=properdocs, BUILDER=zensical]
	@$(PY) -m macros site --bouwer "$$BUILDER"

offline: $(VENV)/installed ## a copy in offline/ to read without a server or internet: open offline/index.html
	@$(PY) -m macros site --offline --naar offline

publish: $(VENV)/installed ## the same for readers: refuses addresses that are only examples
	@$(PY) -m macros site --openbaar --bouwer "$$BUILDER"

release: $(VENV)/installed ## make and tag a version in dist/: site, data, papers, checksums and what an archive asks
	@$(PY) -m macros release

headers: $(VENV)/installed ## show what a server sends with the built site: make -s headers SERVER=nginx (or apache)
	@$(PY) -m macros headers "$$SERVER"

check: $(VENV)/installed ## check every record in data/
	$(PY) -m macros check

# The values go through the environment, so that no character in a title can reach the shell.
export PILOTS THEMAS TITEL VOOR UIT PROEF SOORT ID AANPAK VAN NAAR WAT REDEN NU SERVER BUILDER KLEIN
ABOVE = --titel="$$TITEL" --voor="$$VOOR" $${PROEF:+--proef}
briefing: $(VENV)/installed ## make your own: make briefing PILOTS="a b" THEMAS=inkomen AANPAK=basisbaan [TITEL=…] [VOOR=…] [UIT=….docx] [PROEF=ja]
	@set -f; $(PY) -m macros briefing --themas="$$THEMAS" --aanpak="$$AANPAK" $(ABOVE) --uit="$${UIT:-briefing.pdf}" -- $$PILOTS

oplegger: $(VENV)/installed ## make a cover note for a meeting, for Word: make oplegger AANPAK=basisbaan [TITEL=…] [VOOR=…] [UIT=….docx]
	@$(PY) -m macros oplegger $(ABOVE) --uit="$${UIT:-oplegger.docx}" -- "$$AANPAK"

feitenblad: $(VENV)/installed ## make a fact sheet for a motion, for Word: make feitenblad AANPAK=basisbaan [TITEL=…] [VOOR=…] [UIT=….docx]
	@$(PY) -m macros feitenblad $(ABOVE) --uit="$${UIT:-feitenblad.docx}" -- "$$AANPAK"

sjabloon: $(VENV)/installed ## show what a new file must hold: make sjabloon SOORT=les
	@$(PY) -m macros sjabloon "$$SOORT"

nieuw: $(VENV)/installed ## begin a record: make nieuw SOORT=pilot ID=mijn-stad [AANPAK=basisbaan]
	@$(PY) -m macros nieuw "$$SOORT" "$$ID" --aanpak $$AANPAK

schema: $(VENV)/installed ## renew what editors of code know of the records, after a change of a model, a vocabulary or a municipality
	@$(PY) -m macros schema

hernoem: $(VENV)/installed ## give a record another id, everywhere: make hernoem VAN=pilots/oud NAAR=nieuw
	@$(PY) -m macros hernoem "$$VAN" "$$NAAR"

verwijder: $(VENV)/installed ## take a record away; its address says so: make verwijder WAT=pilots/oud REDEN="…" [NU=pilots/ander]
	@$(PY) -m macros verwijder --nu="$$NU" -- "$$WAT" "$$REDEN"

links: $(VENV)/installed ## ask whether the address of every source still works, and write links.md
	@$(PY) -m macros links

oud: $(VENV)/installed ## list what is due for a check, with its sources
	@$(PY) -m macros oud

# What Python compiles is kept for the next of the many processes that tests start, also where the environment says otherwise.
test-fast test test-all: export PYTHONDONTWRITEBYTECODE :=

test-fast: $(VENV)/installed ## run the tests of records, macros and blocks
	$(PY) -m pytest -n $(PROCESSES) --dist worksteal -m "not slow and not whole"

# On as many processors as there are; what measures time or ends processes comes after that, alone.
test: $(VENV)/installed ## run the tests that need no browser and not the real site
	$(PY) -m pytest -n $(PROCESSES) --dist worksteal -m "not slow and not alone"
	$(PY) -m pytest -m "alone and not slow"

test-all: $(VENV)/installed node_modules/installed ## run all tests, also those of the real site and in a browser
	$(PY) -m pytest -n $(PROCESSES) --dist worksteal -m "not alone"
	$(PY) -m pytest -m alone

# Node and npm come with the Python packages, so that nobody has to install them. They trust the certificates that the
# machine trusts, such as that of the proxy of an organisation.
node_modules/installed: package.json package-lock.json $(VENV)/installed
	NODE_OPTIONS=--use-system-ca $(VENV)/bin/npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

lint: $(VENV)/installed node_modules/installed ## check style and types
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	$(BIOME) check --error-on-warnings

format: $(VENV)/installed node_modules/installed ## bring code, scripts and style sheets into the style that lint asks for
	$(PY) -m ruff format .
	$(BIOME) format --write

lock: $(VENV)/installed ## renew requirements.lock from pyproject.toml
	$(PY) -m uv pip compile --quiet --generate-hashes --universal --python-version 3.11 --group dev --output-file requirements.lock pyproject.toml

bench: $(VENV)/installed ## measure how long builds take, as ratios, and write it down [KLEIN=ja: only see whether it is not much more]
	$(PY) tests/benchmark.py $${KLEIN:+--klein}

clean: ## remove everything that was made
	rm -rf $(VENV) node_modules site offline dist .site.bouw-* .offline.bouw-* .cache *.egg-info
