/*
 * fold.h
 *		One character's folded form and class, from the generated table.
 */
#ifndef HT_FOLD_H
#define HT_FOLD_H

#include <stdint.h>

/*
 * What a character is to the layers above.  The three numeral classes are
 * neighbours, so that "may stand in a number" is one comparison.
 */
typedef enum ht_class
{
	HT_C_OTHER = 0, /* symbols, and what has no class of its own */
	HT_C_HAN,       /* Chinese characters without a numeral reading */
	HT_C_LETTER,    /* letters of other scripts */
	HT_C_DIGIT,     /* 0-9 */
	HT_C_HAN_DIGIT, /* one to nine, zero, and the vague ones */
	HT_C_HAN_UNIT,  /* ten, hundred, ... and the tens written as one */
	HT_C_SPACE,     /* blanks that do not end a line */
	HT_C_NEWLINE,
	HT_C_STOP,       /* what ends a sentence */
	HT_C_PUNCT,      /* other punctuation */
	HT_C_WIDE_COMMA, /* the full-width comma, folded to ',' but no digit separator */
	/* classes that the decoder looks at more closely */
	HT_C_OPEN,   /* opening round bracket: an annotation may follow */
	HT_C_MARKUP, /* '<' and '&': a tag or an entity may begin */
	HT_C_IGNORE  /* zero-width characters, soft hyphens, marks */
} ht_class;

#define HT_IS_NUMERAL_CLASS(c) ((unsigned) (c) -HT_C_DIGIT <= HT_C_HAN_UNIT - HT_C_DIGIT)

#define HT_FOLD_SHIFT 7       /* a page of the table: 128 code points */
#define HT_FOLD_LIMIT 0x30000 /* beyond: folded to itself, class HT_C_OTHER */

/*
 * ht_fold_entry[ht_fold_page[cp >> 7] * 128 + (cp & 127)] is
 * (folded - cp) * 256 + class.  Unchanged pages of one class share storage.
 */
extern const uint16_t ht_fold_page[HT_FOLD_LIMIT >> HT_FOLD_SHIFT];
extern const int32_t ht_fold_entry[];

/*
 * The unified ideographs once more, nearly all of a Chinese text, in tables
 * small enough to stay in the nearest cache.  A folded character of 0 stands
 * for one that 16 bits cannot hold.
 */
#define HT_HAN_FIRST 0x4E00
#define HT_HAN_COUNT 0x5200

extern const uint16_t ht_fold_han[HT_HAN_COUNT];

/* Of the ideograph: its class, whether a number or a date may begin with it, whether folding changes it. */
#define HT_MARK_CLASS 0x0f
#define HT_MARK_START 0x40
#define HT_MARK_CHANGED 0x80

extern const uint8_t ht_fold_han_mark[HT_HAN_COUNT];

/* The table's entry for a code point; 0 (unchanged, HT_C_OTHER) past the table. */
static inline int32_t
ht_fold_lookup(uint32_t cp)
{
	if (cp >= HT_FOLD_LIMIT)
		return 0;
	return ht_fold_entry[((uint32_t) ht_fold_page[cp >> HT_FOLD_SHIFT] << HT_FOLD_SHIFT) +
						 (cp & ((1u << HT_FOLD_SHIFT) - 1))];
}

/* The folded code point of an entry. */
static inline uint32_t
ht_fold_char(uint32_t cp, int32_t entry)
{
	return cp + (uint32_t) (entry >> 8);
}

/* The class of an entry. */
static inline uint8_t
ht_fold_class(int32_t entry)
{
	return (uint8_t) (entry & 0xff);
}

#endif /* HT_FOLD_H */
