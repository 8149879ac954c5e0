/*
 * analyze.c
 *		analyze: all that is found in an article as one jsonb document.
 *
 * Every list of the document has an object for each row of one function, with
 * the function's columns as keys; doc/analyze.schema.json is its description.
 */
#include "pg/compat.h"

#include "catalog/pg_type.h"
#include "lex/gazetteer.h"
#include "miscadmin.h"
#include "pg/analysis.h"
#include "pg/host.h"
#include "pg/json.h"
#include "pg/page.h"
#include "pg/rows.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/datetime.h"
#include "utils/json.h"
#include "utils/memutils.h"

/* Objects after which the memory of their numbers is emptied, and interrupts are answered. */
#define OBJECTS_TO_EMPTY 32

/* Digits of the longest code; there is room for any number of 32 bits. */
#define CODE_DIGITS 10

/* The lists of a document. */
typedef enum ht_list
{
	LIST_SECTIONS,
	LIST_AMOUNTS,
	LIST_PERCENTAGES,
	LIST_QUANTITIES,
	LIST_DATES,
	LIST_PLACES,
	LIST_ORGANIZATIONS,
	LIST_PEOPLE,
	LIST_DOCUMENTS,
	LIST_FACTS,
	LIST_PROJECTS,
	LISTS
} ht_list;

/* The shapes of objects: those of the lists' have the lists' numbers. */
typedef enum ht_object
{
	OBJECT_BOUNDS = LISTS,
	OBJECT_PERIOD,
	OBJECT_METADATA,
	OBJECT_ARTICLE,
	OBJECTS
} ht_object;

/*
 * The keys in jsonb's order: by length, then by their bytes.  Whoever fills an
 * object puts its values in the order that stands here.
 */
static const char *const keys[OBJECTS][HT_MOST_KEYS] = {
	[LIST_SECTIONS] = {"kind", "span"},
	[LIST_AMOUNTS] = {"span", "value", "bounds", "mention", "currency", "qualifier"},
	[LIST_PERCENTAGES] = {"span", "value", "bounds", "points", "mention", "qualifier"},
	[LIST_QUANTITIES] = {"noun", "span", "unit", "value", "bounds", "mention", "base_unit", "dimension",
						 "qualifier", "base_value"},
	[LIST_DATES] = {"span", "grain", "period", "mention"},
	[LIST_PLACES] = {"code", "name", "span", "level", "mention"},
	[LIST_ORGANIZATIONS] = {"kind", "name", "span", "mention"},
	[LIST_PEOPLE] = {"name", "span", "title", "mention", "organization"},
	[LIST_DOCUMENTS] = {"name", "span", "mention"},
	[LIST_FACTS] = {"noun", "span", "unit", "place", "stage", "value", "bounds", "period", "mention",
					"indicator", "qualifier", "place_name"},
	[LIST_PROJECTS] = {"name", "span", "place", "amount", "bounds", "period", "status", "land_mu", "mention",
					   "currency", "investor", "place_name"},
	[OBJECT_BOUNDS] = {"low", "ends", "high"},
	[OBJECT_PERIOD] = {"to", "from"},
	[OBJECT_METADATA] = {"title", "author", "editor", "source", "published_at"},
	[OBJECT_ARTICLE] = {"dates", "facts", "people", "places", "amounts", "version", "metadata", "projects",
						"sections", "documents", "quantities", "percentages", "organizations"},
};

/* A document while it is written. */
typedef struct ht_output
{
	const ht_shape *shapes;
	ht_json_list lists[LISTS];
	ht_calendar calendar;
	StringInfoData metadata; /* the object */
	MemoryContext scratch;   /* of numbers; emptied now and then */
	ht_host host;            /* over it */
	uint32 count;            /* objects so far */
} ht_output;

/* The shapes, made once in a backend. */
static const ht_shape *
all_shapes(void)
{
	static ht_shape shapes[OBJECTS];

	for (int i = 0; i < OBJECTS && shapes[i].count == 0; i++)
	{
		uint32 count = 0;

		while (count < HT_MOST_KEYS && keys[i][count] != NULL)
			count++;
		ht_shape_init(&shapes[i], keys[i], count);
	}
	return shapes;
}

/* Begins an object of a list. */
static ht_json
begin(ht_output *output, ht_list list)
{
	return ht_json_object(&output->lists[list].data, &output->shapes[list]);
}

