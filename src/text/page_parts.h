/*
 * page_parts.h
 *		What page.c, page_head.c and page_foot.c share.
 */
#ifndef HT_PAGE_PARTS_H
#define HT_PAGE_PARTS_H

#include "text/page.h"

/* No line. */
#define HT_NO_LINE SIZE_MAX

/* The kind of a line that nothing is known of yet. */
#define HT_K_UNKNOWN 0xff

/* Where furniture is looked for: between paragraphs less is taken for it than around them. */
typedef enum ht_region
{
	HT_IN_BODY,
	HT_AROUND
} ht_region;

/* Whether the line belongs to the page and not to the article. */
extern bool ht_is_furniture(const ht_line *line, ht_region region);

/* Whether the line alone shows that it comes from a page. */
extern bool ht_is_evidence(const ht_line *line);

/* Whether the line is a paragraph: long, with punctuation. */
extern bool ht_is_prose(const ht_line *line);

/* Whether the line may be a headline. */
extern bool ht_is_headline(const ht_line *line);

/* Whether the line may be a byline, so that it is worth a closer look. */
extern bool ht_is_candidate(const ht_line *line);

/* Reads a line as a byline. */
extern ht_status ht_page_read(ht_page *page, size_t index, ht_byline *byline);

/* Takes what a line says that is no byline of the head: its date only where the head has none. */
extern void ht_page_merge(ht_page *page, const ht_byline *byline);

/*
 * Finds title and bylines at the head of the first window, and sets the kinds
 * of the lines above and among them.  *begin is the first line of the article.
 */
extern ht_status ht_page_head(ht_page *page, size_t *begin);

/*
 * Finds the end of the article in the last window, and sets the kinds of the
 * lines behind it.  *end is one behind the last line of the article.
 */
extern ht_status ht_page_foot(ht_page *page, size_t begin, size_t *end);

#endif /* HT_PAGE_PARTS_H */
