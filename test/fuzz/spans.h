/*
 * spans.h
 *		Whether spans lie in the article as they say.
 */
#ifndef HT_FUZZ_SPANS_H
#define HT_FUZZ_SPANS_H

#include "extract/span.h"
#include "fuzz.h"

/* Counts code points from a place of the article on, forwards only. */
typedef struct walker
{
	const char *at;
	const char *end;
	uint32_t position; /* of `at`, in code points from 1 */
} walker;

/* Moves to a byte; false when it is no beginning of a code point. */
static inline bool
walk_to(walker *w, const char *to)
{
	while (w->at < to)
	{
		uint32_t cp;

		w->at += ht_utf8_read((const unsigned char *) w->at, (size_t) (w->end - w->at), &cp);
		w->position++;
	}
	return w->at == to;
}

/* Whether positions and bytes of a span name the same stretch; leaves the walker at its beginning. */
static inline void
check_span(const ht_span *span, walker *w)
{
	walker ahead;

	CHECK(span->start < span->stop && span->length > 0);
	CHECK(span->text >= w->at && span->text + span->length <= w->end);
	CHECK(walk_to(w, span->text));
	CHECK(w->position == span->start);
	ahead = *w;
	CHECK(walk_to(&ahead, span->text + span->length));
	CHECK(ahead.position == span->stop);
}

/* What is done with each segment of an article. */
typedef ht_status (*segment_reader)(void *found, const ht_segment *segment, bool traditional);

/* Reads an article segment by segment; false when memory ran out, which only a shortage may bring. */
static inline bool
read_article(ht_arena *arena, const char *bytes, size_t size, uint32_t capacity, segment_reader read,
			 void *found)
{
	ht_scanner scanner;
	ht_segment segment;
	ht_status status = ht_scanner_init(&scanner, arena, bytes, size, capacity);

	while (status == HT_OK)
	{
		status = ht_scanner_next(&scanner, &segment);
		if (status == HT_OK && segment.length == 0)
			break;
		if (status == HT_OK)
			status = read(found, &segment, scanner.traditional >= 5);
	}
	CHECK(status == HT_OK || (status == HT_NO_MEMORY && fuzz_chunks >= 0));
	return status == HT_OK;
}

#endif /* HT_FUZZ_SPANS_H */
