/*
 * known.c
 *		A hashed set of names.
 */
#include "lex/known.h"

#include <string.h>

#define FIRST_SIZE 64

/* An article of millions of characters must not fill the memory with its names. */
#define MOST_NAMES 8192

void
ht_known_init(ht_known *known, ht_arena *arena)
{
	*known = (ht_known){.arena = arena};
}

static uint32_t
hash_of(const uint32_t *ch, uint32_t length)
{
	uint32_t hash = 2166136261u;

	for (uint32_t i = 0; i < length; i++)
		hash = (hash ^ ch[i]) * 16777619u;
	return hash ^ hash >> 15;
}

/* The slot of the name, or the free one where it would stand. */
static ht_known_name *
slot_of(const ht_known *known, const uint32_t *ch, uint32_t length, uint32_t hash)
{
	for (uint32_t at = hash & (known->size - 1);; at = (at + 1) & (known->size - 1))
	{
		ht_known_name *slot = &known->slots[at];

		if (slot->length == 0 ||
			(slot->hash == hash && slot->length == length && memcmp(slot->ch, ch, length * sizeof(*ch)) == 0))
			return slot;
	}
}

/* Makes the table twice as large. */
static ht_status
grow(ht_known *known)
{
	ht_known larger = *known;

	larger.size = known->size == 0 ? FIRST_SIZE : known->size * 2;
	larger.slots = ht_arena_alloc_array(known->arena, larger.size, sizeof(*larger.slots));
	if (larger.slots == NULL)
		return HT_NO_MEMORY;
	memset(larger.slots, 0, larger.size * sizeof(*larger.slots));
	for (uint32_t at = 0; at < known->size; at++)
		if (known->slots[at].length > 0)
			*slot_of(&larger, known->slots[at].ch, known->slots[at].length, known->slots[at].hash) =
				known->slots[at];
	*known = larger;
	return HT_OK;
}

ht_known_name *
ht_known_add(ht_known *known, const uint32_t *ch, uint32_t length, bool *full)
{
	uint32_t hash = hash_of(ch, length);
	ht_known_name *slot;
	uint32_t *copy;

	*full = false;
	if (known->count * 2 >= known->size && known->count < MOST_NAMES && grow(known) != HT_OK)
		return NULL;
	slot = slot_of(known, ch, length, hash);
	if (slot->length > 0)
		return slot;
	*full = known->count >= MOST_NAMES;
	if (*full)
		return NULL;
	copy = ht_arena_alloc_array(known->arena, length, sizeof(*copy));
	if (copy == NULL)
		return NULL;
	memcpy(copy, ch, length * sizeof(*copy));
	known->begins[ht_known_bit(ch[0], ch[1]) / 64] |= UINT64_C(1) << ht_known_bit(ch[0], ch[1]) % 64;
	known->firsts[ch[0] % HT_KNOWN_FIRSTS] = true;
	*slot = (ht_known_name){.ch = copy, .length = length, .hash = hash};
	known->count++;
	return slot;
}

ht_known_name *
ht_known_find(const ht_known *known, const uint32_t *ch, uint32_t length)
{
	ht_known_name *slot;

	if (known->count == 0)
		return NULL;
	slot = slot_of(known, ch, length, hash_of(ch, length));
	return slot->length > 0 ? slot : NULL;
}
