# Every query of the documentation runs, and gives what stands below it.
#
# A block fenced as ```sql is run; a block fenced as ```text right after it is
# what psql prints for it. ```sql norun is shown only. The blocks of one file
# share a database that has the extension; the examples/*.sql run from the root,
# one after the other in a database in which the first creates the extension.
use strict;
use warnings;
use utf8;

use FindBin;
use lib "$FindBin::Bin/lib";
use Hometown;
use Test::More;

my @pages = grep { -e } map { root() . "/$_" } qw(README.md);
my @examples = glob root() . '/examples/*.sql';

plan skip_all => 'no README.md, no examples' unless @pages || @examples;

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

# Blanks at line ends and empty lines at the ends are no difference.
sub tidy
{
	my ($text) = @_;

	$text =~ s/[ \t]+$//mg;
	$text =~ s/\A\n+|\n+\z//g;
	return $text;
}

foreach my $page (@pages)
{
	my $database = create_database('t_documentation');

	foreach my $block (blocks($page))
	{
		my ($line, $sql, $expected) = @$block;
		my $name = ($page =~ s{.*/}{}r) . ", line $line";

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

chdir root() or die "cannot change directory: $!";
my $database = create_database('t_example', bare => 1);

foreach my $example (@examples)
{
	my ($status, $out, $err) = psql($database, '\\set report ' . scratch() . "/report.html\n\\i $example\n", wide => 1);

	ok($status == 0, 'examples/' . ($example =~ s{.*/}{}r)) or diag($err);
}
drop_database($database);

done_testing();
