# Each target does all its own set-up; see packaging/prepare.sh.
PYTHON ?= python3
export PYTHON
python = .venv/bin/python

.PHONY: help run test test-wide test-outlets test-faults bench screenshots bundle test-bundle messages knowledge lock format wheel clean

help:
	@echo "make run           set up, then open the window; without a screen, build the sample into build/"
	@echo "make test          all checks and tests but those below (about four minutes when warm)"
	@echo "make test-wide     every pair of activities, services and forms in whole documents (some minutes)"
	@echo "make test-outlets  the exports in real programs: Nu HTML checker, LibreOffice"
	@echo "make test-faults   kills the window while its owner types, and programs while they save (three minutes)"
	@echo "make bench         speed and memory, as ratios measured in one run"
	@echo "make screenshots   pictures of the window, each step, into build/screenshots/"
	@echo "make messages      take new sentences into the Latvian catalogue, and compile it"
	@echo "make knowledge     what the program knows, with sources, into docs/knowledge.md"
	@echo "make format        lay out the source with ruff"
	@echo "make lock          choose new exact versions of all dependencies"
	@echo "make bundle        the program in one folder that needs no Python, into dist/policystudio/"
	@echo "make test-bundle   that folder, on a virtual screen: opens the window, exports the sample"
	@echo "make wheel         the installable package, into dist/"
	@echo "make clean         remove what the targets made, the virtual environment too"

run:
	@sh packaging/prepare.sh run
	@$(python) packaging/sample.py

test:
	@sh packaging/prepare.sh test
	$(python) -m ruff check .
	$(python) -m ruff format --check --quiet .
	$(python) -m mypy
	$(python) -m pytest -q -n 2 --dist worksteal --max-worker-restart=4 --ignore=tests/outlets --ignore=tests/wide

test-wide:
	@sh packaging/prepare.sh test
	$(python) -m pytest -q -n 2 --dist worksteal tests/wide

test-faults:
	@sh packaging/prepare.sh test
	FAULTS=all $(python) -m pytest -q -n 2 --dist worksteal tests/faults

test-outlets:
	@sh packaging/prepare.sh outlets
	$(python) -m pytest -q tests/outlets

bench:
	@sh packaging/prepare.sh run
	$(python) -m benchmarks.build
	$(python) -m benchmarks.window

screenshots:
	@sh packaging/prepare.sh run
	@$(python) packaging/screenshots.py

messages:
	@sh packaging/prepare.sh run
	$(python) packaging/messages.py

knowledge:
	@sh packaging/prepare.sh run
	@$(python) packaging/knowledge.py

lock:
	@sh packaging/prepare.sh run
	$(python) packaging/lock.py

format:
	@sh packaging/prepare.sh test
	$(python) -m ruff check --fix --quiet . || true
	$(python) -m ruff format .

wheel:
	@sh packaging/prepare.sh test
	$(python) -m build --no-isolation --wheel --outdir dist .

# Same sources, same folder: times in it and the order of sets are fixed.
bundle:
	@sh packaging/prepare.sh bundle
	SOURCE_DATE_EPOCH=1764547200 PYTHONHASHSEED=1 $(python) -m PyInstaller packaging/bundle.spec \
		--noconfirm --clean --log-level ERROR --distpath dist --workpath build/bundle
	@du -sh dist/policystudio

test-bundle: bundle
	@sh packaging/prepare.sh test
	$(python) -m pytest -q tests/bundle/bundle.py

clean:
	rm -rf .venv .tools build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
