/*
 * context_parts.h
 *		What when.c and where.c do for context.c.
 */
#ifndef HT_CONTEXT_PARTS_H
#define HT_CONTEXT_PARTS_H

#include "relate/context.h"

/* Carries on the sentence's date. */
extern void ht_when_leave(ht_context *context, const ht_sentence *sentence);

/* Tells what the items of the sentence say of where. */
extern void ht_where_begin(ht_context *context, const ht_sentence *sentence);

/* Carries on the sentence's place. */
extern void ht_where_leave(ht_context *context, const ht_sentence *sentence);

/* Counts the divisions of the passage and finds the one that the article speaks of most. */
extern void ht_where_enter(ht_context *context);

#endif /* HT_CONTEXT_PARTS_H */
