# shellcheck shell=bash
# Sourced by ./dev: installs Debian packages, only those that are missing.

shopt -s extglob

# The packages of a group. PostgreSQL's carry the version: that of the server
# in use, or the newest that there is.
packages_of() {
	local major=$1

	case $2 in
	core) echo "gcc libc6-dev libpcre2-dev make perl pkg-config python3 postgresql-$major postgresql-server-dev-$major" ;;
	icu) echo "libicu-dev" ;;
	lint) echo "clang clang-format clang-tidy cppcheck shellcheck" ;;
	fuzz) echo "clang" ;;
	bench) echo "postgresql-$major-pgpcre" ;;
	valgrind) echo "valgrind libc6-dbg" ;;
	browser) echo "chromium fonts-noto-cjk" ;;
	schema) echo "python3-jsonschema" ;;
	*) die "no such group of packages: $2" ;;
	esac
}

# Whether a package is there.
installed() {
	[ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# Major version of the server in use; fails when there is none with headers.
server_major() {
	local version

	version=$("$(pg_config_path)" --version 2>/dev/null) || return 1
	[ -e "$("$(pg_config_path)" --pgxs)" ] || return 1
	version=${version#PostgreSQL }
	printf '%s\n' "${version%%[!0-9]*}"
}

# Newest major version that the package lists offer.
newest_major() {
	apt-cache pkgnames postgresql-server-dev- | sed -n 's/^postgresql-server-dev-\([0-9]*\)$/\1/p' |
		sort -n | tail -n 1
}

# Prints the missing ones of the packages named.
missing_of() {
	local package

	for package in "$@"; do
		installed "$package" || echo "$package"
	done
}

as_admin() {
	if is_root; then
		"$@"
	else
		sudo "$@"
	fi
}

# A server in use that is not Debian's brings its own headers.
own_server() {
	[ -n "${PG_CONFIG:-}" ] && [ "${PG_CONFIG#/usr/lib/postgresql/}" = "$PG_CONFIG" ]
}

apt_get() {
	as_admin env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 "$@" >/dev/null </dev/null
}

# setup GROUP...: makes sure that the packages of the groups are installed.
setup() {
	local groups=("$@") group major missing updated=

	[ "${groups[*]}" != all ] || groups=(core icu lint fuzz bench valgrind browser schema)
	for group in "${groups[@]}"; do
		if ! have dpkg-query; then
			say "dev: not a Debian system; taking the tools of the group '$group' to be installed"
			continue
		fi
		major=$(server_major) || major=
		if [ -z "$major" ]; then
			[ -n "$updated" ] || { update_lists "the group '$group'" && updated=yes; }
			major=$(newest_major)
			[ -n "$major" ] || die "no postgresql-server-dev-N among the packages that apt knows"
		fi
		missing=$(wanted "$group" "$major")
		[ -n "$missing" ] || continue
		[ -n "$updated" ] || { update_lists "$missing" && updated=yes; }
		say "installing $missing ..."
		# shellcheck disable=SC2086 # a list of names
		apt_get install -y --no-install-recommends $missing || die "could not install: $missing"
	done
}

# The missing packages of a group, as one line.
wanted() {
	local packages

	packages=$(packages_of "$2" "$1") || exit 1
	if [ "$1" = fuzz ] && have clang; then
		packages="libclang-rt-$(clang -dumpversion | cut -d. -f1)-dev"
	elif [ "$1" = fuzz ]; then
		packages="clang libclang-rt-dev"
	fi
	if own_server; then
		packages=${packages//postgresql-+([^ ])/}
	fi
	# shellcheck disable=SC2086 # a list of names
	missing_of $packages | tr '\n' ' ' | sed 's/ $//'
}

# Fetches apt's lists, or says what an administrator has to install.
update_lists() {
	have apt-get || die "missing: $1; install it with your package manager"
	is_root || have sudo || die "missing: $1; install it as root, or install sudo"
	apt_get update || say "dev: apt-get update failed; going on with the lists that are there"
}
