# Nothing that a caller puts into the search path changes a result, and the
# extension can live in, and move to, any schema.
use strict;
use warnings;
use utf8;

use FindBin;
use lib "$FindBin::Bin/lib";
use Hometown;
use Test::More tests => 5;

my $database = create_database('t_search_path', bare => 1);

# Objects that would be found instead of the system's by an unqualified name.
my $hostile = q{
	CREATE SCHEMA evil;
	CREATE DOMAIN evil.int4range AS text;
	CREATE DOMAIN evil.numrange AS text;
	CREATE DOMAIN evil."numeric" AS text;
	CREATE DOMAIN evil.text AS pg_catalog.int4;
	CREATE DOMAIN evil.daterange AS text;
	CREATE DOMAIN evil.date AS text;
	CREATE DOMAIN evil."boolean" AS pg_catalog.text;
	CREATE DOMAIN evil.bool AS pg_catalog.text;
	CREATE FUNCTION evil.fail() RETURNS pg_catalog.text LANGUAGE plpgsql AS $$ BEGIN RAISE 'a hostile function was called'; END $$;
};

foreach my $function ('numeric_add(numeric, numeric)', 'add(numeric, numeric)', 'sum_numeric(numeric, numeric)')
{
	$hostile .= function_of($function, 'pg_catalog.numeric');
}
$hostile .= function_of($_, 'pg_catalog.numeric') foreach ('lower(numrange)', 'upper(numrange)');
$hostile .= function_of($_, 'pg_catalog.bool') foreach ('lower_inc(numrange)', 'upper_inc(numrange)', 'isempty(numrange)');
$hostile .= function_of('numrange(numeric, numeric, text)', 'pg_catalog.numrange');
$hostile .= function_of('int4range(int4, int4)', 'pg_catalog.int4range');
$hostile .= function_of('daterange(date, date)', 'pg_catalog.daterange');

foreach my $type (qw(numeric numrange int4range daterange date int4 text))
{
	my $name = "hostile_$type";

	$hostile .= function_of("$name($type, $type)", "pg_catalog.$type");
	$hostile .= "CREATE OPERATOR evil.$_ (LEFTARG = pg_catalog.$type, RIGHTARG = pg_catalog.$type, FUNCTION = evil.$name);\n"
	  foreach (qw(+ - * ||));
	$hostile .= function_of("compare_$type($type, $type)", 'pg_catalog.bool');
	$hostile .= "CREATE OPERATOR evil.$_ (LEFTARG = pg_catalog.$type, RIGHTARG = pg_catalog.$type, FUNCTION = evil.compare_$type);\n"
	  foreach (qw(= < > <>));
}

# A function in the hostile schema, all arguments of the system's types.
sub function_of
{
	my ($signature, $result) = @_;

	$signature =~ s/(?<=[(,])\s*(\w+)/ pg_catalog.$1/g;
	return "CREATE FUNCTION evil.$signature RETURNS $result LANGUAGE plpgsql AS "
	  . "\$\$ BEGIN RAISE 'a hostile function was called'; END \$\$;\n";
}

# Every function of the extension in one schema, with nothing else unqualified.
sub calls
{
	my ($schema) = @_;
	my $body = "'市委常委會今年引進(jìn)项目84個，總投資超過20億元，佔地1000畝，完成87.5%，近三成，50餘家公司。'";
	my $sql = '';

	$sql .= "SELECT t::pg_catalog.text FROM $schema.$_($body) t;\n"
	  foreach (qw(extract_amounts extract_percentages extract_quantities extract_numbers extract_dates normalize_text));
	$sql .= "SELECT $schema.parse_numeral('三千五百万'), $schema.try_parse_numeral('x'), $schema.try_parse_numeral('两万五');\n";
	$sql .= "SELECT $schema.format_numeral(120000000), $schema.format_numeral(120000000, 'upper');\n";
	$sql .= "SELECT t::pg_catalog.text FROM $schema.extract_dates($body, '2024-05-15') t;\n";
	$sql .= "SELECT $schema.parse_date('2016年4月18日'), $schema.parse_date('去年', '2024-05-15'), $schema.try_parse_date('x');\n";
	$sql .= "SELECT $schema.analyze($body, '2024-05-15'), pg_catalog.md5($schema.annotate_html($body, '2024-05-15'));\n";
	$sql .= "SELECT $schema.range_sum(t.bounds) FROM $schema.extract_amounts($body) t;\n";
	$sql .= "SELECT $schema.hometown_version();\n";
	return $sql;
}

query($database, $hostile);
psql_ok($database, "SET search_path = evil, pg_catalog;\nCREATE SCHEMA h;\nCREATE EXTENSION hometown SCHEMA h;",
	'installed under a hostile search path');

my $plain = query($database, calls('h'));

like($plain, qr/2000000000.*\[2024-01-01,2025-01-01\)/s, 'the calls give rows');
is(query($database, "SET search_path = evil, pg_catalog;\n" . calls('h')), $plain, 'the same under a hostile search path');
is(query($database, "SET search_path = '';\n" . calls('h')), $plain, 'the same under an empty search path');
is(query($database, "CREATE SCHEMA moved;\nALTER EXTENSION hometown SET SCHEMA moved;\n" . calls('moved')), $plain, 'the same in another schema');

drop_database($database);
