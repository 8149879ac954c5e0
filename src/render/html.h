/*
 * html.h
 *		An article as a fragment of HTML in which what was found is marked.
 *
 *	 <article class="hometown">
 *	   <style>                        scoped to the class
 *	   <ul class="ht-legend">         what the colours mean
 *	   <div class="ht-text">          the article's characters, no more and no less
 *	     <details> boilerplate </details>
 *	     <h2> title </h2>
 *	     <p> ... <mark class="ht-amount" tabindex="0" title="..." data-span="19,26">25亿元</mark> ... </p>
 *
 * Mentions within each other are marks within each other. Where they cross, or
 * go on in another line, a mark ends and is taken up again with the same span.
 * Mentions of one and the same stretch share a mark. A title, which a pointer
 * shows, is what a mention means; the style shows it, too, to whoever touches
 * the mark or comes to it by the keyboard. There is no script.
 */
#ifndef HT_HTML_H
#define HT_HTML_H

#include "base/buffer.h"
#include "relate/findings.h"

/* Kinds of marks. */
typedef enum ht_mark_kind
{
	HT_MARK_AMOUNT,
	HT_MARK_PERCENTAGE,
	HT_MARK_QUANTITY,
	HT_MARK_DATE,
	HT_MARK_PLACE,
	HT_MARK_ORGANIZATION,
	HT_MARK_PERSON,
	HT_MARK_DOCUMENT,
	HT_MARK_PROJECT,
	HT_MARK_FACT, /* on the mark of the number that it is about */
	HT_MARK_KINDS
} ht_mark_kind;

/* Marks that are open at once; those of one kind do not overlap, but a project may lie in another's name. */
#define HT_MOST_OPEN 16

/* A mark that has begun and not yet ended. */
typedef struct ht_open_mark
{
	const char *stop; /* where it ends in the article */
	uint32_t start_position;
	uint32_t stop_position; /* code points from 1 */
	uint32_t kinds;         /* bits 1 << ht_mark_kind */
	size_t title;           /* where its title begins in the titles */
	size_t title_stop;
} ht_open_mark;

typedef struct ht_html
{
	ht_buffer *out;
	const char *at; /* what stands before is written */
	ht_calendar calendar;
	ht_arena arena;
	ht_stretch *lines; /* that are not yet written */
	size_t nlines;
	size_t capacity;
	size_t line;   /* the one that comes next, or is being written */
	bool in_block; /* its element is open */
	bool in_details;
	ht_open_mark marks[HT_MOST_OPEN]; /* by when they began */
	uint32_t nmarks;
	uint32_t written; /* the first ones, whose tags are open */
	ht_buffer titles; /* of the marks, not escaped */
} ht_html;

/*
 * Begins the fragment of an article whose bytes stand at `bytes`.  `published`
 * is the day to which relative dates refer, HT_NO_DAY where it is not known.
 * Whether something fails, out->status tells.
 */
extern void ht_html_begin(ht_html *html, ht_buffer *out, const char *bytes, ht_day published);

/* Writes the next piece of the article.  Time and memory are linear in it. */
extern void ht_html_add(ht_html *html, const ht_findings *found);

/* Ends the fragment, and gives back what writing it took. */
extern void ht_html_end(ht_html *html);

/* The style sheet: every rule is for what stands in an element of class hometown. */
extern const char ht_html_style[];

#endif /* HT_HTML_H */
