/*
 * names.c
 *		extract_places, extract_organizations, extract_people, extract_documents.
 */
#include "pg/compat.h"

#include "lex/gazetteer.h"
#include "pg/analysis.h"
#include "pg/rows.h"
#include "utils/builtins.h"
#include "utils/memutils.h"

/* Columns that all of them have: span, mention, name. */
#define COMMON_COLUMNS 3
#define MOST_COLUMNS (COMMON_COLUMNS + 2)

/* Digits of the longest code; there is room for any number of 32 bits. */
#define CODE_DIGITS 10

/* What rows are made for. */
typedef struct ht_output
{
	ht_rows rows;
	uint8_t kind;           /* the HT_N_ bit that makes rows */
	ht_reference reference; /* of places */
} ht_output;

/* Fills name, code and level of a place. */
static void
put_place(ht_output *output, const ht_mention *m, Datum *values, bool *nulls)
{
	char code[CODE_DIGITS + 1];
	const char *name, *level;
	uint32_t division;

	if (m->division < 0)
	{
		ht_put_text(m->name.bytes, m->name.length, &values[0], &nulls[0]);
		nulls[1] = nulls[2] = true;
		return;
	}
	division = ht_reference_division(&output->reference, (uint32_t) m->division);
	name = ht_division_name(division);
	level = ht_level_names[ht_division_level(division)];
	values[0] = ht_text_datum(name, strlen(name));
	nulls[1] = ht_division_code(division) == 0;
	if (!nulls[1])
		values[1] = ht_text_datum(code, (size_t) pg_ultoa_n(ht_division_code(division), code));
	values[2] = ht_text_datum(level, strlen(level));
}

/* Fills name, and what comes behind it, of anything else. */
static void
put_other(const ht_mention *m, Datum *values, bool *nulls)
{
	const char *kind = ht_body_kind_names[m->body];

	ht_put_text(m->name.bytes, m->name.length, &values[0], &nulls[0]);
	if (m->kind == HT_N_ORGANIZATION)
		values[1] = ht_text_datum(kind, strlen(kind));
	else if (m->kind == HT_N_PERSON)
	{
		ht_put_text(m->title.bytes, m->title.length, &values[1], &nulls[1]);
		ht_put_text(m->organization.bytes, m->organization.length, &values[2], &nulls[2]);
	}
}

/* Makes a row of each mention that is wanted. */
static void
put_mentions(const ht_mention *mentions, size_t count, void *argument)
{
	ht_output *output = argument;
	MemoryContext caller = MemoryContextSwitchTo(output->rows.scratch);

	for (size_t i = 0; i < count; i++)
	{
		const ht_mention *m = &mentions[i];
		Datum values[MOST_COLUMNS];
		bool nulls[MOST_COLUMNS] = {false};

		if (m->kind != output->kind)
			continue;
		values[0] = ht_span_datum(&m->span);
		values[1] = ht_text_datum(m->span.text, m->span.length);
		if (m->kind == HT_N_PLACE)
			put_place(output, m, values + 2, nulls + 2);
		else
			put_other(m, values + 2, nulls + 2);
		ht_rows_put(&output->rows, values, nulls);
	}
	MemoryContextSwitchTo(caller);
}

/* What those do that have no argument but the article. */
static Datum
extract(FunctionCallInfo fcinfo, uint8_t kind)
{
	ht_output output = {.kind = kind};

	ht_rows_begin(&output.rows, fcinfo);
	ht_analysis_mentions(PG_GETARG_DATUM(0), kind, put_mentions, &output);
	ht_rows_end(&output.rows);
	return (Datum) 0;
}

PG_FUNCTION_INFO_V1(extract_places);

/* extract_places(body text, published date) returns a row for each place of the text; none for null. */
Datum
extract_places(PG_FUNCTION_ARGS)
{
	ht_output output = {.kind = HT_N_PLACE};

	ht_rows_begin(&output.rows, fcinfo);
	if (!PG_ARGISNULL(0))
	{
		output.reference = ht_reference_of(fcinfo);
		ht_analysis_mentions(PG_GETARG_DATUM(0), HT_N_PLACE, put_mentions, &output);
	}
	ht_rows_end(&output.rows);
	return (Datum) 0;
}

PG_FUNCTION_INFO_V1(extract_organizations);

Datum
extract_organizations(PG_FUNCTION_ARGS)
{
	return extract(fcinfo, HT_N_ORGANIZATION);
}

PG_FUNCTION_INFO_V1(extract_people);

Datum
extract_people(PG_FUNCTION_ARGS)
{
	return extract(fcinfo, HT_N_PERSON);
}

PG_FUNCTION_INFO_V1(extract_documents);

Datum
extract_documents(PG_FUNCTION_ARGS)
{
	return extract(fcinfo, HT_N_DOCUMENT);
}
