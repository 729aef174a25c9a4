# The front doors. `make help` lists them.
.DEFAULT_GOAL := help
.PHONY: help run build bench test test-rust test-browser test-browser-postgres check site install-run install-test
MAKEFLAGS += --no-print-directory

# What is built once in the dev profile: the server, the build step, the tests' dependencies.
CARGO_TEST := $(if $(shell command -v cargo-nextest),cargo nextest run --no-fail-fast,cargo test --no-fail-fast --quiet)

help: ## Lists these
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | awk -F'\t' '{ printf "make %-22s %s\n", $$1, $$2 }'

run: install-run site ## Builds what is missing and serves a demonstration festival on http://127.0.0.1:3000
	cargo run --quiet --bin atlas -- serve --demo

build: install-run ## Leaves the release binary, assets embedded, at target/release/atlas
	cargo build --quiet --bin site
	target/debug/site
	cargo build --release --package server
	@ls -l target/release/atlas

bench: install-test ## Measures pages on both databases, in release, and prints a table; with PEER=1 beside pretalx (installed from PyPI)
	cargo build --quiet --bin site
	target/debug/site
	@[ -z "$(PEER)" ] || scripts/bench-peer.sh
	POSTGRES_DURABLE=yes scripts/with-postgres.sh cargo bench --package server --bench pages

test: install-test check site ## Every check, on both databases and in a browser
	scripts/with-postgres.sh $(MAKE) test-rust test-browser test-browser-postgres

check: ## Format and lints
	cargo fmt --all --check
	cargo clippy --quiet --all-targets -- --deny warnings
	npm --prefix end2end run check

test-rust: ## Rust tests; those of the database on both engines (needs ATLAS_TEST_POSTGRES, see scripts/with-postgres.sh)
	@test -n "$$ATLAS_TEST_POSTGRES" || { echo "scripts/with-postgres.sh make $@"; exit 1; }
	$(CARGO_TEST)

test-browser: site ## Browser tests on SQLite
	npm --prefix end2end test

test-browser-postgres: site ## Browser smoke tests on PostgreSQL
	@test -n "$$ATLAS_TEST_POSTGRES" || { echo "scripts/with-postgres.sh make $@"; exit 1; }
	ATLAS_DATABASE_SERVER="$$ATLAS_TEST_POSTGRES" npm --prefix end2end test -- --grep @smoke

site: install-run ## The server in the dev profile, and everything browsers fetch, in target/site
	cargo build --quiet
	target/debug/site

install-run:
	@scripts/install.sh run

install-test:
	@scripts/install.sh test
