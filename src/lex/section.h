/*
 * section.h
 *		Chinese numerals below 10^4, the sections between 万 and 亿.
 */
#ifndef HT_SECTION_H
#define HT_SECTION_H

#include "lex/numeral.h"

#define HT_LIANG 0x4E24 /* 两, which stands only for a count of two */

#define HT_CAN 0x53C2 /* 参, three in financial figures, else a word */

typedef struct ht_section
{
	uint32_t start;
	uint32_t stop;
	uint32_t value; /* of HT_N_RANGE and HT_N_SEVERAL the low end */
	uint32_t high;  /* their high end */
	ht_numeral_form form;
	bool lone;   /* a single digit */
	bool liang;  /* 两 alone */
	bool bare;   /* 百 or 千 without a digit */
	bool spoken; /* ends one place lower: 一百二 */
} ht_section;

/*
 * Reads a section at `at`; false where none begins.  `first` tells that it
 * begins the numeral: only there 十 百 千 may lack their digit.
 */
extern bool ht_section_read(const ht_chars *chars, uint32_t at, bool first, ht_section *section);

/* Whether the character is one of the financial digits 壹 to 玖. */
extern bool ht_is_financial(uint32_t ch);

/* Whether two digits side by side are a range: 三四, 两三, 三五. */
extern bool ht_is_neighbours(uint32_t a, uint32_t b);

#endif /* HT_SECTION_H */
