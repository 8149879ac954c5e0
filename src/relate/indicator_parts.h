/*
 * indicator_parts.h
 *		What indicator.c and counted.c do for each other.
 */
#ifndef HT_INDICATOR_PARTS_H
#define HT_INDICATOR_PARTS_H

#include "relate/indicator.h"

/* How far behind its number a clue may stand, in characters. */
#define HT_CLUE_REACH 22

/* The clue of this kind that governs the measure from before it in its clause; NULL where there is none. */
extern const ht_clue_entry *
ht_clue_before(const ht_passage *p, const ht_sentence *sentence, uint32_t item, ht_clue_kind kind);

/* The clue of this kind behind the measure, in its clause and before the next number. */
extern const ht_clue_entry *
ht_clue_behind(const ht_passage *p, const ht_sentence *sentence, uint32_t item, ht_clue_kind kind);

/* The last strong clue of this kind in the clauses before the measure's. */
extern const ht_clue_entry *
ht_clue_earlier(const ht_passage *p, const ht_sentence *sentence, uint32_t item, ht_clue_kind kind);

/* Whether the clause of the item has a small word of this meaning before it. */
extern bool ht_marked_before(const ht_passage *p, const ht_sentence *sentence, uint32_t item, ht_mark mark);

/* What a number with a measure word counts. */
extern ht_reading ht_counted_of(const ht_passage *p, const ht_sentence *sentence, uint32_t item);

#endif /* HT_INDICATOR_PARTS_H */
