-- Every day, month and year of 1950 to 2100 in every notation: parse_date and extract_dates give it back.
-- Notations in figures alone tell years up to 2099.
\encoding UTF8
\pset format unaligned
\pset fieldsep ' | '
\pset null (null)
SET datestyle = iso;
SET jit = off;
SET work_mem = '256MB';

-- 2016 as 二〇一六
CREATE FUNCTION pg_temp.row_of(figures text) RETURNS text IMMUTABLE LANGUAGE sql AS $$
	SELECT translate(figures, '0123456789', '〇一二三四五六七八九')
$$;

-- 18 as 十八, up to 99
CREATE FUNCTION pg_temp.numeral(n int) RETURNS text IMMUTABLE LANGUAGE sql AS $$
	SELECT CASE WHEN n < 10 THEN '' WHEN n < 20 THEN '十' ELSE translate((n / 10)::text, '23456789', '二三四五六七八九') || '十' END
		|| CASE WHEN n % 10 = 0 THEN '' ELSE translate((n % 10)::text, '123456789', '一二三四五六七八九') END
$$;

-- 2016 as ２０１６
CREATE FUNCTION pg_temp.wide(figures text) RETURNS text IMMUTABLE LANGUAGE sql AS $$
	SELECT translate(figures, '0123456789-/.', '０１２３４５６７８９－／．')
$$;

CREATE TEMPORARY TABLE day AS
SELECT t::date AS day, y, m, d, y::text AS ys, m::text AS ms, d::text AS ds, lpad(m::text, 2, '0') AS mm, lpad(d::text, 2, '0') AS dd,
	pg_temp.row_of(y::text) AS yh, pg_temp.numeral(m) AS mh, pg_temp.numeral(d) AS dh
FROM generate_series(timestamp '1950-01-01', '2100-12-31', '1 day') t,
	LATERAL (SELECT extract(year FROM t)::int AS y, extract(month FROM t)::int AS m, extract(day FROM t)::int AS d) p;

-- What is written, the days that it means and their grain; `plain` for what may stand anywhere in a sentence.
CREATE TEMPORARY TABLE written (notation text, year int, input text, period daterange, grain text);

INSERT INTO written
SELECT n.notation, y, n.input, daterange(day, day + 1), 'day'
FROM day, LATERAL (VALUES
	('2016年4月18日', ys || '年' || ms || '月' || ds || '日'),
	('2016年04月18日', ys || '年' || mm || '月' || dd || '日'),
	('2016年4月18号', ys || '年' || ms || '月' || ds || '号'),
	('2016 年 4 月 18 日', ys || ' 年 ' || ms || ' 月 ' || ds || ' 日'),
	('２０１６年４月１８日', pg_temp.wide(ys) || '年' || pg_temp.wide(ms) || '月' || pg_temp.wide(ds) || '日'),
	('二〇一六年四月十八日', yh || '年' || mh || '月' || dh || '日'),
	('二零一六年四月十八日', replace(yh, '〇', '零') || '年' || mh || '月' || dh || '日'),
	('公元2016年4月18日', '公元' || ys || '年' || ms || '月' || ds || '日'),
	('民国105年4月18日', '民国' || (y - 1911)::text || '年' || ms || '月' || ds || '日'),
	('民國一百零五年四月十八日', '民國' || CASE WHEN y < 2011 THEN pg_temp.numeral(y - 1911) ELSE '一百' || CASE WHEN y BETWEEN 2012 AND 2020
		THEN '零' WHEN y BETWEEN 2021 AND 2030 THEN '一' ELSE '' END || CASE WHEN y = 2011 THEN '' ELSE pg_temp.numeral(y - 2011) END
		END || '年' || mh || '月' || dh || '日')
) n (notation, input);

-- the Republic's years before
INSERT INTO written
SELECT '民国1年4月18日', extract(year FROM t)::int,
	'民国' || (extract(year FROM t) - 1911)::text || to_char(t, '"年"FMMM"月"FMDD"日"'), daterange(t::date, t::date + 1), 'day'
FROM generate_series(timestamp '1912-01-01', '1949-12-31', '1 day') t;

