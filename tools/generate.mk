# The generated tables: the words of data/ as C. They are committed; each
# generator is a program of tools/ that needs Python and nothing else.

# gen_fold_opencc.py is none: like gen_fold.c it imports facts into data/.
GENERATORS = $(filter-out tools/gen_fold_opencc.py,$(sort $(wildcard tools/gen_*.py)))

generate:
	set -e; for generator in $(GENERATORS); do python3 $$generator; done

# Generates in a copy of the tree, and compares.
check-generated:
	@set -e; copy=$$(mktemp -d); trap 'rm -rf "$$copy"' EXIT; \
	mkdir "$$copy/src"; cp -r data tools "$$copy"; \
	for directory in src/*/; do mkdir "$$copy/$$directory"; done; \
	$(MAKE) -s -C "$$copy" -f tools/generate.mk generate; \
	for table in $$(cd "$$copy" && find src -type f) $$(find src -name '*.inc'); do \
		cmp "$$table" "$$copy/$$table" || stale=yes; \
	done; \
	if [ -n "$$stale" ]; then echo "run 'make generate'" >&2; exit 1; fi

# What ICU knows of characters, written anew only to follow a newer ICU:
#   build/gen_fold map DATE > data/fold_icu.tsv
#   build/gen_fold class DATE > data/char_property.tsv
build/gen_fold: tools/gen_fold.c
	@mkdir -p $(@D)
	$(CC) -std=gnu11 -Wall -Wextra -O2 $< -o $@ $$(pkg-config --cflags --libs icu-uc icu-i18n)

# What ICU knows of the lunar calendar, likewise, and the solar terms, which are
# computed: DATE is the release of ICU for the one, the day it is run for the other.
#   build/gen_lunar DATE > data/lunar.tsv
#   build/gen_solar_terms DATE > data/solar_terms.tsv
build/gen_lunar: tools/gen_lunar.c src/base/civil.c
	@mkdir -p $(@D)
	$(CC) -std=gnu11 -Wall -Wextra -O2 -Isrc $^ -o $@ $$(pkg-config --cflags --libs icu-uc icu-i18n)

build/gen_solar_terms: tools/gen_solar_terms.c src/base/civil.c
	@mkdir -p $(@D)
	$(CC) -std=gnu11 -Wall -Wextra -O2 -Isrc $^ -o $@ -lm

.PHONY: generate check-generated
