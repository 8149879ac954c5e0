/*
 * measure.h
 *		Numbers with what they measure: amounts of money, percentages,
 *		quantities, and plain numbers.
 *
 * A number is claimed once.  What belongs to a date, an ordinal, a telephone
 * number or a name is no measure; the plain ones of these are still numbers.
 */
#ifndef HT_MEASURE_H
#define HT_MEASURE_H

#include "base/arena.h"
#include "base/decimal.h"
#include "extract/span.h"
#include "lex/lexicon.h"
#include "text/segment.h"

/* The order is that of QUALIFIERS in tools/gen_lexicon.py. */
typedef enum ht_qualifier
{
	HT_EXACT,
	HT_PLUS,
	HT_NEARLY,
	HT_ABOUT,
	HT_OVER,
	HT_AT_LEAST,
	HT_UNDER,
	HT_AT_MOST,
	HT_RANGE,
	HT_SEVERAL,
	HT_ORDER
} ht_qualifier;

extern const char *const ht_qualifier_names[];

/* Kinds of measures, as bits of a set. */
#define HT_M_NUMBER 1 /* nothing but a number, or one that something else claims */
#define HT_M_AMOUNT 2
#define HT_M_PERCENTAGE 4
#define HT_M_QUANTITY 8

/* What the words promise of a number; the qualifier tells which ends are there. */
typedef struct ht_bounds
{
	ht_decimal low;
	ht_decimal high;
	bool has_low; /* false: unbounded */
	bool has_high;
	bool low_included;
	bool high_included;
} ht_bounds;

typedef struct ht_measure
{
	ht_span span;      /* the mention */
	ht_span number;    /* the number with its qualifiers, the unit left out where it can be */
	uint8_t kind;      /* one HT_M_ bit */
	uint8_t qualifier; /* ht_qualifier */
	bool has_value;    /* false where the text states no single number */
	bool points;       /* percentage points */
	ht_decimal value;  /* in yuan and the like, fractions of one, or the unit */
	ht_bounds bounds;
	const ht_currency *currency; /* of an amount */
	const char *code;            /* its ISO 4217 code, NULL where the word is unknown */
	const ht_unit *unit;         /* of a quantity */
	bool has_base;               /* a sum of several units: `base` is it, in the first one's base */
	ht_decimal base;
	const char *noun;     /* UTF-8, simplified; NULL for none */
	uint32_t noun_length; /* in bytes */
} ht_measure;

/* What measures of an article share from one segment to the next. */
typedef struct ht_measures
{
	ht_arena *arena; /* where what is found is kept */
	ht_measure *items;
	size_t count;
	size_t capacity;
	uint8_t wanted; /* HT_M_ bits: what is not wanted is not kept */
	bool taiwan;    /* 元 without more is the New Taiwan dollar */
} ht_measures;

/* Starts an empty list. */
extern void ht_measures_init(ht_measures *measures, ht_arena *arena, uint8_t wanted);

/* Empties the list once its arena is emptied; what is known of the page stays. */
extern void ht_measures_clear(ht_measures *measures);

/*
 * Appends the measures of a segment, in the order of their spans.  Time is
 * linear in the segment.  HT_NO_MEMORY.
 */
extern ht_status ht_measures_scan(ht_measures *measures, const ht_segment *segment, bool traditional);

/*
 * What the quantity is in its unit's base: value times the unit's factor.
 * HT_NO_MATCH where there is no value or no fixed factor.
 */
extern ht_status ht_measure_base(const ht_measure *measure, ht_arena *arena, ht_decimal *base);

#endif /* HT_MEASURE_H */
