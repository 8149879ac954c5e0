# What the views of examples/ledger.sql make of the rows: which reports are of
# one project, and what is added up. The rows are written here, so that nothing
# hangs on what is extracted.
use strict;
use warnings;
use utf8;

use FindBin;
use lib "$FindBin::Bin/lib";
use Hometown;
use Test::More;

my $database = create_database('t_ledger_views', bare => 1);

psql_ok($database, '\\i ' . root() . "/examples/ledger.sql\n", 'the script runs');

# SQL for a value.
sub quoted
{
	my ($value) = @_;

	return 'NULL' unless defined $value;
	return "'" . ($value =~ s/'/''/gr) . "'";
}

# SQL for articles of a text on a day: articles([body, day], ...), numbered from 1.
sub articles
{
	my @articles = @_;
	my $number = 0;

	return "SET LOCAL ledger.read = 'later';\n" . join '', map {
		$number++;
		"INSERT INTO ledger.article (article_id, body) VALUES ($number, " . quoted($_->[0]) . ");\n"
		  . "UPDATE ledger.extraction SET made_by = hometown_version(), day = " . quoted($_->[1]) . " WHERE article_id = $number;\n"
	} @articles;
}

# ---------------------------------------------------------------- projects

my $row = 0;

# SQL for a report of a project: [article, name, place, bounds, currency, status].
sub report
{
	my ($article, $name, $place, $bounds, $currency, $status) = @_;

	$row++;
	$currency //= 'CNY' if defined $bounds;
	$bounds = "[$bounds,$bounds]" if defined $bounds && $bounds =~ /^\d/;
	return "INSERT INTO ledger.project (article_id, span, mention, name, amount, bounds, currency, place, place_name, status) "
	  . "SELECT $article, int4range($row, $row + 1), v.name, v.name, CASE WHEN lower(b) = upper(b) THEN lower(b) END, b, v.currency, "
	  . "v.place, (SELECT d.name FROM divisions() d WHERE d.code = v.place LIMIT 1), v.status FROM (VALUES ("
	  . join(', ', map { quoted($_) . '::text' } ($name, $place, $currency, $status))
	  . ')) v (name, place, currency, status), (VALUES (' . quoted($bounds) . "::numrange)) b (b);\n";
}

# How the reports of one list fall into entries, each as the numbers of its reports: '1 2, 3'.
sub entries
{
	my @reports = @_;
	my @days = map { sprintf '2020-01-%02d', $_ } 1 .. 20;

	$row = 0;
	my $sql = "BEGIN;\n" . articles(map { [ '文', $_ ] } @days) . join('', map { report(@$_) } @reports) . q{
		SELECT string_agg(members, ', ' ORDER BY members)
		FROM (SELECT string_agg(lower(span)::text, ' ' ORDER BY span) AS members
			  FROM ledger.project_entries() GROUP BY entry_article, entry_span) e;
		ROLLBACK;
	};
	return query($database, $sql);
}

my $e = '00000000';    # 亿

# Two reports in two articles, which are one project.
my @same = (
	[ 'the same name, place and amount', [ '汝州机绣产业园项目', '410482', "25$e" ], [ '汝州机绣产业园项目', '410482', "25$e" ] ],
	[ 'the place left out of the name', [ '河南赛能多晶硅项目', '410928101', "100$e" ], [ '赛能多晶硅', '410928101', undef ] ],
	[ '项目 left out', [ '岳阳远大建设职业学院项目', '430621', "(20$e,)" ], [ '岳阳远大建设职业学院', '430621', "23$e" ] ],
	[ 'a county and the city that it lies in', [ '越宁商贸城项目', '330681', "13$e" ], [ '诸暨越宁商贸城', '330600', undef ] ],
	[ 'a word more in the name', [ '锐驰新能源电池项目', '420600', "25$e" ], [ '锐驰新能源动力电池生产基地', '420600', undef ] ],
	[ 'no place told once, but the amount', [ '森笋竹浆新材料产业园', '510524', "186000000" ], [ '森笋竹浆新材料产业园项目', undef, "186000000" ] ],
	[ 'about as much', [ '织境柳编智能家居产业园', '341225', "8$e" ], [ '织境柳编产业园项目', '341225', "[7.2e8,8.8e8]" ] ],
	[ 'without a brand, the amount tells it', [ '工程设备制造项目', '430621', "1060000000" ], [ '设备制造', '430621', "1060000000" ] ],
	[ 'a county that was renamed', [ '轻纺云仓物流园', '330621', "6$e" ], [ '轻纺云仓物流园项目', '330603', "6$e" ] ],
	[ 'brackets and quotation marks', [ '恒屿氢能装备产业园', '210213', "52$e" ], [ '“恒屿”氢能(装备)产业园项目', '210213', undef ] ],
	[ 'the brand left out, but the amount is the same', [ '森笋竹浆新材料产业园', '510524', "186000000" ], [ '竹产业园', '510524', "186000000" ] ],
	[ 'the trade left out, but the amount is the same', [ '森笋竹浆新材料产业园', '510524', "186000000" ], [ '森笋产业园', '510524', "186000000" ] ],
	[ 'the first phase by two names', [ '嶺果荔枝深加工产业园首期', '440981', undef ], [ '嶺果荔枝深加工产业园一期', '440981', "5$e" ] ],
);

# Two reports in two articles, which are two projects.
my @different = (
	[ 'another amount', [ '汝州机绣产业园项目', '410482', "25$e" ], [ '汝州机绣产业园项目', '410482', "26$e" ] ],
	[ 'another place', [ '越宁商贸城项目', '330681', "13$e" ], [ '越宁商贸城项目', '330682', "13$e" ] ],
	[ 'another phase', [ '锐驰新能源电池一期项目', '420600', undef ], [ '锐驰新能源电池二期项目', '420600', undef ] ],
	[ 'a phase and the whole', [ '锐驰新能源电池项目', '420600', "25$e" ], [ '锐驰新能源电池二期项目', '420600', undef ] ],
	[ 'another brand of the same trade', [ '锐驰新能源电池项目', '420600', "25$e" ], [ '恒驰新能源电池项目', '420600', "25$e" ] ],
	[ 'no brand and no amount', [ '光伏发电项目', '520521', undef ], [ '光伏发电项目', '520521', undef ] ],
	[ 'other figures in the name', [ '越宁500千伏变电站', '330681', undef ], [ '越宁220千伏变电站', '330681', undef ] ],
	[ 'another currency', [ '南中国物流城', '441300', "35$e", 'HKD' ], [ '南中国物流城', '441300', "35$e", 'CNY' ] ],
	[ 'another firm from another place', [ '上海汝州商会大厦', '410482', undef ], [ '北京汝州商会大厦', '410482', undef ] ],
	[ 'amounts that cannot be one', [ '岳阳县临港产业园', '430621', "(20$e,)" ], [ '岳阳县临港产业园', '430621', "12$e" ] ],
	[ 'the same amount, and nothing else', [ '云菇食用菌产业园', '520521', "6$e" ], [ '冷凉蔬菜集散中心', '520521', "6$e" ] ],
	[ 'another trade of the same brand', [ '信达川电子信息标准化厂房', '511703', undef ], [ '信达川鞋业标准化厂房', '511703', undef ] ],
	[ 'another building of the same brand', [ '卓越行置业康养小镇', '422800', undef ], [ '卓越行置业总部大楼', '422800', undef ] ],
	[ 'another trade, which is not known as one', [ '万象新铜业交易市场', '330782', undef ], [ '万象新酒业交易市场', '330782', undef ] ],
	[ 'another kind of work', [ '信达川酒业扩建项目', '511703', undef ], [ '信达川酒业技改项目', '511703', undef ] ],
	[ 'the same amount, and a kind of place', [ '光伏产业园', '520521', "6$e" ], [ '生物产业园', '520521', "6$e" ] ],
	[ 'a short name without a place', [ '云菇产业园', undef, undef ], [ '云菇产业园', undef, undef ] ],
);

foreach my $pair (@same)
{
	my ($name, $one, $two) = @$pair;

	is(entries([ 1, @$one ], [ 2, @$two ]), '1 2', "one project: $name");
}
foreach my $pair (@different)
{
	my ($name, $one, $two) = @$pair;

	is(entries([ 1, @$one ], [ 2, @$two ]), '1, 2', "two projects: $name");
}

is( entries([ 1, '赛能多晶硅项目', '410928', undef ], [ 2, '赛能多晶硅项目', '410928', "100$e" ], [ 3, '赛能多晶硅项目', '410928', "60$e" ]),
	'1 2, 3', 'one without an amount does not bring two amounts together');
is( entries([ 1, '赛能多晶硅项目', '410000', undef ], [ 2, '赛能多晶硅项目', '410928', undef ], [ 3, '赛能多晶硅项目', '410482', undef ]),
	'1 2, 3', 'nor one in the province two counties');
is(entries([ 1, '赛能多晶硅项目', '410928', "100$e" ], [ 1, '赛能多晶硅项目', '410928', "100$e" ]), '1 2', 'one name twice in an article is one project');
is( entries([ 1, '吉中汽车内饰项目', '430621', undef ], [ 1, '吉中汽车内饰件生产', '430621', undef ]),
	'1, 2', 'two names in an article are two');
is( entries([ 1, '荔枝产业园', '440981', "5$e" ], [ 1, '岭果荔枝深加工产业园', '440981', "5$e" ]), '1 2', 'but one where they are alike and the amount is the same');
is( entries([ 1, '岳阳县临港产业园', '430621', "(20$e,)" ], [ 1, '岳阳县云港产业园', '430621', "(20$e,)" ]), '1, 2', 'which 超过20亿元 does not tell');
is( entries([ 1, '汝州机绣产业园项目', '410482', "25$e" ], [ 1, '机绣产业园区', '410482', undef ]), '1 2', 'or where the place is left out of one');
is( entries([ 1, '吉中汽车内饰项目', '430621', undef ], [ 1, '吉中汽车内饰件生产', '430621', undef ], [ 2, '吉中汽车内饰项目', '430621', undef ]),
	'1 3, 2', 'the name that is the same is the one');
is( entries(map { [ $_, '赛能多晶硅项目', '410928', "100$e" ] } 1 .. 20), join(' ', 1 .. 20), 'twenty articles, one project');

# The entry has the most that is told.
$row = 0;
is( query(
		$database,
		"BEGIN;\n" . articles(map { [ '文', $_ ] } qw(2020-01-01 2021-01-01 2022-01-01))
		  . report(1, '赛能多晶硅', '410000', undef, undef, 'signed')
		  . report(3, '河南赛能多晶硅项目', '410928101', "[90$e,110$e]", undef, 'operating')
		  . report(2, '赛能多晶硅项目', '410928', "100$e", undef, 'started')
		  . q{
		REFRESH MATERIALIZED VIEW ledger.project_ledger;
		SELECT article_id, span, name, place, place_name, amount, bounds, currency, status, first_seen, last_seen, articles,
			   jsonb_path_query_array(evidence, '$[*].article_id')
		FROM ledger.project_ledger;
		ROLLBACK;
	}),
	'1|[1,2)|河南赛能多晶硅项目|410928101|河南省濮阳市濮阳县柳屯镇|10000000000|[10000000000,10000000000]|CNY|operating|2020-01-01|2022-01-01|3|[1, 2, 3]',
	'an entry has the fullest name, the smallest place, the exact amount, the furthest status');

# ---------------------------------------------------------------- facts

# SQL for a fact: [article, mention, indicator, stage, value or bounds, period, place, unit]. Its span is that of the
# mention in the article.
sub fact
{
	my ($article, $mention, $indicator, $stage, $bounds, $period, $place, $unit) = @_;

	$unit //= 'CNY';
	my $qualifier = $bounds =~ /^[\[(]/ ? 'over' : 'exact';
	$bounds = "[$bounds,$bounds]" if $qualifier eq 'exact';
	return "INSERT INTO ledger.fact (article_id, span, mention, indicator, stage, value, bounds, qualifier, unit, period, place, place_name) "
	  . "SELECT $article, int4range(at, at + length(mention)), mention, indicator, stage, coalesce(lower(b), upper(b)), b, '$qualifier', unit, p, place, "
	  . '(SELECT d.name FROM divisions() d WHERE d.code = place LIMIT 1) FROM ledger.article a, (VALUES ('
	  . join(', ', map { quoted($_) . '::text' } ($mention, $indicator, $stage, $unit, $place))
	  . ')) v (mention, indicator, stage, unit, place), (VALUES (' . quoted($bounds) . '::numrange, ' . quoted($period) . "::daterange)) r (b, p), "
	  . "LATERAL (SELECT strpos(a.body, mention) AS at) s WHERE article_id = $article;\n";
}

# What a query on a view gives for these articles and rows.
sub view_of
{
	my ($view, $columns, @sql) = @_;

	return query($database, "BEGIN;\n" . join('', @sql)
		  . "REFRESH MATERIALIZED VIEW ledger.project_ledger;\nREFRESH MATERIALIZED VIEW ledger.$view;\n"
		  . "SELECT $columns FROM ledger.$view ORDER BY 1, 2, 3, 4;\nROLLBACK;\n");
}

my $y2022 = '[2022-01-01,2023-01-01)';
my $half = '[2022-01-01,2022-07-01)';
my $march = '[2022-03-01,2022-04-01)';
my $money = 'place, year_from, year_to, indicator, stage, single, statements, articles, amount, bounds';
my @two = articles([ '签约总投资324亿元。再说324亿元', '2022-07-01' ], [ '总投资324亿元', '2022-08-01' ]);

is( view_of('investment_by_place_year', $money, @two, map { fact($_, '324亿元', 'investment', 'signed', "324$e", $half, '431100') } (1, 2)),
	"431100|2022|2022|investment|signed|f|1|2|324$e|[324$e,324$e]", 'what two articles say counts once');
is( view_of('investment_by_place_year', $money, @two,
		fact(1, '324亿元', 'investment', 'signed', "324$e", $half, '431100'), fact(2, '324亿元', 'investment', undef, "324$e", undef, '431100')),
	"431100|2022|2022|investment|signed|f|1|1|324$e|[324$e,324$e]", 'also where one tells no period');
is( view_of('investment_by_place_year', $money, @two,
		fact(1, '324亿元', 'investment', 'signed', "324$e", $half, '431100'), fact(2, '324亿元', 'investment', 'started', "324$e", $half, '431100')),
	"431100|2022|2022|investment|started|f|1|2|324$e|[324$e,324$e]", 'of two stages the further');
is( view_of('investment_by_place_year', $money, @two,
		fact(1, '324亿元', 'investment', 'signed', "324$e", '[2021-01-01,2022-01-01)', '431100'),
		fact(2, '324亿元', 'investment', 'signed', "324$e", $y2022, '431100')),
	"431100|2021|2021|investment|signed|f|1|1|324$e|[324$e,324$e]\n431100|2022|2022|investment|signed|f|1|1|324$e|[324$e,324$e]",
	'but two years are two');
is( view_of('investment_by_place_year', $money, @two,
		fact(1, '324亿元', 'investment', 'signed', "324$e", $y2022, '330621'), fact(2, '324亿元', 'investment', 'signed', "324$e", $y2022, '330603')),
	"330603|2022|2022|investment|signed|f|1|2|324$e|[324$e,324$e]", 'a county that was renamed is one place');

my @whole = articles([ '总投资42亿元，其中甲项目12亿元、乙项目8亿元。另有30亿元，丙项目5亿元以上的。', '2022-07-01' ]);

is( view_of('investment_by_place_year', $money, @whole,
		map { fact(1, $_->[0], 'investment', 'signed', $_->[1], $y2022, '431100') }
		  ([ '42亿元', "42$e" ], [ '12亿元', "12$e" ], [ '8亿元', "8$e" ], [ '30亿元', "30$e" ], [ '5亿元以上', "[5$e,)" ])),
	"431100|2022|2022|investment|signed|f|2|1|72$e|[72$e,72$e]", 'neither parts nor thresholds are added to the whole');

my @sums = articles([ '合同资金3亿元，又签约近2亿元，还有超过4亿元', '2022-07-01' ]);

is( view_of('investment_by_place_year', $money, @sums,
		fact(1, '3亿元', 'investment', 'signed', "3$e", $y2022, '431100'),
		fact(1, '近2亿元', 'investment', 'signed', '[1.8e8,2e8)', $y2022, '431100'),
		fact(1, '超过4亿元', 'investment', 'signed', "(4$e,)", $y2022, '431100')),
	'431100|2022|2022|investment|signed|f|3|1|880000000|(880000000,)', 'sums of intervals');
is( view_of('investment_by_place_year', $money, articles([ '全年42亿元', '2023-01-01' ], [ '3月签约12亿元', '2022-04-01' ]),
		fact(1, '42亿元', 'investment', 'signed', "42$e", $y2022, '431100'), fact(2, '12亿元', 'investment', 'signed', "12$e", $march, '431100')),
	"431100|2022|2022|investment|signed|f|1|1|42$e|[42$e,42$e]", 'a month is part of its year');

$row = 0;
is( view_of('investment_by_place_year', $money, @two,
		fact(1, '324亿元', 'investment', 'signed', "324$e", $half, '431100'), report(1, '某某产业园', '431100', "324$e")),
	"431100|2022|2022|investment|signed|t|1|1|324$e|[324$e,324$e]", 'the amount of a project is told apart');

my $funnel = 'place, period, signed, signed_amount, started, operating, start_rate, operating_rate, stated_start_rate, stated_operating_rate';
my $news = '签约项目106个，总投资324亿元。已开工74个，开工率近70%；已投产46个。
签约的106个项目中，开工率69.8%，投产率43.4%。
签约产业链项目176个。';
my @funnel = (
	fact(1, '106个', 'projects', 'signed', 106, $half, '431100', '个'),
	fact(1, '324亿元', 'investment', 'signed', "324$e", $half, '431100'),
	fact(1, '74个', 'projects', 'started', 74, $half, '431100', '个'),
	fact(1, '近70%', 'start_rate', undef, '[0.63,0.7)', $half, '431100', '%'),
	fact(1, '46个', 'projects', 'operating', 46, $half, '431100', '个'),
	fact(1, '69.8%', 'start_rate', undef, 0.698, $half, '431100', '%'),
	fact(1, '43.4%', 'operating_rate', undef, 0.434, $half, '431100', '%'),
	fact(1, '176个', 'projects', 'signed', 176, $half, '431100', '个'),
);

is( view_of('pipeline', $funnel, articles([ $news, '2022-11-02' ]), @funnel),
	"431100|$half|106|324$e|74|46|0.698|0.434|0.698|0.434", 'the numbers that fit the rates, and the rates beside them');
is( view_of('pipeline', $funnel, articles([ $news, '2022-11-02' ]), @funnel[ 0, 2, 7 ]),
	"431100|$half|176||74||0.420|||", 'else the largest');
is( view_of('pipeline', $funnel, articles([ '续建项目76个，到位89亿元；新建项目50个，其中外资的9个', '2014-10-23' ]),
		map { fact(1, "${_}个", 'projects', 'started', $_, $y2022, '330600', '个') } (76, 50, 9)),
	"330600|$y2022|||126|||||", 'the numbers of one paragraph are added, without parts');

# ---------------------------------------------------------------- names

my @people = articles([ '文', '2020-01-01' ], [ '文', '2021-01-01' ], [ '文', '2022-01-01' ]);

sub person
{
	my ($article, $name, $title, $organization) = @_;

	$row++;
	return "INSERT INTO ledger.person (article_id, span, mention, name, title, organization) VALUES ($article, int4range($row, $row + 1), "
	  . join(', ', map { quoted($_) } ($name, $name, $title, $organization)) . ");\n";
}

is( view_of('directory', 'kind, name, title, place, home, people, articles', @people,
		person(1, '王均苗', '南京绍兴商会会长', '南京绍兴商会'), person(2, '王均苗', '绍兴市越宁集团董事长', undef), person(2, '王均苗', undef, undef),
		person(3, '王均苗', '永州市副市长', undef)),
	"chamber|南京绍兴商会||320100|330600|{王均苗}|{1}\nperson|王均苗|永州市副市长|431100|||{3}\nperson|王均苗|绍兴市越宁集团董事长|330600|||{1,2}",
	'one name in one place is one person; a chamber has its people');
is( view_of('documents', 'name, mentions, articles, first_seen, last_seen', @people,
		map { "INSERT INTO ledger.document (article_id, span, mention, name) VALUES ($_, '[1,5)', '《办法》', '办法'), ($_, '[9,13)', '《办法》', '办法');\n" } (3, 1)),
	'办法|4|{1,3}|2020-01-01|2022-01-01', 'a document, its articles and its first day');

drop_database($database);
done_testing();
