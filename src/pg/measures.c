/*
 * measures.c
 *		extract_numbers, extract_amounts, extract_percentages, extract_quantities.
 */
#include "pg/compat.h"

#include "pg/analysis.h"
#include "pg/host.h"
#include "pg/rows.h"
#include "utils/memutils.h"

/* Columns that all of them have: span, mention, value, bounds, qualifier. */
#define COMMON_COLUMNS 5
#define MOST_COLUMNS (COMMON_COLUMNS + 5)

/* What a row is made for. */
typedef struct ht_output
{
	ht_rows rows;
	uint8_t kinds; /* HT_M_ bits that make rows */
	bool numbers;  /* rows are numbers without their units */
	ht_host host;
} ht_output;

/* Fills the columns that all functions have. */
static void
put_common(ht_output *output, const ht_measure *m, Datum *values, bool *nulls)
{
	const ht_span *span = output->numbers ? &m->number : &m->span;

	values[0] = ht_span_datum(span);
	values[1] = ht_text_datum(span->text, span->length);
	nulls[2] = !m->has_value;
	if (m->has_value)
		values[2] = ht_numeric_datum(&m->value);
	values[3] = ht_bounds_datum(&output->rows, &m->bounds, m->qualifier == HT_EXACT ? values[2] : 0);
	values[4] = ht_text_datum(ht_qualifier_names[m->qualifier], strlen(ht_qualifier_names[m->qualifier]));
}

/* Fills unit, dimension, base_value, base_unit and noun of a quantity; `value` is its value column. */
static void
put_quantity(ht_output *output, const ht_measure *m, Datum value, Datum *values, bool *nulls)
{
	const char *dimension = ht_dimension_names[m->unit->dimension];

	ht_put_text(m->unit->name, strlen(m->unit->name), &values[0], &nulls[0]);
	ht_put_text(dimension, strlen(dimension), &values[1], &nulls[1]);
	/* The host's chunks are the row's: they go when the row's memory is emptied. */
	values[2] = ht_base_datum(m, value, &output->host);
	nulls[2] = values[2] == 0;
	ht_put_text(m->unit->base, m->unit->base == NULL ? 0 : strlen(m->unit->base), &values[3], &nulls[3]);
	ht_put_text(m->noun, m->noun_length, &values[4], &nulls[4]);
}

/* Makes a row of each measure that is wanted. */
static void
put_measures(const ht_measure *measures, size_t count, void *argument)
{
	ht_output *output = argument;
	MemoryContext caller = MemoryContextSwitchTo(output->rows.scratch);

	for (size_t i = 0; i < count; i++)
	{
		const ht_measure *m = &measures[i];
		Datum values[MOST_COLUMNS] = {0};
		bool nulls[MOST_COLUMNS] = {false};

		if ((m->kind & output->kinds) == 0)
			continue;
		put_common(output, m, values, nulls);
		if (!output->numbers && m->kind == HT_M_AMOUNT)
			ht_put_text(m->code, m->code == NULL ? 0 : strlen(m->code), &values[COMMON_COLUMNS],
						&nulls[COMMON_COLUMNS]);
		else if (!output->numbers && m->kind == HT_M_PERCENTAGE)
			values[COMMON_COLUMNS] = BoolGetDatum(m->points);
		else if (!output->numbers)
			put_quantity(output, m, values[2], values + COMMON_COLUMNS, nulls + COMMON_COLUMNS);
		ht_rows_put(&output->rows, values, nulls);
	}
	MemoryContextSwitchTo(caller);
}

/* What all four functions do. */
static Datum
extract(FunctionCallInfo fcinfo, uint8_t kinds, bool numbers)
{
	ht_output output = {.kinds = kinds, .numbers = numbers};

	ht_rows_begin(&output.rows, fcinfo);
	output.host = ht_server_host(output.rows.scratch);
	ht_analysis_measures(PG_GETARG_DATUM(0), kinds, put_measures, &output);
	ht_rows_end(&output.rows);
	return (Datum) 0;
}

PG_FUNCTION_INFO_V1(extract_numbers);

Datum
extract_numbers(PG_FUNCTION_ARGS)
{
	return extract(fcinfo, HT_M_NUMBER | HT_M_AMOUNT | HT_M_PERCENTAGE | HT_M_QUANTITY, true);
}

PG_FUNCTION_INFO_V1(extract_amounts);

Datum
extract_amounts(PG_FUNCTION_ARGS)
{
	return extract(fcinfo, HT_M_AMOUNT, false);
}

PG_FUNCTION_INFO_V1(extract_percentages);

Datum
extract_percentages(PG_FUNCTION_ARGS)
{
	return extract(fcinfo, HT_M_PERCENTAGE, false);
}

PG_FUNCTION_INFO_V1(extract_quantities);

Datum
extract_quantities(PG_FUNCTION_ARGS)
{
	return extract(fcinfo, HT_M_QUANTITY, false);
}
