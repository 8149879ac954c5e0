/*
 * html.c
 *		Arbitrary bytes as an annotated article: well formed, with the article's
 *		characters and no others, and every mention in its mark.
 */
#include "../unit/markup.h"
#include "spans.h"

/* More than any fragment of a fuzzer's input has. */
#define MOST_BYTES ((size_t) 1 << 30)

/* Most lines of an input. */
#define MOST_LINES 4096

/* What is found, and the memory for it. */
typedef struct room
{
	ht_arena found;
	ht_arena article;
	ht_arena scratch;
	ht_measures measures;
	ht_dates dates;
	ht_mentions mentions;
	ht_page page;
} room;

static ht_status
read_segment(void *found, const ht_segment *segment, bool traditional)
{
	room *r = found;
	ht_status status = ht_measures_scan(&r->measures, segment, traditional);

	if (status == HT_OK)
		status = ht_dates_scan(&r->dates, segment, traditional);
	if (status == HT_OK)
		status = ht_mentions_scan(&r->mentions, segment);
	return status;
}

/* Whether the lines cover a mention, at least in part. */
static bool
is_shown(const ht_findings *found, const ht_span *span)
{
	for (size_t i = 0; i < found->nstretches; i++)
	{
		const ht_stretch *p = &found->stretches[i];

		if (span->text < p->text + p->length && p->text < span->text + span->length)
			return true;
	}
	return false;
}

/* As many marks of each kind as there are mentions. */
static void
check_marks(const ht_findings *found, const markup *m)
{
	size_t wanted[HT_MARK_KINDS] = {0};

	for (size_t i = 0; i < found->nmeasures; i++)
		if (found->measures[i].kind != HT_M_NUMBER)
			wanted[found->measures[i].kind == HT_M_AMOUNT       ? HT_MARK_AMOUNT
				   : found->measures[i].kind == HT_M_PERCENTAGE ? HT_MARK_PERCENTAGE
																: HT_MARK_QUANTITY] +=
				is_shown(found, &found->measures[i].span);
	for (size_t i = 0; i < found->ndates; i++)
		wanted[HT_MARK_DATE] += is_shown(found, &found->dates[i].span);
	for (size_t i = 0; i < found->nmentions; i++)
		wanted[found->mentions[i].kind == HT_N_PLACE          ? HT_MARK_PLACE
			   : found->mentions[i].kind == HT_N_ORGANIZATION ? HT_MARK_ORGANIZATION
			   : found->mentions[i].kind == HT_N_PERSON       ? HT_MARK_PERSON
															  : HT_MARK_DOCUMENT] +=
			is_shown(found, &found->mentions[i].span);
	for (int kind = 0; kind < HT_MARK_KINDS; kind++)
		CHECK(m->marks[kind] == wanted[kind]);
}

/* Writes what was found, and reads it again. */
static void
check_fragment(const ht_findings *found, const char *bytes, size_t size, ht_day published)
{
	ht_buffer out;
	ht_html html;
	markup m;

	ht_buffer_init(&out, &fuzz_host, MOST_BYTES);
	ht_html_begin(&html, &out, bytes, published);
	ht_html_add(&html, found);
	ht_html_end(&html);
	CHECK(out.status == HT_OK || (out.status == HT_NO_MEMORY && fuzz_chunks >= 0));
	if (out.status == HT_OK)
	{
		markup_read(&m, out.bytes, out.length, bytes, size);
		if (m.problem != NULL)
			fprintf(stderr, "%s\n%.*s\n", m.problem, (int) out.length, out.bytes);
		CHECK(m.problem == NULL);
		check_marks(found, &m);
	}
	ht_buffer_free(&out);
}

static void
check_article(ht_patterns *patterns, const char *bytes, size_t size, uint32_t capacity)
{
	static ht_stretch lines[MOST_LINES];
	room r;
	uint32_t from = 1;
	ht_findings found = {.stretches = lines, .start = bytes, .stop = bytes + size};
	int chunks = fuzz_chunks;

	fuzz_chunks = -1;
	ht_arena_init(&r.found, &fuzz_host);
	ht_arena_init(&r.article, &fuzz_host);
	ht_arena_init(&r.scratch, &fuzz_host);
	ht_measures_init(&r.measures, &r.found, HT_M_AMOUNT | HT_M_PERCENTAGE | HT_M_QUANTITY);
	ht_dates_init(&r.dates, &r.found);
	ht_mentions_init(&r.mentions, &r.found, &r.article, &r.scratch,
					 HT_N_PLACE | HT_N_ORGANIZATION | HT_N_PERSON | HT_N_DOCUMENT);
	CHECK(read_article(&r.article, bytes, size, capacity, read_segment, &r));
	CHECK(ht_page_init(&r.page, &r.article, patterns, bytes, size) == HT_OK);
	CHECK(ht_page_next(&r.page) == HT_OK);
	for (size_t i = 0; i < r.page.lines.count && i < MOST_LINES; i++)
		lines[found.nstretches++] = ht_page_stretch(&r.page, i, &from);
	found.measures = r.measures.items;
	found.nmeasures = r.measures.count;
	found.dates = r.dates.items;
	found.ndates = r.dates.count;
	found.mentions = r.mentions.items;
	found.nmentions = r.mentions.count;
	fuzz_chunks = chunks;
	check_fragment(&found, bytes, size, HT_NO_DAY);
	check_fragment(&found, bytes, size, ht_civil_day(2024, 2, 29));
	ht_arena_free(&r.found);
	ht_arena_free(&r.article);
	ht_arena_free(&r.scratch);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static ht_patterns *patterns;
	/* A copy of just this length: the sanitizer sees a read behind its end. */
	char *bytes = malloc(size > 0 ? size : 1);

	if (patterns == NULL)
		patterns = ht_patterns_create();
	CHECK(bytes != NULL && patterns != NULL);
	memcpy(bytes, data, size);
	check_article(patterns, bytes, size, HT_SEGMENT_CHARS);
	check_article(patterns, bytes, size, 7);
	fuzz_chunks = size > 0 ? data[0] % 8 : 0;
	check_article(patterns, bytes, size, HT_SEGMENT_CHARS);
	fuzz_chunks = -1;
	free(bytes);
	return 0;
}
