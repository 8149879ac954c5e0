/*
 * byline.h
 *		What a byline says: when, where from, by whom.
 */
#ifndef HT_BYLINE_H
#define HT_BYLINE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/civil.h"
#include "text/names.h"
#include "text/pattern.h"

/* What a label announces; the order is that of tools/gen_page.py. */
typedef enum ht_field
{
	HT_F_TIME = 0,  /* published */
	HT_F_CHANGED,   /* edited later */
	HT_F_WEAK_TIME, /* 时间, which may be an event's */
	HT_F_VISIT,     /* the day somebody looked at the page */
	HT_F_SOURCE,
	HT_F_AUTHOR,
	HT_F_SUPPLIER, /* an author or a source */
	HT_F_EDITOR,
	HT_F_CHIEF, /* 责编 */
	HT_F_OTHER, /* counters, widgets, who proofread */
	HT_F_EVENT, /* 地点, 主持人: what makes 时间 that of an event */
	HT_LABEL_FIELDS,
	HT_F_NONE = HT_LABEL_FIELDS
} ht_field;

/* How well a day is known to be that of publication; 0 for no day. */
enum
{
	HT_RANK_CHANGED = 1,  /* when it was edited */
	HT_RANK_MASTHEAD = 2, /* beside a weekday or a paper's name, perhaps the day of the visit */
	HT_RANK_DAY = 3,      /* a date and nothing else */
	HT_RANK_MOMENT = 4,   /* with a time of day, or with a label that may mean something else */
	HT_RANK_LABEL = 5     /* 发布时间 */
};

/* A moment of publication. */
typedef struct ht_published
{
	ht_day day;
	int32_t second; /* of the day */
	uint8_t rank;   /* HT_RANK_, 0 for none */
} ht_published;

/* What was read from one line, or of a whole page. */
typedef struct ht_byline
{
	ht_published published;
	ht_text source;
	ht_text outlet; /* named without a label: a source where no other is */
	ht_text author;
	ht_text editor;
	ht_text chief;    /* an editor where no other is */
	ht_field pending; /* the label at the line's end whose value stands in the next line, HT_F_NONE */
	uint8_t labels;   /* fields with a label and a value */
	bool is_byline;
	bool event; /* a label of an event (地点:) stands in the line */
	bool weak;  /* nothing but 时间 with a date */
	bool minor; /* nothing but labels of what is no field, a byline only beside one */
} ht_byline;

/* Characters of a line that are looked at. */
#define HT_BYLINE_CHARS 240

/* Reads a line of a page.  HT_NO_MEMORY, HT_PATTERN_LIMIT, HT_PATTERN_FAILED. */
extern ht_status
ht_byline_read(ht_patterns *patterns, ht_arena *arena, const ht_segment *line, ht_byline *byline);

/* Reads a line that holds nothing but the value of a field.  is_byline tells whether it may be one. */
extern ht_status ht_byline_value(ht_patterns *patterns, ht_arena *arena, const ht_segment *line,
								 ht_field field, ht_byline *byline);

/* Reads the dateline at the head of a paragraph: 中新网福州6月22日电(记者龙敏). */
extern ht_status
ht_byline_dateline(ht_patterns *patterns, ht_arena *arena, const ht_segment *line, ht_byline *byline);

/*
 * Reads what stands in brackets at the end of a paragraph: (本报记者王比学李蕊), 【编辑:田博群】.
 * *from is the first of the brackets that say something, the line's length where none does.
 */
extern ht_status ht_byline_tail(ht_patterns *patterns, ht_arena *arena, const ht_segment *line,
								uint32_t *from, ht_byline *byline);

/* Takes what `from` says into `to`, where that does not know it, or knows it less well. */
extern void ht_byline_merge(ht_byline *to, const ht_byline *from);

/* Nothing known. */
extern const ht_byline ht_byline_none;

/*
 * The date that HT_PATTERN_DATE found, if the calendar has it; `compact` tells
 * whether eight figures may be one, or a year of the Republic that does not say so.  Sets day, second and whether there was a
 * time of day.
 */
extern bool ht_date_of_match(const uint32_t *ch, const ht_match *match, bool compact, ht_published *published,
							 bool *has_time);

#endif /* HT_BYLINE_H */