/* Adds the object to its list. */
static void
end(ht_output *output, ht_list list, const ht_json *json)
{
	ht_json_list_add(&output->lists[list], json);
	if (++output->count % OBJECTS_TO_EMPTY == 0)
	{
		MemoryContextReset(output->scratch);
		CHECK_FOR_INTERRUPTS();
	}
}

static void
put_span(ht_json *json, uint32_t start, uint32_t stop)
{
	ht_json span = ht_json_array(json->out, 2);

	ht_json_number(&span, start);
	ht_json_number(&span, stop);
	ht_json_close(json, &span);
}

static void
put_mention(ht_json *json, const ht_span *span)
{
	ht_json_text(json, span->text, span->length);
}

static void
put_text(ht_json *json, const ht_text *field)
{
	ht_json_text(json, field->bytes, field->length);
}

/* Puts what the words promise; `both` is its one number where both ends are the same, else 0. */
static void
put_bounds(const ht_output *output, ht_json *json, const ht_bounds *bounds, Datum both)
{
	ht_json value = ht_json_object(json->out, &output->shapes[OBJECT_BOUNDS]);
	char ends[2];

	/* As numrange() wants them: an end without bound is never included. */
	ends[0] = bounds->has_low && bounds->low_included ? '[' : '(';
	ends[1] = bounds->has_high && bounds->high_included ? ']' : ')';
	ht_json_numeric(&value, both != 0 ? both : bounds->has_low ? ht_numeric_datum(&bounds->low) : 0);
	ht_json_text(&value, ends, sizeof(ends));
	ht_json_numeric(&value, both != 0 ? both : bounds->has_high ? ht_numeric_datum(&bounds->high) : 0);
	ht_json_close(json, &value);
}

/* Puts a day as the server writes dates in JSON; null for none. */
static void
put_day(ht_json *json, ht_day day)
{
	char buffer[MAXDATELEN + 1];

	if (day == HT_NO_DAY)
		ht_json_null(json);
	else
		ht_json_string(json, JsonEncodeDateTime(buffer, DateADTGetDatum(day), DATEOID, NULL));
}

/* Puts the days of a period; null where neither end is known. */
static void
put_period(const ht_output *output, ht_json *json, const ht_period *period)
{
	ht_json value;

	if (period->from == HT_NO_DAY && period->to == HT_NO_DAY)
	{
		ht_json_null(json);
		return;
	}
	value = ht_json_object(json->out, &output->shapes[OBJECT_PERIOD]);
	put_day(&value, period->to);
	put_day(&value, period->from);
	ht_json_close(json, &value);
}

/* Puts the code of a division, null for -1 or one without a code. */
static void
put_code(ht_json *json, int32_t division)
{
	uint32_t code = division < 0 ? 0 : ht_division_code((uint32_t) division);
	char digits[CODE_DIGITS];

	if (code == 0)
		ht_json_null(json);
	else
		ht_json_text(json, digits, (size_t) pg_ultoa_n(code, digits));
}

/* The version of a division that stands on the day of the article; -1 for -1. */
static int32_t
version_of(const ht_output *output, int32_t division)
{
	return division < 0 ? -1 : (int32_t) ht_division_on((uint32_t) division, output->calendar.published);
}

/* Adds a measure to the list of its kind. */
static void
add_measure(ht_output *output, const ht_measure *m)
{
	ht_list list = m->kind == HT_M_AMOUNT       ? LIST_AMOUNTS
				   : m->kind == HT_M_PERCENTAGE ? LIST_PERCENTAGES
												: LIST_QUANTITIES;
	ht_json json = begin(output, list);
	Datum value = m->has_value ? ht_numeric_datum(&m->value) : 0;

	if (list == LIST_QUANTITIES)
		ht_json_text(&json, m->noun, m->noun_length);
	put_span(&json, m->span.start, m->span.stop);
	if (list == LIST_QUANTITIES)
		ht_json_string(&json, m->unit->name);
	ht_json_numeric(&json, value);
	put_bounds(output, &json, &m->bounds, m->qualifier == HT_EXACT ? value : 0);
	if (list == LIST_PERCENTAGES)
		ht_json_bool(&json, m->points);
	put_mention(&json, &m->span);
	if (list == LIST_AMOUNTS)
		ht_json_string(&json, m->code);
	if (list == LIST_QUANTITIES)
	{
		ht_json_string(&json, m->unit->base);
		ht_json_string(&json, ht_dimension_names[m->unit->dimension]);
	}
	ht_json_string(&json, ht_qualifier_names[m->qualifier]);
	if (list == LIST_QUANTITIES)
		ht_json_numeric(&json, ht_base_datum(m, value, &output->host));
	end(output, list, &json);
}

