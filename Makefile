# Broadsheet: a newspaper that you read in a terminal.
#   make run     set up, build and open the reader (on the sample edition, if the store is empty)
#   make test    set up, build and pass every test

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
BIN = .build/release
CORPUS ?= .
BENCH ?=

BUILD_PACKAGES = libncurses-dev libsqlite3-dev libgumbo-dev libcurl4-openssl-dev libseccomp-dev libfribidi-dev \
  libhyphen-dev libturbojpeg0-dev libpng-dev libwebp-dev pkg-config gettext
TEST_PACKAGES = man-db mandoc zsh fish ncurses-term foot-terminfo kitty-terminfo libvterm-dev sqlite3 python3 \
  nginx-light openssl openssh-server openssh-client

.PHONY: run build test setup setup-test bench order screens stress score fuzz format lint install uninstall deb try-deb try-ssh languages po clean

run: build
	@if [ -z "$$($(BIN)/broadsheet articles --limit 1 2>/dev/null || true)" ]; then \
	  $(BIN)/broadsheet import --quiet Sources/SampleEdition/pages Sources/SampleEdition/feed.xml; fi
	@exec $(BIN)/broadsheet

build: setup languages
	$(SWIFT) build -c release --product broadsheet
	$(SWIFT) build -c release --product broadsheet-intake

