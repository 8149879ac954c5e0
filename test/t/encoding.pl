# The extension refuses a database that is not in UTF8, and says what to do.
use strict;
use warnings;

use FindBin;
use lib "$FindBin::Bin/lib";
use Hometown;
use Test::More tests => 9;

foreach my $encoding (qw(SQL_ASCII LATIN1 EUC_CN))
{
	my $database = create_database(
		't_encoding',
		bare => 1,
		options => "ENCODING '$encoding' TEMPLATE template0 LOCALE 'C'");
	my ($status, $out, $err) = psql($database, "\\set VERBOSITY verbose\nCREATE EXTENSION hometown;");

	isnt($status, 0, "$encoding: refused");
	like($err, qr/\b0A000\b/, "$encoding: feature_not_supported");
	like($err, qr/^HINT:.*UTF-?8/m, "$encoding: a hint names UTF8");
	drop_database($database);
}
