/*
 * statement.c
 *		The facts and projects of arbitrary bytes, read as src/pg/analysis.c does:
 *		spans that lie in the article, in order and each once, of numbers that are
 *		measures, with fields that exist; the same again; and a shortage of memory
 *		is told.
 */
#include "relate/statement.h"
#include "lex/gazetteer.h"
#include "spans.h"
#include "text/page.h"

#define MEASURES (HT_M_AMOUNT | HT_M_PERCENTAGE | HT_M_QUANTITY)
#define MENTIONS (HT_N_PLACE | HT_N_ORGANIZATION | HT_N_PERSON | HT_N_DOCUMENT)

/* Some day of publication. */
#define PUBLISHED 19000

/* What an article is read with. */
typedef struct room
{
	ht_arena article; /* what lasts as long as it */
	ht_arena scratch;
	ht_arena stated; /* the scratch of statements */
	ht_measures measures;
	ht_dates dates;
	ht_mentions mentions;
	ht_statements statements;
	ht_stretch *lines;
	size_t line_count;
	size_t line_capacity;
	/* how far the walk over what was found has come */
	size_t measure;
	size_t date;
	size_t mention;
} room;

static ht_patterns *patterns;

static void
open_room(room *r, ht_day published)
{
	memset(r, 0, sizeof(*r));
	ht_arena_init(&r->article, &fuzz_host);
	ht_arena_init(&r->scratch, &fuzz_host);
	ht_arena_init(&r->stated, &fuzz_host);
	ht_measures_init(&r->measures, &r->article, MEASURES | HT_M_NUMBER);
	ht_dates_init(&r->dates, &r->article);
	ht_mentions_init(&r->mentions, &r->article, &r->article, &r->scratch, MENTIONS);
	ht_statements_init(&r->statements, &r->article, &r->stated, published);
}

static void
close_room(room *r)
{
	ht_arena_free(&r->article);
	ht_arena_free(&r->scratch);
	ht_arena_free(&r->stated);
}

/* Reads the lines of the page. */
static ht_status
read_lines(room *r, const char *bytes, size_t size)
{
	uint32_t from = 1;
	ht_page page;
	ht_status status = ht_page_init(&page, &r->article, patterns, bytes, size);

	while (status == HT_OK)
	{
		status = ht_page_next(&page);
		if (status != HT_OK || page.lines.count == 0)
			break;
		for (size_t i = 0; i < page.lines.count; i++)
		{
			ht_stretch *lines =
				ht_arena_grow(&r->article, r->lines, r->line_count, &r->line_capacity, sizeof(*lines));

			if (lines == NULL)
				return HT_NO_MEMORY;
			r->lines = lines;
			lines[r->line_count++] = ht_page_stretch(&page, i, &from);
		}
	}
	return status;
}

/* Makes the statements of a segment out of what is found in it. */
static ht_status
read_segment(void *found, const ht_segment *segment, bool traditional)
{
	room *r = found;
	ht_passage passage = {.segment = segment};
	ht_status status = ht_measures_scan(&r->measures, segment, traditional);

	if (status == HT_OK)
		status = ht_dates_scan(&r->dates, segment, traditional);
	if (status == HT_OK)
		status = ht_mentions_scan(&r->mentions, segment);
	if (status != HT_OK)
		return status;
	/* No list begins behind nothing. */
	passage.measures = r->measures.count > 0 ? r->measures.items + r->measure : NULL;
	passage.measure_count = r->measures.count - r->measure;
	passage.dates = r->dates.count > 0 ? r->dates.items + r->date : NULL;
	passage.date_count = r->dates.count - r->date;
	passage.mentions = r->mentions.count > 0 ? r->mentions.items + r->mention : NULL;
	passage.mention_count = r->mentions.count - r->mention;
	passage.stretches = r->lines;
	passage.stretch_count = r->line_count;
	r->measure = r->measures.count;
	r->date = r->dates.count;
	r->mention = r->mentions.count;
	return ht_statements_scan(&r->statements, &passage);
}

/* Reads an article; false when memory ran out, which only a shortage may bring. */
static bool
read_all(room *r, const char *bytes, size_t size, uint32_t capacity, bool as_page)
{
	ht_status status = as_page ? read_lines(r, bytes, size) : HT_OK;

	CHECK(status == HT_OK || (status == HT_NO_MEMORY && fuzz_chunks >= 0));
	return status == HT_OK && read_article(&r->article, bytes, size, capacity, read_segment, r);
}