static void
add_date(ht_output *output, const ht_date *date)
{
	ht_json json = begin(output, LIST_DATES);
	ht_grain grain;
	ht_period period;

	period = ht_date_resolve(&output->calendar, date, &grain);
	put_span(&json, date->span.start, date->span.stop);
	ht_json_string(&json, ht_grain_names[grain]);
	put_period(output, &json, &period);
	put_mention(&json, &date->span);
	end(output, LIST_DATES, &json);
}

static void
add_place(ht_output *output, const ht_mention *m)
{
	ht_json json = begin(output, LIST_PLACES);
	int32_t division = version_of(output, m->division);

	put_code(&json, division);
	if (division >= 0)
		ht_json_string(&json, ht_division_name((uint32_t) division));
	else
		put_text(&json, &m->name);
	put_span(&json, m->span.start, m->span.stop);
	ht_json_string(&json, division < 0 ? NULL : ht_level_names[ht_division_level((uint32_t) division)]);
	put_mention(&json, &m->span);
	end(output, LIST_PLACES, &json);
}

/* Adds an organisation, a person or a document. */
static void
add_name(ht_output *output, const ht_mention *m)
{
	ht_list list = m->kind == HT_N_ORGANIZATION ? LIST_ORGANIZATIONS
				   : m->kind == HT_N_PERSON     ? LIST_PEOPLE
												: LIST_DOCUMENTS;
	ht_json json = begin(output, list);

	if (list == LIST_ORGANIZATIONS)
		ht_json_string(&json, ht_body_kind_names[m->body]);
	put_text(&json, &m->name);
	put_span(&json, m->span.start, m->span.stop);
	if (list == LIST_PEOPLE)
		put_text(&json, &m->title);
	put_mention(&json, &m->span);
	if (list == LIST_PEOPLE)
		put_text(&json, &m->organization);
	end(output, list, &json);
}

/* Adds a statistic. */
static void
add_fact(ht_output *output, const ht_fact *fact)
{
	const ht_measure *m = &fact->measure;
	ht_json json = begin(output, LIST_FACTS);
	Datum value = m->has_value ? ht_numeric_datum(&m->value) : 0;
	int32_t place = version_of(output, fact->place);

	ht_json_text(&json, m->noun, m->noun_length);
	put_span(&json, m->span.start, m->span.stop);
	ht_json_string(&json, m->kind == HT_M_AMOUNT       ? m->code
						  : m->kind == HT_M_PERCENTAGE ? "%"
													   : m->unit->name);
	put_code(&json, place);
	ht_json_string(&json, ht_stage_names[fact->stage]);
	ht_json_numeric(&json, value);
	put_bounds(output, &json, &m->bounds, m->qualifier == HT_EXACT ? value : 0);
	put_period(output, &json, &fact->period);
	put_mention(&json, &m->span);
	ht_json_string(&json, ht_indicators[fact->indicator].name);
	ht_json_string(&json, ht_qualifier_names[m->qualifier]);
	ht_json_string(&json, place < 0 ? NULL : ht_division_name((uint32_t) place));
	end(output, LIST_FACTS, &json);
}

static void
add_project(ht_output *output, const ht_project *project)
{
	const ht_measure *m = &project->amount;
	bool has_amount = m->kind != 0;
	ht_json json = begin(output, LIST_PROJECTS);
	Datum amount = has_amount && m->has_value ? ht_numeric_datum(&m->value) : 0;
	int32_t place = version_of(output, project->place);

	put_text(&json, &project->name);
	put_span(&json, project->span.start, project->span.stop);
	put_code(&json, place);
	ht_json_numeric(&json, amount);
	if (has_amount)
		put_bounds(output, &json, &m->bounds, m->qualifier == HT_EXACT ? amount : 0);
	else
		ht_json_null(&json);
	put_period(output, &json, &project->period);
	ht_json_string(&json, ht_stage_names[project->status]);
	ht_json_numeric(&json, project->has_land ? ht_numeric_datum(&project->land_mu) : 0);
	put_mention(&json, &project->span);
	ht_json_string(&json, has_amount ? m->code : NULL);
	put_text(&json, &project->investor);
	ht_json_string(&json, place < 0 ? NULL : ht_division_name((uint32_t) place));
	end(output, LIST_PROJECTS, &json);
}

