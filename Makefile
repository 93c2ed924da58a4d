# Everything a developer types. `make` alone lists the targets.
# ARGS passes flags on: make serve ARGS='--addr localhost:9000'
# SYSTEMS says what to release for: make release SYSTEMS='linux/amd64'

SHELL := /bin/bash
export CAMKET_TOOLS := $(CURDIR)/.tools
FUZZTIME ?= 20s
PYTHON ?= python3
PARALLEL ?= $(shell expr $$(getconf _NPROCESSORS_ONLN) + 1) # a test that waits for a browser leaves a core idle
stamp := .tools/installed

# A release depends on the commit and on nothing else: neither the folder, the
# machine's settings, nor the Go that happens to be installed.
SYSTEMS = windows/amd64 windows/arm64 darwin/arm64 darwin/amd64 linux/amd64 linux/arm64
TOOLCHAIN = go1.26.8
VERSION = $(shell v=$$(git show -s --abbrev=12 --format=%cs-%h HEAD 2>/dev/null) || v=dev; \
	[ "$$v" = dev ] || [ -z "$$(git status --porcelain go.mod go.sum generator)" ] || v+=-changed; echo $$v)
settled := CGO_ENABLED=0 GOTOOLCHAIN=$(TOOLCHAIN) GOFLAGS=-trimpath GOEXPERIMENT= GOAMD64=v1 GOARM64=v8.0 GOFIPS140=off GOWORK=off

.DEFAULT_GOAL := help
.PHONY: help tools apt test serve build check release fuzz bench lighthouse screenshots fonts clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

tools: apt $(stamp) ## install what the tests need and this machine lacks
	@:

test: tools ## run everything CI runs: gofmt, vet, staticcheck, tests
	@bad=$$(gofmt -l generator) || exit 1; \
	if [ -n "$$bad" ]; then echo "gofmt -w these files:"; echo "$$bad"; exit 1; fi
	go vet ./...
	go vet -tags measure ./generator
	go tool staticcheck ./...
	go test -timeout 30m -parallel $(PARALLEL) ./...

serve: ## preview the portal, live on every save
	go run ./generator serve $(ARGS)

build: ## write the site to public/
	go run ./generator build $(ARGS)

check: ## print every problem of the content; write nothing
	go run ./generator check $(ARGS)

release: ## make the program for every system, with checksums, in dist/
	@rm -rf dist && mkdir dist
	@set -e; version='$(VERSION)'; for system in $(SYSTEMS); do \
		os=$${system%/*} arch=$${system#*/}; \
		name=cam-ket-$${os/darwin/macos}-$$arch; \
		[ $$os != windows ] || name+=.exe; \
		echo "$$version $$name"; \
		env $(settled) GOOS=$$os GOARCH=$$arch go build -trimpath -buildvcs=false \
			-ldflags "-s -w -buildid= -X main.version=$$version" -o dist/$$name ./generator; \
	done
	@cd dist && if command -v sha256sum >/dev/null; then sha256sum cam-ket-*; else shasum -a 256 cam-ket-*; fi >SHA256SUMS

fuzz: ## run every fuzz test for FUZZTIME (20s) each
	@set -eo pipefail; for pkg in $$(go list ./...); do \
		listed=$$(go test -list '^Fuzz' $$pkg) || { echo "$$listed"; exit 1; }; \
		for name in $$(grep '^Fuzz' <<<"$$listed" || true); do \
			echo "$$pkg $$name"; \
			go test -run '^$$' -fuzz "^$$name\$$" -fuzztime $(FUZZTIME) $$pkg; \
		done; \
	done

bench: ## run every benchmark
	go test -run '^$$' -bench . -benchmem ./...

lighthouse: apt .tools/lighthouse/installed ## measure a page of each kind with Lighthouse, print the table
	go test -v -tags measure -count=1 -timeout 60m -run '^TestLighthouse$$' ./generator

screenshots: apt ## take pictures: of each kind into screenshots/, of the README into .github/
	go test -tags measure -count=1 -timeout 60m -run '^TestScreenshots$$' ./generator

fonts: ## make the typeface again, for other letters (needs Python with fonttools and brotli)
	@mkdir -p .tools/fonts && cp .ci/fonts/package*.json .tools/fonts/
	@npm ci --prefix .tools/fonts --ignore-scripts --no-audit --no-fund --loglevel=error
	$(PYTHON) .ci/fonts/make.py .tools/fonts/node_modules/source-sans/VF/SourceSans3VF-Upright.ttf static/fonts generator/internal/share

clean: ## remove what was built; keep the tools
	rm -rf public .public.* dist bin screenshots

# Chromium, Java and pdftotext: from apt as root, else told what to install.
apt:
	@need=; \
	command -v chromium chromium-browser google-chrome >/dev/null || need="chromium fonts-dejavu-core"; \
	command -v java >/dev/null || need="$$need default-jre-headless"; \
	command -v pdftotext >/dev/null || need="$$need poppler-utils"; \
	[ -n "$$need" ] || exit 0; \
	if [ "$$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then \
		echo "make tools: the tests need these programs, please install them: $$need" >&2; \
		echo "  on Debian or Ubuntu: sudo apt-get install --no-install-recommends $$need" >&2; \
		exit 1; \
	fi; \
	echo "make tools: installing $$need"; \
	export DEBIAN_FRONTEND=noninteractive; \
	apt-get update -qq && apt-get install -y -qq --no-install-recommends $$need >/dev/null

# axe-core and vnu-jar, at the versions of .ci/npm/package-lock.json.
$(stamp): .ci/npm/package.json .ci/npm/package-lock.json
	@command -v npm >/dev/null || { echo "make tools: please install Node.js with npm" >&2; exit 1; }
	@echo "make tools: installing axe-core and vnu-jar into .tools/"
	@mkdir -p .tools && cp $^ .tools/
	@npm ci --prefix .tools --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

# Lighthouse is large: only for those who measure.
.tools/lighthouse/installed: .ci/lighthouse/package.json .ci/lighthouse/package-lock.json
	@echo "make lighthouse: installing lighthouse into .tools/lighthouse/"
	@mkdir -p .tools/lighthouse && cp $^ .tools/lighthouse/
	@npm ci --prefix .tools/lighthouse --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@
