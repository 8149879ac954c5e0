# hometown: a PostgreSQL extension, built with PGXS.
#
#   make && make install && make installcheck     as for any extension
#   make engine             everything but src/pg as build/libhometown_engine.a
#   make generate           rewrites the generated tables from data/
#   make check-generated    tells whether the committed tables are up to date
#
# PG_CONFIG names another server than the newest one found.

EXTENSION = hometown
MODULE_big = hometown
DATA = $(wildcard sql/hometown--*.sql)
REGRESS = $(filter-out hometown--%,$(patsubst sql/%.sql,%,$(sort $(wildcard sql/*.sql))))
REGRESS_OPTS = --encoding=UTF8 --no-locale --load-extension=hometown

all:

include tools/engine.mk
include tools/generate.mk

PG_SRCS = $(sort $(wildcard src/pg/*.c))
ENGINE_OBJS = $(ENGINE_SRCS:.c=.o)
OBJS = $(ENGINE_OBJS) $(PG_SRCS:.c=.o)
EXTRA_CLEAN = build $(OBJS:.o=.d)

# The server's headers stand as system headers, so that the strict warnings
# speak of this extension only. A function that SQL calls has the parameter it
# has, used or not.
PG_CPPFLAGS = $(HT_CPPFLAGS) -isystem $(includedir_server)
# The engine's one library, PCRE2 for characters of 32 bits.
SHLIB_LINK = $(HT_LIBS)
PG_CFLAGS = -std=gnu11 $(HT_WARNINGS) -Wno-declaration-after-statement -Wno-unused-parameter -MMD -MP

# Bitcode serves to inline C functions into compiled expressions; nothing here
# is small enough to gain by it, and it would make clang a requirement.
override with_llvm = no

ifeq ($(origin PG_CONFIG),undefined)
PG_CONFIG := $(shell tools/dev/pg_config.sh)
endif
PGXS := $(shell $(PG_CONFIG) --pgxs 2>/dev/null)

ifneq ($(wildcard $(PGXS)),)
include $(PGXS)

# Only the SQL functions are seen from outside.
$(ENGINE_OBJS): override CFLAGS += $(HT_OPTIMIZE) -fvisibility=hidden
$(OBJS): hometown.control Makefile tools/engine.mk
-include $(OBJS:.o=.d)
else
all install installcheck:
	@echo "PostgreSQL's server headers are missing: install postgresql-server-dev-*, or set PG_CONFIG" >&2
	@exit 1
clean:
	rm -rf $(EXTRA_CLEAN) $(OBJS)
.PHONY: all install installcheck clean
endif
