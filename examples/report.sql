-- Writes the ledger as one HTML file: headline figures, money by place, the projects' time line, the tables, and below
-- them the articles with their marks. No script, nothing from elsewhere; everything that comes from an article is escaped.
--
--   psql -v ON_ERROR_STOP=1 -v report=ledger.html -f examples/report.sql
--
-- It reads what examples/ledger.sql has made, as of the last CALL ledger.refresh(). With -v articles=N the newest N
-- articles are in it (default 200), and the projects, people and documents that they tell of.

\set ON_ERROR_STOP on
\set quiet_before :QUIET
\set QUIET on
\if :{?report}
\else
	\warn 'report.sql: say where to: psql -v report=FILE -f report.sql'
	DO $$ BEGIN RAISE EXCEPTION 'no report was named'; END $$;
\endif
\if :{?articles}
\else
	\set articles 200
\endif

BEGIN;
SET LOCAL client_min_messages = warning;
SELECT set_config('search_path', format('ledger, %I, pg_temp', n.nspname), true) AS search_path
FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
WHERE e.extname = 'hometown' \gset

-- ---------------------------------------------------------------- how things are written

-- Text as text, in elements and in attributes.
CREATE FUNCTION pg_temp.esc(value text) RETURNS text LANGUAGE sql IMMUTABLE
RETURN replace(replace(replace(replace(replace(coalesce(value, ''), '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), '"', '&quot;'), '''', '&#39;');

-- A number without zeros that say nothing.
CREATE FUNCTION pg_temp.plain(value numeric) RETURNS text LANGUAGE sql IMMUTABLE
RETURN trim_scale(value)::text;

-- Money as people write it: 18.6亿元.
CREATE FUNCTION pg_temp.money(value numeric, currency text DEFAULT 'CNY') RETURNS text LANGUAGE sql IMMUTABLE
RETURN CASE
		WHEN abs(value) >= 1e8 THEN pg_temp.plain(round(value / 1e8, 2)) || '亿'
		WHEN abs(value) >= 1e4 THEN pg_temp.plain(round(value / 1e4, 2)) || '万'
		ELSE pg_temp.plain(round(value, 2)) END
	|| CASE currency WHEN 'CNY' THEN '元' WHEN 'USD' THEN '美元' WHEN 'HKD' THEN '港元' WHEN 'TWD' THEN '元新台币'
		WHEN 'EUR' THEN '欧元' WHEN 'JPY' THEN '日元' ELSE coalesce(' ' || currency, '') END;

-- What is promised of a sum: a number, or its bounds.
CREATE FUNCTION pg_temp.bounded(bounds numrange, currency text) RETURNS text LANGUAGE sql IMMUTABLE
RETURN CASE
		WHEN bounds IS NULL OR isempty(bounds) OR (lower_inf(bounds) AND upper_inf(bounds)) THEN NULL
		WHEN lower(bounds) = upper(bounds) THEN pg_temp.money(lower(bounds), currency)
		WHEN upper_inf(bounds) THEN CASE WHEN lower_inc(bounds) THEN '不少于' ELSE '超过' END || pg_temp.money(lower(bounds), currency)
		WHEN lower_inf(bounds) THEN CASE WHEN upper_inc(bounds) THEN '不超过' ELSE '不到' END || pg_temp.money(upper(bounds), currency)
		ELSE pg_temp.money(lower(bounds), currency) || '至' || pg_temp.money(upper(bounds), currency) END;

CREATE FUNCTION pg_temp.percent(value numeric) RETURNS text LANGUAGE sql IMMUTABLE
RETURN pg_temp.plain(round(value * 100, 1)) || '%';

CREATE FUNCTION pg_temp.day(value date) RETURNS text LANGUAGE sql STABLE
RETURN to_char(value, 'YYYY-MM-DD');

-- Days as a reader would say them: 2022年, 2022年1月1日至6月30日.
CREATE FUNCTION pg_temp.days(period daterange) RETURNS text LANGUAGE sql STABLE
RETURN CASE
		WHEN period IS NULL OR (lower_inf(period) AND upper_inf(period)) THEN '时间不详'
		WHEN lower_inf(period) THEN '截至' || pg_temp.day(upper(period) - 1)
		WHEN upper_inf(period) THEN pg_temp.day(lower(period)) || '起'
		WHEN to_char(lower(period), 'MMDD') = '0101' AND upper(period) = lower(period) + interval '1 year'
			THEN to_char(lower(period), 'YYYY') || '年'
		WHEN upper(period) - lower(period) = 1 THEN pg_temp.day(lower(period))
		ELSE pg_temp.day(lower(period)) || ' 至 ' || pg_temp.day(upper(period) - 1) END;

CREATE FUNCTION pg_temp.stage(status text) RETURNS text LANGUAGE sql IMMUTABLE
RETURN CASE status WHEN 'planned' THEN '筹划' WHEN 'attracted' THEN '引进' WHEN 'signed' THEN '签约'
	WHEN 'registered' THEN '注册' WHEN 'started' THEN '开工' WHEN 'operating' THEN '投产' END;

-- The same for stages that come to the same mark: ready for a class and a shape.
CREATE FUNCTION pg_temp.mark(status text) RETURNS text LANGUAGE sql IMMUTABLE
RETURN CASE WHEN status IN ('attracted', 'signed', 'registered') THEN 'signed'
	WHEN status IN ('planned', 'started', 'operating') THEN status ELSE 'unknown' END;

CREATE FUNCTION pg_temp.shape(status text) RETURNS text LANGUAGE sql IMMUTABLE
RETURN CASE pg_temp.mark(status)
		WHEN 'started' THEN '<path class="started" d="M0-7L7 0L0 7L-7 0Z"/>'
		WHEN 'operating' THEN '<path class="operating" d="M-6-6H6V6H-6Z"/>'
		ELSE format('<circle class="%s" r="6"/>', pg_temp.mark(status)) END;

CREATE TEMP TABLE shown ON COMMIT DROP AS
SELECT article_id
FROM extraction
WHERE made_by IS NOT NULL
ORDER BY day DESC NULLS LAST, article_id DESC
LIMIT :articles;

-- The articles with their marks; the style of the marks comes with each and is wanted once. The first mark of a project
-- gets an id, for the ledger to point at.
CREATE FUNCTION pg_temp.with_anchors(article bigint, html text) RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE
	one record;
	at  int;
BEGIN
	FOR one IN SELECT p.span FROM project p WHERE p.article_id = article LOOP
		at := strpos(html, format('data-span="%s,%s"', lower(one.span), upper(one.span)));
		IF at > 0 THEN
			html := overlay(html PLACING format('id="article-%s-%s" ', article, lower(one.span)) FROM at FOR 0);
		END IF;
	END LOOP;
	RETURN html;
END $$;

CREATE TEMP TABLE marked ON COMMIT DROP AS
SELECT a.article_id, x.day, pg_temp.with_anchors(a.article_id,
		   CASE WHEN row_number() OVER (ORDER BY x.day DESC NULLS LAST, a.article_id DESC) = 1 THEN h.html
				ELSE regexp_replace(h.html, '<style>.*?</style>', '') END) AS html
FROM article a
JOIN extraction x USING (article_id)
JOIN shown USING (article_id)
CROSS JOIN LATERAL (SELECT annotate_html(a.body, a.published) AS html OFFSET 0) h;

-- Links to articles, as far as they are in the file.
CREATE FUNCTION pg_temp.links(articles bigint[]) RETURNS text LANGUAGE sql STABLE
RETURN (
	SELECT string_agg(format('<a href="#article-%s" title="%s">[%s]</a>', a, pg_temp.esc(coalesce(x.title, x.source)), a), ' '
					  ORDER BY x.day, a)
	FROM (SELECT DISTINCT unnest(articles) AS a) a
	JOIN extraction x ON x.article_id = a
	WHERE EXISTS (SELECT FROM shown s WHERE s.article_id = a));

-- Links to the reports of a project: to the mark, where there is one.
CREATE FUNCTION pg_temp.reports(evidence jsonb) RETURNS text LANGUAGE sql STABLE
RETURN (
	SELECT string_agg(format('<a href="#%s" title="%s">[%s]</a>',
							 CASE WHEN strpos(m.html, format('id="%s"', r.id)) > 0 THEN r.id ELSE 'article-' || r.article END,
							 pg_temp.esc(coalesce(x.title, x.source)), r.article), ' '
					  ORDER BY x.day, r.article)
	FROM (SELECT DISTINCT ON (e->>'article_id') (e->>'article_id')::bigint AS article,
				 format('article-%s-%s', e->>'article_id', lower((e->>'span')::int4range)) AS id
		  FROM jsonb_array_elements(evidence) e
		  ORDER BY e->>'article_id', lower((e->>'span')::int4range)) r
	JOIN extraction x ON x.article_id = r.article
	JOIN marked m ON m.article_id = r.article);

CREATE TEMP TABLE entry ON COMMIT DROP AS
SELECT p.*, pg_temp.reports(p.evidence) AS links, coalesce(pg_temp.bounded(p.bounds, p.currency), '') AS money
FROM project_ledger p
CROSS JOIN LATERAL (SELECT array_agg((e->>'article_id')::bigint) AS ids FROM jsonb_array_elements(p.evidence) e) i
WHERE EXISTS (SELECT FROM shown s WHERE s.article_id = ANY (ids));

-- ---------------------------------------------------------------- the file

\pset format unaligned
\pset tuples_only on
\pset null ''
\o :report

SELECT $html$<!DOCTYPE html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>投资台账</title>
<style>
:root{--text:#1f2328;--soft:#57606a;--line:#d0d7de;--back:#fff;--card:#f6f8fa;--link:#0550ae;
--bar:#3a7ca5;--track:#e7ecf0;--planned:#6e7781;--signed:#0072b2;--started:#b85c00;--operating:#00795a}
@media(prefers-color-scheme:dark){:root{--text:#e6edf3;--soft:#9aa4ae;--line:#3d444d;--back:#14181d;--card:#1d232a;
--link:#79b8ff;--bar:#5fa8d3;--track:#252c34;--planned:#9aa4ae;--signed:#58b0ea;--started:#f0a04b;--operating:#3fc596}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:70rem;padding:1rem;color:var(--text);background:var(--back);overflow-wrap:anywhere;
font:1rem/1.6 system-ui,-apple-system,"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif}
h1{font-size:1.75rem;line-height:1.3;margin:.5rem 0 .25rem}
main>h2{font-size:1.25rem;line-height:1.4;margin:2.5rem 0 .75rem;padding-top:.75rem;border-top:1px solid var(--line)}
p{margin:.25rem 0}
a{color:var(--link);text-decoration:none}
a:hover,a:focus{text-decoration:underline}
.soft{color:var(--soft);font-size:.875rem}
nav{display:flex;flex-wrap:wrap;gap:.25rem 1rem;margin:.75rem 0 1.25rem}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));gap:.75rem;margin:0;padding:0;list-style:none}
.figures li{padding:.75rem 1rem;border:1px solid var(--line);border-radius:.6rem;background:var(--card)}
.figures strong{display:block;font-size:1.5rem;white-space:nowrap;line-height:1.3;font-variant-numeric:tabular-nums}
svg{display:block;width:100%;overflow:visible}
svg text{fill:var(--text);font-size:14px}
svg .soft{fill:var(--soft);font-size:12px}
svg .name{paint-order:stroke;stroke:var(--back);stroke-width:4px}
svg .bar{fill:var(--bar)}
svg .track{fill:var(--track)}
svg .rule{stroke:var(--line)}
svg .life{stroke:var(--soft);stroke-width:2}
.planned,.unknown{fill:var(--back);stroke:var(--planned);stroke-width:2}
.signed{fill:var(--signed)}.started{fill:var(--started)}.operating{fill:var(--operating)}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:0 0 .75rem;padding:0;list-style:none}
.legend svg{display:inline-block;width:1rem;height:1rem;margin-right:.35rem;vertical-align:-.15rem}
table{width:100%;border-collapse:collapse;font-size:.9375rem;font-variant-numeric:tabular-nums}
th,td{padding:.45rem .6rem;text-align:start;vertical-align:top;border-bottom:1px solid var(--line)}
th{color:var(--soft);font-weight:600;white-space:nowrap}
.number{text-align:end}
.stage{white-space:nowrap}
ul.plain{margin:0;padding:0;list-style:none}
ul.plain li{padding:.35rem 0;border-bottom:1px solid var(--line)}
section.article{margin-top:1.5rem;border:1px solid var(--line);border-radius:.6rem;overflow:hidden}
section.article>.head{display:flex;justify-content:space-between;gap:1rem;padding:.5rem 1rem;background:var(--card)}
section.article:target,mark:target{outline:3px solid var(--link)}
mark:target{scroll-margin-top:6rem}
@media(max-width:44rem){
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
table,tbody,tr,td{display:block}
tr{padding:.6rem 0;border-bottom:1px solid var(--line)}
td{display:flex;gap:1rem;padding:.15rem 0;border:0;text-align:start}
td:empty{display:none}
td::before{content:attr(data-label);flex:0 0 4.5rem;color:var(--soft)}
.number{text-align:start}
td.name{font-weight:600}td.name::before{content:none}}
@media print{nav,.up{display:none}}
</style>
</head>
<body>
<header id="top">
<h1>投资台账</h1>$html$;

SELECT format('<p class="soft">%s篇文章%s · hometown %s · 生成于%s</p>', count(*),
			  CASE WHEN min(day) IS NOT NULL THEN format('，%s至%s', pg_temp.day(min(day)), pg_temp.day(max(day))) END,
			  pg_temp.esc(hometown_version()), pg_temp.day(current_date))
FROM extraction JOIN shown USING (article_id);

SELECT '<nav><a href="#money">各地投资</a><a href="#timeline">时间线</a><a href="#ledger">项目</a><a href="#sums">资金</a>'
	'<a href="#pipeline">进展</a><a href="#people">人物</a><a href="#chambers">商会</a><a href="#documents">文件</a>'
	'<a href="#articles">文章</a></nav></header><main><ul class="figures">';

SELECT format('<li><strong>%s</strong>%s</li>', pg_temp.esc(figure), label)
FROM (
	SELECT 1 AS n, count(*)::text AS figure, '个项目' AS label FROM entry
	UNION ALL
	SELECT 2, coalesce(pg_temp.money(round(sum(coalesce(amount, lower(bounds), upper(bounds))), -7)), '—'),
		   format('%s项目投资，%s个写明金额', CASE WHEN upper_inf(range_sum(bounds)) THEN '以上' END, count(bounds))
	FROM entry WHERE currency = 'CNY'
	UNION ALL
	SELECT 3, count(*) FILTER (WHERE status IN ('started', 'operating'))::text,
		   format('个已开工，其中%s个已投产', count(*) FILTER (WHERE status = 'operating'))
	FROM entry
	UNION ALL
	SELECT 4, count(DISTINCT place)::text, '个地方有项目' FROM entry WHERE place IS NOT NULL
	UNION ALL
	SELECT 5, count(*) FILTER (WHERE kind = 'chamber')::text, format('家商会，%s位人物', count(*) FILTER (WHERE kind = 'person'))
	FROM directory
	WHERE pg_temp.links(articles) IS NOT NULL
	UNION ALL
	SELECT 6, count(*)::text, '份文件' FROM documents WHERE pg_temp.links(articles) IS NOT NULL
) f
ORDER BY n;

-- Bars: positions in percent and text in pixels, so that the chart has the width of the page and the text its size.
WITH sums AS (
	SELECT coalesce(place_name, '地点不详') AS place, sum(amount) AS amount, count(*) AS projects,
		   row_number() OVER (ORDER BY sum(amount) DESC, min(place_name)) AS n, max(sum(amount)) OVER () AS most,
		   string_agg(name || ' ' || money, E'\n' ORDER BY amount DESC) AS names
	FROM entry
	WHERE amount > 0 AND currency = 'CNY'
	GROUP BY place_name
)
SELECT format('</ul><h2 id="money">各地投资</h2><p class="soft">写明人民币金额的项目，每个项目只计一次；最多十五个地方。</p>'
			  '<svg role="img" aria-label="各地项目投资" height="%s">', coalesce(max(n) * 46, 0))
	|| coalesce(string_agg(format(
		'<g><title>%s</title><text x="0" y="%s">%s</text><text class="soft" x="100%%" y="%s" text-anchor="end">%s · %s个</text>'
		'<rect class="track" x="0" y="%s" width="100%%" height="14" rx="3"/><rect class="bar" x="0" y="%s" width="%s%%" height="14" rx="3"/></g>',
		pg_temp.esc(names), n * 46 - 30, pg_temp.esc(place), n * 46 - 30, pg_temp.esc(pg_temp.money(amount)), projects,
		n * 46 - 23, n * 46 - 23, round(100 * amount / most, 2)), E'\n' ORDER BY n), '')
	|| '</svg>'
FROM sums
WHERE n <= 15;

-- The time line: for each project a line from the first thing told of it to the last, with a mark for each report, at the
-- day on which it happened where that is told, else of the report.
SELECT '<h2 id="timeline">时间线</h2><ul class="legend soft">'
	|| string_agg(format('<li><svg viewBox="-8 -8 16 16" aria-hidden="true">%s</svg>%s</li>', pg_temp.shape(status), label), '' ORDER BY n)
	|| '</ul>'
FROM (VALUES (1, 'planned', '筹划或未写明'), (2, 'signed', '引进、签约、注册'), (3, 'started', '开工'), (4, 'operating', '投产')) v (n, status, label);

WITH told AS (
	SELECT e.article_id, e.span, e.name, e.place_name, e.money, r->>'status' AS status,
		   CASE WHEN upper(p.period) - lower(p.period) <= 366 AND lower(p.period) <= (r->>'day')::date
				THEN lower(p.period) ELSE (r->>'day')::date END AS day
	FROM entry e
	CROSS JOIN jsonb_array_elements(e.evidence) r
	CROSS JOIN LATERAL (SELECT (r->>'period')::daterange AS period) p
	WHERE r->>'day' IS NOT NULL
), scale AS (
	SELECT date_trunc('year', min(day))::date AS first, (date_trunc('year', max(day)) + interval '1 year')::date AS last
	FROM told
), line AS (
	SELECT t.article_id, t.span, min(t.name) AS name, min(t.place_name) AS place, min(t.money) AS money,
		   row_number() OVER (ORDER BY min(t.day), min(t.article_id), t.span) AS n,
		   100.0 * (min(t.day) - s.first) / (s.last - s.first) AS start, 100.0 * (max(t.day) - s.first) / (s.last - s.first) AS stop,
		   string_agg(format('<svg x="%s%%" y="0"><title>%s</title>%s</svg>', round(100.0 * (t.day - s.first) / (s.last - s.first), 2),
							 pg_temp.esc(concat_ws(' ', pg_temp.day(t.day), pg_temp.stage(t.status))), pg_temp.shape(t.status)), ''
					  ORDER BY status_rank(t.status) NULLS FIRST) AS marks
	FROM told t CROSS JOIN scale s
	GROUP BY t.article_id, t.span, s.first, s.last
), year AS (
	SELECT y, 100.0 * (make_date(y, 1, 1) - s.first) / (s.last - s.first) AS x
	FROM scale s, generate_series(extract(year FROM s.first)::int, extract(year FROM s.last)::int,
		greatest(1, ceil((s.last - s.first) / 366.0 / 5)::int)) y
)
SELECT format('<svg role="img" aria-label="项目时间线" height="%s">', 34 + 50 * least((SELECT max(n) FROM line), 60))
	|| (SELECT string_agg(format('<line class="rule" x1="%1$s%%" x2="%1$s%%" y1="20" y2="100%%"/><text class="soft" x="%1$s%%" y="12"%2$s>%3$s</text>',
			round(x, 2), CASE WHEN x > 90 THEN ' text-anchor="end"' END, y), '') FROM year)
	|| (SELECT string_agg(format(
			'<svg y="%s" height="50"><text class="name" %s y="18">%s <tspan class="soft">%s</tspan></text>'
			'<line class="life" x1="%s%%" x2="%s%%" y1="34" y2="34"/><svg y="34">%s</svg></svg>',
			n * 50 - 24,
			-- Above its marks; as far to the side as it takes to be whole on a page of 320 pixels.
			CASE WHEN (start + stop) / 2 * 3.2 < 7 * length(name) + 5 * length(money) THEN 'x="0"'
				 WHEN (200 - start - stop) / 2 * 3.2 < 7 * length(name) + 5 * length(money) THEN 'x="100%" text-anchor="end"'
				 ELSE format('x="%s%%" text-anchor="middle"', round((start + stop) / 2, 2)) END,
			pg_temp.esc(name), pg_temp.esc(money), round(start, 2), round(stop, 2), marks), E'\n' ORDER BY n)
		FROM line WHERE n <= 60)
	|| '</svg>'
WHERE EXISTS (SELECT FROM told);

SELECT '<h2 id="ledger">项目</h2><table><thead><tr><th>项目</th><th>地点</th><th class="number">投资</th><th>投资方</th><th>进展</th>'
	'<th class="number">占地</th><th>见报</th><th>出处</th></tr></thead><tbody>';
SELECT format('<tr><td class="name">%s</td><td data-label="地点">%s</td><td class="number" data-label="投资">%s</td>'
			  '<td data-label="投资方">%s</td><td class="stage" data-label="进展">%s</td><td class="number" data-label="占地">%s</td>'
			  '<td data-label="见报">%s</td><td data-label="出处">%s</td></tr>',
			  pg_temp.esc(name), pg_temp.esc(place_name), pg_temp.esc(money), pg_temp.esc(investor), pg_temp.stage(status),
			  pg_temp.plain(round(land_mu, 2)) || '亩',
			  concat_ws(' — ', pg_temp.day(first_seen), CASE WHEN last_seen > first_seen THEN pg_temp.day(last_seen) END), links)
FROM entry
ORDER BY coalesce(amount, lower(bounds), upper(bounds)) DESC NULLS LAST, first_seen, name;

SELECT '</tbody></table><h2 id="sums">资金</h2><p class="soft">文章公布的投资、引进和到位资金；同一说法只计一次，单个项目的金额另见上表。</p>'
	'<table><thead><tr><th>地点</th><th>年份</th><th>指标</th><th>阶段</th><th class="number">合计</th><th class="number">条数</th></tr></thead><tbody>';
SELECT format('<tr><td class="name">%s</td><td data-label="年份">%s</td><td data-label="指标">%s</td><td data-label="阶段">%s</td>'
			  '<td class="number" data-label="合计">%s</td><td class="number" data-label="条数">%s</td></tr>',
			  pg_temp.esc(coalesce(place_name, '地点不详')),
			  CASE WHEN year_from = year_to THEN year_to::text
				   WHEN year_from IS NULL AND year_to IS NULL THEN '不详'
				   ELSE concat(year_from, '—', year_to) END,
			  pg_temp.esc(label), pg_temp.stage(stage), pg_temp.esc(coalesce(pg_temp.bounded(bounds, currency), pg_temp.money(amount, currency))),
			  statements)
FROM investment_by_place_year i
JOIN indicators() USING (indicator)
WHERE NOT single
ORDER BY place, year_to NULLS LAST, year_from NULLS LAST, indicator, status_rank(stage);

SELECT '</tbody></table><h2 id="pipeline">从签约到投产</h2><p class="soft">文章统计的项目个数；算得的比率在前，文中写明的在括号内。</p>'
	'<table><thead><tr><th>地点</th><th>时段</th><th class="number">签约</th><th class="number">金额</th><th class="number">开工</th>'
	'<th class="number">投产</th><th class="number">开工率</th><th class="number">投产率</th></tr></thead><tbody>';
SELECT format('<tr><td class="name">%s</td><td data-label="时段">%s</td><td class="number" data-label="签约">%s</td>'
			  '<td class="number" data-label="金额">%s</td><td class="number" data-label="开工">%s</td><td class="number" data-label="投产">%s</td>'
			  '<td class="number" data-label="开工率">%s</td><td class="number" data-label="投产率">%s</td></tr>',
			  pg_temp.esc(place_name), pg_temp.days(period), pg_temp.plain(signed), pg_temp.esc(pg_temp.money(signed_amount, currency)),
			  pg_temp.plain(started), pg_temp.plain(operating),
			  concat(pg_temp.percent(start_rate), '（' || pg_temp.percent(stated_start_rate) || '）'),
			  concat(pg_temp.percent(operating_rate), '（' || pg_temp.percent(stated_operating_rate) || '）'))
FROM pipeline
ORDER BY place, period DESC NULLS LAST;

SELECT '</tbody></table><h2 id="people">人物</h2><table><thead><tr><th>姓名</th><th>职务</th><th>地点</th><th>出处</th></tr></thead><tbody>';
SELECT format('<tr><td class="name">%s</td><td data-label="职务">%s</td><td data-label="地点">%s</td><td data-label="出处">%s</td></tr>',
			  pg_temp.esc(name), pg_temp.esc(title), pg_temp.esc(place_name), links)
FROM directory, pg_temp.links(articles) AS links
WHERE kind = 'person' AND links IS NOT NULL
ORDER BY place NULLS LAST, name;

SELECT '</tbody></table><h2 id="chambers">商会</h2><table><thead><tr><th>商会</th><th>所在地</th><th>家乡</th><th>成员</th><th>出处</th></tr></thead><tbody>';
SELECT format('<tr><td class="name">%s</td><td data-label="所在地">%s</td><td data-label="家乡">%s</td><td data-label="成员">%s</td><td data-label="出处">%s</td></tr>',
			  pg_temp.esc(name), pg_temp.esc(place_name), pg_temp.esc(home_name), pg_temp.esc(array_to_string(people, '、')), links)
FROM directory, pg_temp.links(articles) AS links
WHERE kind = 'chamber' AND links IS NOT NULL
ORDER BY home NULLS LAST, place NULLS LAST, name;

SELECT '</tbody></table><h2 id="documents">文件</h2><ul class="plain">';
SELECT format('<li>《%s》 <span class="soft">%s %s</span></li>', pg_temp.esc(name), pg_temp.day(first_seen), links)
FROM documents, pg_temp.links(articles) AS links
WHERE links IS NOT NULL
ORDER BY first_seen NULLS LAST, name;

SELECT '</ul><h2 id="articles">文章</h2>';
SELECT format('<section class="article" id="article-%s"><div class="head soft"><span>[%s] %s</span><a class="up" href="#top">↑ 返回</a></div>%s</section>',
			  a.article_id, a.article_id, pg_temp.esc(concat_ws(' · ', pg_temp.day(x.day), x.source, a.url)), m.html)
FROM article a
JOIN extraction x USING (article_id)
JOIN marked m USING (article_id)
ORDER BY x.day DESC NULLS LAST, a.article_id DESC;

SELECT '</main></body></html>';

\o
\pset tuples_only off
\pset format aligned
COMMIT;
\set QUIET :quiet_before
\unset quiet_before
\echo :report
