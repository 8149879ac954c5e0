/*
 * Projects: texts of a few sentences, and what each project of theirs is said to be. Every rule has cases of its kind
 * and look-alikes.
 */
#include "lex/gazetteer.h"
#include "relate/statement.h"
#include "tap.h"

/* The day on which the texts were published. */
#define PUBLISHED ht_civil_day(2020, 6, 30)

/* Room for what is found in one text. */
#define MOST 4096

typedef struct project_case
{
	const char *text;
	/* name|amount|investor|place|status|mu of each project, with a semicolon between two; nothing for what is not told */
	const char *projects;
} project_case;

#include "project_cases.h"

/* What reads the texts. */
typedef struct reader
{
	ht_arena arena;
	ht_arena scratch;
	ht_arena stated;
	ht_measures measures;
	ht_dates dates;
	ht_mentions mentions;
	ht_statements statements;
} reader;

static void
add_text(char *out, const char *bytes, size_t length)
{
	size_t at = strlen(out);

	if (at + length + 2 < MOST)
	{
		memcpy(out + at, bytes, length);
		out[at + length] = '\0';
	}
}

static void
add_string(char *out, const char *text)
{
	add_text(out, text, strlen(text));
}

static void
add_decimal(char *out, const ht_decimal *value)
{
	char *text = malloc(ht_decimal_text_size(value));

	if (text == NULL)
		abort();
	ht_decimal_write(value, text);
	add_string(out, text);
	free(text);
}

/* Writes a project as a case has it. */
static void
show(char *out, const ht_project *project)
{
	const ht_measure *m = &project->amount;

	if (out[0] != '\0')
		add_string(out, ";");
	add_text(out, project->name.bytes, project->name.length);
	add_string(out, "|");
	if (m->kind != 0 && m->has_value)
		add_decimal(out, &m->value);
	add_string(out, "|");
	if (project->investor.bytes != NULL)
		add_text(out, project->investor.bytes, project->investor.length);
	add_string(out, "|");
	if (project->place >= 0)
		add_string(out, ht_division_name(ht_division_on((uint32_t) project->place, PUBLISHED)));
	add_string(out, "|");
	if (ht_stage_names[project->status] != NULL)
		add_string(out, ht_stage_names[project->status]);
	add_string(out, "|");
	if (project->has_land)
		add_decimal(out, &project->land_mu);
}

/* Reads a text of one segment; false where that fails. */
static bool
read_text(reader *r, const char *text, char *out)
{
	ht_scanner scanner;
	ht_segment segment;
	ht_passage passage = {.segment = &segment};

	ht_arena_reset(&r->arena);
	ht_arena_reset(&r->stated);
	ht_measures_init(&r->measures, &r->arena, HT_M_AMOUNT | HT_M_PERCENTAGE | HT_M_QUANTITY);
	ht_dates_init(&r->dates, &r->arena);
	ht_mentions_init(&r->mentions, &r->arena, &r->arena, &r->scratch,
					 HT_N_PLACE | HT_N_ORGANIZATION | HT_N_PERSON | HT_N_DOCUMENT);
	if (ht_scanner_init(&scanner, &r->arena, text, strlen(text), HT_SEGMENT_CHARS) != HT_OK ||
		ht_scanner_next(&scanner, &segment) != HT_OK ||
		ht_measures_scan(&r->measures, &segment, scanner.traditional > 2) != HT_OK ||
		ht_dates_scan(&r->dates, &segment, scanner.traditional > 2) != HT_OK ||
		ht_mentions_scan(&r->mentions, &segment) != HT_OK)
		return false;
	passage.measures = r->measures.items;
	passage.measure_count = r->measures.count;
	passage.dates = r->dates.items;
	passage.date_count = r->dates.count;
	passage.mentions = r->mentions.items;
	passage.mention_count = r->mentions.count;
	ht_statements_init(&r->statements, &r->stated, &r->scratch, PUBLISHED);
	if (ht_statements_scan(&r->statements, &passage) != HT_OK)
		return false;
	out[0] = '\0';
	for (size_t i = 0; i < r->statements.project_count; i++)
		show(out, &r->statements.projects[i]);
	return true;
}

int
main(void)
{
	static reader r;
	char out[MOST];

	ht_arena_init(&r.arena, &ht_malloc_host);
	ht_arena_init(&r.scratch, &ht_malloc_host);
	ht_arena_init(&r.stated, &ht_malloc_host);
	for (size_t i = 0; i < sizeof(project_cases) / sizeof(project_cases[0]); i++)
	{
		out[0] = '\0';
		ok(read_text(&r, project_cases[i].text, out) && strcmp(out, project_cases[i].projects) == 0, "%s",
		   project_cases[i].text);
		if (strcmp(out, project_cases[i].projects) != 0)
		{
			note("got  %s", out);
			note("want %s", project_cases[i].projects);
		}
	}
	ht_arena_free(&r.arena);
	ht_arena_free(&r.scratch);
	ht_arena_free(&r.stated);
	return done();
}
