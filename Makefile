# Everything a developer types. `make` alone lists the targets.
# ARGS passes flags on: make serve ARGS='--addr localhost:9000'

SHELL := /bin/bash
export CAMKET_TOOLS := $(CURDIR)/.tools
FUZZTIME ?= 20s
stamp := .tools/installed

.DEFAULT_GOAL := help
.PHONY: help tools apt test serve build check fuzz bench clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-7s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

tools: apt $(stamp) ## install what the tests need and this machine lacks
	@:

test: tools ## run everything CI runs: gofmt, vet, staticcheck, tests
	@bad=$$(gofmt -l generator) || exit 1; \
	if [ -n "$$bad" ]; then echo "gofmt -w these files:"; echo "$$bad"; exit 1; fi
	go vet ./...
	go tool staticcheck ./...
	go test ./...

serve: ## preview the portal, live on every save
	go run ./generator serve $(ARGS)

build: ## write the site to public/
	go run ./generator build $(ARGS)

check: ## print every problem of the content; write nothing
	go run ./generator check $(ARGS)

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

clean: ## remove what was built; keep the tools
	rm -rf public .public.* dist bin

# Chromium and Java: from apt as root, else told what to install.
apt:
	@need=; \
	command -v chromium chromium-browser google-chrome >/dev/null || need="chromium fonts-dejavu-core"; \
	command -v java >/dev/null || need="$$need default-jre-headless"; \
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
