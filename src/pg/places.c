/*
 * places.c
 *		divisions, parse_place, try_parse_place.
 */
#include "pg/compat.h"

#include "lex/place_chain.h"
#include "miscadmin.h"
#include "pg/host.h"
#include "pg/rows.h"
#include "text/utf8.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/memutils.h"

/* Columns of divisions: code, name, level, parent, valid, successor. */
#define DIVISION_COLUMNS 6

/* Columns of parse_place: code, name, level, and the names of the four levels. */
#define PLACE_COLUMNS 7
#define FIRST_LEVEL_COLUMN 3

/* A text of more bytes is no single place. */
#define LONGEST_TEXT ((size_t) 4096)

/* Divisions that the hint of an error lists. */
#define CANDIDATES_SHOWN 3

static Datum
name_datum(uint32_t division)
{
	const char *name = ht_division_name(division);

	return ht_text_datum(name, strlen(name));
}

/* A division's code; its name where it has none. */
static Datum
code_datum(uint32_t division)
{
	uint32_t code = ht_division_code(division);
	char digits[16];

	if (code == 0)
		return name_datum(division);
	return ht_text_datum(digits, (size_t) pg_ultoa_n(code, digits));
}

static Datum
level_datum(uint32_t division)
{
	const char *level = ht_level_names[ht_division_level(division)];

	return ht_text_datum(level, strlen(level));
}

PG_FUNCTION_INFO_V1(divisions);

/* divisions() returns a row for each version of each division. */
Datum
divisions(PG_FUNCTION_ARGS)
{
	ht_rows rows;

	ht_rows_begin(&rows, fcinfo);
	for (uint32_t division = 0; division < ht_division_count; division++)
	{
		MemoryContext caller = MemoryContextSwitchTo(rows.scratch);
		Datum values[DIVISION_COLUMNS] = {0};
		bool nulls[DIVISION_COLUMNS] = {false};
		int32_t parent = ht_division_parent(division);
		int32_t successor = ht_division_successor(division);
		ht_day from, to;

		ht_division_days(division, &from, &to);
		nulls[0] = ht_division_code(division) == 0;
		nulls[3] = parent < 0;
		nulls[5] = successor < 0;
		values[0] = nulls[0] ? 0 : code_datum(division);
		values[1] = name_datum(division);
		values[2] = level_datum(division);
		values[3] = nulls[3] ? 0 : code_datum((uint32_t) parent);
		values[4] = ht_days_datum(from, to);
		values[5] = nulls[5] ? 0 : code_datum((uint32_t) successor);
		MemoryContextSwitchTo(caller);
		ht_rows_put(&rows, values, nulls);
		CHECK_FOR_INTERRUPTS();
	}
	ht_rows_end(&rows);
	return (Datum) 0;
}

/* What became of reading a place. */
typedef struct ht_parsed_place
{
	const uint32_t *ch; /* the text, folded, without blanks at its ends */
	uint32_t length;
	ht_place_reading reading;
} ht_parsed_place;

/* Reads a whole text as one place. */
static void
parse(const text *input, ht_day day, ht_arena *arena, ht_parsed_place *parsed)
{
	size_t bytes = VARSIZE_ANY_EXHDR(input);
	ht_segment segment;
	uint32_t first = 0;
	uint32_t end;

	*parsed = (ht_parsed_place){.reading.outcome = HT_PLACE_UNKNOWN};
	if (bytes > LONGEST_TEXT)
		return;
	ht_whole_segment(arena, VARDATA_ANY(input), bytes, &segment);
	end = segment.length;
	while (end > 0 && (segment.cls[end - 1] == HT_C_SPACE || segment.cls[end - 1] == HT_C_NEWLINE))
		end--;
	while (first < end && (segment.cls[first] == HT_C_SPACE || segment.cls[first] == HT_C_NEWLINE))
		first++;
	parsed->ch = segment.ch + first;
	parsed->length = end - first;
	ht_place_read(parsed->ch, parsed->length, day, &parsed->reading);
}

/* Characters of the text as a string. */
static char *
characters(const ht_parsed_place *parsed, uint32_t first, uint32_t end)
{
	char *string = palloc((size_t) (end - first) * 4 + 1);
	char *at = string;

	while (end > first && parsed->ch[end - 1] == ' ')
		end--;
	for (uint32_t i = first; i < end; i++)
		at += ht_utf8_write(parsed->ch[i], at);
	*at = '\0';
	return string;
}

/* A division with all that it lies in, and its code. */
static void
append_division(StringInfo out, uint32_t division, ht_day day)
{
	uint32_t chain[HT_TOWNSHIP + 1];
	int count = 0;

	for (int32_t at = (int32_t) division; at >= 0; at = ht_division_parent_on((uint32_t) at, day))
		chain[count++] = (uint32_t) at;
	while (count > 0)
		appendStringInfoString(out, ht_division_name(chain[--count]));
	if (ht_division_code(division) != 0)
		appendStringInfo(out, " (%u)", ht_division_code(division));
}

