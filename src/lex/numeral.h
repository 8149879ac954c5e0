/*
 * numeral.h
 *		The grammar of numerals: Arabic, Chinese and mixed.
 *
 * 	numeral = arabic | han
 * 	arabic	= figures [ "." figures ] [ mark ] [ [ "个" ] chain ] [ sum ]
 * 	han		= section with its groups | row of digits | section "点" digits
 * 	chain	= 十 | 百 | 千, then 万, then any number of 亿, each multiplying
 * 	mark	= 余 | 多, before the magnitude it belongs to (20多亿)
 *
 * The whole grammar, and what is left out of it and why, stands in
 * test/unit/numeral_oracle.h, against which this reader is tested.
 */
#ifndef HT_NUMERAL_H
#define HT_NUMERAL_H

#include "base/arena.h"
#include "base/decimal.h"
#include "text/segment.h"

/* What a numeral alone says of its number. */
typedef enum ht_numeral_form
{
	HT_N_EXACT,   /* value */
	HT_N_PLUS,    /* value and something (20多亿) */
	HT_N_RANGE,   /* from value to high, both included (三五亿, 七八十) */
	HT_N_SEVERAL, /* from value up to, not including, high (几百, 十几, 数亿) */
	HT_N_ORDER    /* a bare magnitude: value or some of it (百亿, 千) */
} ht_numeral_form;

typedef struct ht_numeral
{
	uint32_t start; /* index of the first character */
	uint32_t stop;  /* index behind the last */
	ht_decimal value;
	ht_decimal high; /* of HT_N_RANGE and HT_N_SEVERAL */
	ht_numeral_form form;
	uint32_t figures; /* digits before the point in plain Arabic figures or a row; else 0 */
	bool arabic;      /* begins with an Arabic digit */
	bool row;         /* Chinese digits by position (二〇一六) */
	bool point;
	bool magnitude;    /* 十 百 千 万 亿 take part */
	bool group;        /* ends in 万 or 亿, or in a sum that has one */
	bool measured;     /* 个 before the magnitude (169.3个亿) */
	bool leading_zero; /* Arabic figures that begin with 0 and go on */
	bool about;        /* 来 before the magnitude (二十来万) */
	bool spoken;       /* ends in a digit one place lower (两万五) */
	bool lone;         /* one Chinese digit */
	int32_t power;     /* power of ten of the magnitudes behind a single coefficient */
} ht_numeral;

/* Characters that are read: ch[at .. end), with the segment's margins around. */
typedef struct ht_chars
{
	const uint32_t *ch;
	const uint8_t *cls;
	uint32_t end;
	ht_arena *arena; /* for numbers of more than HT_SMALL_DIGITS digits */
} ht_chars;

typedef enum ht_numeral_role
{
	HT_N_NONE,
	HT_N_DIGIT,
	HT_N_UNIT,
	HT_N_TENS,
	HT_N_GROUP,
	HT_N_VAGUE,
	HT_N_HALF
} ht_numeral_role;

typedef struct ht_numeral_char
{
	uint8_t role;  /* ht_numeral_role */
	uint8_t value; /* of a digit; power of ten of a unit or group */
} ht_numeral_char;

/* What a Chinese character is in a numeral. */
extern ht_numeral_char ht_numeral_char_of(uint32_t ch);

/*
 * Reads the longest numeral that begins at `at`.  HT_NO_MATCH where none does;
 * HT_OUT_OF_RANGE where one does that numeric cannot hold, numeral->stop behind
 * it; HT_NO_MEMORY.  Takes time linear in what it reads.
 */
extern ht_status ht_numeral_read(const ht_chars *chars, uint32_t at, ht_numeral *numeral);

#endif /* HT_NUMERAL_H */
