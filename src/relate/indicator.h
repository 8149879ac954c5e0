/*
 * indicator.h
 *		What a number measures, and how far what it measures has come.
 */
#ifndef HT_INDICATOR_H
#define HT_INDICATOR_H

#include "relate/passage.h"

/* What words of a sentence say of one of its numbers. */
typedef struct ht_reading
{
	uint8_t indicator; /* index into ht_indicators */
	bool sure;         /* a word beside the number says so */
} ht_reading;

/* Whether two measures are of one kind and, of quantities, one dimension. */
static inline bool
ht_measures_alike(const ht_measure *a, const ht_measure *b)
{
	return a->kind == b->kind && (a->kind != HT_M_QUANTITY || a->unit == NULL || b->unit == NULL ||
								  a->unit->dimension == b->unit->dimension);
}

/* Whether the measure counts people, one by one: 12人, 30名. */
extern bool ht_counts_people(const ht_measure *measure);

/* What the measure at `item` of the sentence (an index into the passage's items) measures. */
extern ht_reading ht_indicator_of(const ht_passage *passage, const ht_sentence *sentence, uint32_t item);

/* Whether statistics of this indicator have a stage: projects, firms and investment in them. */
extern bool ht_indicator_has_stage(uint8_t indicator);

/* The stage of what the measure at `item` is read to count, HT_S_NONE where no word says it. */
extern ht_stage
ht_stage_of(const ht_passage *passage, const ht_sentence *sentence, uint32_t item, const ht_reading *reading);

/* Whether the sentence counts on of what the one before it told: 其中. */
extern bool ht_stage_goes_on(const ht_passage *passage, const ht_sentence *sentence);

#endif /* HT_INDICATOR_H */
