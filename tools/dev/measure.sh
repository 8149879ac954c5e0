# shellcheck shell=bash
# Sourced by ./dev: the demonstration, the score, speed, fuzzing, valgrind.

# demo [FILE...]: loads articles into the ledger of examples/, shows what was
# extracted from each and what the ledger makes of all, and writes its report.
demo() {
	local file files=("$@") report=$root/build/ledger.html

	[ $# -gt 0 ] || files=("$root"/test/corpus/*.txt "$root"/examples/articles/*.txt)
	[ -e "${files[0]}" ] || die "no such file: ${files[0]}"
	psql -Xq -f "$root/examples/ledger.sql" || die "cannot make the ledger"
	for file in "${files[@]}"; do
		[ -r "$file" ] || die "cannot read $file"
		article_text "$file" >"$scratch/article"
		psql -Xq -v ON_ERROR_STOP=1 -v name="$(basename "$file")" -v path="$scratch/article" <<-'SQL' || die "cannot load $file"
			\set body `cat :'path'`
			INSERT INTO ledger.article (url, body) VALUES (:'name', :'body');
		SQL
	done
	psql -XAtc 'SELECT article_id FROM ledger.article ORDER BY article_id' | while read -r id; do
		psql -Xq -v ON_ERROR_STOP=1 -v id="$id" -f "$root/tools/dev/demo.sql" </dev/null
	done
	psql -Xq -v ON_ERROR_STOP=1 -f "$root/tools/dev/demo_ledger.sql" || die "cannot show the ledger"
	psql -Xq -v report="$report" -v articles="${#files[@]}" -f "$root/examples/report.sql" >"$scratch/report.log" ||
		die "cannot write $report"
	printf '\nThe ledger with the marked articles, for a browser: %s\n' "$report"
}

# A file's text as UTF-8; older Chinese pages are in GB18030 or one of its subsets.
article_text() {
	local from=UTF-8

	iconv -f UTF-8 -t UTF-8 "$1" >/dev/null 2>&1 || from=GB18030
	iconv -f "$from" -t UTF-8 "$1" 2>/dev/null | tr -d '\000' || die "$1 is neither UTF-8 nor GB18030"
}

cmd_score() {
	local tool=$root/../shared/tools/score

	if [ ! -e "$tool" ]; then
		say "there is no ../shared/tools/score; nothing is scored"
		return 0
	fi
	setup core
	build
	start_server
	python3 "$tool" "$@"
}

cmd_bench() {
	setup core bench
	build
	start_server "shared_buffers = '256MB'" "work_mem = '64MB'" "jit = off" "autovacuum = off" \
		"max_parallel_workers_per_gather = 0"
	"$root/test/bench/run" "$@"
}

# Runs every test/fuzz/NAME.c from the seeds in test/fuzz/corpus/NAME, and
# leaves what it found in build/fuzz.
cmd_fuzz() {
	local seconds=${1:-60} flags="-g -O1 -fsanitize=address,undefined -fno-sanitize-recover=all"
	local source name status=0 options

	setup core fuzz
	make_scratch
	run_make engine BUILD=build/fuzz ENGINE_CC=clang "ENGINE_CFLAGS=$flags -fsanitize=fuzzer-no-link"
	for source in "$root"/test/fuzz/*.c; do
		[ -e "$source" ] || die "there is no test/fuzz/*.c"
		name=$(basename "$source" .c)
		# shellcheck disable=SC2086 # options
		clang -std=gnu11 -Wall -Wextra $flags -fsanitize=fuzzer -I"$root/src" "$source" \
			"$root/build/fuzz/libhometown_engine.a" -lpcre2-32 -o "$root/build/fuzz/$name"
		mkdir -p "$scratch/fuzz/$name"
		options=("-max_total_time=$seconds" -timeout=25 -print_final_stats=1 "-artifact_prefix=$root/build/fuzz/$name-")
		[ ! -e "$root/test/fuzz/$name.dict" ] || options+=("-dict=$root/test/fuzz/$name.dict")
		[ ! -d "$root/test/fuzz/corpus/$name" ] || cp -r "$root/test/fuzz/corpus/$name/." "$scratch/fuzz/$name"
		say "== $name, $seconds s"
		if "$root/build/fuzz/$name" "${options[@]}" "$scratch/fuzz/$name" >"$root/build/fuzz/$name.log" 2>&1; then
			grep -E '^(Done|stat::)' "$root/build/fuzz/$name.log"
			echo "$name: nothing found"
		else
			tail -n 60 "$root/build/fuzz/$name.log"
			echo "$name: FAILED; the input is in build/fuzz/$name-*"
			status=1
		fi
	done
	return "$status"
}

# The regression tests with every backend under valgrind. The server is not
# built for it, so only reports with this extension on the stack are counted.
cmd_valgrind() {
	local log found=0 server_wrapper

	setup core valgrind
	build
	make_scratch
	as_server mkdir valgrind
	# Read by start_server.
	# shellcheck disable=SC2034
	server_wrapper="valgrind --quiet --trace-children=yes --leak-check=no --num-callers=40
		--fullpath-after= --error-limit=no --log-file=$scratch/valgrind/%p.log"
	start_server
	suite_regress
	stop_server INT
	for log in "$scratch"/valgrind/*.log; do
		awk -v "source=$root/src/" -f "$root/tools/dev/valgrind.awk" "$log" || found=$((found + 1))
	done
	echo "valgrind: $(find "$scratch/valgrind" -name '*.log' | wc -l) processes, $found with reports about hometown"
	[ "$found" -eq 0 ] && [ "$failed" -eq 0 ]
}
