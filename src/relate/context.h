/*
 * context.h
 *		When and where: the date and the place that govern a number.
 *
 * Both are carried from sentence to sentence of a paragraph, as a reader does:
 *
 *	 2023年，甲县签约项目20个。其中，工业项目12个。   both of 2023 in 甲县
 */
#ifndef HT_CONTEXT_H
#define HT_CONTEXT_H

#include "extract/support.h"
#include "relate/passage.h"

/* What an item says of where. */
typedef struct ht_site
{
	int32_t division; /* -1: nothing */
	bool stands;      /* what is counted is there */
} ht_site;

/* What is carried through an article. */
typedef struct ht_context
{
	const ht_passage *passage;
	ht_day published;    /* HT_NO_DAY: not known */
	ht_support places;   /* divisions of the article so far, those of its title with more weight */
	int32_t main_place;  /* the one that it speaks of most; -1: of none yet */
	uint32_t main_count; /* how often */
	/* of the paragraph so far */
	bool dated; /* `period` governs what follows */
	ht_period period;
	int32_t place; /* of whoever acts; -1: none */
	int32_t seat;  /* of what stands somewhere and is spoken of since; -1: none */
	/* of the sentence that is read */
	ht_site sites[HT_SENTENCE_ITEMS]; /* by item, from the sentence's first */
} ht_context;

/* Starts with nothing but the day of publication, HT_NO_DAY where it is not known. */
extern void ht_context_init(ht_context *context, ht_day published);

/* Goes on to the next segment, of which the sentences are told. */
extern void ht_context_enter(ht_context *context, const ht_passage *passage);

/* Goes on to a sentence; to be called before the two below, in the order of the sentences. */
extern void ht_context_begin(ht_context *context, const ht_sentence *sentence);

/*
 * The days that an item of the sentence (an index into the passage's items)
 * covers; both ends HT_NO_DAY where nothing tells.
 */
extern ht_period ht_context_period(const ht_context *context, const ht_sentence *sentence, uint32_t item);

/* The division that it is about (the last version of it, see lex/gazetteer.h); -1 where nothing tells. */
extern int32_t ht_context_place(const ht_context *context, const ht_sentence *sentence, uint32_t item);

/* Carries on what the sentence said of when and where. */
extern void ht_context_leave(ht_context *context, const ht_sentence *sentence);

#endif /* HT_CONTEXT_H */
