# The document that analyze makes of an article: it is as its schema says, it
# has what the extraction functions give, and it is the jsonb that the server
# would make of its text.
use strict;
use warnings;
use utf8;

use FindBin;
use lib "$FindBin::Bin/lib";
use Hometown;
use Test::More tests => 8;

my $database = create_database('t_analyze');
my $own = corpus($database);
my @seeds = sort map { glob root() . $_ } qw(/examples/articles/*.txt /../shared/seeds/*.txt);

# More articles; those that were annotated are not everywhere.
foreach my $seed (@seeds)
{
	open my $in, '<:encoding(UTF-8)', $seed or die "$seed: $!";
	local $/ = undef;
	my $body = <$in>;
	close $in;
	query($database, "INSERT INTO article SELECT max(id) + 1, \$article\$$body\$article\$ FROM article;");
}

# What the functions give, in the form of the document.
query(
	$database, q{
	CREATE FUNCTION span(int4range) RETURNS jsonb LANGUAGE sql RETURN jsonb_build_array(lower($1), upper($1));
	CREATE FUNCTION bounds(numrange) RETURNS jsonb LANGUAGE sql RETURN CASE WHEN $1 IS NOT NULL
		THEN jsonb_build_object('low', lower($1), 'high', upper($1),
			'ends', CASE WHEN lower_inc($1) THEN '[' ELSE '(' END || CASE WHEN upper_inc($1) THEN ']' ELSE ')' END) END;
	CREATE FUNCTION period(daterange) RETURNS jsonb LANGUAGE sql RETURN CASE WHEN $1 IS NOT NULL
		THEN jsonb_build_object('from', lower($1), 'to', upper($1)) END;
	CREATE FUNCTION rows_of(body text, published date) RETURNS jsonb LANGUAGE sql RETURN jsonb_build_object(
		'version', hometown_version(),
		'metadata', (SELECT to_jsonb(m) FROM article_metadata(body) m),
		'sections', (SELECT coalesce(jsonb_agg(jsonb_build_object('span', span(s.span), 'kind', s.kind) ORDER BY s.span), '[]')
			FROM article_sections(body) s),
		'amounts', (SELECT coalesce(jsonb_agg(to_jsonb(a) || jsonb_build_object('span', span(a.span), 'bounds', bounds(a.bounds)) ORDER BY a.span), '[]')
			FROM extract_amounts(body) a),
		'percentages', (SELECT coalesce(jsonb_agg(to_jsonb(a) || jsonb_build_object('span', span(a.span), 'bounds', bounds(a.bounds)) ORDER BY a.span), '[]')
			FROM extract_percentages(body) a),
		'quantities', (SELECT coalesce(jsonb_agg(to_jsonb(a) || jsonb_build_object('span', span(a.span), 'bounds', bounds(a.bounds)) ORDER BY a.span), '[]')
			FROM extract_quantities(body) a),
		'dates', (SELECT coalesce(jsonb_agg(to_jsonb(a) || jsonb_build_object('span', span(a.span), 'period', period(a.period)) ORDER BY a.span), '[]')
			FROM extract_dates(body, published) a),
		'places', (SELECT coalesce(jsonb_agg(to_jsonb(a) || jsonb_build_object('span', span(a.span)) ORDER BY a.span), '[]')
			FROM extract_places(body, published) a),
		'organizations', (SELECT coalesce(jsonb_agg(to_jsonb(a) || jsonb_build_object('span', span(a.span)) ORDER BY a.span), '[]')
			FROM extract_organizations(body) a),
		'people', (SELECT coalesce(jsonb_agg(to_jsonb(a) || jsonb_build_object('span', span(a.span)) ORDER BY a.span), '[]')
			FROM extract_people(body) a),
		'facts', (SELECT coalesce(jsonb_agg(to_jsonb(a) || jsonb_build_object('span', span(a.span), 'bounds', bounds(a.bounds), 'period', period(a.period)) ORDER BY a.span), '[]')
			FROM extract_facts(body, published) a),
		'projects', (SELECT coalesce(jsonb_agg(to_jsonb(a) || jsonb_build_object('span', span(a.span), 'bounds', bounds(a.bounds), 'period', period(a.period)) ORDER BY a.span), '[]')
			FROM extract_projects(body, published) a),
		'documents', (SELECT coalesce(jsonb_agg(to_jsonb(a) || jsonb_build_object('span', span(a.span)) ORDER BY a.span), '[]')
			FROM extract_documents(body) a));
	INSERT INTO article VALUES (0, ''), (-1, E'　\n'), (-2, repeat(E'去年投资5亿元，\n', 11000));
	-- with a day of publication and without
	CREATE VIEW analysed AS
	SELECT id, body, published, analyze_article(body, published) AS document
	FROM article, (VALUES (NULL::date), ('2012-02-29')) AS p(published);
});

cmp_ok(query($database, 'SELECT count(*) FROM analysed'), '>=', 2 * $own, 'there are articles');
is(query($database, 'SELECT id, published FROM analysed WHERE document IS DISTINCT FROM rows_of(body, published) ORDER BY 1, 2'),
	'', 'a document has what the extraction functions give');
is(query($database, 'SELECT id, published FROM analysed WHERE NOT record_image_eq(row(document), row(document::text::jsonb))'),
	'', 'a document is, byte for byte, what the server makes of its text');
is(query($database, q{SELECT id, kind FROM analysed, jsonb_each(document) AS list(kind, items), jsonb_array_elements(
	CASE WHEN jsonb_typeof(items) = 'array' THEN items ELSE '[]' END) AS item
	WHERE id >= 0 AND item->>'mention' <> substring(body FROM (item->'span'->>0)::int FOR (item->'span'->>1)::int - (item->'span'->>0)::int)}),
	'', 'every mention is what stands in its span');

# Validates standard input, a document a line, against a schema; prints how many, or what is wrong.
my $validator = <<'PYTHON';
import json, sys
import jsonschema
schema = json.load(open(sys.argv[1], encoding="utf-8"))
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
count = 0
for line in open(sys.argv[2], encoding="utf-8"):
    document = json.loads(line)
    error = jsonschema.exceptions.best_match(validator.iter_errors(document))
    if error is not None:
        sys.exit(f"{error.json_path}: {error.message[:500]}")
    count += 1
    # An unknown key and a missing one are found.
    for wrong in ({**document, "other": 1}, {k: v for k, v in document.items() if k != "dates"}):
        if validator.is_valid(wrong):
            sys.exit("the schema allows anything")
print(count)
PYTHON

SKIP:
{
	# Debian's Python has Debian's packages; another one before it in PATH may have them or not.
	my ($python) = grep { system("$_ -c 'import jsonschema; jsonschema.Draft202012Validator' 2>/dev/null") == 0 } qw(python3 /usr/bin/python3);

	skip 'no python3 with jsonschema', 1 unless defined $python;
	my $count = query($database, 'SELECT count(*) FROM analysed');
	my $documents = scratch() . '/documents';
	my $program = scratch() . '/validate.py';

	query($database, "\\copy (SELECT document FROM analysed WHERE id >= 0) TO '$documents' (FORMAT csv, QUOTE E'\\x01', DELIMITER E'\\x02')");
	open my $out, '>', $program or die "$program: $!";
	print $out $validator;
	close $out;
	is(`$python $program @{[root()]}/doc/analyze.schema.json $documents 2>&1`, ($count - 4) . "\n", 'documents are as the schema says');
}

# In a plan for workers.
my $parallel = 'SET max_parallel_workers_per_gather = 2; SET parallel_setup_cost = 0; SET parallel_tuple_cost = 0; '
  . 'SET min_parallel_table_scan_size = 0;';
my $figures = q{
	SELECT count(*), sum(jsonb_array_length(document->'amounts')), sum(hashtext(document::text)), sum(length(document::text))
	FROM (SELECT analyze_article(a.body || i.i, '2024-05-06') AS document FROM many i JOIN article a ON a.id = 1 + i.i % 10) s
};

query($database, 'CREATE TABLE many AS SELECT i FROM generate_series(1, 2000) i; ANALYZE many; ANALYZE article;');
like(query($database, "$parallel EXPLAIN (ANALYZE, COSTS off, TIMING off) $figures"), qr/Workers Launched: [1-9]/, 'workers are launched');
is(query($database, "$parallel $figures"), query($database, "SET max_parallel_workers_per_gather = 0; $figures"),
	'the same documents with and without workers');

# More than a value of jsonb holds.
my ($status, $out, $err) = psql($database,
	"\\set VERBOSITY verbose\nSELECT length(analyze_article(repeat('3元、', 2500000))::text)", on_error_stop => 0);

like($err, qr/ERROR:  54000: total size of jsonb array elements exceeds the maximum/, 'a document that is too long is an error of its own');

drop_database($database);