# The interface in other languages: po/LL.po, compiled for programs that lie in .build.
LANGUAGES = $(basename $(notdir $(wildcard po/*.po)))
CATALOGUES = $(foreach l,$(LANGUAGES),.build/locale/$(l)/LC_MESSAGES/broadsheet.mo)

languages: $(CATALOGUES)

.build/locale/%/LC_MESSAGES/broadsheet.mo: po/%.po
	@mkdir -p $(@D)
	msgfmt --check-format -o $@ $<

# Takes what the sources say into the template, and the template into each language.
po:
	Tests/Catalogue/extract
	@for l in $(LANGUAGES); do msgmerge --quiet --update --backup=none --no-wrap po/$$l.po po/broadsheet.pot; done

# What drives terminals and servers runs alone: a real program needs its share of the machine.
REAL = TerminalTests|SSHTests|CursesDisplayTests|FetchCommandTests|NewsFetchTests

test: setup setup-test build
	$(SWIFT) build --build-tests
	BROADSHEET_FUZZ_SECONDS=$${BROADSHEET_FUZZ_SECONDS:-60} $(SWIFT) test --skip-build --skip '$(REAL)'
	$(SWIFT) test --skip-build --no-parallel --filter '$(REAL)'

# Installs what is missing, and asks for nothing where nothing is.
define need
	@missing=""; for p in $(1); do \
	  dpkg-query -W -f '$${Status}' $$p 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$p"; done; \
	if [ -n "$$missing" ]; then \
	  sudo=""; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	  echo "Installing:$$missing"; \
	  $$sudo apt-get update -qq && \
	  $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $$missing >/dev/null; fi
endef

setup:
	@command -v $(SWIFT) >/dev/null || { \
	  echo "Swift 6.2 or later is needed: see https://www.swift.org/install/linux/" >&2; exit 1; }
	$(call need,$(BUILD_PACKAGES))

setup-test:
	$(call need,$(TEST_PACKAGES))

# Ratios in one run beside a bare C program; needs a C compiler, which Swift brings with it.
bench: build
	$(call need,$(TEST_PACKAGES))
	@python3 Tests/Bench/run $(BENCH)

# Lays out the executable anew: what a start and a key run lies together. After large changes; any list is right, some are faster.
order: build
	$(call need,valgrind binutils)
	@python3 Tests/Bench/order

# What the reader shows, scene by scene, in three sizes and three themes: cat shows the files.
SCREENS ?= .build/screens
screens: setup setup-test
	$(SWIFT) build --build-tests
	@mkdir -p $(SCREENS)
	@BROADSHEET_BIN=$(CURDIR)/.build/debug/broadsheet BROADSHEET_SCREENS=$(abspath $(SCREENS)) \
	  $(SWIFT) test --skip-build --filter AlbumTests >/dev/null
	@ls $(SCREENS)

# Many processes on one store, and processes that are killed.
stress: build
	@python3 Tests/Bench/stress
	$(SWIFT) build --build-tests
	BROADSHEET_KILLS=100 $(SWIFT) test --skip-build --no-parallel --filter KillTests
	BROADSHEET_KILLS=50 $(SWIFT) test --skip-build --no-parallel --filter InterruptedFetchTests

# How well saved pages and feeds are read, on a folder of documents with their truth: make score CORPUS=PATH
score: setup
	$(SWIFT) build -c release --product score
	$(BIN)/score --labels Tests/Score/labels.json $(CORPUS)

# Mutated documents for ten minutes, or as long as FUZZ says; with SANITIZER=address the memory of C code is watched too.
FUZZ ?= 600
SANITIZER ?=
WATCHED = $(if $(SANITIZER),--sanitize=$(SANITIZER) --scratch-path .build/$(SANITIZER))
fuzz: setup
	$(if $(SANITIZER),BROADSHEET_SANITIZED=1 ASAN_OPTIONS=detect_leaks=0) BROADSHEET_FUZZ_SECONDS=$(FUZZ) \
	  $(SWIFT) test $(WATCHED) --filter FuzzTests

format:
	$(SWIFT) format -i -r Sources Tests Package.swift

lint:
	$(SWIFT) format lint --strict -r Sources Tests Package.swift

SHELL_FOLDERS = bash-completion/completions zsh/site-functions fish/vendor_completions.d
MANUALS = man/man1 man/man5 man/man7

install:
	install -Dm755 $(BIN)/broadsheet $(DESTDIR)$(PREFIX)/bin/broadsheet
	install -Dm755 $(BIN)/broadsheet-intake $(DESTDIR)$(PREFIX)/libexec/broadsheet/broadsheet-intake
	install -d $(DESTDIR)$(PREFIX)/share/broadsheet/themes
	install -m644 Themes/*.theme $(DESTDIR)$(PREFIX)/share/broadsheet/themes/
	install -m644 Sources/SampleEdition/policy.txt $(DESTDIR)$(PREFIX)/share/broadsheet/policy.txt
	for l in $(LANGUAGES); do \
	  install -Dm644 .build/locale/$$l/LC_MESSAGES/broadsheet.mo \
	    $(DESTDIR)$(PREFIX)/share/locale/$$l/LC_MESSAGES/broadsheet.mo; done
	install -d $(DESTDIR)$(PREFIX)/lib/systemd/system $(DESTDIR)$(PREFIX)/lib/systemd/user
	for unit in service timer; do \
	  for kind in system user; do \
	    sed 's|@PREFIX@|$(PREFIX)|' Packaging/broadsheet-fetch.$$unit \
	      > $(DESTDIR)$(PREFIX)/lib/systemd/$$kind/broadsheet-fetch.$$unit; done; done
	sed 's|@PREFIX@|$(PREFIX)|' Packaging/broadsheet-fetch.cron > $(DESTDIR)$(PREFIX)/share/broadsheet/fetch.cron
	install -d $(DESTDIR)$(PREFIX)/share/broadsheet/sample $(addprefix $(DESTDIR)$(PREFIX)/share/,$(SHELL_FOLDERS) $(MANUALS))
	cp -R Sources/SampleEdition/pages Sources/SampleEdition/feed.xml $(DESTDIR)$(PREFIX)/share/broadsheet/sample/
	$(BIN)/broadsheet manual 1 > $(DESTDIR)$(PREFIX)/share/man/man1/broadsheet.1
	$(BIN)/broadsheet manual 5 > $(DESTDIR)$(PREFIX)/share/man/man5/broadsheet.5
	$(BIN)/broadsheet manual 7 > $(DESTDIR)$(PREFIX)/share/man/man7/broadsheet-ssh.7
	$(BIN)/broadsheet completions bash > $(DESTDIR)$(PREFIX)/share/bash-completion/completions/broadsheet
	$(BIN)/broadsheet completions zsh > $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_broadsheet
	$(BIN)/broadsheet completions fish > $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/broadsheet.fish

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/broadsheet
	rm -f $(DESTDIR)$(PREFIX)/lib/systemd/*/broadsheet-fetch.service $(DESTDIR)$(PREFIX)/lib/systemd/*/broadsheet-fetch.timer
	rm -rf $(DESTDIR)$(PREFIX)/libexec/broadsheet $(DESTDIR)$(PREFIX)/share/broadsheet
	cd $(DESTDIR)$(PREFIX)/share && rm -f locale/*/LC_MESSAGES/broadsheet.mo man/man1/broadsheet.1 man/man5/broadsheet.5 man/man7/broadsheet-ssh.7 \
	  bash-completion/completions/broadsheet zsh/site-functions/_broadsheet fish/vendor_completions.d/broadsheet.fish

# A Debian package in .build/deb; try-deb installs, opens and purges it in a fresh Debian root (as root).
deb: build
	$(call need,dpkg-dev binutils)
	Packaging/deb .build/deb

try-deb: deb
	$(call need,debootstrap)
	Packaging/try-deb .build/deb/broadsheet_*.deb

# The README's way to a paper for many, from nothing, in a fresh Debian root (as root).
try-ssh:
	$(call need,debootstrap systemd-container)
	Packaging/try-ssh

clean:
	rm -rf .build
