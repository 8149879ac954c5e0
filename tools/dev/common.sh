# shellcheck shell=bash
# Sourced by ./dev: messages, the tally of tests, the build.

export LC_ALL=C.UTF-8
umask 022

# PostgreSQL's settings of the caller must not lead to a server of theirs.
unset PGHOST PGPORT PGUSER PGDATABASE PGPASSWORD PGSERVICE PGOPTIONS PGDATA PGCLIENTENCODING

say() {
	printf '%s\n' "$*" >&2
}

die() {
	say "dev: $*"
	exit 1
}

is_root() {
	[ "$(id -u)" -eq 0 ]
}

have() {
	command -v "$1" >/dev/null 2>&1
}

# The pg_config in use: PG_CONFIG, else the newest server with headers.
pg_config_path() {
	printf '%s\n' "${PG_CONFIG:-$("$root/tools/dev/pg_config.sh")}"
}

# Builds in the working tree, where the next build finds most of it done.
build() {
	run_make all
}

# make with its chatter kept back unless it fails.
run_make() {
	local log

	mkdir -p "$root/build"
	log=$root/build/make.log
	if ! make -C "$root" -j"$(nproc)" "PG_CONFIG=$(pg_config_path)" "$@" >"$log" 2>&1; then
		cat "$log" >&2
		die "make $* failed"
	fi
	grep -i -A 3 'warning:' "$log" >&2 || true
}

# ---------------------------------------------------------------- tally

passed=0
failed=0
tally_open= # not empty while suites are still to run

# Adds one suite's counts and tells them in a line: tally NAME PASSED FAILED [NOTE]
tally() {
	passed=$((passed + $2))
	failed=$((failed + $3))
	printf '%-32s %6d passed, %d failed%s\n' "$1" "$2" "$3" "${4:+  ($4)}"
}

# Adds a TAP program's output: tally_tap NAME FILE EXIT-STATUS
tally_tap() {
	local good bad note

	IFS=$'\t' read -r good bad note < <(awk -v "status=$3" -f "$root/tools/dev/tap.awk" "$2")
	if [ "$bad" -gt 0 ]; then
		grep -vE '^ok ' "$2" | tail -n 200 || true
	fi
	tally "$1" "$good" "$bad" "$note"
}
