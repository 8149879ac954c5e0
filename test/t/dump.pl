# What is built on the functions survives pg_dump and a restore, where the
# search path is empty.
use strict;
use warnings;
use utf8;

use FindBin;
use lib "$FindBin::Bin/lib";
use Hometown;
use Test::More tests => 6;

my $database = create_database('t_dump');
my $restored = create_database('t_restored', bare => 1);

query(
	$database, q{
	CREATE TABLE article (
		id int PRIMARY KEY,
		body text NOT NULL,
		raw text,
		plain text GENERATED ALWAYS AS (normalize_text(body)) STORED,
		total numeric GENERATED ALWAYS AS (try_parse_numeral(raw)) STORED,
		CHECK (raw IS NULL OR try_parse_numeral(raw) IS NOT NULL)
	);
	INSERT INTO article (id, body, raw)
	SELECT i, '總投資' || i || '億元的第' || i || '個項目', i || '亿' FROM generate_series(1, 500) i;
	CREATE INDEX article_total ON article (try_parse_numeral(raw));
	CREATE INDEX article_text ON article (md5(normalize_text(body)));
	CREATE MATERIALIZED VIEW amount AS
	SELECT a.id, t.* FROM article a CROSS JOIN LATERAL extract_amounts(a.body) t;
	CREATE UNIQUE INDEX amount_key ON amount (id, span);
	CREATE VIEW total AS SELECT range_sum(bounds) AS bounds, sum(value) AS value FROM amount;
});

sub dump_of
{
	my ($name) = @_;
	my $file = scratch() . "/$name.sql";

	is(system('pg_dump', '-d', $name, '-f', $file), 0, "pg_dump of $name");
	open my $in, '<:encoding(UTF-8)', $file or die "$file: $!";
	# Newer releases put a random key into each dump.
	my @lines = grep { !/^\\(un)?restrict / } <$in>;
	close $in;
	return join '', @lines;
}

my $dump = dump_of($database);

psql_ok($restored, $dump, 'the dump can be restored');
is(dump_of($restored), $dump, 'the restored database dumps the same');

my $figures = q{
	SELECT * FROM total;
	SELECT count(*), sum(total), md5(string_agg(plain, '' ORDER BY id)) FROM article;
	REFRESH MATERIALIZED VIEW CONCURRENTLY amount;
	SELECT * FROM total;
	SET enable_seqscan = off;
	SELECT id FROM article WHERE try_parse_numeral(raw) = 4200000000;
};

is(query($restored, $figures), query($database, $figures), 'the same figures, also after a refresh');
like(query($restored, "SET enable_seqscan = off; EXPLAIN SELECT id FROM article WHERE try_parse_numeral(raw) = 4200000000"),
	qr/article_total/, 'the expression index is used');

drop_database($_) foreach ($database, $restored);
