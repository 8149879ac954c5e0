# Reads the output of one TAP program and prints: passed, failed, note, between
# tabs. A skipped test counts as neither; a plan that was not kept, a bail-out
# or a bad exit status (-v status=N) counts as a failure of its own.

/^ok( |$)/ {
	ran++
	if (toupper($0) !~ /# *SKIP/)
		good++
	else
		skipped++
}

/^not ok( |$)/ {
	ran++
	if (toupper($0) ~ /# *TODO/)
		good++
	else
		bad++
}

/^1\.\.[0-9]+/ {
	split($0, parts, /\.\.|[^0-9.]/)
	planned = parts[2]
	has_plan = 1
	if (planned == 0) {
		skipped++
		sub(/^[^#]*#? */, "")
		reason = $0
	}
}

/^Bail out!/ {
	bailed = 1
}

END {
	note = reason
	if (note == "" && skipped)
		note = skipped " skipped"
	if (bailed)
		note = "bailed out"
	else if (!has_plan)
		note = "stopped before its plan"
	else if (ran != planned)
		note = "ran " ran + 0 " of " planned " planned"
	else if (status != 0 && !bad)
		note = "exit status " status
	else
		kept = 1
	printf "%d\t%d\t%s\n", good, bad + !kept, note
}
