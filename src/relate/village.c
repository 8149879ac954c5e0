/*
 * village.c
 *		Learns villages, and finds them again.
 */
#include "relate/village.h"

#include <string.h>

#include "lex/clue.h"

/* Whether the name ends as a word for villages of a kind does: 行政村, 农村. */
static bool
is_common(const uint32_t *ch, uint32_t length)
{
	for (uint32_t from = 0; from + 1 < length; from++)
		if (ht_clue_at(ch + from, length - from).length == length - from)
			return true;
	return false;
}

void
ht_villages_learn(ht_villages *villages, const ht_segment *segment, uint32_t start, int32_t division)
{
	ht_village *village = &villages->items[villages->count % HT_VILLAGES];
	uint32_t length = 0;

	while (length < HT_VILLAGE_LONGEST && start + length < segment->length &&
		   segment->cls[start + length] == HT_C_HAN && segment->ch[start + length] != HT_VILLAGE_END)
		length++;
	if (length == HT_VILLAGE_LONGEST || start + length >= segment->length ||
		segment->ch[start + length] != HT_VILLAGE_END)
		return;
	length++;
	if (length < HT_VILLAGE_SHORTEST || is_common(segment->ch + start, length) ||
		ht_villages_at(villages, segment, start + length - 1) != NULL)
		return;
	memcpy(village->ch, segment->ch + start, length * sizeof(*village->ch));
	village->length = length;
	village->division = division;
	villages->count++;
}

const ht_village *
ht_villages_at(const ht_villages *villages, const ht_segment *segment, uint32_t at)
{
	uint32_t count = villages->count < HT_VILLAGES ? villages->count : HT_VILLAGES;

	for (uint32_t i = 0; i < count; i++)
	{
		const ht_village *village = &villages->items[i];

		if (village->length <= at + 1 && memcmp(village->ch, segment->ch + at + 1 - village->length,
												village->length * sizeof(*village->ch)) == 0)
			return village;
	}
	return NULL;
}
