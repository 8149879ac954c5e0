# examples/ledger.sql: what it keeps of articles stays true to them, whoever
# changes, reads or refreshes what at the same time.
use strict;
use warnings;
use utf8;

use FindBin;
use lib "$FindBin::Bin/lib";
use Hometown;
use Test::More;
use Time::HiRes qw(sleep);

my $database = create_database('t_ledger', bare => 1);
my $script = root() . '/examples/ledger.sql';
my $everything = q{
	SELECT coalesce(md5(string_agg(r::text, chr(10) ORDER BY r::text COLLATE "C")), 'nothing')
	FROM (SELECT 'f' AS k, article_id, span, to_jsonb(f) - 'article_id' AS row FROM ledger.fact f
		  UNION ALL SELECT 'p', article_id, span, to_jsonb(f) - 'article_id' FROM ledger.project f
		  UNION ALL SELECT 'o', article_id, span, to_jsonb(f) - 'article_id' FROM ledger.organization f
		  UNION ALL SELECT 'e', article_id, span, to_jsonb(f) - 'article_id' FROM ledger.person f
		  UNION ALL SELECT 'd', article_id, span, to_jsonb(f) - 'article_id' FROM ledger.document f) r;
};
my @views = qw(project_ledger investment_by_place_year pipeline directory documents);
my $started = 0;

# Runs SQL in a session of its own, beside this program.
sub start_sql
{
	my ($sql) = @_;
	my $file = scratch() . '/beside' . ++$started;

	open my $in, '>:encoding(UTF-8)', "$file.sql" or die "$file: $!";
	print $in $sql;
	close $in;
	my $pid = fork // die "cannot fork: $!";
	if ($pid == 0)
	{
		open STDIN, '<', '/dev/null';
		open STDOUT, '>', "$file.out";
		open STDERR, '>&', \*STDOUT;
		exec 'psql', '-X', '-q', '-A', '-t', '-d', $database, '-v', 'ON_ERROR_STOP=1', '-f', "$file.sql" or die "psql: $!";
	}
	return { pid => $pid, out => "$file.out" };
}

# Waits for a session: its exit status and what it said.
sub finish_sql
{
	my ($session) = @_;

	waitpid $session->{pid}, 0;
	my $status = $? >> 8;
	open my $in, '<:encoding(UTF-8)', $session->{out} or die "$session->{out}: $!";
	local $/ = undef;
	my $text = <$in>;
	close $in;
	return ($status, $text);
}

# Waits until a query gives true.
sub wait_until
{
	my ($sql) = @_;

	foreach (1 .. 200)
	{
		return 1 if query($database, $sql) eq 't';
		sleep 0.05;
	}
	return 0;
}

psql_ok($database, "\\i $script\n", 'the script runs');

# ---------------------------------------------------------------- triggers

my @files = sort(glob(root() . '/examples/articles/*.txt'), glob(root() . '/test/corpus/*.txt'));
my $loading = '';

foreach my $file (@files)
{
	open my $in, '<:encoding(UTF-8)', $file or die "$file: $!";
	local $/ = undef;
	my $body = <$in>;
	close $in;
	$loading .= "\$article\$$body\$article\$,\n";
}
$loading =~ s/,\n\z//;
my $count = @files;

query($database, "INSERT INTO ledger.article (body) SELECT unnest(ARRAY[$loading]);");
is(query($database, 'SELECT count(*) FROM ledger.extraction WHERE made_by = hometown_version()'), $count, 'articles are read as they come in');
is(query($database, 'SELECT count(*) FROM ledger.fact WHERE made_by <> hometown_version()'), 0, 'rows have the release');
is( query(
		$database, q{
		SELECT count(*) FROM ledger.fact f JOIN ledger.article a USING (article_id)
		WHERE substring(a.body FROM lower(f.span) FOR upper(f.span) - lower(f.span)) <> f.mention}),
	0, 'spans are places in the body');
is( query(
		$database, q{
		SELECT count(*) FROM (
			SELECT article_id, span, mention, indicator, stage, value, bounds, qualifier, unit, noun, period, place, place_name FROM ledger.fact
			EXCEPT ALL
			SELECT article_id, f.* FROM ledger.article, extract_facts(body, published) f) d}),
	0, 'facts are those of extract_facts');
is( query(
		$database, q{
		SELECT count(*) FROM (
			SELECT article_id, span, mention, name, amount, bounds, currency, investor, place, place_name, status, land_mu, period FROM ledger.project
			EXCEPT ALL
			SELECT article_id, p.* FROM ledger.article, extract_projects(body, published) p) d}),
	0, 'projects are those of extract_projects');
is( query(
		$database, q{
		SELECT count(*) FROM ledger.person p, ledger.article a, article_sections(a.body) s
		WHERE a.article_id = p.article_id AND s.kind IN ('boilerplate', 'byline') AND p.span <@ s.span}),
	0, 'nobody from around the article');

my $before = query($database, $everything);

