# Every query of the documentation runs, and gives what stands below it.
#
# A block fenced as ```sql is run; a block fenced as ```text right after it is
# what psql prints for it. ```sql norun is shown only. The blocks of one file
# share a database that has the extension, and run in the root, as do the
# examples/*.sql, one after the other in a database in which the first creates
# the extension. The README is there in two languages, with the same queries.
use strict;
use warnings;
use utf8;

use FindBin;
use lib "$FindBin::Bin/lib";
use Hometown;
use Test::More;

my @pages = qw(README.md README.zh-CN.md);
my @examples = glob root() . '/examples/*.sql';

chdir root() or die "cannot change directory: $!";

# Blocks of a page: [line, sql, output or undef].
sub blocks
{
	my ($page) = @_;
	my (@found, $fence, $text, $start);
	my $adjacent = 0;    # nothing but blank lines since the last SQL block

	open my $in, '<:encoding(UTF-8)', $page or die "$page: $!";
	while (my $line = <$in>)
	{
		if (!defined $fence && $line =~ /^```\s*(.*?)\s*$/)
		{
			($fence, $text, $start) = ($1, '', $.);
		}
		elsif (defined $fence && $line =~ /^```\s*$/)
		{
			if ($fence eq 'sql')
			{
				push @found, [ $start, $text, undef ];
				$adjacent = 1;
			}
			else
			{
				$found[-1][2] = $text if $fence eq 'text' && $adjacent;
				$adjacent = 0;
			}
			$fence = undef;
		}
		elsif (defined $fence)
		{
			$text .= $line;
		}
		elsif ($line =~ /\S/)
		{
			$adjacent = 0;
		}
	}
	close $in;
	return @found;
}

# What a page links to and does not have: a heading of its own, or a file.
sub broken_links
{
	my ($page) = @_;
	my (%anchor, $fenced, $prose);

	open my $in, '<:encoding(UTF-8)', $page or die "$page: $!";
	while (my $line = <$in>)
	{
		$fenced = !$fenced if $line =~ /^```/;
		next if $fenced;
		$prose .= $line;
		next if $line !~ /^#+ (.*?)\s*$/;
		my $heading = lc $1;
		$heading =~ s/[^\w -]//g;
		$anchor{ $heading =~ tr/ /-/r } = 1;
	}
	close $in;
	return grep { /^#(.*)/ ? !$anchor{$1} : !-e (s/#.*//r) } $prose =~ /\]\((?!https?:)([^)]+)\)/g;
}

# The extension's functions and aggregates that a page does not name.
sub untold
{
	my ($page, $database) = @_;

	open my $in, '<:encoding(UTF-8)', $page or die "$page: $!";
	my $text = do { local $/ = undef; <$in> };
	close $in;
	return grep { $text !~ /`"?$_\b/ } split /\n/, query($database, <<'SQL');
SELECT DISTINCT p.proname
FROM pg_extension e
JOIN pg_depend d ON d.refclassid = 'pg_extension'::regclass AND d.refobjid = e.oid AND d.classid = 'pg_proc'::regclass
JOIN pg_proc p ON p.oid = d.objid
WHERE e.extname = 'hometown'
ORDER BY 1
SQL
}

# Blanks at line ends and empty lines at the ends are no difference.
sub tidy
{
	my ($text) = @_;

	$text =~ s/[ \t]+$//mg;
	$text =~ s/\A\n+|\n+\z//g;
	return $text;
}

my %queries;

foreach my $page (@pages)
{
	my $database = create_database('t_documentation');
	my @blocks = blocks($page);

	$queries{$page} = join '', map { $_->[1] } @blocks;
	is(join(' ', broken_links($page)), '', "$page, links");
	is(join(' ', untold($page, $database)), '', "$page, functions that it does not tell of");

	foreach my $block (@blocks)
	{
		my ($line, $sql, $expected) = @$block;
		my $name = "$page, line $line";

		$sql =~ s/CREATE EXTENSION (?!IF)/CREATE EXTENSION IF NOT EXISTS /g;
		my $shows_error = defined $expected && $expected =~ /^ERROR:/m;
		my ($status, $out, $err) = psql($database, $sql, wide => 1, on_error_stop => !$shows_error);

		$out .= "\n" . $err =~ s/^psql:\S+: //mgr if $shows_error;
		if ($status != 0)
		{
			fail($name);
			diag($err);
		}
		elsif (defined $expected)
		{
			is(tidy($out), tidy($expected), $name);
		}
		else
		{
			pass($name);
		}
	}
	drop_database($database);
}

is($queries{'README.zh-CN.md'}, $queries{'README.md'}, 'both languages have the same queries');

my $database = create_database('t_example', bare => 1);

foreach my $example (@examples)
{
	my ($status, $out, $err) = psql($database, '\\set report ' . scratch() . "/report.html\n\\i $example\n", wide => 1);

	ok($status == 0, 'examples/' . ($example =~ s{.*/}{}r)) or diag($err);
}
drop_database($database);

done_testing();
