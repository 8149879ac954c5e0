/*
 * stated.h
 *		Texts read for what they state, without a server.
 */
#ifndef HT_STATED_H
#define HT_STATED_H

#include "lex/gazetteer.h"
#include "relate/statement.h"
#include "tap.h"

/* What a text was read with, and what it states. */
typedef struct stated
{
	ht_arena found;
	ht_arena scratch;
	ht_arena passages;
	ht_measures measures;
	ht_dates dates;
	ht_mentions mentions;
	ht_statements statements;
	ht_segment segment; /* the last one */
	ht_passage passage; /* the same */
} stated;

/* Reads a segment as src/pg/analysis.c does. */
static inline ht_status
stated_segment(stated *s, const ht_segment *segment)
{
	size_t measure = s->measures.count, date = s->dates.count, mention = s->mentions.count;

	if (ht_measures_scan(&s->measures, segment, false) != HT_OK ||
		ht_dates_scan(&s->dates, segment, false) != HT_OK || ht_mentions_scan(&s->mentions, segment) != HT_OK)
		return HT_NO_MEMORY;
	s->segment = *segment;
	s->passage = (ht_passage){
		.segment = &s->segment,
		.measures = s->measures.count > 0 ? s->measures.items + measure : NULL,
		.measure_count = s->measures.count - measure,
		.dates = s->dates.count > 0 ? s->dates.items + date : NULL,
		.date_count = s->dates.count - date,
		.mentions = s->mentions.count > 0 ? s->mentions.items + mention : NULL,
		.mention_count = s->mentions.count - mention,
	};
	return ht_statements_scan(&s->statements, &s->passage);
}

/* Reads a text published on a day, in segments of at most so many characters; to be closed. */
static inline stated *
stated_open(const char *text, ht_day published, uint32_t capacity)
{
	stated *s = calloc(1, sizeof(*s));
	ht_scanner scanner;
	ht_segment segment;

	if (s == NULL)
		abort();
	ht_arena_init(&s->found, &ht_malloc_host);
	ht_arena_init(&s->scratch, &ht_malloc_host);
	ht_arena_init(&s->passages, &ht_malloc_host);
	ht_measures_init(&s->measures, &s->found, HT_M_AMOUNT | HT_M_PERCENTAGE | HT_M_QUANTITY);
	ht_dates_init(&s->dates, &s->found);
	ht_mentions_init(&s->mentions, &s->found, &s->found, &s->scratch,
					 HT_N_PLACE | HT_N_ORGANIZATION | HT_N_PERSON | HT_N_DOCUMENT);
	ht_statements_init(&s->statements, &s->found, &s->passages, published);
	if (ht_scanner_init(&scanner, &s->found, text, strlen(text), capacity) != HT_OK)
		abort();
	while (ht_scanner_next(&scanner, &segment) == HT_OK && segment.length > 0)
		if (stated_segment(s, &segment) != HT_OK)
			abort();
	return s;
}

static inline void
stated_close(stated *s)
{
	ht_arena_free(&s->found);
	ht_arena_free(&s->scratch);
	ht_arena_free(&s->passages);
	free(s);
}

#endif /* HT_STATED_H */