-- in figures alone
INSERT INTO written
SELECT n.notation, y, n.input, daterange(day, day + 1), 'day'
FROM day, LATERAL (VALUES
	('2016-04-18', ys || '-' || mm || '-' || dd),
	('2016-4-18', ys || '-' || ms || '-' || ds),
	('2016/04/18', ys || '/' || mm || '/' || dd),
	('2016/4/18', ys || '/' || ms || '/' || ds),
	('2016.04.18', ys || '.' || mm || '.' || dd),
	('2016.4.18', ys || '.' || ms || '.' || ds),
	('18.04.2016', dd || '.' || mm || '.' || ys),
	('18-04-2016', dd || '-' || mm || '-' || ys),
	('２０１６－０４－１８', pg_temp.wide(ys || '-' || mm || '-' || dd)),
	('２０１６．４．１８', pg_temp.wide(ys || '.' || ms || '.' || ds))
) n (notation, input)
WHERE y <= 2099;

-- every month, and what is in it
INSERT INTO written
SELECT n.notation, y, n.input, daterange(n.first, n.behind), n.grain
FROM (SELECT *, day AS a, (day + interval '1 month')::date AS z FROM day WHERE d = 1) t, LATERAL (VALUES
	('2016年4月', ys || '年' || ms || '月', a, z, 'month'),
	('2016年04月', ys || '年' || mm || '月', a, z, 'month'),
	('2016年4月份', ys || '年' || ms || '月份', a, z, 'month'),
	('二〇一六年四月', yh || '年' || mh || '月', a, z, 'month'),
	('２０１６年４月', pg_temp.wide(ys) || '年' || pg_temp.wide(ms) || '月', a, z, 'month'),
	('2016年4月上旬', ys || '年' || ms || '月上旬', a, a + 10, 'ten_days'),
	('2016年4月中旬', ys || '年' || ms || '月中旬', a + 10, a + 20, 'ten_days'),
	('2016年4月下旬', ys || '年' || ms || '月下旬', a + 20, z, 'ten_days'),
	('2016年4月初', ys || '年' || ms || '月初', a, a + 10, 'ten_days'),
	('2016年4月底', ys || '年' || ms || '月底', z - 1, z, 'day'),
	('2016年4月末', ys || '年' || ms || '月末', z - 1, z, 'day'),
	('2016年4月上半月', ys || '年' || ms || '月上半月', a, a + 15, 'half'),
	('2016年4月下半月', ys || '年' || ms || '月下半月', a + 15, z, 'half'),
	('2016年1-4月', ys || '年1-' || ms || '月', make_date(y, 1, 1), z, 'month'),
	('2016年1月至4月', ys || '年1月至' || ms || '月', make_date(y, 1, 1), z, 'month'),
	('2016年前4个月', ys || '年前' || ms || '个月', make_date(y, 1, 1), z, 'month'),
	('2016年4月1日至15日', ys || '年' || ms || '月1日至15日', a, a + 15, 'day'),
	('2016年4月3-8日', ys || '年' || ms || '月3-8日', a + 2, a + 8, 'day'),
	('2016年4月至2017年4月', ys || '年' || ms || '月至' || y + 1 || '年' || ms || '月', a, (z + interval '1 year')::date, 'month'),
	('2016年4月15日至5月1日', ys || '年' || ms || '月15日至' || m % 12 + 1 || '月1日', a + 14, z + 1, 'day')
) n (notation, input, first, behind, grain)
-- 2016年1-1月 is no range, and of a range across the year's end and one to 2101 other tests tell
WHERE NOT (n.notation IN ('2016年1-4月', '2016年1月至4月', '2016年前4个月') AND m = 1) AND NOT (n.notation = '2016年4月至2017年4月' AND y = 2100);

INSERT INTO written
SELECT '2016-04', y, ys || '-' || mm, daterange(day, (day + interval '1 month')::date), 'month' FROM day WHERE d = 1 AND m < 10 AND y <= 2099
UNION ALL
SELECT '2016/04', y, ys || '/' || mm, daterange(day, (day + interval '1 month')::date), 'month' FROM day WHERE d = 1 AND y <= 2099;

