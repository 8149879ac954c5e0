# shellcheck shell=bash
# Sourced by ./dev: a private PostgreSQL in a scratch directory.
#
#   $scratch/
#     root/      a copy of the installed server, mostly links; the extension is
#                installed here and the system's directories stay as they are
#     data/      the cluster
#     socket/    the only way in
#     log
#
# PostgreSQL refuses to run as root: then it runs as another user, to whom the
# scratch directory belongs. Clients run as whoever called, who can read the
# working tree; the server never has to.

scratch=
server_user=$(id -un)
server_pid=
server_bin=

cleanup() {
	local status=$?

	trap - EXIT
	stop_server QUIT
	[ -z "$scratch" ] || rm -rf "$scratch"
	# What broke off the tests counts as one more that failed.
	[ -z "$tally_open" ] || printf '%d passed, %d failed\n' "$passed" $((failed + 1))
	exit "$status"
}

trap cleanup EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

# Runs a command as the server's user, in a place that the user can read.
as_server() {
	if is_root; then
		(cd "$scratch" && exec runuser -u "$server_user" -- "$@")
	else
		(cd "$scratch" && exec "$@")
	fi
}

# Makes the scratch directory: in TMPDIR, unless the server's user cannot get
# there or the path is too long for a socket.
make_scratch() {
	local base

	[ -z "$scratch" ] || return 0
	if is_root; then
		server_user=nobody
		! id postgres >/dev/null 2>&1 || server_user=postgres
	fi
	for base in "${TMPDIR:-/tmp}" /tmp; do
		scratch=$(mktemp -d "${base%/}/hometown.XXXXXX") || continue
		! is_root || chown "$server_user" "$scratch"
		if [ ${#scratch} -lt 80 ] && as_server test -w "$scratch" 2>/dev/null; then
			return 0
		fi
		rm -rf "$scratch"
		scratch=
	done
	die "no temporary directory that user $server_user can write to"
}

# Copies the installed server into $scratch/root and installs the extension
# there. The programs find their files by where they stand themselves, so only
# they must be true copies.
install_private() {
	local config bin lib share file

	config=$(pg_config_path)
	bin=$("$config" --bindir)
	lib=$("$config" --pkglibdir)
	share=$("$config" --sharedir)
	server_bin=$scratch/root$bin
	mkdir -p "$server_bin" "$scratch/root$lib" "$scratch/root$share"
	cp "$bin/postgres" "$bin/initdb" "$bin/pg_ctl" "$server_bin"
	find "$lib" -maxdepth 1 \( -name '*.so' -o -name '*.bc' \) ! -name 'hometown*' -exec ln -s -t "$scratch/root$lib" {} +
	cp -as "$share/." "$scratch/root$share"
	for file in "$scratch/root$share"/extension/hometown*; do
		rm -f "$file"
	done
	if ! make -s -C "$root" install "PG_CONFIG=$config" "DESTDIR=$scratch/root" >"$scratch/install.log" 2>&1; then
		cat "$scratch/install.log" >&2
		die "make install failed"
	fi
	# Real psql and pg_dump, not the wrapper that looks for system clusters.
	PATH=$bin:$PATH
}

# start_server [SETTING...]: a running server with a database that has the
# extension; psql and all others find it by the environment. A setting is a
# line of postgresql.conf. $server_wrapper goes before the server's command.
start_server() {
	make_scratch
	install_private
	as_server "$server_bin/initdb" -D data -U postgres -A trust -E UTF8 --no-locale --no-sync \
		>"$scratch/initdb.log" 2>&1 || { cat "$scratch/initdb.log" >&2 && die "initdb failed"; }
	as_server mkdir socket
	{
		printf '%s\n' "listen_addresses = ''" "unix_socket_directories = '$scratch/socket'" \
			"fsync = off" "synchronous_commit = off" "full_page_writes = off" "max_wal_size = 4GB" \
			"timezone = 'UTC'" "log_min_messages = warning" "$@"
	} >>"$scratch/data/postgresql.conf"
	# shellcheck disable=SC2086 # a command and its options
	as_server setsid ${server_wrapper:-} "$server_bin/postgres" -D "$scratch/data" >"$scratch/log" 2>&1 </dev/null &
	server_pid=$!
	export PGHOST=$scratch/socket PGPORT=5432 PGUSER=postgres PGDATABASE=postgres PGCLIENTENCODING=UTF8
	wait_for_server
	psql -Xqc 'CREATE DATABASE hometown' && PGDATABASE=hometown
	psql -Xqc 'CREATE EXTENSION hometown'
}

wait_for_server() {
	local tries

	for ((tries = 0; tries < 1200; tries++)); do
		! pg_isready -q || return 0
		kill -0 "$server_pid" 2>/dev/null || break
		sleep 0.1
	done
	cat "$scratch/log" >&2
	die "the server did not start"
}

# stop_server SIGNAL: INT to stop in order, QUIT at once.
stop_server() {
	local tries

	[ -n "$server_pid" ] || return 0
	if [ -e "$scratch/data/postmaster.pid" ]; then
		kill -"$1" "$(head -n 1 "$scratch/data/postmaster.pid")" 2>/dev/null || true
	fi
	for ((tries = 0; tries < 600; tries++)); do
		kill -0 "$server_pid" 2>/dev/null || break
		sleep 0.05
	done
	wait "$server_pid" 2>/dev/null || true
	server_pid=
}