static void
add_section(ht_output *output, const ht_stretch *stretch)
{
	ht_json json = begin(output, LIST_SECTIONS);

	ht_json_string(&json, ht_line_kind_names[stretch->kind]);
	put_span(&json, stretch->start, stretch->stop);
	end(output, LIST_SECTIONS, &json);
}

/* Writes what the page says of the article. */
static void
write_metadata(ht_output *output, const ht_metadata *metadata)
{
	ht_json json = ht_json_object(&output->metadata, &output->shapes[OBJECT_METADATA]);
	char buffer[MAXDATELEN + 1];

	put_text(&json, &metadata->title);
	put_text(&json, &metadata->author);
	put_text(&json, &metadata->editor);
	put_text(&json, &metadata->source);
	if (metadata->published.rank == 0)
		ht_json_null(&json);
	else
		ht_json_string(
			&json, JsonEncodeDateTime(buffer, ht_published_datum(&metadata->published), TIMESTAMPOID, NULL));
}

/* Adds all that is found to the lists. */
static void
add_findings(const ht_findings *found, void *argument)
{
	ht_output *output = argument;
	MemoryContext caller = MemoryContextSwitchTo(output->scratch);

	for (size_t i = 0; i < found->nstretches; i++)
		add_section(output, &found->stretches[i]);
	for (size_t i = 0; i < found->nmeasures; i++)
		if (found->measures[i].kind != HT_M_NUMBER)
			add_measure(output, &found->measures[i]);
	for (size_t i = 0; i < found->ndates; i++)
		add_date(output, &found->dates[i]);
	for (size_t i = 0; i < found->nmentions; i++)
	{
		if (found->mentions[i].kind == HT_N_PLACE)
			add_place(output, &found->mentions[i]);
		else
			add_name(output, &found->mentions[i]);
	}
	for (size_t i = 0; i < found->statements->fact_count; i++)
		add_fact(output, &found->statements->facts[i]);
	for (size_t i = 0; i < found->statements->project_count; i++)
		add_project(output, &found->statements->projects[i]);
	MemoryContextSwitchTo(caller);
	if (found->metadata != NULL)
		write_metadata(output, found->metadata);
}

/* Puts the lists and what stands beside them together. */
static Datum
write_document(ht_output *output)
{
	StringInfoData out;
	ht_json json;

	initStringInfo(&out);
	ht_json_begin(&out);
	json = ht_json_object(&out, &output->shapes[OBJECT_ARTICLE]);
	ht_json_list_put(&json, &output->lists[LIST_DATES]);
	ht_json_list_put(&json, &output->lists[LIST_FACTS]);
	ht_json_list_put(&json, &output->lists[LIST_PEOPLE]);
	ht_json_list_put(&json, &output->lists[LIST_PLACES]);
	ht_json_list_put(&json, &output->lists[LIST_AMOUNTS]);
	ht_json_string(&json, HOMETOWN_VERSION);
	ht_json_put(&json, &output->metadata);
	ht_json_list_put(&json, &output->lists[LIST_PROJECTS]);
	ht_json_list_put(&json, &output->lists[LIST_SECTIONS]);
	ht_json_list_put(&json, &output->lists[LIST_DOCUMENTS]);
	ht_json_list_put(&json, &output->lists[LIST_QUANTITIES]);
	ht_json_list_put(&json, &output->lists[LIST_PERCENTAGES]);
	ht_json_list_put(&json, &output->lists[LIST_ORGANIZATIONS]);
	return ht_json_end(&out);
}

PG_FUNCTION_INFO_V1(analyze);

/* analyze(body text, published date) returns jsonb: all that is found in an article; null for null. */
Datum
analyze(PG_FUNCTION_ARGS)
{
	ht_output output = {.shapes = all_shapes()};
	ht_reference reference;
	ht_day published;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	reference = ht_reference_of(fcinfo);
	published = ht_reference_day(&reference);
	ht_calendar_init(&output.calendar, published);
	output.scratch = AllocSetContextCreate(CurrentMemoryContext, "hometown document", ALLOCSET_SMALL_SIZES);
	output.host = ht_server_host(output.scratch);
	for (int i = 0; i < LISTS; i++)
		ht_json_list_init(&output.lists[i]);
	initStringInfo(&output.metadata);
	ht_analysis_findings(PG_GETARG_DATUM(0), published, add_findings, &output);
	MemoryContextDelete(output.scratch);
	PG_RETURN_DATUM(write_document(&output));
}
