# The annotated articles, where they are: the views of examples/ledger.sql
# against rows that were read off the articles by hand (test/ledger).
#
# What is extracted is not without errors; how many rows have to be right is
# told here for each view, and what is missing or too much in the test's notes.
use strict;
use warnings;
use utf8;

use FindBin;
use lib "$FindBin::Bin/lib";
use Hometown;
use Test::More;

my $seeds = root() . '/../shared/seeds';
my @files = sort glob "$seeds/*.txt";

plan skip_all => 'no annotated articles' unless @files;

# A bound in 10^8.
my $yi = q{CASE WHEN bounds IS NOT NULL THEN numrange(trim_scale(lower(bounds) / 1e8), trim_scale(upper(bounds) / 1e8),
	CASE WHEN lower_inc(bounds) THEN '[' ELSE '(' END || CASE WHEN upper_inc(bounds) THEN ']' ELSE ')' END) END};
my %query = (
	project_ledger => "SELECT name, place, $yi, investor, status, trim_scale(land_mu), first_seen FROM ledger.project_ledger",
	investment_by_place_year => "SELECT place, year_from, year_to, indicator, stage, single, trim_scale(amount / 1e8), $yi "
	  . 'FROM ledger.investment_by_place_year',
	pipeline => 'SELECT place, period, signed, trim_scale(signed_amount / 1e8), started, operating, start_rate, operating_rate, '
	  . 'stated_start_rate, stated_operating_rate FROM ledger.pipeline',
	directory => q{SELECT kind, name, title, place, home, array_to_string(people, '、') FROM ledger.directory},
	documents => 'SELECT name, first_seen FROM ledger.documents',
);

# How many rows may be missing, and how many there may be too much: park and chambers that count as neither right nor wrong
# in the annotations, and what is extracted wrongly at present.
my %allowed = (
	project_ledger => [ 0, 1 ],
	investment_by_place_year => [ 0, 0 ],
	pipeline => [ 0, 0 ],
	directory => [ 1, 3 ],
	documents => [ 0, 0 ],
);

sub slurp
{
	my ($name) = @_;

	open my $in, '<:encoding(UTF-8)', $name or die "$name: $!";
	local $/ = undef;
	my $text = <$in>;
	close $in;
	return $text;
}

my $database = create_database('t_seeds', bare => 1);
my $load = '\\i ' . root() . "/examples/ledger.sql\n";

foreach my $file (@files)
{
	# The day that the annotations take where the page has none.
	my $gold = $file =~ s{seeds/(.*)\.txt$}{gold/$1.jsonl}r;
	my ($reference) = -e $gold ? slurp($gold) =~ /"reference": *"([\d-]+)"/ : ();

	$load .= 'INSERT INTO ledger.article (published, body) VALUES (' . ($reference ? "'$reference'" : 'NULL') . ', $article$' . slurp($file) . "\$article\$);\n";
}
psql_ok($database, "$load\nCALL ledger.refresh();\n", 'the articles are read');

foreach my $view (sort keys %query)
{
	my %wanted = map { $_ => 1 } split /\n/, slurp(root() . "/test/ledger/$view");
	my %found = map { $_ => 1 } split /\n/, query($database, $query{$view});
	my @missing = grep { !$found{$_} } sort keys %wanted;
	my @extra = grep { !$wanted{$_} } sort keys %found;

	cmp_ok(scalar @missing, '<=', $allowed{$view}[0], "$view: rows that are missing, of " . keys %wanted);
	cmp_ok(scalar @extra, '<=', $allowed{$view}[1], "$view: rows too much, of " . keys %found);
	note("$view - $_") foreach (@missing);
	note("$view + $_") foreach (@extra);
}

drop_database($database);
done_testing();
