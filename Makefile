# `make` alone lists what there is. Everything sets itself up first.
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory
PYTHON := .venv/bin/python

.PHONY: help run demo test check format lint types contracts templates migrations test-sqlite \
	test-postgresql journeys bench soak screenshots lock clean setup develop

help: ## list these
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "make %-16s %s\n", $$1, $$2}' Makefile

run: setup ## start Ninefold on this machine and print its address
	@.venv/bin/ninefold serve

demo: setup ## the same with the two-year career of made-up people
	@.venv/bin/ninefold demo

test: develop ## the whole suite: SQLite, PostgreSQL and a real browser
	@$(PYTHON) scripts/check test-sqlite test-postgresql journeys

check: develop ## all that continuous integration checks
	@$(PYTHON) scripts/check

format: develop ## put the code into its form
	@.venv/bin/ruff format . && .venv/bin/ruff check --fix .

lint types contracts templates migrations test-sqlite test-postgresql journeys: develop
	@$(PYTHON) scripts/check $@

lint: ## ruff
types: ## mypy, strict
contracts: ## who may import whom
templates: ## djlint
migrations: ## whether a model changed without one
test-sqlite: ## the tests on SQLite
test-postgresql: ## the tests on a PostgreSQL of their own
journeys: ## the walks in a real browser

bench: develop ## how fast it is, as ratios against peers and limits
	@$(PYTHON) -m benchmarks

soak: develop ## the loop of kill -9, 500 times on each database
	@NINEFOLD_SOAK_ROUNDS=500 $(PYTHON) scripts/check test-sqlite test-postgresql -- -m soak

screenshots: develop ## the pictures of the README
	@$(PYTHON) scripts/screenshots

lock: develop ## renew the hashed requirements
	@scripts/lock

clean: ## remove what can be made again; your data stays
	@rm -rf .venv .tools .mypy_cache .ruff_cache .import_linter_cache .hypothesis dist build test-results
	@find src tests scripts benchmarks -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true

setup:
	@scripts/setup run

develop:
	@scripts/setup develop