-- every year, and what is in it
INSERT INTO written
SELECT n.notation, y, n.input, daterange(make_date(n.year, n.first, 1), (make_date(n.year, n.first, 1) + n.months * interval '1 month')::date), n.grain
FROM (SELECT * FROM day WHERE m = 1 AND d = 1) t, LATERAL (VALUES
	('2016年', ys || '年', y, 1, 12, 'year'),
	('2016年度', ys || '年度', y, 1, 12, 'year'),
	('二〇一六年', yh || '年', y, 1, 12, 'year'),
	('民国105年', '民国' || (y - 1911)::text || '年', y, 1, 12, 'year'),
	('2016年上半年', ys || '年上半年', y, 1, 6, 'half'),
	('2016年下半年', ys || '年下半年', y, 7, 6, 'half'),
	('2016年一季度', ys || '年一季度', y, 1, 3, 'quarter'),
	('2016年第二季度', ys || '年第二季度', y, 4, 3, 'quarter'),
	('2016年3季度', ys || '年3季度', y, 7, 3, 'quarter'),
	('2016年第4季度', ys || '年第4季度', y, 10, 3, 'quarter'),
	('2016年前三季度', ys || '年前三季度', y, 1, 9, 'quarter'),
	('2016年初', ys || '年初', y, 1, 1, 'month'),
	('2016年底', ys || '年底', y, 12, 1, 'month'),
	('2016年末', ys || '年末', y, 12, 1, 'month'),
	('2016年年底', ys || '年年底', y, 12, 1, 'month'),
	('2016-2020年', ys || '-' || y + 4 || '年', y, 1, 60, 'years'),
	('2016年至2017年', ys || '年至' || y + 1 || '年', y, 1, 24, 'years'),
	('2015年12月到2016年2月', y - 1 || '年12月到' || ys || '年2月', y - 1, 12, 3, 'month')
) n (notation, input, year, first, months, grain)
WHERE NOT (n.notation IN ('2016-2020年', '2016年至2017年') AND y > 2096);

-- how many there are of each, and how many are read otherwise, alone and in a text of their year
CREATE TEMPORARY TABLE wrong AS
SELECT w.*, try_parse_date(input) AS parsed FROM written w WHERE try_parse_date(input) IS DISTINCT FROM period;

CREATE TEMPORARY TABLE wrong_text AS
WITH text AS (
	SELECT notation, year, string_agg('第一批于' || input || '，由市里完成。', '') AS body,
		array_agg(input) AS inputs, array_agg(period) AS periods, array_agg(grain) AS grains
	FROM (SELECT * FROM written ORDER BY year, notation, lower(period)) w GROUP BY year, notation)
SELECT notation, year
FROM text, LATERAL (
	SELECT array_agg(mention) AS mentions, array_agg(period) AS found_periods, array_agg(grain) AS found_grains
	FROM extract_dates(body, '2024-02-29')) e
WHERE (mentions, found_periods, found_grains) IS DISTINCT FROM (inputs, periods, grains);

SELECT notation, sum(written) AS written, (SELECT count(*) FROM wrong w WHERE w.notation = t.notation) AS wrong,
	count(*) AS texts, (SELECT count(*) FROM wrong_text w WHERE w.notation = t.notation) AS wrong_texts
FROM (SELECT notation, year, count(*) AS written FROM written GROUP BY 1, 2) t GROUP BY 1 ORDER BY notation COLLATE "C";

-- what is read otherwise
SELECT notation, input, period, parsed FROM wrong ORDER BY input COLLATE "C" LIMIT 100;
SELECT w.notation, w.input, w.period, w.grain, e.mention, e.period AS found, e.grain AS found_grain
FROM wrong_text t JOIN written w USING (notation, year)
	LEFT JOIN LATERAL extract_dates('第一批于' || w.input || '，由市里完成。', '2024-02-29') e ON true
WHERE (e.mention, e.period, e.grain) IS DISTINCT FROM (w.input, w.period, w.grain) ORDER BY w.input COLLATE "C", e.span LIMIT 100;
