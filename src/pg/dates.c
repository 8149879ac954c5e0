/*
 * dates.c
 *		extract_dates, parse_date, try_parse_date.
 */
#include "pg/compat.h"

#include "pg/analysis.h"
#include "pg/host.h"
#include "pg/page.h"
#include "pg/rows.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/memutils.h"

/* Columns: span, mention, period, grain. */
#define COLUMNS 4

/* A text of more bytes is no single date. */
#define LONGEST_TEXT ((size_t) 4096)

/* What rows are made for. */
typedef struct ht_output
{
	ht_rows rows;
	ht_calendar calendar;
	ht_reference reference;
} ht_output;

/* Makes a row of each date. */
static void
put_dates(const ht_date *dates, size_t count, void *argument)
{
	ht_output *output = argument;
	MemoryContext caller = MemoryContextSwitchTo(output->rows.scratch);

	for (size_t i = 0; i < count; i++)
	{
		Datum values[COLUMNS];
		bool nulls[COLUMNS] = {false};
		ht_grain grain;
		ht_period period;
		const char *name;

		if (ht_date_is_relative(&dates[i]))
			output->calendar.published = ht_reference_day(&output->reference);
		period = ht_date_resolve(&output->calendar, &dates[i], &grain);
		name = ht_grain_names[grain];
		values[0] = ht_span_datum(&dates[i].span);
		values[1] = ht_text_datum(dates[i].span.text, dates[i].span.length);
		values[2] = ht_period_datum(&period);
		nulls[2] = values[2] == 0;
		values[3] = name == NULL ? 0 : ht_text_datum(name, strlen(name));
		nulls[3] = name == NULL;
		ht_rows_put(&output->rows, values, nulls);
	}
	MemoryContextSwitchTo(caller);
}

PG_FUNCTION_INFO_V1(extract_dates);

/* extract_dates(body text, published date) returns a row for each date of the text; none for null. */
Datum
extract_dates(PG_FUNCTION_ARGS)
{
	ht_output output;

	ht_rows_begin(&output.rows, fcinfo);
	if (!PG_ARGISNULL(0))
	{
		output.reference = ht_reference_of(fcinfo);
		ht_calendar_init(&output.calendar, output.reference.day);
		ht_analysis_dates(PG_GETARG_DATUM(0), put_dates, &output);
	}
	ht_rows_end(&output.rows);
	return (Datum) 0;
}

/* What became of reading a date. */
typedef struct ht_parsed_date
{
	ht_status status; /* HT_OK: it is a date, if of no days that could be told */
	ht_date date;
	ht_period period;
	uint32_t fault; /* position of what does not fit, in code points from 1 */
	bool at_end;    /* the text ends too early */
} ht_parsed_date;

/* Reads a whole text as one date. */
static ht_parsed_date
parse(const text *input, ht_day published, ht_arena *arena)
{
	ht_parsed_date parsed = {.status = HT_NO_MATCH, .period = {HT_NO_DAY, HT_NO_DAY}, .fault = 1};
	size_t length = VARSIZE_ANY_EXHDR(input);
	ht_segment segment;
	ht_calendar calendar;
	ht_grain grain;
	uint32_t fault;

	if (length > LONGEST_TEXT)
		return parsed;
	ht_whole_segment(arena, VARDATA_ANY(input), length, &segment);
	parsed.status = ht_date_parse(arena, &segment, &parsed.date, &fault);
	if (parsed.status == HT_NO_MEMORY)
		ht_check(parsed.status);
	parsed.at_end = fault >= segment.length;
	parsed.fault = ht_segment_start(&segment, fault < segment.length ? fault : segment.length);
	if (parsed.status != HT_OK)
		return parsed;
	ht_calendar_init(&calendar, published);
	parsed.period = ht_date_resolve(&calendar, &parsed.date, &grain);
	return parsed;
}

/* Raises the error that tells why the text is no date, or none of days that could be told. */
static void
raise(const text *input, const ht_parsed_date *parsed, ht_day published)
{
	bool relative = parsed->status == HT_OK && published == HT_NO_DAY && ht_date_is_relative(&parsed->date);

	ereport(ERROR,
			(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION), errmsg("invalid date: \"%s\"", ht_shown(input)),
			 relative ? errdetail("It counts from the day of publication, which is not given.")
			 : parsed->status == HT_OK ? errdetail("It names no days that exist or could be told.")
			 : parsed->at_end          ? errdetail("It ends where a date is still missing.")
									   : errdetail("Character %u does not fit.", parsed->fault),
			 relative ? errhint("Give the day of publication as the second argument.")
					  : errhint("Use extract_dates() to find dates inside a text.")));
}

/* What both functions do; null instead of an error where `soft`. */
static Datum
parse_date_internal(FunctionCallInfo fcinfo, bool soft)
{
	text *input;
	MemoryContext context;
	ht_host host;
	ht_arena arena;
	ht_day published = ht_published_argument(fcinfo, 1);
	ht_parsed_date parsed;
	Datum result;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	input = PG_GETARG_TEXT_PP(0);
	context = AllocSetContextCreate(CurrentMemoryContext, "hometown date", ALLOCSET_SMALL_SIZES);
	host = ht_server_host(context);
	ht_arena_init(&arena, &host);
	parsed = parse(input, published, &arena);
	result = ht_period_datum(&parsed.period);
	if (result == 0 && !soft)
		raise(input, &parsed, published);
	MemoryContextDelete(context);
	if (result == 0)
		PG_RETURN_NULL();
	return result;
}

PG_FUNCTION_INFO_V1(parse_date);

/* parse_date(text, published date) returns daterange: a whole text as one date; an error where it is none. */
Datum
parse_date(PG_FUNCTION_ARGS)
{
	return parse_date_internal(fcinfo, false);
}

PG_FUNCTION_INFO_V1(try_parse_date);

/* The same, null instead of an error. */
Datum
try_parse_date(PG_FUNCTION_ARGS)
{
	return parse_date_internal(fcinfo, true);
}
