/*
 * span.h
 *		A stretch of the article.
 */
#ifndef HT_SPAN_H
#define HT_SPAN_H

#include "text/segment.h"

typedef struct ht_span
{
	uint32_t start;   /* code points from 1 */
	uint32_t stop;    /* behind the last */
	const char *text; /* its bytes in the article */
	uint32_t length;  /* in bytes */
} ht_span;

/* The characters start .. stop of a segment, start < stop, as positions and bytes of the article. */
static inline ht_span
ht_span_of(const ht_segment *segment, uint32_t start, uint32_t stop)
{
	return (ht_span){
		.start = ht_segment_start(segment, start),
		.stop = ht_segment_stop(segment, stop),
		.text = segment->base + segment->byte[start],
		.length = ht_segment_stop_byte(segment, stop) - segment->byte[start],
	};
}

#endif /* HT_SPAN_H */
