# Prints the reports of a valgrind log that have the extension on the stack,
# and exits with 1 if there was one. -v source=DIR/ is where its sources stand.

function finish() {
	if (report != "" && (index(report, source) || report ~ /hometown\.so/)) {
		print report
		found = 1
	}
	report = ""
}

/^==[0-9]+== *$/ {
	finish()
	next
}

/^==[0-9]+==/ {
	report = report $0 "\n"
}

END {
	finish()
	exit found
}
