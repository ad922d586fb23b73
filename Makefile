# Two commands do everything on a fresh machine: `make report` and `make test`.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
BUILD := build
LEIDEN := $(BUILD)/leiden
SYSTEM_PACKAGES := chromium python3-venv fonts-dejavu-core
JAVA_PACKAGES := openjdk-17-jre-headless
OFFICE_PACKAGES := libreoffice-writer-nogui libreoffice-calc-nogui fonts-crosextra-carlito

.DEFAULT_GOAL := help
.PHONY: help report test quick format lint data notebooks bench fuzz mutants pictures docs system browser wheel clean \
  office office-system spark spark-system

help: ## list the commands
	@awk -F':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

$(VENV)/.run: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(PIP) install -c constraints.txt pip
	$(PIP) install -c constraints.txt -e .
	@touch $@

$(VENV)/.dev: $(VENV)/.run
	$(PIP) install -c constraints.txt --group dev
	@touch $@

report: $(VENV)/.run ## the main job, on the Leiden data: into build/leiden
	$(BIN)/kennisnet report --out $(LEIDEN)
	@echo "Open $(LEIDEN)/report.html, $(LEIDEN)/report.docx and $(LEIDEN)/map.html"

pictures: $(VENV)/.run ## the picture of the README
	$(BIN)/python docs/pictures.py

docs: $(VENV)/.run ## the pages of documentation: into build/docs
	$(PIP) install -c constraints.txt --group docs
	$(BIN)/python -m sphinx -b html -W --keep-going -q docs $(BUILD)/docs
	@echo "Open $(BUILD)/docs/index.html"

test: $(VENV)/.dev browser lint ## everything that must pass
	$(BIN)/python -m pytest -n 2 --dist loadgroup
	$(MAKE) wheel

quick: lint ## style, types and tests, without wheel, browser, notebooks and what takes long
	KENNISNET_QUICK=1 $(BIN)/python -m pytest -q -n 2 --dist loadgroup \
	  -m "not browser and not notebook and not slow"

format: $(VENV)/.dev ## put the code in its form
	$(BIN)/ruff check --fix-only --quiet .
	$(BIN)/ruff format .

lint: $(VENV)/.dev ## style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python tests/joined_script.py $(BUILD)/map.js
	$(BIN)/oxlint --config .oxlintrc.json $(BUILD)/map.js

data: $(VENV)/.run ## write data/nodes.csv and data/edges.csv anew
	$(BIN)/kennisnet tidy data

notebooks: $(VENV)/.dev ## run the notebooks and store what they show
	$(BIN)/python notebooks/run.py

bench: $(VENV)/.dev ## times against peers, in one run (some 20 minutes): into benchmarks/results.md
	@$(PIP) install -c constraints.txt --group bench || echo "Peers are left out that could not be installed."
	$(BIN)/python benchmarks/bench.py
	@echo "Others, one at a time: $(BIN)/python benchmarks/NAME.py, with NAME one of"
	@grep -l __main__ benchmarks/*.py | grep -v -e bench.py -e whole.py | sed 's,benchmarks/\(.*\).py,  \1,'

system: ## system packages (Debian; as root): a browser for the tests
	apt-get update -q
	apt-get install -y -q --no-install-recommends $(SYSTEM_PACKAGES)

office: $(VENV)/.dev report ## open the Word document and the workbook in LibreOffice, as pictures
	@command -v soffice > /dev/null || if [ "$$(id -u)" = 0 ] && command -v apt-get > /dev/null; \
	then $(MAKE) office-system; fi
	$(BIN)/python tests/office.py $(LEIDEN) $(BUILD)/office

office-system:
	apt-get update -q
	apt-get install -y -q --no-install-recommends $(OFFICE_PACKAGES)

spark: $(VENV)/.dev ## the tests of large networks on Spark too, in local mode (installs it, and Java where that lacks)
	@command -v java > /dev/null || if [ "$$(id -u)" = 0 ] && command -v apt-get > /dev/null; \
	then $(MAKE) spark-system; else \
	echo "Spark needs Java. Run: sudo make spark-system"; exit 1; fi
	$(PIP) install -c constraints.txt -e ".[spark]"
	$(BIN)/python -m pytest -q tests/test_large*.py

spark-system:
	apt-get update -q
	apt-get install -y -q --no-install-recommends $(JAVA_PACKAGES)

browser:
	@$(BIN)/python tests/browser_path.py > /dev/null 2>&1 || \
	if [ "$$(id -u)" = 0 ] && command -v apt-get > /dev/null; then $(MAKE) system; else \
	echo "The browser tests need Chromium. Run: sudo make system"; \
	echo "(or name one: KENNISNET_BROWSER=/path/to/chromium make test)"; exit 1; fi

# What can differ in a wheel: what it installs, the data and texts inside, its commands, its doctests.
WHEEL_TESTS := test_import.py test_data.py test_cli.py test_texts.py

wheel: $(VENV)/.dev ## install the built wheel and try it from an empty directory
	rm -rf $(BUILD)/wheel && mkdir -p $(BUILD)/wheel/empty/tests
	$(BIN)/python -m build --wheel --outdir $(BUILD)/wheel . > /dev/null
	$(PYTHON) -m venv $(BUILD)/wheel/venv
	$(BUILD)/wheel/venv/bin/python -m pip -q --disable-pip-version-check install -c constraints.txt pip
	$(BUILD)/wheel/venv/bin/python -m pip -q --disable-pip-version-check install -c constraints.txt \
	  $(BUILD)/wheel/*.whl --group test
	cp -r tests/*.py tests/reference $(BUILD)/wheel/empty/tests
	cd $(BUILD)/wheel/empty && ../venv/bin/python -m pytest -q -rs -n 2 -c /dev/null --rootdir . \
	  -m "not browser and not notebook" $(addprefix tests/,$(WHEEL_TESTS))
	cd $(BUILD)/wheel/empty && ../venv/bin/python -m pytest -q -n 2 -c /dev/null --rootdir . \
	  -o doctest_optionflags=NORMALIZE_WHITESPACE --doctest-modules --pyargs kennisnet \
	  --ignore-glob='../venv/*/kennisnet/large/*'  # these need an extra, and the wheel is tried without any
	cd $(BUILD)/wheel/empty && ../venv/bin/kennisnet report --out report && ls report

fuzz: $(VENV)/.dev ## 10,000 hostile files through recognise, read, check, map; 4,000 networks written and read
	$(BIN)/python -W ignore tests/fuzz.py 10000
	KENNISNET_TIMES=100 $(BIN)/python -m pytest -q tests/test_safe_writing.py -k hostile_network

mutants: $(VENV)/.dev ## change the code in small ways and count what the tests notice (takes an hour or more)
	$(PIP) install -c constraints.txt --group mutants
	$(BIN)/python tests/mutants.py

clean: ## remove what was built
	rm -rf $(BUILD) $(VENV)
