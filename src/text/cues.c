/*
 * cues.c
 *		Looking up the words of pages.
 */
#include "text/cues.h"

#define LONGEST 15

typedef struct ht_cue_word
{
	uint16_t bits;
	uint16_t length;
	uint16_t ch[LONGEST];
} ht_cue_word;

#include "text/cues.inc"

/* Whether a word stands at `ch`. */
static bool
matches(const ht_cue_word *word, const uint32_t *ch)
{
	for (uint32_t i = 0; i < word->length; i++)
		if (word->ch[i] != ch[i])
			return false;
	return true;
}

uint32_t
ht_cue_at(const uint32_t *ch, uint32_t left, uint32_t *length)
{
	uint32_t bucket = ch[0] % CUE_BUCKETS;
	uint32_t one = ch[0] << 16;
	uint32_t two = left > 1 ? one + (ch[1] & 0xffff) : one;

	/* No word has a character past 0xffff, and matches() compares all of them. */
	for (uint32_t i = cue_first[bucket]; i < cue_first[bucket + 1]; i++)
	{
		if ((cue_heads[i] == two || cue_heads[i] == one) && cue_words[i].length <= left &&
			matches(&cue_words[i], ch))
		{
			*length = cue_words[i].length;
			return cue_words[i].bits;
		}
	}
	*length = 0;
	return 0;
}

uint32_t
ht_cue_whole(const uint32_t *ch, uint32_t length)
{
	uint32_t found, bits;

	if (length == 0 || length > LONGEST || !ht_cue_pair(ch[0], length > 1 ? ch[1] : 0))
		return 0;
	bits = ht_cue_at(ch, length, &found);
	return found == length ? bits : 0;
}

uint32_t
ht_cue_tail(const uint32_t *ch, uint32_t length, uint32_t bits)
{
	for (uint32_t n = 1; n <= length && n <= LONGEST; n++)
	{
		uint32_t found = ht_cue_whole(ch + length - n, n);

		if ((found & bits) != 0)
			return found;
	}
	return 0;
}

uint32_t
ht_cue_furniture(const uint32_t *ch, uint32_t length)
{
	uint32_t covered = 0;

	for (uint32_t i = 0; i < length;)
	{
		uint32_t found = 0;
		uint32_t bits = ht_cue_may_begin(ch[i], ch[i + 1]) ? ht_cue_at(ch + i, length - i, &found) : 0;

		if ((bits & (HT_CUE_FURNITURE | HT_CUE_LABEL)) != 0)
			covered += found;
		i += found > 0 ? found : 1;
	}
	return covered;
}
