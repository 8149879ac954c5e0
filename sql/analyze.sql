-- analyze: all that is found in an article as one document.
\encoding UTF8
\pset format unaligned
\pset fieldsep ' | '
\pset null (null)
SET jit = off;

CREATE TABLE article (id int PRIMARY KEY, published date, body text);
INSERT INTO article VALUES
(1, NULL, E'首页 > 新闻 > 正文\n汝州：能人返乡\n2023-03-23 16:30:07来源: 某某在线编辑: 高小靖\n　　今年以来，汝州市委统战部长张伟介绍，全市引进返乡项目84个，总投资超过35.6亿元，同比增长12.5%，占地约1000亩。\n　　汝州市出台《招商引资办法》，河南金发科技有限公司投资2500万美元。\n相关新闻\n某县又签约三个项目'),
(2, '2024-05-06', '去年，绍兴县柯桥街道投资3至5亿元，另有88卢比，就业数十人，提高2个百分点。'),
(3, '2024-05-06', '該縣產(chǎn)業(yè)園總投資<b>３．５</b>億元，近年來引進(jìn)企業(yè)二十八家。'),
(4, NULL, '去年和鼓楼区。'),
(5, NULL, ''),
(6, NULL, E' \n\t　\n'),
(7, NULL, NULL),
(8, '2024-05-06', '"quoted" \ backslash 投资5亿元，三分之一。');

-- the whole of one
SELECT key, value FROM article, jsonb_each("analyze"(body)) WHERE id = 1;
SELECT id, "analyze"(body, published) FROM article WHERE id > 1 ORDER BY id;

-- null published counts as none; both may be null
SELECT "analyze"(NULL), "analyze"(NULL, '2024-05-06'), "analyze"(NULL, NULL);
SELECT "analyze"('去年', NULL)->'dates', "analyze"('去年', 'infinity')->'dates', "analyze"('去年', '2024-05-06')->'dates';

-- by its other name, and with a schema, for which no quotation marks are needed
SELECT count(*) FROM article WHERE public.analyze(body, published) IS DISTINCT FROM analyze_article(body, published);

-- stored as the server would store it: the same bytes
SELECT id, record_image_eq(row(j), row(j::text::jsonb)) AS same FROM article, "analyze"(body, published) j ORDER BY id;

-- more than one entry with an offset, and more bytes than a segment has characters
SELECT n, jsonb_array_length(j->'amounts') AS amounts, jsonb_array_length(j->'sections') AS sections,
	record_image_eq(row(j), row(j::text::jsonb)) AS same
FROM unnest(ARRAY[31, 32, 33, 64, 65, 2000, 30000]) n, "analyze"(repeat(E'投资5亿元，\n', n)) j ORDER BY n;

-- a long article, which is not kept, gives the same
SELECT a - 'sections' = b - 'sections' AS same,
	a->'sections'->-1 AS last
FROM article, "analyze"(body || repeat(E'\n', 300000), published) a, "analyze"(body, published) b WHERE id = 1;
SELECT jsonb_path_query_array(a, '$.*[*].mention') = jsonb_path_query_array(b, '$.*[*].mention') AS same_mentions, a->'sections'->-1->'span' AS last
FROM article, "analyze"(repeat('。', 300000) || E'\n' || body, published) a, "analyze"(body, published) b WHERE id = 1;

-- back to rows
SELECT id, int4range((span->>0)::int, (span->>1)::int) AS span, mention, value, numrange((bounds->>'low')::numeric, (bounds->>'high')::numeric, bounds->>'ends') AS bounds, currency
FROM article, jsonb_to_recordset("analyze"(body, published)->'amounts') AS a(span jsonb, mention text, value numeric, bounds jsonb, currency text)
ORDER BY 1, 2;

-- in a path
SELECT id, jsonb_path_query("analyze"(body, published), '$.amounts[*] ? (@.bounds.low >= 350000000).mention') FROM article ORDER BY id;

-- in a generated column, an index, a condition
CREATE TABLE document (id int PRIMARY KEY, body text, published date, analysis jsonb GENERATED ALWAYS AS ("analyze"(body, published)) STORED);
INSERT INTO document SELECT id, body, published FROM article;
CREATE INDEX document_analysis ON document USING gin (analysis jsonb_path_ops);
CREATE INDEX document_title ON document (("analyze"(body, published)->'metadata'->>'title'));
SET enable_seqscan = off;
EXPLAIN (COSTS OFF) SELECT id FROM document WHERE analysis @> '{"places": [{"code": "410482"}]}';
SELECT id FROM document WHERE analysis @> '{"places": [{"code": "410482"}]}';
EXPLAIN (COSTS OFF) SELECT id FROM document WHERE "analyze"(body, published)->'metadata'->>'title' = '汝州:能人返乡';
SELECT id FROM document WHERE "analyze"(body, published)->'metadata'->>'title' = '汝州:能人返乡';
RESET enable_seqscan;
SELECT count(*) FROM document WHERE analysis IS DISTINCT FROM "analyze"(body, published);

-- which release made it
SELECT DISTINCT analysis->>'version' = hometown_version() AS same FROM document WHERE body IS NOT NULL;

DROP TABLE article, document;
