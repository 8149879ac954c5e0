/*
 * numeral_format.h
 *		Writing numbers as Chinese numerals.
 *
 *	 style			120000000	-12.05			1010
 *	 lower			一亿二千万	负十二点零五		一千零一十
 *	 upper			壹亿贰仟万	负壹拾贰点零伍	壹仟零壹拾
 *	 traditional	一億二千萬	負十二點零五		一千零一十
 *	 mixed			1.2亿		-12.05			1010
 *	 financial		壹亿贰仟万元整	负壹拾贰元零伍分整	壹仟零壹拾元整
 *
 * Every style but financial is exact for every number that it accepts.
 */
#ifndef HT_NUMERAL_FORMAT_H
#define HT_NUMERAL_FORMAT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/decimal.h"
#include "base/status.h"

/*
 * Digits before the point that are written in words.  Beyond, the numeral
 * would be a chain of 亿亿亿亿亿亿 that nobody reads; mixed has no such limit.
 */
#define HT_NUMERAL_MAX_DIGITS 48

typedef enum ht_numeral_style
{
	HT_NUMERAL_LOWER,
	HT_NUMERAL_UPPER,
	HT_NUMERAL_TRADITIONAL,
	HT_NUMERAL_MIXED,
	HT_NUMERAL_FINANCIAL
} ht_numeral_style;

/* Finds the style of a name, which is `length` bytes in lower case; false where there is none. */
extern bool ht_numeral_style_parse(const char *name, size_t length, ht_numeral_style *style);

/*
 * Writes the value in UTF-8 into the arena, closed with a zero byte that
 * `length` does not count.
 *
 * HT_OUT_OF_RANGE: more than HT_NUMERAL_MAX_DIGITS digits before the point in
 * a style of words, or a fraction of a 分 in financial, which would be lost.
 * HT_NO_MEMORY
 */
extern ht_status ht_numeral_format(ht_arena *arena, const ht_decimal *value, ht_numeral_style style,
								   char **text, size_t *length);

#endif /* HT_NUMERAL_FORMAT_H */