static void
check_place(int32_t place)
{
	CHECK(place >= -1 && place < (int32_t) ht_division_count);
}

static void
check_period(const ht_period *period)
{
	CHECK(period->from == HT_NO_DAY || period->to == HT_NO_DAY || period->from < period->to);
}

static void
check_facts(const room *r, const char *bytes, size_t size)
{
	walker w = {bytes, bytes + size, 1};
	uint32_t stop = 0;
	size_t measure = 0;

	for (size_t i = 0; i < r->statements.fact_count; i++)
	{
		const ht_fact *fact = &r->statements.facts[i];

		CHECK(fact->measure.span.start >= stop);
		stop = fact->measure.span.stop;
		check_span(&fact->measure.span, &w);
		while (measure < r->measures.count &&
			   (r->measures.items[measure].kind == HT_M_NUMBER ||
				r->measures.items[measure].span.start < fact->measure.span.start))
			measure++;
		CHECK(measure < r->measures.count);
		CHECK(r->measures.items[measure].span.stop == fact->measure.span.stop);
		CHECK((fact->measure.kind & MEASURES) != 0);
		CHECK(fact->measure.kind != HT_M_QUANTITY || fact->measure.unit != NULL);
		CHECK(fact->indicator < ht_indicator_count && fact->stage <= HT_S_OPERATING);
		check_place(fact->place);
		check_period(&fact->period);
	}
}

static void
check_projects(const room *r, const char *bytes, size_t size)
{
	walker w = {bytes, bytes + size, 1};
	uint32_t start = 0, stop = 0;

	for (size_t i = 0; i < r->statements.project_count; i++)
	{
		const ht_project *project = &r->statements.projects[i];

		CHECK(project->span.start > start || (project->span.start == start && project->span.stop > stop));
		start = project->span.start;
		stop = project->span.stop;
		check_span(&project->span, &w);
		CHECK(project->name.bytes != NULL && project->name.length > 0);
		CHECK((project->investor.bytes == NULL) == (project->investor.length == 0));
		CHECK(project->amount.kind == 0 || project->amount.kind == HT_M_AMOUNT);
		CHECK(project->status <= HT_S_OPERATING);
		check_place(project->place);
		check_period(&project->period);
	}
}

/* Reads an article twice: the same comes out. */
static void
check_all(const char *bytes, size_t size, uint32_t capacity, bool as_page, ht_day published)
{
	room r, again;

	open_room(&r, published);
	open_room(&again, published);
	read_all(&r, bytes, size, capacity, as_page);
	read_all(&again, bytes, size, capacity, as_page);
	check_facts(&r, bytes, size);
	check_projects(&r, bytes, size);
	CHECK(r.statements.fact_count == again.statements.fact_count);
	CHECK(r.statements.project_count == again.statements.project_count);
	for (size_t i = 0; i < r.statements.fact_count; i++)
	{
		const ht_fact *a = &r.statements.facts[i], *b = &again.statements.facts[i];

		CHECK(a->indicator == b->indicator && a->stage == b->stage && a->place == b->place);
		CHECK(a->period.from == b->period.from && a->period.to == b->period.to);
	}
	close_room(&r);
	close_room(&again);
}

/* Every allocation may fail: the answer is a status, and nothing leaks. */
static void
starve(const char *bytes, size_t size)
{
	bool done = false;

	for (int chunks = 0; !done && chunks < 14; chunks++)
	{
		room r;

		fuzz_chunks = chunks;
		open_room(&r, PUBLISHED);
		done = read_all(&r, bytes, size, HT_SEGMENT_CHARS, true);
		close_room(&r);
	}
	fuzz_chunks = -1;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	/* A copy of just this length: the sanitizer sees a read behind its end. */
	char *bytes = malloc(size > 0 ? size : 1);

	if (patterns == NULL)
		patterns = ht_patterns_create();
	CHECK(bytes != NULL && patterns != NULL);
	memcpy(bytes, data, size);
	check_all(bytes, size, HT_SEGMENT_CHARS, true, PUBLISHED);
	check_all(bytes, size, HT_SEGMENT_CHARS, false, HT_NO_DAY);
	check_all(bytes, size, 40, true, PUBLISHED);
	check_all(bytes, size, 3, false, PUBLISHED);
	starve(bytes, size);
	free(bytes);
	return 0;
}
