/* hometown--1.0.sql: objects of the extension; ASCII alone, so that any database can read as far as the guard */

-- complain if the script is run by psql rather than by CREATE EXTENSION
\echo Use "CREATE EXTENSION hometown" to load this file. \quit

-- numbers

CREATE FUNCTION hometown_version() RETURNS text
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1;

COMMENT ON FUNCTION hometown_version() IS
	'release of the extension; results stored by another release are found with it and extracted again';

CREATE FUNCTION parse_numeral(text) RETURNS numeric
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 3;

COMMENT ON FUNCTION parse_numeral(text) IS
	'a whole text as one exact number, in Chinese or Arabic numerals or both; an error where it is none';

CREATE FUNCTION try_parse_numeral(text) RETURNS numeric
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 3;

COMMENT ON FUNCTION try_parse_numeral(text) IS
	'a whole text as one exact number, null where it is none';

CREATE FUNCTION format_numeral(value numeric, style text DEFAULT 'lower') RETURNS text
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 3;

COMMENT ON FUNCTION format_numeral(numeric, text) IS
	'a number in Chinese; style is lower, upper, traditional, mixed or financial';

CREATE FUNCTION normalize_text(text) RETURNS text
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 50;

COMMENT ON FUNCTION normalize_text(text) IS
	'a text simplified, half width, without bracketed pinyin, tags and invisible characters';

-- measures

CREATE FUNCTION extract_support(internal) RETURNS internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1;

COMMENT ON FUNCTION extract_support(internal) IS
	'planner support: rows of an extraction function, estimated from the length of a constant text';

CREATE FUNCTION extract_numbers(body text,
	OUT span int4range, OUT mention text, OUT value numeric, OUT bounds numrange, OUT qualifier text)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 150 ROWS 60 SUPPORT extract_support;

COMMENT ON FUNCTION extract_numbers(text) IS
	'every number of a text, of whatever kind, with its bounds';

CREATE FUNCTION extract_amounts(body text,
	OUT span int4range, OUT mention text, OUT value numeric, OUT bounds numrange, OUT qualifier text,
	OUT currency text)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 10 SUPPORT extract_support;

COMMENT ON FUNCTION extract_amounts(text) IS
	'amounts of money in a text: value in units of the currency, bounds that the words promise, ISO 4217 code';

CREATE FUNCTION extract_percentages(body text,
	OUT span int4range, OUT mention text, OUT value numeric, OUT bounds numrange, OUT qualifier text,
	OUT points boolean)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 8 SUPPORT extract_support;

COMMENT ON FUNCTION extract_percentages(text) IS
	'percentages and other fractions in a text, as fractions of one; points tells percentage points';

CREATE FUNCTION extract_quantities(body text,
	OUT span int4range, OUT mention text, OUT value numeric, OUT bounds numrange, OUT qualifier text,
	OUT unit text, OUT dimension text, OUT base_value numeric, OUT base_unit text, OUT noun text)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 120 ROWS 25 SUPPORT extract_support;

COMMENT ON FUNCTION extract_quantities(text) IS
	'numbers with a unit or measure word in a text, their value in the base unit, and the noun that is counted';

-- time

CREATE FUNCTION extract_dates(body text, published date DEFAULT NULL,
	OUT span int4range, OUT mention text, OUT period daterange, OUT grain text)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 120 ROWS 15 SUPPORT extract_support;

COMMENT ON FUNCTION extract_dates(text, date) IS
	'dates in a text and the days that they mean; relative ones count from the day of publication';

CREATE FUNCTION parse_date(text, published date DEFAULT NULL) RETURNS daterange
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 3;

COMMENT ON FUNCTION parse_date(text, date) IS
	'a whole text as one date, the days that it means; an error where it is none';

CREATE FUNCTION try_parse_date(text, published date DEFAULT NULL) RETURNS daterange
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 3;

COMMENT ON FUNCTION try_parse_date(text, date) IS
	'a whole text as one date, the days that it means; null where it is none';

-- names

CREATE FUNCTION extract_places(body text, published date DEFAULT NULL,
	OUT span int4range, OUT mention text, OUT name text, OUT code text, OUT level text)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 150 ROWS 25 SUPPORT extract_support;

COMMENT ON FUNCTION extract_places(text, date) IS
	'administrative divisions of China that a text names, with full name, code and level as of the day of publication';

CREATE FUNCTION extract_organizations(body text,
	OUT span int4range, OUT mention text, OUT name text, OUT kind text)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 150 ROWS 15 SUPPORT extract_support;

COMMENT ON FUNCTION extract_organizations(text) IS
	'named bodies in a text and their kind: company, chamber, government, party, school, park, media and others';

CREATE FUNCTION extract_people(body text,
	OUT span int4range, OUT mention text, OUT name text, OUT title text, OUT organization text)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 150 ROWS 8 SUPPORT extract_support;

COMMENT ON FUNCTION extract_people(text) IS
	'people that a text names, with the office and the organization that it gives them';

