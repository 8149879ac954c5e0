/*
 * draft.h
 *		A measure while it is being read: indexes into the segment, no positions yet.
 *
 * 	   超过 人民币 5亿 元 以上
 *	   |          |  | |    |
 *	   start      |  | |    stop
 *	              |  unit_start (= numeral.stop)
 *	              numeral.start
 *
 * The readers of this directory each look at one side of the numeral and fill
 * in their part; measure.c puts them together.
 */
#ifndef HT_DRAFT_H
#define HT_DRAFT_H

#include "extract/measure.h"
#include "lex/numeral.h"

typedef struct ht_draft
{
	ht_numeral numeral; /* of a range the first, with high set to the second */
	uint32_t start;     /* of the mention */
	uint32_t stop;
	uint32_t numeral_stop; /* where the numerals end: behind the second of a range */
	uint32_t mark_stop;    /* behind 余, 多 or 来 after the digits; 0 for none */
	uint32_t unit_stop;    /* where the unit ends, before a qualifier behind it */
	uint32_t number_start; /* with the qualifiers before it */
	uint32_t number_stop;  /* with the qualifiers behind it */
	uint8_t kind;          /* HT_M_ bit */
	bool negative;
	bool plus;     /* 多 or 余 behind the unit or the digits */
	bool about;    /* 来 */
	bool half;     /* half a unit more */
	bool has_base; /* a sum of units: `base` is what it comes to */
	ht_decimal base;
	bool points;
	bool no_currency; /* the currency is named but has no code */
	ht_qualifier before;
	ht_qualifier after;
	const ht_currency *currency;
	const ht_unit *unit;
} ht_draft;

/* ---- behind the numeral: suffix.c ---- */

/*
 * Reads what is measured, from draft->stop on: a percent sign, a currency, a
 * unit; sets the kind and moves stop.  Leaves HT_M_NUMBER where nothing stands
 * there.
 */
extern ht_status ht_suffix_read(const ht_chars *t, ht_draft *d);

/* Reads a qualifier behind the unit (以上, 左右) and moves stop. */
extern void ht_suffix_qualifier(const ht_chars *t, ht_draft *d);

/*
 * The meaning of this kind at `at`, with the longest word settled first.  A
 * symbol of Latin letters counts only whole: the m of 5mm is no metre.  NULL
 * for none.
 */
extern const ht_entry *ht_meaning(const ht_chars *t, uint32_t at, ht_word_kind kind);

/* The unit that a word of two characters names; the word is in the lexicon. */
extern const ht_unit *ht_unit_named(const uint32_t word[2]);

/* ---- smaller parts of a sum: sums.c ---- */

/* Whether a sum can go on behind the draft: it is exact so far. */
extern bool ht_is_summable(const ht_draft *d);

/* Reads 角 and 分 behind 元 (50元6角3分) and moves stop. */
extern ht_status ht_sum_coins(const ht_chars *t, ht_draft *d);

/* Reads the smaller units of a sum (2小时30分, 1公里200米) and moves stop. */
extern ht_status ht_sum_parts(const ht_chars *t, ht_draft *d);

/* ---- before the numeral: prefix.c ---- */

/*
 * Reads the qualifiers, the currency and the sign before the numeral, down to
 * character `floor`; moves start.  A bare magnitude behind a money word
 * becomes an amount here.
 */
extern void ht_prefix_read(const ht_chars *t, uint32_t floor, ht_draft *d);

/* ---- range.c ---- */

/*
 * Whether a second number follows that makes a range of `first`.  If so the
 * whole is in *result; HT_NO_MATCH where none does, HT_NO_MEMORY.
 */
extern ht_status ht_range_read(const ht_chars *t, uint32_t floor, const ht_draft *first, ht_draft *result);

/* ---- calendar.c ---- */

/* Whether the draft is a date, a time or an ordinal rather than a measure; `taiwan` tells of a Taiwanese page. */
extern bool ht_is_calendar(const ht_chars *t, const ht_draft *d, bool taiwan);

/* ---- bounds.c ---- */

/* The one qualifier of the whole, and the bounds that it means. */
extern ht_status ht_bounds_set(ht_arena *arena, const ht_draft *d, ht_measure *measure);

/* ---- noun.c ---- */

/*
 * The head noun of what is counted, beside the mention ch[start .. stop), not
 * before `floor`.  Returns its first index and *length; 0 length for none.
 */
extern uint32_t ht_noun_find(const ht_chars *t, uint32_t floor, const ht_draft *d, uint32_t *length);

/* ---- locale.c ---- */

/* Whether the segment, in traditional characters, was written in Taiwan. */
extern bool ht_is_taiwanese(const ht_segment *segment);

/* ---- shared ---- */

/* The character at `at`, 0 behind the end. */
static inline uint32_t
ht_char(const ht_chars *t, uint32_t at)
{
	return at < t->end ? t->ch[at] : 0;
}

/* Whether a letter stands at `at`. */
static inline bool
ht_is_letter(const ht_chars *t, uint32_t at)
{
	return at < t->end && t->cls[at] == HT_C_LETTER;
}

#endif /* HT_DRAFT_H */
