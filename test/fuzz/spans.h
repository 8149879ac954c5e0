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

#endif /* HT_FUZZ_SPANS_H */
