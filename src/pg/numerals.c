/*
 * numerals.c
 *		parse_numeral, try_parse_numeral, format_numeral.
 */
#include "pg/compat.h"

#include "lex/numeral_format.h"
#include "lex/ratio.h"
#include "pg/host.h"
#include "pg/rows.h"
#include "text/segment.h"
#include "utils/builtins.h"
#include "utils/memutils.h"

/* A text of more bytes is no numeral that numeric could hold, however it is written. */
#define LONGEST_TEXT ((size_t) 8 * 1024 * 1024)

/* What became of reading a numeral. */
typedef struct ht_parsed
{
	ht_status status;
	ht_decimal value;
	uint32_t fault; /* position of what does not fit, in code points from 1 */
	bool at_end;    /* the text ends too early */
	bool vague;     /* a numeral, but of no single number */
} ht_parsed;

/* Reads a whole text as one numeral. */
static ht_parsed
parse(const char *bytes, size_t length, ht_arena *arena)
{
	ht_parsed parsed = {.status = HT_OUT_OF_RANGE, .fault = 1};
	ht_segment segment;
	ht_chars chars;
	ht_numeral numeral;
	uint32_t fault;

	if (length > LONGEST_TEXT)
		return parsed;
	ht_whole_segment(arena, bytes, length, &segment);
	chars = (ht_chars){segment.ch, segment.cls, segment.length, arena};
	parsed.status = ht_number_parse(&chars, &parsed.value, &fault);
	if (parsed.status == HT_NO_MEMORY)
		ht_check(parsed.status);
	parsed.at_end = fault >= segment.length;
	parsed.fault = ht_segment_start(&segment, fault < segment.length ? fault : segment.length);
	if (parsed.status == HT_NO_MATCH && ht_numeral_read(&chars, fault, &numeral) == HT_OK)
		parsed.vague = (numeral.about || (numeral.form != HT_N_EXACT && numeral.form != HT_N_ORDER)) &&
					   numeral.stop == segment.length;
	return parsed;
}

/* Raises the error that tells why the text is no numeral. */
static void
raise(const text *input, const ht_parsed *parsed)
{
	if (parsed->status == HT_OUT_OF_RANGE)
		ereport(ERROR, (errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
						errmsg("numeral \"%s\" is out of range for type numeric", ht_shown(input))));
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION), errmsg("invalid numeral: \"%s\"", ht_shown(input)),
			 parsed->vague    ? errdetail("It states no single number.")
			 : parsed->at_end ? errdetail("It ends where a digit or a magnitude is missing.")
							  : errdetail("Character %u does not fit.", parsed->fault),
			 errhint("Use extract_numbers() to find numbers inside a text, with their bounds.")));
}

/* What both functions do; null instead of an error where `soft`. */
static Datum
parse_numeral_internal(FunctionCallInfo fcinfo, bool soft)
{
	text *input = PG_GETARG_TEXT_PP(0);
	MemoryContext context =
		AllocSetContextCreate(CurrentMemoryContext, "hometown numeral", ALLOCSET_SMALL_SIZES);
	ht_host host = ht_server_host(context);
	ht_arena arena;
	ht_parsed parsed;
	Datum result;

	ht_arena_init(&arena, &host);
	parsed = parse(VARDATA_ANY(input), VARSIZE_ANY_EXHDR(input), &arena);
	if (parsed.status != HT_OK)
	{
		if (!soft)
			raise(input, &parsed);
		MemoryContextDelete(context);
		PG_RETURN_NULL();
	}
	result = ht_numeric_datum(&parsed.value);
	MemoryContextDelete(context);
	return result;
}

PG_FUNCTION_INFO_V1(parse_numeral);

Datum
parse_numeral(PG_FUNCTION_ARGS)
{
	return parse_numeral_internal(fcinfo, false);
}

PG_FUNCTION_INFO_V1(try_parse_numeral);

Datum
try_parse_numeral(PG_FUNCTION_ARGS)
{
	return parse_numeral_internal(fcinfo, true);
}

PG_FUNCTION_INFO_V1(format_numeral);

Datum
format_numeral(PG_FUNCTION_ARGS)
{
	text *style_name = PG_GETARG_TEXT_PP(1);
	MemoryContext context;
	ht_host host;
	ht_arena arena;
	ht_numeral_style style;
	ht_decimal value;
	ht_status status;
	char *written;
	size_t length;
	Datum result;

	if (!ht_numeral_style_parse(VARDATA_ANY(style_name), VARSIZE_ANY_EXHDR(style_name), &style))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("unknown numeral style: \"%s\"", ht_shown(style_name)),
				 errhint("Styles are \"lower\", \"upper\", \"traditional\", \"mixed\" and \"financial\".")));
	context = AllocSetContextCreate(CurrentMemoryContext, "hometown numeral", ALLOCSET_SMALL_SIZES);
	host = ht_server_host(context);
	ht_arena_init(&arena, &host);
	if (!ht_numeric_decimal(PG_GETARG_DATUM(0), &arena, &value))
		ereport(ERROR, (errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
						errmsg("NaN and infinity cannot be written as numerals")));
	status = ht_numeral_format(&arena, &value, style, &written, &length);
	if (status == HT_OUT_OF_RANGE)
		ereport(
			ERROR,
			(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
			 errmsg("number cannot be written in numeral style \"%s\"", ht_shown(style_name)),
			 style == HT_NUMERAL_FINANCIAL
				 ? errdetail("Amounts of money have at most two decimals and 48 digits before the point.")
				 : errdetail("Numbers from 10^48 on have no reading; style \"mixed\" has no such limit.")));
	ht_check(status);
	result = ht_text_datum(written, length);
	MemoryContextDelete(context);
	return result;
}
