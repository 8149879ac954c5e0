# What a backend keeps after ten thousand articles: less than 4 MiB.
use strict;
use warnings;
use utf8;

use FindBin;
use lib "$FindBin::Bin/lib";
use Hometown;
use Test::More tests => 14;

my $allowed = 4 * 1024 * 1024;
my $database = create_database('t_memory');
my $articles = corpus($database);

# The backend's own memory contexts, and all its private memory, in bytes.
my $measure = q{
	SELECT 'kept', sum(total_bytes),
		   (regexp_match(pg_read_file('/proc/self/status'), 'RssAnon:\s+(\d+) kB'))[1]::bigint * 1024
	FROM pg_backend_memory_contexts;
};

# $count articles, all different so that none is found analysed already.
sub one_query
{
	my ($count, $function) = @_;

	return qq{
		SELECT 'rows', count(*)
		FROM generate_series(1, $count) i
		JOIN article a ON a.id = 1 + i % $articles
		CROSS JOIN LATERAL $function(a.body || i) t;
	};
}

# The same as a statement for each article; every third stops at its first row,
# every fourth fails.
sub many_queries
{
	my ($count) = @_;

	return qq{
		SELECT CASE WHEN i % 8 = 3 THEN format('SELECT parse_date(left(body, 50)) FROM article WHERE id = %s', 1 + i % $articles)
					WHEN i % 4 = 3 THEN format('SELECT parse_numeral(left(body, 50)) FROM article WHERE id = %s', 1 + i % $articles)
					WHEN i % 3 = 0 THEN format('SELECT * FROM article a, extract_amounts(a.body || %s) WHERE id = %s LIMIT 1', i, 1 + i % $articles)
					WHEN i % 3 = 1 THEN format('SELECT count(*) FROM article a, extract_dates(a.body || %s, ''2024-05-15'') WHERE id = %s', i, 1 + i % $articles)
					ELSE format('SELECT count(*) FROM article a, extract_quantities(a.body || %s) WHERE id = %s', i, 1 + i % $articles)
			   END
		FROM generate_series(1, $count) i
		\\gexec
	};
}

sub growth
{
	my ($name, $warm_up, $work) = @_;
	my ($status, $out, $err) =
	  psql($database, "$warm_up\n$measure\n$work\n$measure", on_error_stop => 0);
	my @kept = map { [ split /\|/ ] } grep { /^kept\|/ } split /\n/, $out;

	if (@kept != 2)
	{
		fail($name);
		diag("the session ended early: $err");
		return '';
	}
	my ($contexts, $private) = map { $kept[1][$_] - $kept[0][$_] } (1, 2);

	ok($contexts < $allowed && $private < $allowed, $name)
	  or diag("memory contexts grew by $contexts bytes, the process by $private");
	note("$name: memory contexts $contexts bytes, process $private");
	return $out;
}

foreach my $function (qw(extract_amounts extract_percentages extract_quantities extract_dates extract_documents extract_places
	extract_organizations extract_people extract_facts extract_projects article_sections))
{
	growth("$function on 10000 articles in one query", one_query(200, $function), one_query(10000, $function));
}

growth('analyze_article and annotate_html on 10000 articles in one query', map { qq{
	SELECT 'rows', count(analyze_article(a.body || i)), count(annotate_html(a.body || i))
	FROM generate_series(1, $_) i JOIN article a ON a.id = 1 + i % $articles;
} } (200, 10000));

growth('10000 statements with LIMIT and errors', many_queries(200), many_queries(10000));

my ($status, $out) = psql($database, "SELECT length(normalize_text(repeat(body, 100))) FROM article;\n$measure");
my ($kept) = $out =~ /^kept\|(\d+)/m;

cmp_ok($kept // 'nothing', '<', 16 * 1024 * 1024, 'a long article is not kept');

drop_database($database);
