# The engine without PostgreSQL: every directory of src/ but pg.
#
#   make engine [BUILD=build/asan] [ENGINE_CC=clang] [ENGINE_CFLAGS="-g -O1 -fsanitize=address"]

# The version stands in the control file and nowhere else.
HT_VERSION := $(shell sed -n "s/^default_version *= *'\([^']*\)'.*/\1/p" hometown.control)

HT_CPPFLAGS = -Isrc -DHOMETOWN_VERSION='"$(HT_VERSION)"'
HT_WARNINGS = -Wall -Wextra -Wshadow -Wconversion -Wstrict-prototypes -Wmissing-prototypes
HT_OPTIMIZE = -O3

# Libraries of the engine: PCRE2 reads bylines.
HT_LIBS := $(or $(shell pkg-config --libs libpcre2-32 2>/dev/null),-lpcre2-32)
HT_CPPFLAGS += $(shell pkg-config --cflags libpcre2-32 2>/dev/null)

BUILD ?= build
ENGINE_CC ?= $(CC)
ENGINE_CFLAGS ?= -g $(HT_OPTIMIZE)
ENGINE_SRCS := $(filter-out src/pg/%,$(sort $(wildcard src/*/*.c)))
ENGINE_LIB = $(BUILD)/libhometown_engine.a
ENGINE_LIB_OBJS = $(ENGINE_SRCS:src/%.c=$(BUILD)/engine/%.o)

engine: $(ENGINE_LIB)

$(ENGINE_LIB): $(ENGINE_LIB_OBJS)
	rm -f $@
	$(AR) rcs $@ $^

$(BUILD)/engine/%.o: src/%.c hometown.control tools/engine.mk
	@mkdir -p $(@D)
	$(ENGINE_CC) -std=c11 $(HT_WARNINGS) $(HT_CPPFLAGS) $(ENGINE_CFLAGS) -MMD -MP -c $< -o $@

-include $(ENGINE_LIB_OBJS:.o=.d)

.PHONY: engine
