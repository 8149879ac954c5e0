/*
 * article.h
 *		All that is found in an article, read as src/pg/analysis.c does.
 */
#ifndef HT_FUZZ_ARTICLE_H
#define HT_FUZZ_ARTICLE_H

#include "relate/statement.h"
#include "spans.h"
#include "text/page.h"

#define MEASURES (HT_M_AMOUNT | HT_M_PERCENTAGE | HT_M_QUANTITY)
#define MENTIONS (HT_N_PLACE | HT_N_ORGANIZATION | HT_N_PERSON | HT_N_DOCUMENT)

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

static inline void
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

static inline void
close_room(room *r)
{
	ht_arena_free(&r->article);
	ht_arena_free(&r->scratch);
	ht_arena_free(&r->stated);
}

/* Reads the lines of the page. */
static inline ht_status
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
static inline ht_status
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
static inline bool
read_all(room *r, const char *bytes, size_t size, uint32_t capacity, bool as_page)
{
	ht_status status = as_page ? read_lines(r, bytes, size) : HT_OK;

	CHECK(status == HT_OK || (status == HT_NO_MEMORY && fuzz_chunks >= 0));
	return status == HT_OK && read_article(&r->article, bytes, size, capacity, read_segment, r);
}

#endif /* HT_FUZZ_ARTICLE_H */
