/*
 * feed.h
 *		The lines of a page's windows, brought as a walk over the article needs them.
 */
#ifndef HT_FEED_H
#define HT_FEED_H

#include "text/page.h"

typedef struct ht_feed
{
	ht_page page;
	ht_line *lines; /* from the one where the walk is to the last that was read */
	size_t count;
	size_t capacity;
	bool ended; /* there are no more */
} ht_feed;

/* Prepares to read an article; see ht_page_init. */
extern ht_status
ht_feed_init(ht_feed *feed, ht_arena *arena, ht_patterns *patterns, const char *bytes, size_t length);

/*
 * Leaves in feed->lines the lines of the article's bytes from .. to, with
 * perhaps more behind them.  Both grow from call to call.  HT_INTERRUPTED: to
 * be called again; other errors as of ht_page_next.
 */
extern ht_status ht_feed_lines(ht_feed *feed, size_t from, size_t to);

#endif /* HT_FEED_H */
