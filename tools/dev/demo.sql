-- What was extracted from one article; :id is its number.
\pset footer off
\pset null ''
\pset linestyle unicode
\pset border 1
\pset format unaligned
\pset tuples_only on
SELECT E'\n== ' || url || ', ' || length(body) || ' characters'
FROM ledger.article
WHERE article_id = :id;
SELECT concat_ws(' | ', title, published_at::text, source, author, editor) FROM ledger.article, article_metadata(body) WHERE article_id = :id;
\pset tuples_only off
\pset format aligned

WITH mention AS (
	SELECT m.*
	FROM ledger.article a
	CROSS JOIN LATERAL (
		SELECT 'amount' AS kind, span, mention, value, bounds, qualifier, currency AS unit, NULL AS noun
		FROM extract_amounts(a.body)
		UNION ALL
		SELECT 'percentage', span, mention, value, bounds, qualifier,
			   CASE WHEN points THEN 'points' ELSE 'fraction' END, NULL
		FROM extract_percentages(a.body)
		UNION ALL
		SELECT 'quantity', span, mention, value, bounds, qualifier, unit, noun
		FROM extract_quantities(a.body)
		UNION ALL
		SELECT 'date', span, mention, NULL, NULL, period::text, grain, NULL
		FROM extract_dates(a.body)
		UNION ALL
		SELECT 'document', span, mention, NULL, NULL, NULL, NULL, name
		FROM extract_documents(a.body)
	) m
	WHERE a.article_id = :id
)
SELECT kind, lower(span) AS at, replace(mention, E'\n', ' ') AS mention, value,
	   CASE
		   WHEN lower(bounds) = upper(bounds) THEN ''
		   WHEN lower_inf(bounds) AND upper_inf(bounds) THEN 'any'
		   WHEN upper_inf(bounds) THEN CASE WHEN lower_inc(bounds) THEN '≥ ' ELSE '> ' END || lower(bounds)
		   WHEN lower_inf(bounds) THEN CASE WHEN upper_inc(bounds) THEN '≤ ' ELSE '< ' END || upper(bounds)
		   ELSE lower(bounds) || ' – ' || upper(bounds)
	   END AS bounds, qualifier, unit, noun
FROM mention
ORDER BY span, kind;
