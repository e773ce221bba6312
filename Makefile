# Waypost: `make run` opens it, `make check` is for while you work, `make test`
# proves all of it. `make help` lists the rest.
GO      ?= go
CORE    := ./wizard/... ./secure/... ./assets/...
ROOMS   := ./ui/session/... ./ui/desktop/... ./ui/theme/... ./ui/layout/... ./docs/... ./packaging/...
LAWS    := ^(TestSeeds|TestCoreKnowsNoWindow|TestInstallable|TestArrow|TestHouseRules|TestPagesOnlyCompose|TestRooms|TestSmallWalls)$$
FUZZ    ?= 3s
# Their code starts no goroutine: the race detector is slow there and finds nothing.
ALONE   := /e2e$$|/secure/qr$$|/secure/sheet$$|/ui/gallery$$|/ui/page$$
MOCKUPS ?= docs/design
LINT    := honnef.co/go/tools/cmd/staticcheck@v0.8.2
FORMAT  := mvdan.cc/gofumpt@v0.12.0
SUM     := gotest.tools/gotestsum@v1.13.0

.DEFAULT_GOAL := help
.PHONY: help run build check test lint laws race core fuzz tour orca test-windows cover faults bench bench-peers pictures shots goldens deps deps-test clean

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

# On a machine without a screen, the tour shows the pages on a virtual one instead.
run: build ## build Waypost and open its window
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

build: deps ## build build/waypost, without opening it
	@mkdir -p build
	@$(GO) build -o build/waypost .

check: deps-test lint laws ## lint, laws and the tests that need no window: under 90 s when warm
	@CGO_ENABLED=0 $(GO) test $(CORE) $(ROOMS)

# The last line counts what ran.
test: deps-test ## everything that must hold before a change lands: about 15 min
	@mkdir -p build && rm -f build/*.json
	@$(MAKE) --no-print-directory lint race core fuzz tour
	@cat build/race.json build/core.json build/fuzz.json build/tour.json | .ci/count

# Vet also reads the files behind tags, and those of other systems: on Windows everything that
# needs no C, on macOS everything without Fyne, which needs C there.
lint: ## format, vet and static checks
	@unformatted=$$($(GO) run $(FORMAT) -l .); [ -z "$$unformatted" ] || { echo "gofumpt would change:"; echo "$$unformatted"; exit 1; }
	@$(GO) vet ./...
	@$(GO) vet -tags orca,wine,keychain,standin ./e2e ./secure/vault
	@GOOS=windows CGO_ENABLED=0 $(GO) vet -tags keychain $(CORE) ./ui/...
	@GOOS=darwin CGO_ENABLED=0 $(GO) vet -tags keychain $(CORE) ./ui/session/... ./ui/desktop/...
	@$(GO) run $(LINT) -checks all ./...

# Never cached: go test does not notice changes of the files that go list reads.
laws: ## the rules of the house: who may import whom, no network, small interfaces
	@$(GO) test ./e2e -count=1 -run '$(LAWS)'

race: ## the tests of what starts goroutines, with the race detector
	@mkdir -p build
	@$(GO) run $(SUM) --format pkgname --jsonfile build/race.json -- -race $$($(GO) list ./... | grep -Ev '$(ALONE)')

# Pictures of the window are compared here, without the slow race detector.
core: ## all tests but the tour, without C, and with the window's pictures
	@mkdir -p build
	@CGO_ENABLED=0 $(GO) run $(SUM) --format pkgname --jsonfile build/core.json -- $(CORE) ./ui/... ./docs/... ./packaging/...

fuzz: ## every fuzz target, for FUZZ=10s each; with TARGET=totp, those that match
	@FUZZ=$(FUZZ) .ci/fuzz $(if $(TARGET),'$(TARGET)')

# By keyboard, and once by mouse, with a real keychain and printer; pictures and the sheet land
# in build/tour/.
tour: deps-test ## walk through a real window on a virtual screen
	@mkdir -p build
	@$(GO) run $(SUM) --format testname --jsonfile build/tour.json -- -count=1 -timeout 20m ./e2e/...

# Not a part of make test, since it takes five minutes. UPDATE=1 records what Orca says.
orca: deps-test ## walk to the sheet while Orca, the screen reader, listens
	@.ci/install orca
	@$(GO) test -tags orca ./e2e -count=1 -run '^TestOrca$$' -v -args $(if $(UPDATE),-update)

# What only serves tests is not counted.
cover: deps-test ## how much of wizard, secure and ui/session their tests run; fails under 90 %
	@.ci/cover

faults: deps-test ## plant some fifty faults, one at a time; the tests must catch each
	@.ci/faults $(FAULT)

# docs/contributing.md says which tests need what wine lacks.
test-windows: deps-test ## walk through Waypost for Windows, and run its tests, under wine
	@.ci/install windows
	@packaging/release windows
	@.ci/wine/run $(GO) test -tags wine ./e2e -count=1 -run '^TestWine' -v
	@GOOS=windows CGO_ENABLED=0 .ci/wine/run $(GO) test -exec wine -tags keychain -skip "$$(.ci/wine/lacks)" $(CORE) ./ui/...

bench: ## measure start, memory and idle cost beside other programs
	@.ci/install bench
	@.ci/bench

bench-peers: ## measure Waypost beside the smallest Fyne window and KeePassXC, packages too; as root
	@.ci/install bench
	@.ci/install release
	@[ -n "$$(ls build/release/*.deb 2>/dev/null)" ] || packaging/release linux
	@.ci/peers

pictures: ## draw every page beside its mock-up, into build/pictures/
	@mkdir -p build/pictures
	@CGO_ENABLED=0 $(GO) test ./ui -count=1 -run 'TestPages|TestOtherLanguages|TestBeside' -args -mockups "$(abspath $(MOCKUPS))" -beside "$(CURDIR)/build/pictures"

shots: deps-test ## take the pictures of the README and of app shops from the real window
	@$(GO) test ./e2e -count=1 -run '^TestShots$$'
	@mkdir -p docs/pictures && cp $(foreach shot,backup phone questions sheet,build/shots/$(shot).png) docs/pictures/

# The golden pictures of ui/para are copied by hand, from ui/para/testdata/failed/ after a test.
goldens: ## redraw the golden pictures and transcripts; look at each that changes
	@CGO_ENABLED=0 $(GO) test ./ui -count=1 -run 'TestPages|TestOtherLanguages|TestLanguages|TestBothLooks|TestOverlays|TestSpoken' -args -update
	@CGO_ENABLED=0 $(GO) test ./ui/part ./ui/gallery ./ui/page/sheet ./secure/sheet -count=1 -args -update

.PHONY: notices release sign test-sign reproduce test-linux test-deb
notices: ## regenerate the licences of the libraries, after these have changed
	@$(GO) run ./packaging/notices

release: ## make the packages of this system into build/release/ (docs/releasing.md)
	@.ci/install release
	@packaging/release

sign: ## sign them, with CERT, CERT_KEY and SSH_KEY
	@packaging/sign

test-sign: ## sign a small program and its packages with temporary keys, and check
	@.ci/install release
	@packaging/test-sign

reproduce: ## make the packages twice, in two folders, and compare every byte
	@.ci/install release
	@packaging/reproduce

test-linux: ## start the other packages for Linux, and uninstall them; as root
	@.ci/install release
	@packaging/test-linux

test-deb: ## install the .deb on a clean Debian, walk two pages, uninstall; as root
	@.ci/install release
	@packaging/test-deb

clean: ## remove build/
	@rm -rf build
