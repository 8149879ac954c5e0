/*
 * mention.h
 *		Mentions of places, organisations, people and documents.
 *
 * All four are found together, since each keeps the others from being misread:
 * 长沙 before 市场 is a place because 市场 is a word, and 北京汝州商会 is one
 * body and not two places beside a noun.
 */
#ifndef HT_MENTION_H
#define HT_MENTION_H

#include "base/arena.h"
#include "extract/span.h"
#include "extract/support.h"
#include "lex/known.h"
#include "text/names.h"
#include "text/segment.h"

/* Kinds of mentions, as bits of a set. */
#define HT_N_PLACE 1
#define HT_N_ORGANIZATION 2
#define HT_N_PERSON 4
#define HT_N_DOCUMENT 8

/* Kinds of organisations; the order is that of BODY_KINDS in tools/gen_words.py. */
typedef enum ht_body_kind
{
	HT_B_COMPANY,
	HT_B_CHAMBER,
	HT_B_GOVERNMENT,
	HT_B_PARTY,
	HT_B_SCHOOL,
	HT_B_MEDIA,
	HT_B_PARK,
	HT_B_OTHER
} ht_body_kind;

extern const char *const ht_body_kind_names[];

typedef struct ht_mention
{
	ht_span span;
	uint8_t kind;         /* one HT_N_ bit */
	uint8_t body;         /* ht_body_kind of an organisation */
	int32_t division;     /* of a place: a version of it (lex/gazetteer.h), -1 where it is not told which */
	ht_text name;         /* simplified; of a place only where it is not told which; bytes is NULL for none */
	ht_text title;        /* of a person */
	ht_text organization; /* of a person */
} ht_mention;

/* What mentions of an article share from one segment to the next. */
typedef struct ht_mentions
{
	ht_arena *arena;   /* where what is found is kept */
	ht_arena *scratch; /* emptied with each segment */
	ht_mention *items;
	size_t count;
	size_t capacity;
	uint8_t wanted;       /* HT_N_ bits */
	ht_known people;      /* names of people that the article has */
	ht_known bodies;      /* short forms of names of organisations that it has */
	ht_support divisions; /* those that it speaks of */
} ht_mentions;

/*
 * Starts an empty list.  What is found will be in `arena`, what is known of the
 * article in `article`, which has to last as long; they may be the same.
 * `scratch` is for the reading of one segment.
 */
extern void ht_mentions_init(ht_mentions *mentions, ht_arena *arena, ht_arena *article, ht_arena *scratch,
							 uint8_t wanted);

/* Adds an empty mention behind the others; NULL where there is no memory. */
extern ht_mention *ht_mentions_add(ht_mentions *mentions);

/* Empties the list once its arena is emptied; what is known of the article stays. */
extern void ht_mentions_clear(ht_mentions *mentions);

/*
 * Appends the wanted mentions of a segment; those of one kind stand in the
 * order of their spans.  Time is linear in the segment.  HT_NO_MEMORY.
 */
extern ht_status ht_mentions_scan(ht_mentions *mentions, const ht_segment *segment);

#endif /* HT_MENTION_H */