/* Raises the error that several divisions may be meant. */
static void
raise_ambiguous(const text *input, const ht_parsed_place *parsed, ht_day day)
{
	const ht_place_reading *reading = &parsed->reading;
	StringInfoData shown;

	initStringInfo(&shown);
	for (uint32_t i = 0; i < reading->count && i < CANDIDATES_SHOWN; i++)
	{
		appendStringInfoString(&shown, i == 0 ? "" : i + 1 < reading->count ? ", " : " or ");
		append_division(&shown, reading->candidates[i].division, day);
	}
	if (reading->count > CANDIDATES_SHOWN)
		appendStringInfoString(&shown, " or others");
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION), errmsg("ambiguous place: \"%s\"", ht_shown(input)),
			 errdetail("%u divisions are called so.", reading->count),
			 errhint("Put the name of what it lies in before it: %s.", shown.data)));
}

/* Raises the error that tells why the text is no place. */
static void
raise_invalid(const text *input, const ht_parsed_place *parsed, ht_day day)
{
	const ht_place_reading *reading = &parsed->reading;

	if (reading->outcome == HT_PLACE_AMBIGUOUS)
		raise_ambiguous(input, parsed, day);
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION), errmsg("invalid place: \"%s\"", ht_shown(input)),
			 reading->outcome == HT_PLACE_APART
				 ? errdetail("No \"%s\" lies in \"%s\".", characters(parsed, reading->child, reading->stop),
							 characters(parsed, 0, reading->child))
			 : reading->child < reading->stop ? errdetail("\"%s\" before \"%s\" is not known as a division.",
														  characters(parsed, 0, reading->child),
														  characters(parsed, reading->child, reading->stop))
											  : errdetail("No division is known by this name."),
			 errhint("See divisions() for what is known.")));
}

/* A row of parse_place. */
static Datum
place_datum(FunctionCallInfo fcinfo, uint32_t division, ht_day day)
{
	TupleDesc description;
	Datum values[PLACE_COLUMNS] = {0};
	bool nulls[PLACE_COLUMNS];

	if (get_call_result_type(fcinfo, NULL, &description) != TYPEFUNC_COMPOSITE)
		elog(ERROR, "return type must be a row type");
	memset(nulls, true, sizeof(nulls));
	nulls[0] = ht_division_code(division) == 0;
	nulls[1] = nulls[2] = false;
	values[0] = nulls[0] ? 0 : code_datum(division);
	values[1] = name_datum(division);
	values[2] = level_datum(division);
	for (int32_t at = (int32_t) division; at >= 0; at = ht_division_parent_on((uint32_t) at, day))
	{
		int column = FIRST_LEVEL_COLUMN + (int) ht_division_level((uint32_t) at);

		values[column] = name_datum((uint32_t) at);
		nulls[column] = false;
	}
	return HeapTupleGetDatum(heap_form_tuple(BlessTupleDesc(description), values, nulls));
}

/* The day that argument `n` gives; HT_NO_DAY, for which today stands, for null and infinity. */
static ht_day
day_argument(FunctionCallInfo fcinfo, int n)
{
	DateADT day;

	if (PG_ARGISNULL(n))
		return HT_NO_DAY;
	day = PG_GETARG_DATEADT(n);
	if (DATE_IS_NOEND(day))
		return HT_NO_DAY;
	return DATE_IS_NOBEGIN(day) ? day + 1 : day;
}

/* What both functions do; null instead of an error where `soft`. */
static Datum
parse_place_internal(FunctionCallInfo fcinfo, bool soft)
{
	text *input;
	MemoryContext context;
	ht_host host;
	ht_arena arena;
	ht_day day = day_argument(fcinfo, 1);
	ht_parsed_place parsed;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	input = PG_GETARG_TEXT_PP(0);
	context = AllocSetContextCreate(CurrentMemoryContext, "hometown place", ALLOCSET_SMALL_SIZES);
	host = ht_server_host(context);
	ht_arena_init(&arena, &host);
	parse(input, day, &arena, &parsed);
	if (parsed.reading.outcome != HT_PLACE_READ && !soft)
		raise_invalid(input, &parsed, day);
	MemoryContextDelete(context);
	if (parsed.reading.outcome != HT_PLACE_READ)
		PG_RETURN_NULL();
	return place_datum(fcinfo, parsed.reading.candidates[0].division, day);
}

PG_FUNCTION_INFO_V1(parse_place);

/* parse_place(text, as_of date) returns a row: a whole text as one division; an error where it is none. */
Datum
parse_place(PG_FUNCTION_ARGS)
{
	return parse_place_internal(fcinfo, false);
}

PG_FUNCTION_INFO_V1(try_parse_place);

/* The same, null instead of an error. */
Datum
try_parse_place(PG_FUNCTION_ARGS)
{
	return parse_place_internal(fcinfo, true);
}
