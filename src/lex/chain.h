/*
 * chain.h
 *		Magnitudes behind a number, 十 百 千 万 亿, and the marks between them.
 *
 * Shared by the readers of Arabic and of Chinese numerals; not for others.
 */
#ifndef HT_CHAIN_H
#define HT_CHAIN_H

#include "lex/numeral.h"

#define C_POINT 0x70B9           /* 点 */
#define C_YUAN 0x5143            /* 元 */
#define C_MEASURE 0x4E2A         /* 个 */
#define C_MORE 0x591A            /* 多 */
#define C_SURPLUS 0x4F59         /* 余 */
#define C_SOME 0x51E0            /* 几 */
#define C_COMING 0x6765          /* 来, about so many */
#define C_TEN_THOUSAND 0x4E07    /* 万 */
#define C_HUNDRED_MILLION 0x4EBF /* 亿 */

/* Figures of a number that numeric could hold. */
#define HT_MOST_FIGURES (HT_MAX_DIGITS + HT_MAX_SCALE)

/* More parts of a sum, or groups, than anybody writes. */
#define HT_MAX_GROUPS 64

/* The character at `at`, 0 behind the end. */
static inline uint32_t
ht_char_at(const ht_chars *t, uint32_t at)
{
	return at < t->end ? t->ch[at] : 0;
}

/* The power of ten of the magnitude character at `at` if it is 十 百 千, else 0. */
extern uint32_t ht_small_unit(const ht_chars *t, uint32_t at);

/* Whether a longer unit of measurement begins at `at`: 千瓦 is one, and no 千. */
extern bool ht_is_unit_word(const ht_chars *t, uint32_t at);

/* Multiplies what the numeral says by a power of ten; HT_OUT_OF_RANGE. */
extern ht_status ht_numeral_scale(ht_numeral *n, int32_t power);

/* Adds to the numeral's value; HT_OUT_OF_RANGE, HT_NO_MEMORY. */
extern ht_status ht_numeral_add(const ht_chars *t, ht_numeral *n, const ht_decimal *addend);

/* Whether 余, 多, 几 or 来 at `at` stands before a magnitude, 个 between them or not. */
extern bool ht_mark_before_magnitude(const ht_chars *t, uint32_t at);

/* Takes a mark before a magnitude: the number is more than what was read, or about it. */
extern void ht_take_mark(const ht_chars *t, ht_numeral *n);

/*
 * Whether the magnitude at `at` is taken off the number: it begins a unit of
 * its own (千瓦), or the number is a year before a name (2016万科).
 */
extern bool ht_is_foreign_magnitude(const ht_chars *t, uint32_t at, const ht_numeral *n);

/* Reads 亿 after 亿; *power grows by 8 for each.  Returns the index behind. */
extern uint32_t ht_read_yi(const ht_chars *t, uint32_t at, int32_t *power);

/*
 * Reads a chain of magnitudes behind n->stop and multiplies by it; with_small
 * tells whether it may begin with 十 百 千.  *power is the power of ten of the
 * whole chain, 0 where there is none.  HT_OUT_OF_RANGE.
 */
extern ht_status ht_chain_read(const ht_chars *t, ht_numeral *n, bool with_small, int32_t *power);

/* Reads Arabic figures with what belongs to them, from n->start on; the statuses of ht_numeral_read. */
extern ht_status ht_arabic_read(const ht_chars *t, ht_numeral *n);

#endif /* HT_CHAIN_H */