psql_ok($database, "\\i $script\n", 'the script runs again');
is(query($database, $everything), $before, 'and leaves the tables');

my $stamp = 'SELECT made_at FROM ledger.extraction WHERE article_id = 1';
my $made = query($database, $stamp);

query($database, "UPDATE ledger.article SET url = 'first', body = body WHERE article_id = 1");
is(query($database, $stamp), $made, 'an update that changes nothing that is read reads nothing');
query($database, q{UPDATE ledger.article SET body = body || '新签约项目7个。' WHERE article_id = 1});
isnt(query($database, $stamp), $made, 'a changed body is read again');
is( query($database, q{SELECT count(*) FROM ledger.fact WHERE article_id = 1 AND mention = '7个'}), 1, 'and its new fact is there');
query($database, q{UPDATE ledger.article SET body = left(body, -length('新签约项目7个。')) WHERE article_id = 1});
is(query($database, $everything), $before, 'a body changed back gives the same rows');
query($database, q{INSERT INTO ledger.article (article_id, body) VALUES (1000, '今年签约项目84个，总投资25亿元。')});
query($database, q{UPDATE ledger.article SET published = '2020-05-01' WHERE article_id = 1000});
is( query($database, q{SELECT DISTINCT period FROM ledger.fact WHERE article_id = 1000}), '[2020-01-01,2021-01-01)', 'a new date of publication counts');
is(query($database, 'SELECT day FROM ledger.extraction WHERE article_id = 1000'), '2020-05-01', 'and is the day of the article');
query($database, 'DELETE FROM ledger.article WHERE article_id = 1000');
is(query($database, $everything), $before, 'the rows of a deleted article are gone');
is( query($database, "BEGIN; TRUNCATE ledger.article CASCADE; $everything ROLLBACK;"), 'nothing', 'and those of all articles, when they are truncated');

# ---------------------------------------------------------------- backfill

# Each reading of an article leaves a line here.
query(
	$database, qq{
	CREATE TABLE reading (article_id bigint, pid int);
	CREATE FUNCTION note_reading() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN
		INSERT INTO public.reading VALUES (NEW.article_id, pg_backend_pid()); RETURN NULL; END';
	CREATE TRIGGER noted AFTER UPDATE ON ledger.extraction FOR EACH ROW WHEN (NEW.made_by IS NOT NULL) EXECUTE FUNCTION note_reading();
	TRUNCATE ledger.article CASCADE;
	SET ledger.read = 'later';
	INSERT INTO ledger.article (article_id, body)
	SELECT i * 100 + n, body || repeat(chr(10) || i, 3)
	FROM unnest(ARRAY[$loading]) WITH ORDINALITY AS b (body, n), generate_series(1, 100) i;
});
my $all = 100 * $count;

is(query($database, 'SELECT count(*), count(made_by) FROM ledger.extraction'), "$all|0", 'articles can be kept to be read later');

my ($status, $out, $err, $done);

# Soon enough to be in the middle of it, late enough for a batch on a busy machine.
foreach my $timeout (100, 200, 400, 800)
{
	($status, $out, $err) = psql($database, "SET statement_timeout = '${timeout}ms';\nCALL ledger.hometown_backfill(batch => 7);\n", on_error_stop => 0);
	$done = query($database, 'SELECT count(*) FROM ledger.extraction WHERE made_by IS NOT NULL');
	last if $done > 0;
}
like($err, qr/canceling statement/, 'the backfill can be stopped');
cmp_ok($done, '>', 0, "what it has committed stays ($done of $all)");
cmp_ok($done, '<', $all, 'the rest is not read');
is($done % 7, 0, 'and no batch is read by half');

# Two more at once, one of which is stopped and called again.
my @sessions = map { start_sql("CALL ledger.hometown_backfill(batch => 5);\n") } (1, 2);
my $stopped = start_sql("SET statement_timeout = '300ms';\nCALL ledger.hometown_backfill(batch => 3);\n");

finish_sql($stopped);
foreach my $session (@sessions)
{
	my ($status, $text) = finish_sql($session);

	is($status, 0, 'one of two backfills at once') or diag($text);
	like($text, qr/\d+ of $all articles, [\d.]+ MB here/, 'tells what it has done');
}
psql_ok($database, 'CALL ledger.hometown_backfill();', 'a last one finds what is left');
is(query($database, 'SELECT count(*), count(DISTINCT article_id) FROM reading'), "$all|$all", 'every article was read once');
cmp_ok(query($database, 'SELECT count(DISTINCT pid) FROM reading'), '>=', 3, 'by several sessions');
is( query(
		$database, q{
		SELECT count(*) FROM (
			(SELECT article_id, span, mention, indicator FROM ledger.fact
			 EXCEPT ALL SELECT article_id, span, mention, indicator FROM ledger.article, extract_facts(body, published))
			UNION ALL
			(SELECT article_id, span, mention, indicator FROM ledger.article, extract_facts(body, published)
			 EXCEPT ALL SELECT article_id, span, mention, indicator FROM ledger.fact)) d}),
	0, 'its facts are all there');
