-- The functions where queries use them: indexes, generated columns, views, joins, prepared statements, plans.
\encoding UTF8
\pset format unaligned
\pset fieldsep ' | '
\pset null (null)
SET jit = off;

CREATE TABLE article (id int PRIMARY KEY, body text);
INSERT INTO article VALUES
	(1, '汝州市引进企业22家，总投资150亿元，开工率87%。'),
	(2, '柳屯镇签约项目3个，投资超过12亿元，占地1000亩。'),
	(3, '没有数字的一篇文章，统一部署，万众一心。'),
	(4, ''),
	(5, NULL),
	(6, '税收2.3亿元，同比增长12.5%，就业岗位1500个。');

-- the release
SELECT hometown_version() = extversion AS same FROM pg_extension WHERE extname = 'hometown';

-- several functions on one row
SELECT id, a.mention AS amount, p.mention AS percentage, q.mention AS quantity
FROM article
	LEFT JOIN LATERAL extract_amounts(body) a ON true
	LEFT JOIN LATERAL extract_percentages(body) p ON true
	LEFT JOIN LATERAL extract_quantities(body) q ON true
ORDER BY id, a.span, p.span, q.span;

-- in whatever order they are asked for
SELECT id, (SELECT count(*) FROM extract_percentages(body)) AS percentages, (SELECT count(*) FROM extract_numbers(body)) AS numbers,
	(SELECT count(*) FROM extract_amounts(body)) AS amounts, (SELECT count(*) FROM extract_quantities(body)) AS quantities,
	(SELECT count(*) FROM extract_percentages(body)) AS again
FROM article ORDER BY id;

-- two articles in turn
SELECT a.id, b.id, x.mention, y.mention
FROM article a, article b, extract_amounts(a.body) x, extract_amounts(b.body) y
ORDER BY a.id, b.id, x.span, y.span;

-- aggregates over articles
SELECT currency, count(*), sum(value), range_sum(bounds) FROM article, extract_amounts(body) GROUP BY currency ORDER BY currency COLLATE "C";

-- in the select list
SELECT id, (extract_amounts(body)).mention FROM article ORDER BY id;
SELECT id, extract_percentages(body) FROM article ORDER BY id;
SELECT extract_amounts('投资5亿元和3亿元') LIMIT 1;
SELECT mention FROM extract_amounts('投资5亿元、3亿元和2亿元') LIMIT 2;
SELECT mention FROM extract_amounts('投资5亿元、3亿元和2亿元') OFFSET 1 LIMIT 1;

-- in a condition
SELECT id FROM article WHERE EXISTS (SELECT FROM extract_amounts(body) WHERE bounds && numrange(1300000000, NULL)) ORDER BY id;
SELECT id FROM article, extract_quantities(body) WHERE noun = '企业' ORDER BY id;

-- strict: null in, no rows; a text without any, no rows
SELECT count(*) FROM extract_numbers(NULL);
SELECT count(*) FROM extract_amounts(NULL);
SELECT count(*) FROM extract_percentages(NULL);
SELECT count(*) FROM extract_quantities(NULL);
SELECT (extract_amounts(NULL)).mention;
SELECT count(*) FROM extract_numbers('');
SELECT count(*) FROM extract_amounts('');

-- the columns and their types
SELECT p.proname, p.proargnames[2:] AS columns, p.proallargtypes[2:]::regtype[] AS types, p.provolatile, p.proparallel, p.proisstrict
FROM pg_proc p WHERE p.proname IN ('extract_numbers', 'extract_amounts', 'extract_percentages', 'extract_quantities')
ORDER BY p.proname COLLATE "C";
CREATE TABLE found AS SELECT id, a.* FROM article, extract_amounts(body) a;
ALTER TABLE found ADD PRIMARY KEY (id, span);
SELECT * FROM found ORDER BY id, span;
DROP TABLE found;

-- an index on an expression, and its use
CREATE TABLE line (n int, said text);
INSERT INTO line SELECT n, format_numeral(n) FROM generate_series(1, 500) n;
CREATE INDEX line_value ON line (parse_numeral(said));
ANALYZE line;
SET enable_seqscan = off;
SET enable_bitmapscan = off;
EXPLAIN (COSTS OFF) SELECT n FROM line WHERE parse_numeral(said) = 123;
SELECT n, said FROM line WHERE parse_numeral(said) = 123;
SELECT count(*) FROM line WHERE parse_numeral(said) BETWEEN 101 AND 110;
RESET enable_seqscan;
RESET enable_bitmapscan;

-- a partial index, a check, a domain
CREATE INDEX ON line (n) WHERE try_parse_numeral(said) > 400;
ALTER TABLE line ADD CHECK (try_parse_numeral(said) IS NOT NULL);
INSERT INTO line VALUES (501, '五百零一');
INSERT INTO line VALUES (502, '很多');
CREATE DOMAIN numeral AS text CHECK (try_parse_numeral(VALUE) IS NOT NULL);
SELECT '三千'::numeral;
SELECT '三只'::numeral;
DROP DOMAIN numeral;
DROP TABLE line;

