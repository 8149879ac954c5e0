/*
 * page.c
 *		article_metadata, article_sections, article_text.
 */
#include "pg/page.h"

#include "extract/measure.h"
#include "lib/stringinfo.h"
#include "pg/host.h"
#include "pg/rows.h"
#include "text/page.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/memutils.h"
#include "utils/timestamp.h"

/* Columns of article_metadata and article_sections. */
#define METADATA_COLUMNS 5
#define SECTION_COLUMNS 3

/* What is kept of the memory that an article took. */
#define MOST_KEPT ((size_t) 1024 * 1024)

/* The reader whose memory is kept, so that the next article need not fetch it anew. */
static ht_reader backend_reader;

/*
 * The patterns of this backend, made when first asked for and kept until it
 * ends: PCRE2's memory is malloc's.  Raises out_of_memory.
 */
static ht_patterns *
backend_patterns(void)
{
	static ht_patterns *patterns;

	if (patterns == NULL)
		patterns = ht_checked(ht_patterns_create());
	return patterns;
}

/* Starts a reader without memory. */
static void
init_reader(ht_reader *reader, MemoryContext context)
{
	reader->host = ht_server_host(context);
	ht_arena_init(&reader->arena, &reader->host);
	ht_arena_init(&reader->contents, &reader->host);
}

/* The backend's reader, empty: an error may have left the last article behind. */
static ht_reader *
empty_reader(void)
{
	ht_reader *reader = &backend_reader;

	if (reader->host.context == NULL)
		init_reader(reader, AllocSetContextCreate(TopMemoryContext, "hometown page", ALLOCSET_DEFAULT_SIZES));
	ht_arena_reset(&reader->arena);
	ht_arena_reset(&reader->contents);
	return reader;
}

/* Prepares a reader that is empty to read an article. */
static void
start_page(ht_reader *reader, const char *bytes, size_t length)
{
	ht_check(ht_page_init(&reader->page, &reader->arena, backend_patterns(), bytes, length));
}

ht_reader *
ht_reader_open(const char *bytes, size_t length)
{
	ht_reader *reader = empty_reader();

	start_page(reader, bytes, length);
	return reader;
}

void
ht_reader_begin(ht_reader *reader, MemoryContext context, const char *bytes, size_t length)
{
	init_reader(reader, context);
	start_page(reader, bytes, length);
}

void
ht_reader_close(ht_reader *reader)
{
	if (reader->arena.held > MOST_KEPT)
		ht_arena_free(&reader->arena);
	if (reader->contents.held > MOST_KEPT)
		ht_arena_free(&reader->contents);
}

bool
ht_reader_next(ht_reader *reader)
{
	ht_status status;

	ht_arena_reset(&reader->contents);
	while ((status = ht_page_next(&reader->page)) == HT_INTERRUPTED)
		ht_check(status);
	ht_check(status);
	return reader->page.lines.count > 0;
}

/* The backend's reader at the start of an article. */
static ht_reader *
begin_reading(const text *body)
{
	return ht_reader_open(VARDATA_ANY(body), VARSIZE_ANY_EXHDR(body));
}

ht_day
ht_page_day(const char *bytes, size_t length)
{
	ht_reader *reader = empty_reader();
	ht_day day;
	ht_status status;

	while ((status = ht_byline_day(&reader->arena, backend_patterns(), bytes, length, &day)) ==
		   HT_INTERRUPTED)
	{
		ht_check(status);
		ht_arena_reset(&reader->arena);
	}
	ht_check(status);
	ht_reader_close(reader);
	return day;
}

Datum
ht_published_datum(const ht_published *published)
{
	return TimestampGetDatum((Timestamp) published->day * USECS_PER_DAY +
							 (Timestamp) published->second * USECS_PER_SEC);
}

ht_day
ht_published_argument(FunctionCallInfo fcinfo, int n)
{
	DateADT day;

	if (PG_ARGISNULL(n))
		return HT_NO_DAY;
	day = PG_GETARG_DATEADT(n);
	/* Those that the engine's calendar does not have date none. */
	if (DATE_NOT_FINITE(day) || day < ht_civil_day(HT_FIRST_YEAR + 1, 1, 1) ||
		day > ht_civil_day(HT_LAST_YEAR - 1, 12, 31))
		return HT_NO_DAY;
	return day;
}

/* What is in a line, noise left out. */
static void
line_content(ht_reader *reader, const ht_line *line, const char **bytes, size_t *length)
{
	ht_status status;

	while ((status = ht_line_content(&reader->page.lines, line, &reader->contents, bytes, length)) ==
		   HT_INTERRUPTED)
		ht_check(status);
	ht_check(status);
}

