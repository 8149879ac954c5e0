# shellcheck shell=bash
# Sourced by ./dev: what can be said about the sources without running them.

lint_failed=0

# lint_step NAME COMMAND...: runs a check, tells its result, remembers a failure.
lint_step() {
	local name=$1 log=$root/build/lint.log

	shift
	mkdir -p "$root/build"
	if "$@" >"$log" 2>&1; then
		printf '%-32s ok\n' "$name"
	else
		printf '%-32s FAILED\n' "$name"
		head -n 200 "$log"
		lint_failed=$((lint_failed + 1))
	fi
}

cmd_lint() {
	setup core icu lint
	make_scratch
	cd "$root"
	lint_step "clang-format" format_sources --dry-run -Werror
	lint_step "gcc -Werror" strict_build gcc
	lint_step "clang -Werror" strict_build clang
	lint_step "clang-tidy" tidy
	lint_step "cppcheck" cpp_check
	lint_step "shellcheck" shellcheck -x -a dev .ci/run tools/dev/pg_config.sh
	lint_step "file sizes" file_sizes
	lint_step "layers" layers
	lint_step "version" version_once
	lint_step "generated tables" make -s check-generated
	printf 'lint: %d failed\n' "$lint_failed"
	[ "$lint_failed" -eq 0 ]
}

# Passes its input on; succeeds when there was none.
no_lines() {
	if grep .; then
		return 1
	fi
}

# The hand-written C files, relative to the root.
c_files() {
	(cd "$root" && find src test tools -name '*.[ch]' ! -path '*/corpus/*' | sort)
}

format_sources() {
	(cd "$root" && c_files | xargs clang-format "$@")
}

# Everything in a copy of the tree, so that the working tree's objects stay:
# the extension, the engine as plain C11, the tests and the generators.
strict_build() {
	local copy=$scratch/strict-$1 errors=-Werror file

	# The server's own flags are for the compiler that built it.
	[ "$1" != clang ] || errors+=" -Wno-ignored-optimization-argument -Wno-unknown-warning-option"

	mkdir "$copy"
	cp -r Makefile hometown.control src sql tools test data "$copy"
	find "$copy" -name '*.[od]' -delete
	(
		cd "$copy" || exit 1
		make -s -j"$(nproc)" "CC=$1" "COPT=$errors" "PG_CONFIG=$(pg_config_path)" &&
			make -s -j"$(nproc)" engine "ENGINE_CC=$1" "ENGINE_CFLAGS=-O2 -Werror" || exit 1
		find test tools -name '*.c' ! -path '*/corpus/*' | sort | while read -r file; do
			# shellcheck disable=SC2046 # options
			"$1" -std=gnu11 -Wall -Wextra -Wshadow -Wconversion -Werror -Isrc -Itest/unit \
				$(pkg-config --cflags icu-uc icu-i18n) -c "$file" -o /dev/null || exit 1
		done
	)
}

# What the compiler is told about the headers; the server's are not ours to mend.
include_flags() {
	local config

	config=$(pg_config_path)
	printf '%s\n' -std=gnu11 -Isrc -Itest/unit -isystem "$("$config" --includedir-server)" -D_GNU_SOURCE \
		'-DHOMETOWN_VERSION="0"'
	pkg-config --cflags-only-I icu-uc icu-i18n
}

tidy() {
	local flags

	mapfile -t flags < <(include_flags | sed '/^ *$/d')
	find src test tools -name '*.c' ! -path '*/corpus/*' | sort |
		xargs -P "$(nproc)" -I '{}' clang-tidy --quiet '{}' -- "${flags[@]}"
}

# In a copy without the generated tables, on which cppcheck spends minutes.
cpp_check() {
	local copy=$scratch/cppcheck

	mkdir "$copy"
	cp -r src test tools "$copy"
	find "$copy/src" -name '*.inc' -exec truncate -s 0 {} +
	(cd "$copy" && cppcheck --quiet --std=c11 --enable=warning,performance,portability --inline-suppr \
		--error-exitcode=1 --suppress=missingIncludeSystem --suppress=unknownMacro \
		-Isrc -j "$(nproc)" -DPG_VERSION_NUM=150000 -DHOMETOWN_VERSION='"0"' src test tools)
}

# A file that a person has to read is no longer than this.
file_sizes() {
	local limit=600 file lines

	{
		c_files
		find dev Makefile .ci tools test -type f \( -name '*.py' -o -name '*.sh' -o -name '*.awk' -o -name '*.mk' \
			-o -name '*.p[lm]' -o -name dev -o -name run \)
	} | sort -u | while read -r file; do
		lines=$(wc -l <"$file")
		[ "$lines" -le "$limit" ] || echo "$file: $lines lines, more than $limit"
	done | no_lines
}

# Inclusion goes to the left: base, text, lex, extract, relate, render, pg. Only
# pg knows PostgreSQL, and only pg/compat.h its versions.
layers() {
	find src -name '*.[ch]' | sort | awk '
		BEGIN {
			split("base text lex extract relate render pg", names)
			for (i in names) rank[names[i]] = i + 0
		}
		{
			file = $0
			split(file, path, "/")
			own = path[2]
			if (!(own in rank)) { print file ": no layer of that name"; next }
			while ((getline line < file) > 0) {
				if (line ~ /^# *include "/) {
					split(line, quoted, "\"")
					split(quoted[2], other, "/")
					if (other[1] in rank && rank[other[1]] > rank[own])
						print file ": includes " quoted[2] ", a later layer"
					if (own != "pg" && quoted[2] ~ /^(postgres|fmgr|utils\/|catalog\/)/)
						print file ": includes " quoted[2] " outside pg"
				}
				if (line ~ /PG_VERSION_NUM/ && file != "src/pg/compat.h")
					print file ": PG_VERSION_NUM outside src/pg/compat.h"
			}
			close(file)
		}' | no_lines
}

# The version stands in hometown.control; what has to repeat it agrees.
version_once() {
	local version

	version=$(sed -n "s/^default_version *= *'\([^']*\)'.*/\1/p" hometown.control)
	python3 - "$version" <<-'PYTHON'
		import json, os, sys

		version = sys.argv[1]
		meta = json.load(open("META.json", encoding="utf-8"))
		semantic = version + ".0" * (2 - version.count("."))
		wrong = [
		    f"META.json: {found} for {semantic}"
		    for found in (meta["version"], meta["provides"]["hometown"]["version"])
		    if found != semantic
		]
		script = f"sql/hometown--{version}.sql"
		if not os.path.exists(script):
		    wrong.append(f"{script} is missing")
		if meta["provides"]["hometown"]["file"] != script:
		    wrong.append(f"META.json: file is not {script}")
		if f"## {version} " not in open("CHANGELOG.md", encoding="utf-8").read() + " ":
		    wrong.append(f"CHANGELOG.md: no entry for {version}")
		sys.exit("\n".join(wrong) or 0)
	PYTHON
}
