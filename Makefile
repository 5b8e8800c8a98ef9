# What each target does is in CONTRIBUTING.md. `make demo` and `make test` install what they need.

SWIFT ?= swift
PREFIX ?= /usr/local
RELEASE = --configuration release --static-swift-stdlib
SOURCES = Package.swift Sources Tests Migrations Seeds

.PHONY: demo test build format lint check-linkage install clean needs

demo: build
	@$$($(SWIFT) build $(RELEASE) --show-bin-path)/ondit demo

test: needs lint
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build
	@$(MAKE) --no-print-directory check-linkage

build: needs
	$(SWIFT) build $(RELEASE) --product ondit

format:
	$(SWIFT) format format --in-place --parallel --recursive $(SOURCES)

lint:
	$(SWIFT) format lint --strict --parallel --recursive $(SOURCES)

# Foundation would double the start-up time and add 50 MB to the program.
check-linkage: build
	@! ldd "$$($(SWIFT) build $(RELEASE) --show-bin-path)/ondit" | grep -E 'libFoundation|libicu|lib_FoundationICU'
	@echo "linkage: no Foundation"

install: build
	install -D "$$($(SWIFT) build $(RELEASE) --show-bin-path)/ondit" $(DESTDIR)$(PREFIX)/bin/ondit

clean:
	$(SWIFT) package clean

# The C libraries that ondit stands on, with their headers.
needs:
	@sh .ci/needs