/* Puts a field into a column; null where there is none. */
static void
put_field(const ht_text *field, Datum *value, bool *null)
{
	ht_put_text(field->bytes, field->length, value, null);
}

PG_FUNCTION_INFO_V1(article_metadata);

/*
 * article_metadata(body text) returns record: title, published_at, source,
 * author and editor as the page names them.
 */
Datum
article_metadata(PG_FUNCTION_ARGS)
{
	text *body = PG_GETARG_TEXT_PP(0);
	Datum values[METADATA_COLUMNS] = {0};
	bool nulls[METADATA_COLUMNS] = {false};
	TupleDesc descriptor;
	ht_reader *reader;
	ht_metadata said;
	Datum result;

	if (get_call_result_type(fcinfo, NULL, &descriptor) != TYPEFUNC_COMPOSITE)
		elog(ERROR, "return type must be a row type");
	reader = begin_reading(body);
	while (ht_reader_next(reader))
		;
	said = ht_page_metadata(&reader->page);
	put_field(&said.title, &values[0], &nulls[0]);
	nulls[1] = said.published.rank == 0;
	values[1] = ht_published_datum(&said.published);
	put_field(&said.source, &values[2], &nulls[2]);
	put_field(&said.author, &values[3], &nulls[3]);
	put_field(&said.editor, &values[4], &nulls[4]);
	result = HeapTupleGetDatum(heap_form_tuple(BlessTupleDesc(descriptor), values, nulls));
	ht_reader_close(reader);
	PG_RETURN_DATUM(result);
}

/* Makes a row of each line. */
static void
put_sections(ht_rows *rows, ht_reader *reader)
{
	uint32_t from = 1; /* the first section begins with the text */

	while (ht_reader_next(reader))
	{
		const ht_lines *lines = &reader->page.lines;

		for (size_t i = 0; i < lines->count; i++)
		{
			const ht_line *line = &lines->items[i];
			ht_stretch stretch = ht_page_stretch(&reader->page, i, &from);
			const char *kind = ht_line_kind_names[stretch.kind];
			Datum values[SECTION_COLUMNS];
			bool nulls[SECTION_COLUMNS] = {false};
			MemoryContext caller = MemoryContextSwitchTo(rows->scratch);
			const char *content;
			size_t length;
			ht_span span = {.start = stretch.start, .stop = stretch.stop};

			line_content(reader, line, &content, &length);
			values[0] = ht_span_datum(&span);
			values[1] = ht_text_datum(kind, strlen(kind));
			values[2] = ht_text_datum(content, length);
			ht_rows_put(rows, values, nulls);
			MemoryContextSwitchTo(caller);
		}
	}
}

PG_FUNCTION_INFO_V1(article_sections);

/*
 * article_sections(body text) returns setof record: every line with its kind
 * and what is in it; the spans cover the text without gaps.
 */
Datum
article_sections(PG_FUNCTION_ARGS)
{
	text *body = PG_GETARG_TEXT_PP(0);
	ht_rows rows;
	ht_reader *reader;

	ht_rows_begin(&rows, fcinfo);
	reader = begin_reading(body);
	put_sections(&rows, reader);
	ht_reader_close(reader);
	ht_rows_end(&rows);
	return (Datum) 0;
}

PG_FUNCTION_INFO_V1(article_text);

/*
 * article_text(body text) returns text: title, headings, paragraphs and
 * captions, one a line.
 */
Datum
article_text(PG_FUNCTION_ARGS)
{
	text *body = PG_GETARG_TEXT_PP(0);
	ht_reader *reader;
	text *result;
	size_t most = VARSIZE_ANY_EXHDR(body);
	char *out;
	size_t used = 0;

	/* A line's content is no longer than its bytes, and its line break takes the place of one. */
	result = (text *) palloc(VARHDRSZ + most + 1);
	out = VARDATA(result);
	reader = begin_reading(body);
	while (ht_reader_next(reader))
	{
		const ht_lines *lines = &reader->page.lines;

		for (size_t i = 0; i < lines->count; i++)
		{
			const ht_line *line = &lines->items[i];
			const char *content;
			size_t length;

			if (line->kind == HT_K_BYLINE || line->kind == HT_K_BOILERPLATE)
				continue;
			line_content(reader, line, &content, &length);
			if (used > 0)
				out[used++] = '\n';
			memcpy(out + used, content, length);
			used += length;
		}
	}
	ht_reader_close(reader);
	SET_VARSIZE(result, VARHDRSZ + used);
	PG_RETURN_TEXT_P(result);
}
