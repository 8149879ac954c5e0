# shellcheck shell=bash
# Sourced by ./dev: the test suites.

cmd_test() {
	local suites=("$@") suite

	[ $# -gt 0 ] || suites=(generated unit regress tap)
	for suite in "${suites[@]}"; do
		case $suite in
		generated | unit | regress | tap) ;;
		*) die "no such suite: $suite" ;;
		esac
	done
	tally_open=yes
	setup core icu
	for suite in "${suites[@]}"; do
		say "== $suite"
		case $suite in
		regress | tap)
			if [ -z "$server_pid" ]; then
				build
				start_server
			fi
			;;
		esac
		"suite_$suite"
	done
	tally_open=
	printf '%d passed, %d failed\n' "$passed" "$failed"
	[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
}

# The committed tables are what the generators make of data/.
suite_generated() {
	local log=$root/build/check-generated.log

	mkdir -p "$root/build"
	if make -s -C "$root" check-generated >"$log" 2>&1; then
		tally "generated tables" 1 0
	else
		cat "$log"
		tally "generated tables" 0 1
	fi
}

# The engine without a server. Each test/unit/test_*.c is a program that prints
# TAP; the other files there are linked into all of them. They are built with
# sanitizers, but for test_*_random.c, which try millions of inputs. A comment
# "pkg-config: NAME..." says what else a program needs.
suite_unit() {
	local safe="-g -O1 -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer"
	local out=$root/build/unit source name sources=("$root"/test/unit/test_*.c)

	if [ ! -e "${sources[0]}" ]; then
		tally "unit" 0 1 "no test/unit/test_*.c"
		return 0
	fi
	run_make engine BUILD=build/safe "ENGINE_CFLAGS=$safe"
	run_make engine BUILD=build/fast "ENGINE_CFLAGS=-g -O2"
	rm -rf "$out"
	mkdir -p "$out"
	# Side by side, told in order.
	export -f unit_program
	for source in "${sources[@]}"; do
		case $source in
		*_random.c) printf '%s\0%s\0%s\0' "$source" "$root/build/fast" "-g -O2" ;;
		*) printf '%s\0%s\0%s\0' "$source" "$root/build/safe" "$safe" ;;
		esac
	done | (cd "$root" && xargs -0 -n 3 -P "$(nproc)" bash -c 'unit_program "$@"' unit)
	for source in "${sources[@]}"; do
		name=$(basename "$source" .c)
		if [ -e "$out/$name.status" ]; then
			tally_tap "unit/$name" "$out/$name.tap" "$(cat "$out/$name.status")"
		else
			cat "$out/$name.tap"
			tally "unit/$name" 0 1 "does not compile"
		fi
	done
}

# Compiles and runs one: unit_program SOURCE BUILD-DIRECTORY FLAGS, in the root.
unit_program() {
	local name out=build/unit packages helper helpers=() libraries=()

	name=$(basename "$1" .c)
	for helper in test/unit/*.c; do
		case $helper in */test_*) ;; *) helpers+=("$helper") ;; esac
	done
	packages=$(sed -n 's/^.*pkg-config: *\([a-z0-9 -]*[a-z0-9]\).*$/\1/p' "$1")
	# shellcheck disable=SC2086 # lists of words
	[ -z "$packages" ] || mapfile -t libraries < <(pkg-config --cflags --libs $packages | xargs -n 1)
	# shellcheck disable=SC2086
	if cc -std=gnu11 -Wall -Wextra $3 -Isrc -Itest/unit "$1" "${helpers[@]}" "$2/libhometown_engine.a" \
		"${libraries[@]}" -lm -o "$out/$name" >"$out/$name.tap" 2>&1; then
		"$out/$name" >"$out/$name.tap" 2>&1
		echo $? >"$out/$name.status"
	fi
	return 0
}

# pg_regress against the private server. What came out is left in
# build/regress/results, to be compared with expected/.
suite_regress() {
	local out=$root/build/regress log status=0 good bad

	rm -rf "$out"
	mkdir -p "$out"
	log=$out/log
	make -s -C "$root" installcheck "PG_CONFIG=$(pg_config_path)" \
		EXTRA_REGRESS_OPTS="--outputdir=$out" >"$log" 2>&1 || status=$?
	# "test NAME ... ok" up to PostgreSQL 15, "ok 1 - NAME" from 16 on.
	good=$(grep -cE '^(test .* \.\.\. ok|ok [0-9]+ )' "$log" || true)
	bad=$(grep -cE '^(test .* \.\.\. FAILED|not ok [0-9]+ )' "$log" || true)
	if [ "$bad" -eq 0 ] && { [ "$status" -ne 0 ] || [ "$good" -eq 0 ]; }; then
		cat "$log"
		bad=1
	fi
	if [ "$bad" -gt 0 ]; then
		grep -E 'FAILED|^not ok' "$log" || true
		[ ! -e "$out/regression.diffs" ] || head -n 300 "$out/regression.diffs"
	fi
	tally "regress" "$good" "$bad"
}

# What pg_regress cannot show: test/t/*.pl, with the server in the environment.
suite_tap() {
	local script name out=$root/build/tap status

	mkdir -p "$out"
	for script in "$root"/test/t/*.pl; do
		name=$(basename "$script" .pl)
		status=0
		perl "$script" >"$out/$name.tap" 2>&1 </dev/null || status=$?
		tally_tap "t/$name" "$out/$name.tap" "$status"
	done
}
