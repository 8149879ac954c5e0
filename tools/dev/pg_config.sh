#!/bin/sh
# Prints the pg_config of the newest server whose headers are installed, or the
# plain name where there is none in Debian's places.
for bin in $(find /usr/lib/postgresql -mindepth 2 -maxdepth 2 -name bin 2>/dev/null | sort -rV); do
	if [ -x "$bin/pg_config" ] && [ -x "$bin/postgres" ] && [ -e "$("$bin/pg_config" --pgxs)" ]; then
		echo "$bin/pg_config"
		exit 0
	fi
done
echo pg_config
