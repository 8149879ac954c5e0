/*
 * body_word.h
 *		What a word is to the name of a body that it may stand in.
 */
#ifndef HT_BODY_WORD_H
#define HT_BODY_WORD_H

#include "lex/lattice.h"

typedef enum ht_fit
{
	HT_FIT_NONE,
	HT_FIT_PLAIN, /* it may stand in one, and anywhere else */
	HT_FIT_BRAND, /* no dictionary knows it */
	HT_FIT_SURE   /* a place or a body */
} ht_fit;

/* Roles of words that stand in many names: no brand has one. */
#define HT_COMMON_ROLES \
	(HT_R_SUFFIX | HT_R_ORGAN | HT_R_HEAD | HT_R_UNIT | HT_R_BODY | HT_R_GENERIC | HT_R_EDGE | HT_R_TRADE)

/* Whether the word is the name of a place; single characters are too often part of other names. */
static inline bool
ht_is_place(const ht_token *t)
{
	return t->part == HT_P_DIVISION || (t->part == HT_P_PLACE && t->length > 1);
}

/* Whether the word counts as 第一 does. */
extern bool ht_is_ordinal(const ht_lattice *lattice, const ht_token *t);

/* Whether the word is a single character that could be part of a brand. */
extern bool ht_is_loose(const ht_lattice *lattice, uint32_t token);

/*
 * Whether the word is a brand or a part of one.  A brand of single characters
 * has two or more of them in a row; those before `floor` and from `stop` on do
 * not count.
 */
extern bool ht_is_brand(const ht_lattice *lattice, uint32_t token, uint32_t floor, uint32_t stop);

/*
 * Whether the single characters in a row of which `at` is one, those from
 * `floor` to `stop`, are rare enough to be a brand.  So is what is no such row.
 */
extern bool ht_is_rare_brand(const ht_lattice *lattice, uint32_t at, uint32_t floor, uint32_t stop);

/* What a word is to a name that lies between `floor` and `stop`. */
extern ht_fit ht_fit_of(const ht_lattice *lattice, uint32_t token, uint32_t floor, uint32_t stop);

#endif /* HT_BODY_WORD_H */
