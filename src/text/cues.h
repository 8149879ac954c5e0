/*
 * cues.h
 *		The words that tell what a line of a page is, from data/page_words.tsv.
 */
#ifndef HT_CUES_H
#define HT_CUES_H

#include <stdbool.h>
#include <stdint.h>

/* The order is that of tools/gen_page.py, the meanings stand in data/page_words.tsv. */
#define HT_CUE_STRONG 0x0001u
#define HT_CUE_WEAK 0x0002u
#define HT_CUE_END 0x0004u
#define HT_CUE_LEGAL 0x0008u
#define HT_CUE_ALONE 0x0010u
#define HT_CUE_CAPTION 0x0020u
#define HT_CUE_CAPTION_TAIL 0x0040u
#define HT_CUE_REPORTER 0x0080u
#define HT_CUE_OUTLET 0x0100u
#define HT_CUE_AGENCY 0x0200u
#define HT_CUE_ROLE 0x0400u
#define HT_CUE_NOBODY 0x0800u
#define HT_CUE_LABEL 0x1000u
#define HT_CUE_SITE 0x2000u
#define HT_CUE_OFFICE 0x4000u
#define HT_CUE_CLOSING 0x8000u

/* What makes a line furniture. */
#define HT_CUE_FURNITURE (HT_CUE_STRONG | HT_CUE_WEAK | HT_CUE_END | HT_CUE_LEGAL | HT_CUE_ALONE)

/* One bit for the first two characters of each word, and for each word of one (with 0). */
#define HT_CUE_PAIR_BITS 65536

extern const uint64_t ht_cue_pairs[HT_CUE_PAIR_BITS / 64];

static inline bool
ht_cue_pair(uint32_t first, uint32_t second)
{
	uint32_t bit = (first * 181 + second) % HT_CUE_PAIR_BITS;

	return (ht_cue_pairs[bit / 64] >> (bit % 64) & 1) != 0;
}

/* Whether a word may begin with the two characters; most that begin none are told at once. */
static inline bool
ht_cue_may_begin(uint32_t first, uint32_t second)
{
	return ht_cue_pair(first, second) || ht_cue_pair(first, 0);
}

/*
 * The bits of the longest word that begins at `ch`, of which `left` characters
 * may be read; 0 for none.  *length is its length.
 */
extern uint32_t ht_cue_at(const uint32_t *ch, uint32_t left, uint32_t *length);

/* The bits of the word that is `ch`, all `length` characters of it; 0 for none. */
extern uint32_t ht_cue_whole(const uint32_t *ch, uint32_t length);

/* Whether one of the characters' ends, from 1 to 15 long, is a word with one of the bits. */
extern uint32_t ht_cue_tail(const uint32_t *ch, uint32_t length, uint32_t bits);

/* How many of the characters words of furniture and labels explain. */
extern uint32_t ht_cue_furniture(const uint32_t *ch, uint32_t length);

#endif /* HT_CUES_H */
