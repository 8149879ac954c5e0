/*
 * oracle_span.h
 *		Spans of the text, their characters, and the rules that Arabic and Han
 *		figures share.
 */
#ifndef HT_ORACLE_SPAN_H
#define HT_ORACLE_SPAN_H

#include <uchar.h>

#include "oracle_value.h"

typedef struct span
{
	const uint32_t *text;
	size_t length;
} span;

/* The span without its first characters. */
extern span span_from(span s, size_t start);

/* The span's first characters. */
extern span span_upto(span s, size_t length);

/* Whether the span is this word. */
extern bool span_is(span s, const char32_t *word);

/* Where the character stands first; the span's length where it does not. */
extern size_t span_find(span s, uint32_t c);

/* The index of a character in a row of characters, -1 where it is not. */
extern int index_in(uint32_t c, const char32_t *row);

/* Whether a character is one of a row. */
extern bool is_in(uint32_t c, const char32_t *row);

/* Whether a character is 零 or 〇. */
extern bool is_zero(uint32_t c);

/* 0-9 of an Arabic digit, else -1 */
extern int arabic_digit(uint32_t c);

/* 1-9 of a Han digit, else -1 */
extern int han_digit(uint32_t c);

/* 0-9 of a Han digit or zero, else -1 */
extern int han_digit0(uint32_t c);

/* 1, 2, 3 of 十, 百, 千, else 0 */
extern int place_of(uint32_t c);

/* The value of digits, Arabic or Han, whatever else stands between them. */
extern void value_of_digits(span s, int exponent, oracle_value *v);

/* chain, as a power of ten */
extern bool chain(span s, int *power);

/* The rest of a plain form: nothing, or [ "个" ] chain. */
extern bool counted_chain(span s, int *power);

#endif /* HT_ORACLE_SPAN_H */
