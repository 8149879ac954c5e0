/*
 * lexicon.h
 *		The built-in words and what each may mean.
 *
 * Two static double-array tries, generated from data/: one read forward from a
 * place in the text, one read backward from it.  A word may have several
 * meanings; which one holds is for the reader to settle.  The longest word at
 * a place hides the shorter ones: that is how 家庭 keeps 家 from being a
 * measure word, and 签约 keeps 约 from bounding a number.
 */
#ifndef HT_LEXICON_H
#define HT_LEXICON_H

#include <stdbool.h>
#include <stdint.h>

/* The order is that of KINDS in tools/gen_lexicon.py. */
typedef enum ht_word_kind
{
	HT_W_OTHER,      /* hides shorter words and means nothing here */
	HT_W_NOT_NUMBER, /* contains numerals and states no number */
	HT_W_UNIT,       /* payload: index into ht_units */
	HT_W_CURRENCY,   /* payload: index into ht_currencies */
	HT_W_QUALIFIER,  /* payload: qualifier * 256 + HT_Q_ flags */
	HT_W_MONEY,      /* a bare magnitude behind it is money */
	HT_W_NOUN,       /* something that is counted */
	HT_W_LINK,       /* stands between a noun and its number */
	HT_W_ATTRIBUTE,  /* a bare magnitude before it tells its size in money */
	HT_W_LOCALE      /* payload: 0 Taiwan, 1 the mainland, Hong Kong or Macao */
} ht_word_kind;

/* Flags of a qualifier; see data/qualifiers.tsv. */
#define HT_Q_IMPLIED 1
#define HT_Q_MONEY 2
#define HT_Q_LENGTH 4
#define HT_Q_TAIL 8

/* Flags of a unit; see data/units.tsv. */
#define HT_U_DIGITS 1
#define HT_U_CALENDAR 2
#define HT_U_PART 4

typedef enum ht_dimension
{
	HT_D_COUNT,
	HT_D_AREA,
	HT_D_LENGTH,
	HT_D_MASS,
	HT_D_VOLUME,
	HT_D_DURATION,
	HT_D_VOLTAGE,
	HT_D_POWER,
	HT_D_ENERGY,
	HT_D_TEMPERATURE,
	HT_D_MULTIPLE
} ht_dimension;

typedef struct ht_unit
{
	const char *name;   /* UTF-8, simplified */
	const char *base;   /* the unit of base values, NULL for none */
	uint64_t numerator; /* 1 unit = numerator / denominator base units; 0: no fixed ratio */
	uint64_t denominator;
	uint8_t dimension; /* ht_dimension */
	uint8_t flags;     /* HT_U_ */
} ht_unit;

typedef struct ht_currency
{
	const char *code; /* ISO 4217, NULL where the word names no one currency */
	int32_t scale;    /* power of ten of the unit against the currency's own */
} ht_currency;

extern const ht_unit ht_units[];
extern const ht_currency ht_currencies[];

/* Names of the dimensions, by ht_dimension. */
extern const char *const ht_dimension_names[];

/* One meaning of a word. */
typedef struct ht_entry
{
	uint8_t kind; /* ht_word_kind */
	uint8_t take; /* characters that the meaning covers; bit 6: the word's last entry */
	uint16_t payload;
} ht_entry;

/* How many characters of the text a meaning covers. */
static inline uint32_t
ht_entry_take(const ht_entry *entry)
{
	return entry->take & 63u;
}

typedef struct ht_word
{
	uint32_t length; /* in characters; 0 where no word stands */
	const ht_entry *entries;
} ht_word;

/*
 * The longest word that begins at ch[at] and ends at or before ch[end].
 */
extern ht_word ht_lexicon_at(const uint32_t *ch, uint32_t at, uint32_t end);

/* The longest word that ends before ch[at] and begins at or after ch[begin]. */
extern ht_word ht_lexicon_before(const uint32_t *ch, uint32_t at, uint32_t begin);

/* The longest word at ch[at] that has a meaning of this kind, hidden or not. */
extern ht_word ht_lexicon_at_of(const uint32_t *ch, uint32_t at, uint32_t end, ht_word_kind kind);

/* The longest word before ch[at] that has a meaning of this kind, hidden or not. */
extern ht_word ht_lexicon_before_of(const uint32_t *ch, uint32_t at, uint32_t begin, ht_word_kind kind);

/* The meaning of this kind, NULL where the word has none. */
extern const ht_entry *ht_word_as(ht_word word, ht_word_kind kind);

#endif /* HT_LEXICON_H */
