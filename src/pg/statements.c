/*
 * statements.c
 *		extract_facts, extract_projects, indicators.
 */
#include "pg/compat.h"

#include "lex/gazetteer.h"
#include "pg/analysis.h"
#include "pg/page.h"
#include "pg/rows.h"
#include "utils/builtins.h"
#include "utils/memutils.h"

/* Columns of the functions. */
#define FACT_COLUMNS 12
#define PROJECT_COLUMNS 12
#define INDICATOR_COLUMNS 4

/* Digits of the longest code; there is room for any number of 32 bits. */
#define CODE_DIGITS 10

/* What rows are made for. */
typedef struct ht_output
{
	ht_rows rows;
	ht_day day; /* of publication; places are named as they were on it */
} ht_output;

/* Puts a name of the engine's into a column; null for NULL. */
static void
put_name(const char *name, Datum *value, bool *null)
{
	ht_put_text(name, name == NULL ? 0 : strlen(name), value, null);
}

/* Fills code and name of a place. */
static void
put_place(const ht_output *output, int32_t division, Datum *values, bool *nulls)
{
	char code[CODE_DIGITS + 1];
	uint32_t version;

	nulls[0] = nulls[1] = division < 0;
	if (division < 0)
		return;
	version = ht_division_on((uint32_t) division, output->day);
	nulls[0] = ht_division_code(version) == 0;
	if (!nulls[0])
		values[0] = ht_text_datum(code, (size_t) pg_ultoa_n(ht_division_code(version), code));
	put_name(ht_division_name(version), &values[1], &nulls[1]);
}

/* What the value is counted in: the currency, the unit, or % for a fraction of one. */
static void
put_unit(const ht_measure *m, Datum *value, bool *null)
{
	if (m->kind == HT_M_AMOUNT)
		put_name(m->code, value, null);
	else if (m->kind == HT_M_PERCENTAGE)
		put_name("%", value, null);
	else
		put_name(m->unit->name, value, null);
}

/* Makes a row of each fact. */
static void
put_facts(const ht_statements *statements, void *argument)
{
	ht_output *output = argument;
	MemoryContext caller = MemoryContextSwitchTo(output->rows.scratch);

	for (size_t i = 0; i < statements->fact_count; i++)
	{
		const ht_fact *fact = &statements->facts[i];
		const ht_measure *m = &fact->measure;
		Datum values[FACT_COLUMNS] = {0};
		bool nulls[FACT_COLUMNS] = {false};

		values[0] = ht_span_datum(&m->span);
		values[1] = ht_text_datum(m->span.text, m->span.length);
		put_name(ht_indicators[fact->indicator].name, &values[2], &nulls[2]);
		put_name(ht_stage_names[fact->stage], &values[3], &nulls[3]);
		nulls[4] = !m->has_value;
		if (m->has_value)
			values[4] = ht_numeric_datum(&m->value);
		values[5] = ht_bounds_datum(&output->rows, &m->bounds, m->qualifier == HT_EXACT ? values[4] : 0);
		put_name(ht_qualifier_names[m->qualifier], &values[6], &nulls[6]);
		put_unit(m, &values[7], &nulls[7]);
		ht_put_text(m->noun, m->noun_length, &values[8], &nulls[8]);
		values[9] = ht_period_datum(&fact->period);
		nulls[9] = values[9] == 0;
		put_place(output, fact->place, values + 10, nulls + 10);
		ht_rows_put(&output->rows, values, nulls);
	}
	MemoryContextSwitchTo(caller);
}

/* Makes a row of each project. */
static void
put_projects(const ht_statements *statements, void *argument)
{
	ht_output *output = argument;
	MemoryContext caller = MemoryContextSwitchTo(output->rows.scratch);

	for (size_t i = 0; i < statements->project_count; i++)
	{
		const ht_project *project = &statements->projects[i];
		const ht_measure *m = &project->amount;
		Datum values[PROJECT_COLUMNS] = {0};
		bool nulls[PROJECT_COLUMNS] = {false};

		values[0] = ht_span_datum(&project->span);
		values[1] = ht_text_datum(project->span.text, project->span.length);
		ht_put_text(project->name.bytes, project->name.length, &values[2], &nulls[2]);
		nulls[3] = m->kind == 0 || !m->has_value;
		if (!nulls[3])
			values[3] = ht_numeric_datum(&m->value);
		nulls[4] = m->kind == 0;
		if (!nulls[4])
			values[4] = ht_bounds_datum(&output->rows, &m->bounds, m->qualifier == HT_EXACT ? values[3] : 0);
		put_name(m->kind == 0 ? NULL : m->code, &values[5], &nulls[5]);
		ht_put_text(project->investor.bytes, project->investor.length, &values[6], &nulls[6]);
		put_place(output, project->place, values + 7, nulls + 7);
		put_name(ht_stage_names[project->status], &values[9], &nulls[9]);
		nulls[10] = !project->has_land;
		if (project->has_land)
			values[10] = ht_numeric_datum(&project->land_mu);
		values[11] = ht_period_datum(&project->period);
		nulls[11] = values[11] == 0;
		ht_rows_put(&output->rows, values, nulls);
	}
	MemoryContextSwitchTo(caller);
}

/* What both extractors do. */
static Datum
extract(FunctionCallInfo fcinfo, ht_statement_sink sink)
{
	ht_output output;

	ht_rows_begin(&output.rows, fcinfo);
	if (!PG_ARGISNULL(0))
	{
		ht_reference reference = ht_reference_of(fcinfo);

		output.day = ht_reference_day(&reference);
		ht_analysis_statements(PG_GETARG_DATUM(0), output.day, sink, &output);
	}
	ht_rows_end(&output.rows);
	return (Datum) 0;
}

PG_FUNCTION_INFO_V1(extract_facts);

/* extract_facts(body text, published date) returns a row for each statistic of the article proper; none for null. */
Datum
extract_facts(PG_FUNCTION_ARGS)
{
	return extract(fcinfo, put_facts);
}

PG_FUNCTION_INFO_V1(extract_projects);

/* extract_projects(body text, published date) returns a row for each project of the article proper; none for null. */
Datum
extract_projects(PG_FUNCTION_ARGS)
{
	return extract(fcinfo, put_projects);
}

PG_FUNCTION_INFO_V1(indicators);

/* indicators() returns the vocabulary of extract_facts. */
Datum
indicators(PG_FUNCTION_ARGS)
{
	ht_rows rows;

	ht_rows_begin(&rows, fcinfo);
	for (uint32_t i = 0; i < ht_indicator_count; i++)
	{
		const ht_indicator *indicator = &ht_indicators[i];
		Datum values[INDICATOR_COLUMNS];
		bool nulls[INDICATOR_COLUMNS] = {false};
		MemoryContext caller = MemoryContextSwitchTo(rows.scratch);

		put_name(indicator->name, &values[0], &nulls[0]);
		put_name(indicator->dimension, &values[1], &nulls[1]);
		put_name(indicator->label, &values[2], &nulls[2]);
		put_name(indicator->description, &values[3], &nulls[3]);
		ht_rows_put(&rows, values, nulls);
		MemoryContextSwitchTo(caller);
	}
	ht_rows_end(&rows);
	return (Datum) 0;
}
