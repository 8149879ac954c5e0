/*
 * passage.h
 *		A segment of an article as sentences, and what stands in them: measures,
 *		dates, names and clues in one row.
 *
 *	 今年以来，永州市签约项目106个，总投资324亿元。
 *	 date      place  clue    measure  clue  measure
 */
#ifndef HT_PASSAGE_H
#define HT_PASSAGE_H

#include "extract/date.h"
#include "extract/measure.h"
#include "extract/mention.h"
#include "lex/clue.h"
#include "relate/village.h"
#include "text/page.h"

typedef enum ht_item_kind
{
	HT_I_CLUE,
	HT_I_MEASURE,
	HT_I_DATE,
	HT_I_PLACE,
	HT_I_VILLAGE, /* a village that the article has named behind its town */
	HT_I_ORGANIZATION,
	HT_I_PERSON,
	HT_I_DOCUMENT
} ht_item_kind;

typedef struct ht_item
{
	uint32_t start; /* characters of the segment */
	uint32_t stop;
	uint8_t kind;    /* ht_item_kind */
	uint8_t inside;  /* it lies in a name: an organisation's, a document's */
	uint16_t clause; /* number of its clause in the sentence, from 0 */
	uint16_t part;   /* number of what semicolons part, from 0 */
	union
	{
		const ht_clue_entry *clue;
		const ht_measure *measure;
		const ht_mention *mention;
		uint32_t date;    /* index into the passage's dates and periods */
		int32_t division; /* of a village */
	} of;
} ht_item;

typedef struct ht_sentence
{
	uint32_t start; /* characters of the segment */
	uint32_t stop;
	uint32_t first; /* items */
	uint32_t last;  /* one behind the last of them */
	uint8_t line;   /* ht_line_kind */
	bool opens;     /* it is the first of its line */
} ht_sentence;

/*
 * A sentence has no more items than this; one that has is told as several, so
 * that looking through the sentence of each of its numbers takes no time that
 * grows with it.
 */
#define HT_SENTENCE_ITEMS 128

/* What is known of a segment before its sentences are told apart, and its sentences. */
typedef struct ht_passage
{
	const ht_segment *segment;
	const ht_measure *measures; /* amounts, percentages, quantities; plain numbers are passed over */
	size_t measure_count;
	const ht_date *dates;
	const ht_period *periods; /* what they mean, by date */
	size_t date_count;
	const ht_mention *mentions;
	size_t mention_count;
	const ht_stretch
		*stretches; /* lines of the page, in order, those of the segment among them; see ht_passage_read */
	size_t stretch_count;
	bool goes_on;          /* its first sentence is of the paragraph that the segment before ended with */
	ht_villages *villages; /* of the article so far; NULL where they do not matter */
	/* made by ht_passage_read */
	ht_item *items;
	size_t item_count;
	ht_sentence *sentences;
	size_t sentence_count;
} ht_passage;

/*
 * Tells the sentences and what stands in them, in memory of the arena.  Left
 * out is what lies in bylines and boilerplate of the page's lines; without
 * lines each line of the segment is a paragraph.  Time is linear in the
 * segment but for the sorting of its items.  HT_NO_MEMORY.
 */
extern ht_status ht_passage_read(ht_passage *passage, ht_arena *arena);

/* The index of the character that begins at, or is the first behind, a byte of the segment. */
extern uint32_t ht_passage_index(const ht_passage *passage, const char *byte);

/* The clue's meaning of this kind; NULL of one without it, and of other items. */
static inline const ht_clue_entry *
ht_item_clue(const ht_item *item, ht_clue_kind kind)
{
	return item->kind == HT_I_CLUE ? ht_clue_as(item->of.clue, kind) : NULL;
}

/* The division that the item names or lies in, -1 for none. */
extern int32_t ht_item_division(const ht_item *item);

/* Whether the item is a small word of this meaning. */
extern bool ht_item_marks(const ht_item *item, ht_mark mark);

#endif /* HT_PASSAGE_H */
