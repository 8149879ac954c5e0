/*
 * statement.c
 *		The facts and projects of arbitrary bytes, read as src/pg/analysis.c does:
 *		spans that lie in the article, in order and each once, of numbers that are
 *		measures, with fields that exist; the same again; and a shortage of memory
 *		is told.
 */
#include "article.h"
#include "lex/gazetteer.h"

/* Some day of publication. */
#define PUBLISHED 19000

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
