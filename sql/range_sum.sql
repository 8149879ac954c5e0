-- The interval sum of a column of bounds: range_sum.
\encoding UTF8
\pset format unaligned
\pset fieldsep ' | '
\pset null (null)

-- two ranges
SELECT a, b, range_sum(r) AS sum
FROM (VALUES
	(101, '[1,2]', '[10,20]'),
	(102, '[1,2)', '[10,20]'),
	(103, '(1,2]', '[10,20]'),
	(104, '(1,2)', '(10,20)'),
	(105, '[1,2]', '(10,20)'),
	(106, '[5,5]', '[7,7]'),
	(107, '[5,5]', '(7,8)'),
	(108, '[1,)', '[10,20]'),
	(109, '(1,)', '[10,20]'),
	(110, '(,2]', '[10,20]'),
	(111, '(,2)', '[10,20]'),
	(112, '(,2)', '(10,)'),
	(113, '(,)', '[10,20]'),
	(114, '(,)', '(,)'),
	(115, '[-5,-1]', '[1,5]'),
	(116, '[0.1,0.2]', '[0.2,0.4]'),
	(117, 'empty', '[10,20]'),
	(118, '[10,20]', 'empty'),
	(119, 'empty', 'empty'),
	(120, '[1,2]', NULL),
	(121, NULL, '[1,2]'),
	(122, NULL, NULL),
	(123, '[1e30,1e30]', '[1,1]'),
	(124, '[0.000000000000000001,1]', '[1,1]')
) t (id, a, b), LATERAL (VALUES (a::numrange), (b::numrange)) v (r)
GROUP BY id, a, b ORDER BY id;

-- the order of the rows does not matter, nor do nulls
SELECT range_sum(r ORDER BY n) = range_sum(r ORDER BY n DESC) AS same, range_sum(r) AS sum
FROM (VALUES (1, '[1,2]'::numrange), (2, NULL), (3, '(3,4)'), (4, '[5,)'), (5, NULL)) t (n, r);

-- no rows, one row
SELECT range_sum(r) AS sum FROM (SELECT '[1,2]'::numrange) t (r) WHERE false;
SELECT range_sum(r) AS sum FROM (SELECT '[1,2)'::numrange) t (r);
SELECT range_sum(NULL::numrange) AS sum;

-- groups, FILTER, HAVING
SELECT g, range_sum(r) AS sum, range_sum(r) FILTER (WHERE n > 2) AS sum_above_2, count(*)
FROM (SELECT n, n % 3 AS g, numrange(n, n + 1, '[]') FROM generate_series(1, 9) n) t (n, g, r)
GROUP BY g HAVING range_sum(r) @> 15::numeric ORDER BY g;

-- as a window function: the sum so far, and of three rows
SELECT n, r, range_sum(r) OVER (ORDER BY n) AS so_far, range_sum(r) OVER (ORDER BY n ROWS 2 PRECEDING) AS of_three
FROM (VALUES (1, '[1,1]'::numrange), (2, '[2,3]'), (3, '(3,)'), (4, NULL), (5, '[5,5]'), (6, '[6,7)')) t (n, r) ORDER BY n;

-- DISTINCT
SELECT range_sum(DISTINCT r) AS sum FROM (VALUES ('[1,1]'::numrange), ('[1,1]'), ('[2,2]')) t (r);

-- in parallel: partial sums are combined to the same
CREATE TABLE bounds (n int, r numrange);
INSERT INTO bounds SELECT n, numrange(n, n + n % 7, '[]') FROM generate_series(1, 20000) n;
ANALYZE bounds;
SELECT range_sum(r) AS sum FROM bounds;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SET max_parallel_workers_per_gather = 2;
EXPLAIN (COSTS OFF) SELECT range_sum(r) FROM bounds;
SELECT range_sum(r) AS sum FROM bounds;
RESET parallel_setup_cost;
RESET parallel_tuple_cost;
RESET min_parallel_table_scan_size;
RESET max_parallel_workers_per_gather;
SELECT numrange(sum(lower(r)), sum(upper(r)), '[]') AS sum FROM bounds;
DROP TABLE bounds;

-- the state that combines is the step itself
SELECT range_sum_add('[1,2]', '[3,4)'), range_sum_add('(,2]', '[3,4)'), range_sum_add('empty', '[3,4)'), range_sum_add(NULL, '[3,4)');

-- what an article promises in all
SELECT count(*), sum(a.value) AS stated, range_sum(a.bounds) AS promised
FROM extract_amounts('签约3个项目：一个投资25亿元，一个投资超过10亿元，还有一个投资3至5亿元。') a;
SELECT range_sum(a.bounds) AS promised
FROM extract_amounts('甲项目投资5亿元，乙项目投资近10亿元，丙项目投资20多亿元。') a;
