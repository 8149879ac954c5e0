/*
 * html.c
 *		Arbitrary bytes as an annotated article: well formed, with the article's
 *		characters and no others, and every mention in its mark.
 */
#include "../unit/markup.h"
#include "article.h"

/* More than any fragment of a fuzzer's input has. */
#define MOST_BYTES ((size_t) 1 << 30)

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
	for (size_t i = 0; i < found->statements->fact_count; i++)
		wanted[HT_MARK_FACT] += is_shown(found, &found->statements->facts[i].measure.span);
	for (size_t i = 0; i < found->statements->project_count; i++)
		wanted[HT_MARK_PROJECT] += is_shown(found, &found->statements->projects[i].span);
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
check_article(const char *bytes, size_t size, uint32_t capacity, ht_day published)
{
	int chunks = fuzz_chunks;
	ht_findings found;
	room r;

	/* Memory is short only while the fragment is written. */
	fuzz_chunks = -1;
	open_room(&r, published);
	CHECK(read_all(&r, bytes, size, capacity, true));
	found = (ht_findings){
		.measures = r.measures.items,
		.nmeasures = r.measures.count,
		.dates = r.dates.items,
		.ndates = r.dates.count,
		.mentions = r.mentions.items,
		.nmentions = r.mentions.count,
		.stretches = r.lines,
		.nstretches = r.line_count,
		.statements = &r.statements,
		.start = bytes,
		.stop = bytes + size,
	};
	fuzz_chunks = chunks;
	check_fragment(&found, bytes, size, published);
	close_room(&r);
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
	check_article(bytes, size, HT_SEGMENT_CHARS, HT_NO_DAY);
	check_article(bytes, size, 7, ht_civil_day(2024, 2, 29));
	fuzz_chunks = size > 0 ? data[0] % 8 : 0;
	check_article(bytes, size, HT_SEGMENT_CHARS, HT_NO_DAY);
	fuzz_chunks = -1;
	free(bytes);
	return 0;
}
