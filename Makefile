# Everything a person or a machine does with this project.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin

# Tests run in one process more than there are cores, for half of them wait for a terminal;
# what they share is made in one of them.
JOBS   ?= $(shell expr $$(nproc 2>/dev/null || echo 2) + 1)
PYTEST := $(BIN)/python -m pytest -n $(JOBS)

.PHONY: run kiosk test test-render test-long test-terminals test-server test-faults test-store fuzz bench bench-docs bench-readme sizing pictures man real-forms office-samples mutants check format clean

run: $(VENV)/app
	@$(BIN)/ziping

# The program of accounts that may do nothing but fill in forms (docs/administrators.md).
PREFIX ?= /usr/local
DATA   ?= /var/lib/ziping
kiosk: $(VENV)/app
	@$(BIN)/python -m screens.kiosk.open_to_all
	sed 's|@PYTHON@|$(abspath $(BIN))/python|; s|@DATA@|$(DATA)|g; s|@SELF@|$(PREFIX)/bin/ziping-kiosk|g' \
		screens/ziping-kiosk > $(PREFIX)/bin/ziping-kiosk
	chmod 755 $(PREFIX)/bin/ziping-kiosk

test: $(VENV)/dev
	$(PYTEST)

check: $(VENV)/dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(PYTEST)

# The printed page, by LibreOffice; on Debian it is installed first.
test-render: $(VENV)/dev
	command -v soffice >/dev/null || (apt-get update -qq && apt-get install -y -qq \
		libreoffice-writer-nogui poppler-utils fonts-noto-cjk)
	ZIPING_OFFICE=1 $(PYTEST) tests/exports/paper/test_docx.py tests/exports/paper/test_pages.py tests/exports/test_resaved.py tests/exports/test_editions.py tests/exports/test_office_files.py tests/exports/workbooks tests/exports/review

# Generated forms by the thousand through TOML, .docx and the gate; by the dozen in make test.
test-long: $(VENV)/dev
	ZIPING_TIMES=50 $(PYTEST) tests/screens/commands/review/test_review_of_many.py tests/exports/test_round_trip.py tests/exports/test_editions.py tests/exports/paper/test_pages.py tests/exports/paper/test_pdf_paper.py tests/wizard/interview/transfer/test_conversion.py

# What the program takes, beside what is possible, in ten minutes; build/bench.json.
bench: $(VENV)/dev
	$(BIN)/python -m compileall -q wizard exports screens
	PYTHONPATH=.:tests $(BIN)/python -m bench

# The same, and its table in docs/figures.md; the second is its old name.
bench-docs bench-readme: $(VENV)/dev
	$(BIN)/python -m compileall -q wizard exports screens
	PYTHONPATH=.:tests $(BIN)/python -m bench --docs

# What a shared store takes of hosts and server, on this machine: docs/shared-store.md has the table.
sizing: $(VENV)/dev
	PYTHONPATH=.:tests $(BIN)/python -m bench.sizing

# The pictures of README and docs; the page needs LibreOffice, as test-render does.
pictures: $(VENV)/dev
	PYTHONPATH=.:tests $(BIN)/python -m pictures

# Every way to end, a thousand kills, and every file call that can fail.
test-faults: $(VENV)/dev
	test -x /usr/sbin/mkfs.btrfs || (apt-get update -qq && apt-get install -y -qq \
		btrfs-progs xfsprogs) || echo 'without btrfs and xfs'
	ZIPING_TIMES=42 $(PYTEST) -rP tests/wizard/drafts/test_faults.py tests/screens/terminal/test_kills.py tests/screens/terminal/test_kills_in_moments.py tests/screens/terminal/test_ways_to_end.py tests/screens/app/test_takeover.py tests/wizard/drafts/test_sharing.py tests/wizard/drafts/test_reserve.py

# Drafts on a server that is stopped, killed and started under typing, 300 times, with 1,000 drafts and
# hosts in networks of their own; what was killed and lost is printed. On Debian it is installed first.
test-store: $(VENV)/dev
	ls /usr/lib/postgresql/*/bin/postgres >/dev/null 2>&1 || .ci/postgresql
	command -v iptables >/dev/null || apt-get install -y -qq iptables || echo 'without iptables'
	command -v pgbouncer >/dev/null || apt-get install -y -qq pgbouncer || echo 'without a pooler'
	command -v ip >/dev/null || apt-get install -y -qq iproute2 || echo 'without network namespaces'
	ZIPING_SERVER=1 ZIPING_TIMES=$${ZIPING_TIMES:-50} $(PYTEST) -rsP tests/wizard/drafts/postgresql tests/wizard/drafts/test_stores.py tests/screens/test_shared_store.py

# Damaged files, tables turned upside down, random keys and hostile text, many times over.
fuzz: $(VENV)/dev
	ZIPING_FUZZ=$${ZIPING_FUZZ:-20} $(PYTEST) tests/screens/test_fuzz.py tests/exports/recogniser/test_structure.py

# Real forms in every layout that offices send: how much of each is read right.
real-forms: $(VENV)/dev
	PYTHONPATH=.:tests $(BIN)/python -m real_forms $${ZIPING_FORMS:-100}

# Files of offices, made anew by LibreOffice; the tests only read them.
office-samples: $(VENV)/dev
	PYTHONPATH=.:tests $(BIN)/python -m office_samples

# Small faults put into copies of wizard/ and exports/, one at a time: do tests notice? Tells first
# which test executes which line, which is kept in build/ until a file changes; MUTANTS="300 2" is
# another draw, and MUTANTS="300 2 --again" what was alive in it the last time.
mutants: $(VENV)/dev
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[mutants]"
	PYTHONPATH=.:tests $(BIN)/python -m mutants $(MUTANTS)

# Logins by a real OpenSSH server on loopback; on Debian it is installed first.
test-server: $(VENV)/dev
	test -x /usr/sbin/sshd || (apt-get update -qq && apt-get install -y -qq \
		openssh-server strace tmux iptables)
	ZIPING_SERVER=1 $(PYTEST) tests/screens/kiosk/server tests/screens/kiosk/test_kiosk.py

# The screen in real multiplexers and windows; on Debian they are installed first.
test-terminals: $(VENV)/dev
	command -v tmux screen xterm pterm xvfb-run xdotool xwd >/dev/null || (apt-get update -qq && \
		apt-get install -y -qq tmux screen xterm pterm xvfb xauth xdotool x11-apps) || echo 'without some'
	$(PYTEST) -rs tests/screens/terminal/test_real_terminals.py tests/screens/terminal/test_real_windows.py tests/screens/terminal/test_cursor.py \
		tests/screens/terminal/test_ambiguous_width.py tests/screens/terminal/test_keypad.py

# The man page, made of the rows that the help is made of.
man: $(VENV)/dev
	$(BIN)/python -m screens.commands.help.man_page > docs/ziping.1

format: $(VENV)/dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

clean:
	rm -rf $(VENV) build dist *.egg-info

$(BIN)/python:
	@$(PYTHON) -m venv $(VENV)

$(VENV)/app: $(BIN)/python pyproject.toml
	@echo '第一次运行要先安装所需的程序，大约一分钟；以后打开不用再等。'
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --compile --editable ".[formats]"
	@$(BIN)/python -m compileall -q wizard exports screens
	@touch $@

$(VENV)/dev: $(BIN)/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --compile --editable ".[dev]"
	$(BIN)/python -m compileall -q wizard exports screens
	touch $(VENV)/app $@
