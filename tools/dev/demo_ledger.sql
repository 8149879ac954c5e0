-- What the ledger makes of all articles; money in 亿 (10^8).
\pset footer off
\pset null ''
\pset linestyle unicode
\pset border 1
\set QUIET on
CALL ledger.refresh();

-- An amount, or what is promised of it.
CREATE FUNCTION pg_temp.yi(bounds numrange) RETURNS text LANGUAGE sql
RETURN CASE
	WHEN bounds IS NULL THEN ''
	WHEN lower(bounds) = upper(bounds) THEN trim_scale(round(lower(bounds) / 1e8, 2))::text
	WHEN upper_inf(bounds) THEN CASE WHEN lower_inc(bounds) THEN '≥ ' ELSE '> ' END || trim_scale(round(lower(bounds) / 1e8, 2))
	WHEN lower_inf(bounds) THEN CASE WHEN upper_inc(bounds) THEN '≤ ' ELSE '< ' END || trim_scale(round(upper(bounds) / 1e8, 2))
	ELSE concat(trim_scale(round(lower(bounds) / 1e8, 2)), ' – ', trim_scale(round(upper(bounds) / 1e8, 2))) END;

\echo
\echo == Projects, over all articles
SELECT name, place_name AS place, pg_temp.yi(bounds) AS "亿", currency, investor, status,
	   trim_scale(land_mu) AS mu, first_seen, articles AS seen
FROM ledger.project_ledger
ORDER BY coalesce(amount, lower(bounds), upper(bounds)) DESC NULLS LAST, first_seen, name;

\echo
\echo == Money by place and year, single projects left out
SELECT place_name AS place, year_from AS "from", year_to AS "to", indicator, stage, pg_temp.yi(bounds) AS "亿", currency, articles
FROM ledger.investment_by_place_year
WHERE NOT single
ORDER BY place, year_to NULLS LAST, indicator, stage;

\echo
\echo == From signing to production; stated rates in brackets
SELECT place_name AS place, period, signed, trim_scale(round(signed_amount / 1e8, 2)) AS "亿", started, operating,
	   concat(start_rate, ' (' || stated_start_rate || ')') AS start_rate,
	   concat(operating_rate, ' (' || stated_operating_rate || ')') AS operating_rate
FROM ledger.pipeline
ORDER BY place, period;

\echo
\echo == People and chambers
SELECT kind, name, title, place_name AS place, home_name AS home, array_to_string(people, ' ') AS people, cardinality(articles) AS articles
FROM ledger.directory
ORDER BY kind, place, name;

\echo
\echo == Documents
SELECT name, first_seen, cardinality(articles) AS articles FROM ledger.documents ORDER BY first_seen, name;
