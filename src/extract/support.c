/*
 * support.c
 *		Counts the divisions that an article speaks of.
 */
#include "extract/support.h"

/* The slot of the division, or the free one where it would stand. */
static uint32_t
slot_of(const ht_support *support, uint32_t division)
{
	uint32_t at = division * 2654435761u >> 22;

	while (support->division[at] != 0 && support->division[at] != division + 1)
		at = (at + 1) % HT_SUPPORT_SLOTS;
	return at;
}

void
ht_support_add(ht_support *support, uint32_t division)
{
	uint32_t at = slot_of(support, division);

	if (support->division[at] == 0)
	{
		/* A free slot is left, at which a search ends. */
		if (support->used + 1 >= HT_SUPPORT_SLOTS)
			return;
		support->division[at] = (uint16_t) (division + 1);
		support->used++;
	}
	if (support->count[at] < UINT16_MAX)
		support->count[at]++;
}

uint32_t
ht_support_of(const ht_support *support, uint32_t division)
{
	uint32_t at = slot_of(support, division);

	return support->division[at] == 0 ? 0 : support->count[at];
}
