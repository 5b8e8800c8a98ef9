# What each target does is in CONTRIBUTING.md. `make demo` and `make test` install what they need.

SWIFT ?= swift
PREFIX ?= /usr/local
RELEASE = --configuration release --static-swift-stdlib
SOURCES = Package.swift Sources Tests Migrations Seeds

.PHONY: demo test bench torture fuzz build format lint check-linkage install clean needs

demo: build
	@$$($(SWIFT) build $(RELEASE) --show-bin-path)/ondit demo

test: needs lint
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build
	Tests/Torture/run "$$($(SWIFT) build --show-bin-path)/ondit" --short
	@$(MAKE) --no-print-directory check-linkage

# Side by side with the limits and the peers; QUICK=1 for a smoke run. Nothing else should run meanwhile.
bench: build
	Benchmarks/run "$$($(SWIFT) build $(RELEASE) --show-bin-path)/ondit" $(if $(QUICK),--quick)

# Kills, power cuts, failing disks, crowds and damage, all of them; `make test` has a short form.
torture: build
	Tests/Torture/run "$$($(SWIFT) build $(RELEASE) --show-bin-path)/ondit"

# libFuzzer on every parser for MINUTES in all; PARSERS='page feed' for some of them.
fuzz: needs
	Tests/Torture/Parsers/run $(or $(MINUTES),30)

build: needs
	$(SWIFT) build $(RELEASE) --product ondit

format:
	$(SWIFT) format format --in-place --parallel --recursive $(SOURCES)

lint:
	$(SWIFT) format lint --strict --parallel --recursive $(SOURCES)

# Foundation would double the start-up time and add 50 MB to the program. The debug build names every library
# that it needs, also those that a release has inside.
check-linkage:
	@! ldd "$$($(SWIFT) build --show-bin-path)/ondit" | grep -E 'libFoundation\.so|libicu|lib_FoundationICU'
	@echo "linkage: no Foundation"

install: build
	install -D "$$($(SWIFT) build $(RELEASE) --show-bin-path)/ondit" $(DESTDIR)$(PREFIX)/bin/ondit

clean:
	$(SWIFT) package clean

# The C libraries that ondit stands on, with their headers.
needs:
	@sh .ci/needs
