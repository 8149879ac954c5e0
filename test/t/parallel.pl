# Parallel workers give what one process gives.
use strict;
use warnings;
use utf8;

use FindBin;
use lib "$FindBin::Bin/lib";
use Hometown;
use Test::More tests => 6;

my $database = create_database('t_parallel');
my $text = "'第' || i || '个项目投资' || i || '.5亿元，占地' || i || '亩，完成' || i % 100 || '%，' || i % 7 || '至9亿元，' || 1 + i % 12 || '月' || 1 + i % 28 || '日开工'";
my $parallel = 'SET max_parallel_workers_per_gather = 2; SET parallel_setup_cost = 0; SET parallel_tuple_cost = 0; '
  . 'SET min_parallel_table_scan_size = 0;';
my $serial = 'SET max_parallel_workers_per_gather = 0;';

query($database, "CREATE TABLE article AS SELECT i AS id, $text AS body FROM generate_series(1, 20000) i;\nANALYZE article;");

my $sums = q{
	SELECT count(*), sum(a.value), range_sum(a.bounds), min(hometown_version())
	FROM article, LATERAL extract_amounts(body) a
};
my $scalars = q{
	SELECT count(*), sum(try_parse_numeral(id || '万')), sum(length(normalize_text(body))), max(format_numeral(id))
	FROM article
};
my $dates = q{
	SELECT count(*), count(d.period), sum(upper(d.period) - lower(d.period)), min(lower(d.period)), max(upper(d.period)),
		   sum(hashtext(d.period::text)), count(try_parse_date(id || '年')), count(try_parse_date(d.mention, '2024-05-15'))
	FROM article, LATERAL extract_dates(body, '2024-05-15') d
};
my $facts = q{
	SELECT count(*), sum(f.value), sum(hashtext(concat(f.indicator, f.stage, f.period, f.place))), min(lower(f.period))
	FROM article, LATERAL extract_facts(body, '2024-05-15') f
};
my $plan = query($database, "$parallel EXPLAIN (ANALYZE, COSTS off, TIMING off) $sums");

like($plan, qr/Partial Aggregate/, 'the sum is planned for workers');
like($plan, qr/Workers Launched: [1-9]/, 'the workers are launched');
is(query($database, "$parallel $sums"), query($database, "$serial $sums"), 'the same sums with and without workers');
is(query($database, "$parallel $dates"), query($database, "$serial $dates"), 'the same dates with and without workers');
is(query($database, "$parallel $facts"), query($database, "$serial $facts"), 'the same facts with and without workers');
is(query($database, "$parallel $scalars"), query($database, "$serial $scalars"), 'the same scalars with and without workers');

drop_database($database);
