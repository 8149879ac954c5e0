/*
 * place_chain.h
 *		Reads a whole text as one division, with or without what it lies in.
 */
#ifndef HT_PLACE_CHAIN_H
#define HT_PLACE_CHAIN_H

#include "lex/gazetteer.h"

/* Divisions that a reading keeps: no name has so many bearers, says tools/gen_divisions.py. */
#define HT_PLACE_KEPT 128

typedef enum ht_place_outcome
{
	HT_PLACE_READ,
	HT_PLACE_UNKNOWN,  /* it does not end in a name, or what stands before the name is none */
	HT_PLACE_APART,    /* what stands before a name is one or several, and nothing so called lies in it */
	HT_PLACE_AMBIGUOUS /* more than one division may be meant */
} ht_place_outcome;

/* One division that may be meant. */
typedef struct ht_place_candidate
{
	uint32_t division; /* as it stands on the day */
	bool full;         /* the text has a full name of it */
	bool current;      /* it is so called on the day, and not before or later */
} ht_place_candidate;

typedef struct ht_place_reading
{
	ht_place_outcome outcome;
	uint32_t child; /* HT_PLACE_UNKNOWN, HT_PLACE_APART: where the name begins before which the fault is */
	uint32_t stop;  /* where that name ends; the same as child where the text ends in no name */
	uint32_t count; /* HT_PLACE_READ: 1; HT_PLACE_AMBIGUOUS: how many may be meant */
	ht_place_candidate candidates[HT_PLACE_KEPT];
} ht_place_reading;

/*
 * Reads ch[0 .. length), folded characters, as it is meant on a day
 * (HT_NO_DAY: today).  A name may have before it those of divisions that it
 * lies in, of any levels, the largest first, with or without blanks between
 * them.  Of several divisions that may be meant, those that bear the name on
 * the day hide those that once did or will, then the highest level hides the
 * others, then full names the short forms, then divisions with a code those
 * without.
 */
extern void ht_place_read(const uint32_t *ch, uint32_t length, ht_day day, ht_place_reading *reading);

#endif /* HT_PLACE_CHAIN_H */
