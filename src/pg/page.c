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

ht_patterns *
ht_backend_patterns(void)
{
	static ht_patterns *patterns;

	if (patterns == NULL)
	{
		patterns = ht_patterns_create();
		if (patterns == NULL)
			ht_check(HT_NO_MEMORY);
	}
	return patterns;
}

/* What is kept of the memory that an article took. */
#define MOST_KEPT ((size_t) 1024 * 1024)

/*
 * An article while one of the functions reads it.  The arenas are the
 * backend's, so that the next article need not fetch its memory anew.
 */
typedef struct ht_reader
{
	MemoryContext context; /* of all that follows; NULL before first use */
	ht_host host;
	ht_arena arena;    /* the page's */
	ht_arena contents; /* of noisy lines, emptied with each window */
	ht_page page;
} ht_reader;

static ht_reader reader_kept;

/* The backend's reader, empty: an error may have left the last article behind. */
static ht_reader *
empty_reader(void)
{
	ht_reader *reader = &reader_kept;

	if (reader->context == NULL)
	{
		reader->context = AllocSetContextCreate(TopMemoryContext, "hometown page", ALLOCSET_DEFAULT_SIZES);
		reader->host = ht_server_host(reader->context);
		ht_arena_init(&reader->arena, &reader->host);
		ht_arena_init(&reader->contents, &reader->host);
	}
	ht_arena_reset(&reader->arena);
	ht_arena_reset(&reader->contents);
	return reader;
}

static ht_reader *
begin_reading(const text *body)
{
	ht_reader *reader = empty_reader();

	ht_check(ht_page_init(&reader->page, &reader->arena, ht_backend_patterns(), VARDATA_ANY(body),
						  VARSIZE_ANY_EXHDR(body)));
	return reader;
}

static void
end_reading(ht_reader *reader)
{
	if (reader->arena.held > MOST_KEPT)
		ht_arena_free(&reader->arena);
	if (reader->contents.held > MOST_KEPT)
		ht_arena_free(&reader->contents);
}

ht_day
ht_page_day(const char *bytes, size_t length)
{
	ht_reader *reader = empty_reader();
	ht_day day;
	ht_status status;

	while ((status = ht_byline_day(&reader->arena, ht_backend_patterns(), bytes, length, &day)) ==
		   HT_INTERRUPTED)
	{
		ht_check(status);
		ht_arena_reset(&reader->arena);
	}
	ht_check(status);
	end_reading(reader);
	return day;
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

/* Reads the next window of lines; false at the end. */
static bool
next_window(ht_reader *reader)
{
	ht_status status;

	ht_arena_reset(&reader->contents);
	while ((status = ht_page_next(&reader->page)) == HT_INTERRUPTED)
		ht_check(status);
	ht_check(status);
	return reader->page.lines.count > 0;
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
	const ht_byline *b;
	Datum result;

	if (get_call_result_type(fcinfo, NULL, &descriptor) != TYPEFUNC_COMPOSITE)
		elog(ERROR, "return type must be a row type");
	reader = begin_reading(body);
	while (next_window(reader))
		;
	b = &reader->page.byline;
	put_field(&reader->page.title, &values[0], &nulls[0]);
	nulls[1] = b->published.rank == 0;
	values[1] = TimestampGetDatum((Timestamp) b->published.day * USECS_PER_DAY +
								  (Timestamp) b->published.second * USECS_PER_SEC);
	put_field(b->source.bytes != NULL ? &b->source : &b->outlet, &values[2], &nulls[2]);
	put_field(&b->author, &values[3], &nulls[3]);
	put_field(b->editor.bytes != NULL ? &b->editor : &b->chief, &values[4], &nulls[4]);
	result = HeapTupleGetDatum(heap_form_tuple(BlessTupleDesc(descriptor), values, nulls));
	end_reading(reader);
	PG_RETURN_DATUM(result);
}

/* Makes a row of each line; the last one of the window before waits for the start of the next. */
static void
put_sections(ht_rows *rows, ht_reader *reader)
{
	const ht_scanner *scanner = &reader->page.scanner;
	uint32_t start = 1; /* the first section begins with the text */

	while (next_window(reader))
	{
		const ht_lines *lines = &reader->page.lines;

		for (size_t i = 0; i < lines->count; i++)
		{
			const ht_line *line = &lines->items[i];
			const char *kind = ht_line_kind_names[line->kind];
			Datum values[SECTION_COLUMNS];
			bool nulls[SECTION_COLUMNS] = {false};
			MemoryContext caller = MemoryContextSwitchTo(rows->scratch);
			const char *content;
			size_t length;
			ht_span span = {.start = start};

			/* The last line of a window ends where the scanner has come to: blanks behind it are its own. */
			span.stop = i + 1 < lines->count ? lines->items[i + 1].start : scanner->position;
			start = span.stop;
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
	end_reading(reader);
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
	while (next_window(reader))
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
	end_reading(reader);
	SET_VARSIZE(result, VARHDRSZ + used);
	PG_RETURN_TEXT_P(result);
}
