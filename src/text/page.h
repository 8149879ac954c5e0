/*
 * page.h
 *		What each line of an article is, and what its page says of it.
 *
 *	 首页 > 新闻 > 正文            boilerplate
 *	 一座小城的回归              title
 *	 2020-01-02 来源:某报        byline
 *	 近年来,……。                paragraph
 *	 责任编辑:某人               byline
 *	 相关新闻                    boilerplate
 *
 * An article is read in windows of HT_LINES_MOST lines; nearly every one has a
 * single window.  Lines are judged by their form.  A text that does not look
 * like a page is article from end to end, however short its lines.
 */
#ifndef HT_PAGE_H
#define HT_PAGE_H

#include "text/byline.h"
#include "text/lines.h"

typedef struct ht_page
{
	ht_arena *arena;
	ht_patterns *patterns;
	ht_host quiet;      /* the arena's host, but for interrupts */
	ht_scanner scanner; /* of the article */
	ht_scanner line;    /* of single lines, read again */
	ht_lines lines;     /* of the window */
	bool filling;       /* the window was interrupted while it was read */
	bool started;       /* the first window was decided */
	bool finished;      /* so was the last one */
	bool is_page;       /* there is furniture */
	bool labelled;      /* a byline stands at its head */
	ht_byline byline;   /* what all lines say */
	ht_text title;
} ht_page;

/* What a page says of its article; no bytes, and rank 0, for what it does not say. */
typedef struct ht_metadata
{
	ht_text title;
	ht_published published;
	ht_text source;
	ht_text author;
	ht_text editor;
} ht_metadata;

/* A line as a stretch of the text. */
typedef struct ht_stretch
{
	uint32_t start;   /* code points from 1 */
	uint32_t stop;    /* where the next one starts: stretches leave nothing of the text out */
	uint8_t kind;     /* ht_line_kind */
	const char *text; /* what is in the line, without the blanks and the noise around it */
	size_t length;    /* of that, in bytes */
} ht_stretch;

/*
 * Prepares to read an article.  What the page finds is kept in the arena.
 * HT_NO_MEMORY.
 */
extern ht_status
ht_page_init(ht_page *page, ht_arena *arena, ht_patterns *patterns, const char *bytes, size_t length);

/*
 * Reads the next window, page->lines with their kinds; one without lines is
 * the end.  HT_INTERRUPTED: to be called again.  HT_NO_MEMORY,
 * HT_PATTERN_LIMIT, HT_PATTERN_FAILED.
 */
extern ht_status ht_page_next(ht_page *page);

/*
 * Adds the lines of the next segment, where another scanner walks over the
 * article and the page reads along instead of ht_page_next; false where it has
 * too many lines for one window, and has to be read by ht_page_next.
 * HT_NO_MEMORY.
 */
extern ht_status ht_page_add(ht_page *page, const ht_scanner *scanner, const ht_segment *segment, bool *fits);

/* Tells the kinds of the lines so added, at the article's end.  Errors as of ht_page_next. */
extern ht_status ht_page_end(ht_page *page, const ht_scanner *scanner);

/*
 * Line `index` of the window as a stretch.  *from is where the stretch before
 * it stops, 1 for the first of the article, and becomes where this one stops.
 */
extern ht_stretch ht_page_stretch(const ht_page *page, size_t index, uint32_t *from);

/* What is known once all windows are read. */
extern ht_metadata ht_page_metadata(const ht_page *page);

/*
 * The day on which an article says that it was published, most often as
 * article_metadata has it; HT_NO_DAY where it says none.  Only its head and,
 * where that does not tell, its end are read.  Errors as of ht_page_next.
 */
extern ht_status
ht_byline_day(ht_arena *arena, ht_patterns *patterns, const char *bytes, size_t length, ht_day *day);

#endif /* HT_PAGE_H */
