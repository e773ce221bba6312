# Waypost: `make run` opens it, `make test` proves it. Both install what they need.
GO      ?= go
CORE    := ./wizard/... ./secure/... ./assets/...
FUZZ    ?= 10s
LINT    := honnef.co/go/tools/cmd/staticcheck@v0.8.2
FORMAT  := mvdan.cc/gofumpt@v0.12.0
SUM     := gotest.tools/gotestsum@v1.13.0

.PHONY: run build test lint race core fuzz tour bench pictures deps deps-test clean

# Opens the window; on a machine without a screen the tour does the same job on
# a virtual one.
run: build
	@if [ "$$(uname)" = Darwin ] || [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		build/waypost; \
	else \
		echo "There is no screen here. Waypost walks through its pages on a virtual one; the pictures land in build/tour/."; \
		$(MAKE) --no-print-directory tour; \
	fi

deps:
	@.ci/install build

deps-test:
	@.ci/install test

build: deps
	@mkdir -p build
	@$(GO) build -o build/waypost .

# Everything that has to hold. The last line counts what ran.
test: deps-test
	@mkdir -p build && rm -f build/*.json
	@$(MAKE) --no-print-directory lint race core fuzz tour
	@cat build/race.json build/core.json build/fuzz.json build/tour.json | .ci/count

lint:
	@unformatted=$$($(GO) run $(FORMAT) -l .); [ -z "$$unformatted" ] || { echo "gofumpt would change:"; echo "$$unformatted"; exit 1; }
	@$(GO) vet ./...
	@$(GO) run $(LINT) -checks all ./...

race:
	@$(GO) run $(SUM) --format pkgname --jsonfile build/race.json -- -race $$($(GO) list ./... | grep -v /e2e)

# The core once more without C, and with it the window's pictures, which the race
# detector is spared.
core:
	@CGO_ENABLED=0 $(GO) run $(SUM) --format pkgname --jsonfile build/core.json -- $(CORE) ./ui/...

fuzz:
	@FUZZ=$(FUZZ) .ci/fuzz

# Walks all nine steps in a real window on a virtual screen, by keyboard alone,
# with a real keychain; pictures and the sheet land in build/tour/.
tour: deps-test
	@mkdir -p build
	@$(GO) run $(SUM) --format testname --jsonfile build/tour.json -- -count=1 -timeout 20m ./e2e/...

bench:
	@.ci/install bench
	@.ci/bench

# Draws every page beside its mock-up; give the folder of those: MOCKUPS=…
pictures:
	@mkdir -p build/pictures
	@CGO_ENABLED=0 $(GO) test ./ui -count=1 -run 'TestPages|TestOtherLanguages|TestBeside' -args -mockups "$(abspath $(MOCKUPS))" -beside "$(CURDIR)/build/pictures"

clean:
	@rm -rf build
