/*
 * shown.c
 *		Folded characters as they are shown.
 */
#include "text/segment.h"

/* Words of two characters in which one stays as it is, from data/fold_kept.tsv. */
static const struct
{
	uint16_t character; /* as written */
	uint16_t neighbour; /* folded */
	bool is_first;      /* the neighbour stands behind it, else before */
} kept_words[] = {
#include "text/kept.inc"
};

uint32_t
ht_segment_shown(const ht_segment *segment, uint32_t index)
{
	uint32_t folded = segment->ch[index];
	uint32_t written;
	size_t left = segment->byte[segment->length] - segment->byte[index];

	/* 着 干 了 借, what the kept characters are folded to */
	if (folded != 0x7740 && folded != 0x5E72 && folded != 0x4E86 && folded != 0x501F)
		return folded;
	ht_utf8_read((const unsigned char *) segment->base + segment->byte[index], left, &written);
	if (written == folded)
		return folded;
	for (size_t i = 0; i < sizeof(kept_words) / sizeof(kept_words[0]); i++)
	{
		uint32_t neighbour = kept_words[i].is_first ? segment->ch[index + 1]
							 : index > 0            ? segment->ch[index - 1]
													: 0;

		if (kept_words[i].character == written && kept_words[i].neighbour == neighbour)
			return written;
	}
	return folded;
}