($status, $out, $err) = psql($database, 'CALL ledger.hometown_backfill();');
is(query($database, 'SELECT count(*) FROM reading'), $all, 'with nothing to do, nothing is read');
like($err, qr/$all of $all articles, 0.0 MB here/, 'and that is told');

# Another release has read some of them.
query($database, "TRUNCATE reading; UPDATE ledger.extraction SET made_by = '0.9' WHERE article_id % 3 = 0; TRUNCATE reading;");
psql_ok($database, 'CALL ledger.hometown_backfill();', 'after a new release');
is( query($database, 'SELECT count(*) = (SELECT count(*) FROM ledger.article WHERE article_id % 3 = 0), count(*) FILTER (WHERE article_id % 3 <> 0) FROM reading'),
	't|0', 'what another release read is read again, and nothing else');

# Articles that came in without the triggers.
query(
	$database, q{
	ALTER TABLE ledger.article DISABLE TRIGGER USER;
	INSERT INTO ledger.article (article_id, body) VALUES (1, '今年签约项目84个，总投资25亿元。');
	ALTER TABLE ledger.article ENABLE TRIGGER USER;
	CALL ledger.hometown_backfill();
});
is(query($database, 'SELECT count(*) FROM ledger.fact WHERE article_id = 1'), 2, 'articles that came in while the triggers were off are found');

# An article that changes while it is read: the backfill has the old body, and
# the change has to wait for it and to win.
query(
	$database, q{
	TRUNCATE reading;
	CREATE TABLE gate (open boolean);
	INSERT INTO gate VALUES (true);
	CREATE FUNCTION wait_at_gate() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN
		PERFORM pg_sleep(1.5); RETURN NULL; END';
	CREATE TRIGGER waits AFTER UPDATE ON ledger.extraction FOR EACH ROW WHEN (NEW.made_by IS NOT NULL AND OLD.made_by = '0.8') EXECUTE FUNCTION wait_at_gate();
	UPDATE ledger.extraction SET made_by = '0.8' WHERE article_id = 1;
});
my $slow = start_sql("CALL ledger.hometown_backfill();\n");

ok(wait_until("SELECT count(*) > 0 FROM pg_stat_activity WHERE wait_event = 'PgSleep'"), 'a backfill is at an article');
query($database, q{UPDATE ledger.article SET body = '今年签约项目85个，总投资26亿元。' WHERE article_id = 1});
($status, $out) = finish_sql($slow);
is($status, 0, 'the backfill ends') or diag($out);
is( query($database, 'SELECT string_agg(mention, \' \' ORDER BY span) FROM ledger.fact WHERE article_id = 1'), '85个 26亿元', 'what was changed meanwhile is what is kept');

# ---------------------------------------------------------------- refresh

psql_ok($database, 'CALL ledger.refresh();', 'the views are refreshed');
my $reader = start_sql('BEGIN; ' . join(' ', map { "SELECT count(*) FROM ledger.$_;" } @views) . ' SELECT pg_sleep(3); COMMIT;');

wait_until("SELECT count(*) > 0 FROM pg_stat_activity WHERE wait_event = 'PgSleep'");
psql_ok($database, "SET lock_timeout = '2s';\nCALL ledger.refresh();", 'also while somebody reads them');
finish_sql($reader);
@sessions = map { start_sql("CALL ledger.refresh();\n") } (1, 2);
foreach my $session (@sessions)
{
	my ($status, $text) = finish_sql($session);

	is($status, 0, 'and twice at once') or diag($text);
}
foreach my $view (@views)
{
	is( query(
			$database, qq{
			SELECT count(*) FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
			WHERE c.oid = 'ledger.$view'::regclass AND i.indisunique AND c.relispopulated}),
		1, "$view has a unique index");
}

($status, $out, $err) = psql($database, 'CALL ledger.hometown_backfill(batch => 0);', on_error_stop => 0);
like($err, qr/at least one article, not 0/, 'a batch of none is refused');

# What the views hold does not hang on the role or the search path of who refreshes.
psql_ok(
	$database, q{
	SET search_path = pg_catalog;
	INSERT INTO ledger.article (body) VALUES ('绍兴市今年签约项目84个，总投资25亿元。');
	CALL ledger.refresh();
}, 'with any search path');

# A dump has it all, and is restored without reading anything again.
my $restored = create_database('t_ledger_restored', bare => 1);
my $contents = join ' ', $everything, map { "SELECT '$_', md5(string_agg(v::text, chr(10) ORDER BY v::text COLLATE \"C\")) FROM ledger.$_ v;" } @views;
my $dump = scratch() . '/dump.sql';

is(system('pg_dump', '-d', $database, '-f', $dump), 0, 'the ledger is dumped');
psql_ok($restored, "\\i $dump\n", 'and restored');
is(query($restored, $contents), query($database, $contents), 'with all rows and views');

drop_database($_) foreach ($database, $restored);
done_testing();
