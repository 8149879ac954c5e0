/*
 * feed.c
 *		The lines of a page, window after window.
 */
#include "text/feed.h"

#include <string.h>

ht_status
ht_feed_init(ht_feed *feed, ht_arena *arena, ht_patterns *patterns, const char *bytes, size_t length)
{
	feed->lines = NULL;
	feed->count = feed->capacity = 0;
	feed->ended = false;
	return ht_page_init(&feed->page, arena, patterns, bytes, length);
}

/* Adds the window that was read. */
static ht_status
add_window(ht_feed *feed)
{
	const ht_lines *window = &feed->page.lines;

	for (size_t i = 0; i < window->count; i++)
	{
		ht_line *lines =
			ht_arena_grow(feed->page.arena, feed->lines, feed->count, &feed->capacity, sizeof(*lines));

		if (lines == NULL)
			return HT_NO_MEMORY;
		feed->lines = lines;
		lines[feed->count++] = window->items[i];
	}
	return HT_OK;
}

ht_status
ht_feed_lines(ht_feed *feed, size_t from, size_t to)
{
	size_t passed = 0;

	while (passed < feed->count && feed->lines[passed].byte_stop <= from)
		passed++;
	/* Room that windows before have taken is used again: it stays bounded by two of them. */
	if (passed > 0)
		memmove(feed->lines, feed->lines + passed, (feed->count - passed) * sizeof(*feed->lines));
	feed->count -= passed;
	while (!feed->ended && (feed->count == 0 || feed->lines[feed->count - 1].byte_stop < to))
	{
		ht_status status = ht_page_next(&feed->page);

		if (status == HT_OK)
			status = add_window(feed);
		if (status != HT_OK)
			return status;
		feed->ended = feed->page.lines.count == 0;
	}
	return HT_OK;
}
