/*
 * head_parts.h
 *		What page_head.c and page_title.c share.
 */
#ifndef HT_HEAD_PARTS_H
#define HT_HEAD_PARTS_H

#include "text/page_parts.h"

/* Bylines of a head that are kept. */
#define MOST_BYLINES 24

/* Most characters of the name of who speaks. */
#define SPEAKER_NAME 5

/* A byline that was found. */
typedef struct ht_found
{
	size_t line;
	size_t value; /* the line with its value, if that is the next one, else HT_NO_LINE */
	ht_byline byline;
} ht_found;

typedef struct ht_head
{
	ht_page *page;
	size_t limit;       /* one behind the last line of the head */
	size_t first_prose; /* limit where there is none */
	ht_found found[MOST_BYLINES];
	size_t count;
	size_t event; /* the last line seen with a label of an event, HT_NO_LINE for none */
	size_t title;
	size_t second; /* a second line of the title */
	size_t base;   /* index into found, HT_NO_LINE for none */
} ht_head;

/* Where a title begins behind a label that says that it is one: 标题:, 文件名称:. */
extern uint32_t ht_head_without_label(const ht_segment *s);

/* Whether the line is one of the bylines. */
extern bool ht_head_is_byline(const ht_head *h, size_t index);

/* The name of who speaks, if a line says nothing else: 县长 闻春生, or a common name. */
extern ht_status ht_head_speaker_of(ht_head *h, const ht_segment *s, ht_text *names);

/* Whether a line repeats the title, perhaps with the site's name behind it. */
extern ht_status ht_head_repeats_title(ht_head *h, size_t index, bool *repeats);

/* Whether two lines are a title of two: 某某公司 and 关于某事的公告. */
extern ht_status ht_head_has_second_line(ht_head *h, bool *second);

/* Writes the title as metadata has it. */
extern ht_status ht_head_write_title(ht_head *h);

/* Whether a line is a name, of three characters with blanks or more, that the lines below do not tell of. */
extern ht_status ht_head_is_writer(ht_head *h, size_t index, bool *writer);

/* Lets bylines in a row, one author each (记者: above 通讯员:), name all of them. */
extern ht_status ht_head_join_authors(ht_head *h);

#endif /* HT_HEAD_PARTS_H */