-- generated columns
CREATE TABLE price (
	said text,
	value numeric GENERATED ALWAYS AS (try_parse_numeral(said)) STORED,
	plain text GENERATED ALWAYS AS (normalize_text(said)) STORED);
INSERT INTO price VALUES ('三萬五千'), ('1.2億'), ('無'), (NULL);
UPDATE price SET said = '兩萬五' WHERE value = 35000;
SELECT * FROM price ORDER BY said COLLATE "C";
DROP TABLE price;

-- a materialized view
CREATE MATERIALIZED VIEW amount AS SELECT id, span, mention, value, currency FROM article, extract_amounts(body);
CREATE UNIQUE INDEX ON amount (id, span);
SELECT id, mention, value FROM amount ORDER BY id, span;
UPDATE article SET body = '投资3000万美元。' WHERE id = 3;
REFRESH MATERIALIZED VIEW amount;
SELECT id, mention, value, currency FROM amount ORDER BY id, span;
DELETE FROM article WHERE id = 1;
REFRESH MATERIALIZED VIEW CONCURRENTLY amount;
SELECT id, mention, value, currency FROM amount ORDER BY id, span;
DROP MATERIALIZED VIEW amount;

-- a prepared statement, with its own plan and with the generic one
PREPARE amounts(text) AS SELECT mention, value, currency FROM extract_amounts($1);
EXECUTE amounts('投资5亿元');
EXECUTE amounts('投资3亿美元和20万港元');
EXECUTE amounts('没有');
EXECUTE amounts(NULL);
SET plan_cache_mode = force_generic_plan;
EXECUTE amounts('投资5亿元');
EXECUTE amounts('投资3亿美元和20万港元');
RESET plan_cache_mode;
DEALLOCATE amounts;

-- a cursor that is not read to its end
BEGIN;
DECLARE c CURSOR FOR SELECT mention FROM extract_percentages(repeat('增长3%、', 1000));
FETCH 2 FROM c;
CLOSE c;
COMMIT;

-- functions in other languages, within a transaction that fails
CREATE FUNCTION total(body text) RETURNS numeric LANGUAGE plpgsql AS $$
DECLARE
	r record;
	s numeric := 0;
BEGIN
	FOR r IN SELECT value FROM extract_amounts(body) LOOP
		s := s + r.value;
	END LOOP;
	RETURN s;
END
$$;
SELECT total('投资5亿元和3亿元');
BEGIN;
SELECT parse_numeral('甲');
ROLLBACK;
SELECT total('投资5亿元和3亿元');
DROP FUNCTION total;

-- toasted and compressed articles are read like any
CREATE TABLE long_article (body text);
INSERT INTO long_article SELECT repeat('投资5亿元，增长3%，项目84个。', 2000);
INSERT INTO long_article SELECT string_agg(md5(n::text), '，') || '，投资7亿元' FROM generate_series(1, 2000) n;
SELECT (SELECT count(*) FROM extract_amounts(body) WHERE value = 500000000) AS fives, (SELECT count(*) FROM extract_amounts(body) WHERE value = 700000000) AS sevens,
	(SELECT count(*) FROM extract_percentages(body) WHERE value = 0.03) AS threes
FROM long_article ORDER BY length(body);
DROP TABLE long_article;

-- the rows that the planner expects: as declared, and for a constant text by its length
CREATE FUNCTION plan_rows(query text) RETURNS numeric LANGUAGE plpgsql AS $$
DECLARE
	plan json;
BEGIN
	EXECUTE 'EXPLAIN (FORMAT json) ' || query INTO plan;
	RETURN (plan -> 0 -> 'Plan' ->> 'Plan Rows')::numeric;
END
$$;
SELECT f, plan_rows(format('SELECT * FROM %s(%L)', f, repeat('字', 10))) AS short,
	plan_rows(format('SELECT * FROM %s(%L)', f, repeat('字', 10000))) > 1 AS more,
	plan_rows(format('SELECT * FROM %s(%L)', f, repeat('字', 100000))) BETWEEN
		9 * plan_rows(format('SELECT * FROM %s(%L)', f, repeat('字', 10000))) AND
		11 * plan_rows(format('SELECT * FROM %s(%L)', f, repeat('字', 10000))) AS in_proportion,
	plan_rows(format('SELECT * FROM %s(NULL)', f)) <= 1 AS none_of_null,
	plan_rows(format('SELECT x.* FROM (SELECT body FROM article OFFSET 0) a, %s(body) x', f)) > 1 AS of_column
FROM unnest(ARRAY['extract_numbers', 'extract_amounts', 'extract_percentages', 'extract_quantities']) f;
DROP FUNCTION plan_rows;

DROP TABLE article;
