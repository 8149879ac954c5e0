# The report of examples/report.sql in a browser: everything is there, nothing
# in it runs or is fetched, whatever the articles contain.
use strict;
use warnings;
use utf8;

use FindBin;
use lib "$FindBin::Bin/lib";
use Browser;
use Hometown;
use Test::More;

my $database = create_database('t_report', bare => 1);
my $report = scratch() . '/report.html';
my @files = sort(glob(root() . '/examples/articles/*.txt'), glob(root() . '/test/corpus/*.txt'));
my $load = '';

foreach my $file (@files)
{
	open my $in, '<:encoding(UTF-8)', $file or die "$file: $!";
	local $/ = undef;
	my $body = <$in>;
	close $in;
	my ($name) = $file =~ m{([^/]+)$};
	$load .= "INSERT INTO ledger.article (url, body) VALUES ('$name', \$article\$$body\$article\$);\n";
}

# What an article could try, in every field that is shown: in its text, its title, names, titles of documents, its
# address and in rows that were written by hand.
my $attack = q{"'>]]></style></title></textarea><script>document.title='taken'</script><img src=x onerror="document.title='taken'"><svg onload=alert(1)>&lt;b&gt;${7*7}};
my $literal = $attack =~ s/'/''/gr;

$load .= <<SQL;
INSERT INTO ledger.article (url, published, body) VALUES (E'javascript:alert(1)//${literal}', '2024-03-01',
	'${literal}
2024-03-01 10:00 来源：某报 作者：李国强
　　永州市委书记李国强说，总投资<b onmouseover=alert(1)>25亿元</b>的“${literal}”产业园项目今天开工，《办法${literal}》已经印发。永州${literal}商会会长张伟在场。');
INSERT INTO ledger.project (article_id, span, mention, name, amount, bounds, currency, investor, place, place_name, status)
SELECT article_id, '[1,2)', 'x', '产业园${literal}', 1e8, '[1e8,1e8]', 'CNY', '投资方${literal}', NULL, '地点${literal}', 'started'
FROM ledger.article WHERE published = '2024-03-01';
INSERT INTO ledger.document (article_id, span, mention, name) SELECT article_id, '[1,2)', 'x', '文件${literal}' FROM ledger.article WHERE published = '2024-03-01';
INSERT INTO ledger.person (article_id, span, mention, name, title, organization)
SELECT article_id, '[1,2)', 'x', '人${literal}', '会长${literal}', '商会${literal}商会' FROM ledger.article WHERE published = '2024-03-01';
UPDATE ledger.extraction SET source = '来源${literal}', title = '标题${literal}' WHERE article_id = (SELECT article_id FROM ledger.article WHERE published = '2024-03-01');
CALL ledger.refresh();
SQL

psql_ok($database, '\\i ' . root() . "/examples/ledger.sql\n$load", 'the ledger is filled');

my ($status, $out, $err) = psql($database, '\\i ' . root() . "/examples/report.sql\n", on_error_stop => 1);

isnt($status, 0, 'a report has to be named');
like($err, qr/say where to/, 'and that is told');
psql_ok($database, "\\set report $report\n\\i " . root() . "/examples/report.sql\n", 'the report is written');

open my $in, '<:encoding(UTF-8)', $report or die "$report: $!";
my $html = do { local $/ = undef; <$in> };
close $in;

ok($html =~ /\A<!DOCTYPE html>/, 'it begins as a page');
ok($html =~ m{</html>\s*\z}, 'and ends as one');
ok($html !~ /<(?:script|img|iframe|object|link|form|b)\b/i, 'no element of an article has got through');
ok($html =~ /&lt;script&gt;document\.title=&#39;taken&#39;/, 'it is shown as text');

SKIP:
{
	skip 'no Chromium', 1 unless have_browser();

	foreach my $width (1280, 360)
	{
		my $seen = browse($report, width => $width, select => 'h2#ledger + table td.name');

		is_deeply($seen->{console}, [], "$width px: nothing on the console");
		cmp_ok($seen->{width}, '<=', $width, "$width px: nothing sticks out");
		is($seen->{title}, '投资台账', "$width px: the title is ours");
		is($seen->{handlers}, 0, "$width px: no handlers");
		is($seen->{elements}{$_} // 0, 0, "$width px: no $_") foreach (qw(script img iframe b));
		is_deeply($seen->{outside}, [], "$width px: nothing from or to elsewhere");
		is_deeply($seen->{dangling}, [], "$width px: every link has its anchor");

		my %twice;

		$twice{$_}++ foreach (@{ $seen->{ids} });
		is_deeply([ grep { $twice{$_} > 1 } sort keys %twice ], [], "$width px: no anchor twice");

		my $names = query($database, "SELECT string_agg(name, chr(10) ORDER BY name COLLATE \"C\") FROM ledger.project_ledger");

		is(join("\n", sort @{ $seen->{marked} }), $names, "$width px: every project is in the table");
		ok($seen->{text} =~ /\Q$_\E/, "$width px: shows $_") foreach ('各地投资', '时间线', '从签约到投产', '叙永县', '投产率');
		is( scalar(grep { /^article-\d+$/ } @{ $seen->{ids} }),
			query($database, 'SELECT count(*) FROM ledger.article'), "$width px: every article is there");
	}

	my ($light, $dark) = map { browse($report, dark => $_) } (0, 1);
	my ($on_light, $on_dark) = map { [ $_->{background} =~ /(\d+)/g ]->[0] } ($light, $dark);

	cmp_ok($on_light, '>', 200, 'light where light is wanted');
	cmp_ok($on_dark, '<', 60, 'dark where dark is');
}

# As few articles as one asks for.
psql_ok($database, "\\set report $report\n\\set articles 3\n\\i " . root() . "/examples/report.sql\n", 'a report of three articles');
open $in, '<:encoding(UTF-8)', $report or die "$report: $!";
$html = do { local $/ = undef; <$in> };
close $in;
is(scalar(() = $html =~ /<section class="article"/g), 3, 'has three');

# And of none.
psql_ok($database, "TRUNCATE ledger.article CASCADE;\nCALL ledger.refresh();\n\\set report $report\n\\i " . root() . "/examples/report.sql\n",
	'a report of an empty ledger');

drop_database($database);
done_testing();
