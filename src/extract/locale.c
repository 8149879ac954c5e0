/*
 * locale.c
 *		Where a page in traditional characters was written.
 *
 * Traditional characters alone tell nothing: Hong Kong papers and the
 * mainland's editions for readers abroad use them too.
 */
#include "extract/draft.h"

/* How much of a segment is looked at, from its beginning and before its end. */
#define HEAD_CHARS 768
#define FOOT_CHARS 256

bool
ht_is_taiwanese(const ht_segment *segment)
{
	uint32_t taiwan = 0, elsewhere = 0;

	for (uint32_t i = 0; i < segment->length;)
	{
		ht_word word = {0, NULL};

		/* The head names the outlet and the place, the foot the source. */
		if (i >= HEAD_CHARS && i + FOOT_CHARS < segment->length)
			i = segment->length - FOOT_CHARS;

		if (segment->cls[i] == HT_C_HAN || segment->cls[i] == HT_C_LETTER)
			word = ht_lexicon_at_of(segment->ch, i, segment->length, HT_W_LOCALE);
		if (word.length == 0)
		{
			i++;
			continue;
		}
		if (ht_word_as(word, HT_W_LOCALE)->payload == 0)
			taiwan++;
		else
			elsewhere++;
		i += word.length;
	}
	return taiwan > elsewhere;
}