CREATE FUNCTION extract_documents(body text,
	OUT span int4range, OUT mention text, OUT name text)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 80 ROWS 2 SUPPORT extract_support;

COMMENT ON FUNCTION extract_documents(text) IS
	'titles of documents in a text: mention with their brackets, name without';
-- places

CREATE FUNCTION divisions(
	OUT code text, OUT name text, OUT level text, OUT parent text, OUT valid daterange, OUT successor text)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 90000 ROWS 45500;

COMMENT ON FUNCTION divisions() IS
	'the gazetteer: every administrative division of China, province to township, with the days on which it stood';

CREATE FUNCTION parse_place(text, as_of date DEFAULT NULL,
	OUT code text, OUT name text, OUT level text,
	OUT province text, OUT prefecture text, OUT county text, OUT township text)
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 10;

COMMENT ON FUNCTION parse_place(text, date) IS
	'a whole text as one administrative division, as it stands on a day; an error where it is none';

CREATE FUNCTION try_parse_place(text, as_of date DEFAULT NULL,
	OUT code text, OUT name text, OUT level text,
	OUT province text, OUT prefecture text, OUT county text, OUT township text)
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 10;

COMMENT ON FUNCTION try_parse_place(text, date) IS
	'a whole text as one administrative division, as it stands on a day; null where it is none';

-- what the numbers say

CREATE FUNCTION extract_facts(body text, published date DEFAULT NULL,
	OUT span int4range, OUT mention text, OUT indicator text, OUT stage text, OUT value numeric, OUT bounds numrange,
	OUT qualifier text, OUT unit text, OUT noun text, OUT period daterange, OUT place text, OUT place_name text)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 300 ROWS 25 SUPPORT extract_support;

COMMENT ON FUNCTION extract_facts(text, date) IS
	'statistics of an article: what each number measures, how far along, of what days and of which place';

CREATE FUNCTION extract_projects(body text, published date DEFAULT NULL,
	OUT span int4range, OUT mention text, OUT name text, OUT amount numeric, OUT bounds numrange, OUT currency text,
	OUT investor text, OUT place text, OUT place_name text, OUT status text, OUT land_mu numeric, OUT period daterange)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 300 ROWS 3 SUPPORT extract_support;

COMMENT ON FUNCTION extract_projects(text, date) IS
	'investment projects of an article, each merged over its mentions: name, amount, investor, place, status, land';

CREATE FUNCTION indicators(OUT indicator text, OUT dimension text, OUT label text, OUT description text)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10 ROWS 34;

COMMENT ON FUNCTION indicators() IS
	'the vocabulary of extract_facts: what an indicator measures, with its label in Chinese';

-- the article

CREATE FUNCTION article_metadata(body text,
	OUT title text, OUT published_at timestamp, OUT source text, OUT author text, OUT editor text)
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;

COMMENT ON FUNCTION article_metadata(text) IS
	'title, time of publication, source, authors and editor as the page of an article names them';

CREATE FUNCTION article_sections(body text, OUT span int4range, OUT kind text, OUT content text)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 30 SUPPORT extract_support;

COMMENT ON FUNCTION article_sections(text) IS
	'every line of a text with its kind: title, byline, heading, paragraph, caption or boilerplate';

CREATE FUNCTION article_text(body text) RETURNS text
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 60;

COMMENT ON FUNCTION article_text(text) IS
	'the article proper: title, headings, paragraphs and captions, one a line, without the furniture of its page';

-- the whole

CREATE FUNCTION "analyze"(body text, published date DEFAULT NULL) RETURNS jsonb
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 700;

COMMENT ON FUNCTION "analyze"(text, date) IS
	'all that is found in an article as one document, with the columns of the extraction functions as keys';

-- ANALYZE is reserved, so that the name above needs quotation marks or a schema before it

CREATE FUNCTION analyze_article(body text, published date DEFAULT NULL) RETURNS jsonb
	AS 'MODULE_PATHNAME', 'analyze' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 700;

COMMENT ON FUNCTION analyze_article(text, date) IS
	'the same as "analyze", by a name that needs no quotation marks';

CREATE FUNCTION annotate_html(body text, published date DEFAULT NULL) RETURNS text
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 700;

COMMENT ON FUNCTION annotate_html(text, date) IS
	'an article as a fragment of HTML, all that is found in it marked, with what it means';

-- aggregates

CREATE FUNCTION range_sum_add(numrange, numrange) RETURNS numrange
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1;

COMMENT ON FUNCTION range_sum_add(numrange, numrange) IS
	'interval sum of two ranges, the step of range_sum';

CREATE AGGREGATE range_sum(numrange) (
	SFUNC = range_sum_add,
	STYPE = numrange,
	COMBINEFUNC = range_sum_add,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE range_sum(numrange) IS
	'interval sum: lower and upper bounds added, unbounded stays unbounded, inclusive only where all are';
