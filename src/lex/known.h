/*
 * known.h
 *		The names that an article is known to have.
 */
#ifndef HT_KNOWN_H
#define HT_KNOWN_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/status.h"

typedef struct ht_known_name
{
	const uint32_t *ch;
	uint32_t length; /* 0: the slot is free */
	uint32_t hash;
	uint32_t value; /* what the user of the set keeps with the name */
} ht_known_name;

/* Words of 64 bits: few bits are set even by the thousands of names of a long article. */
#define HT_KNOWN_BEGINS 512

/* Of the first character of a name its last bits count. */
#define HT_KNOWN_FIRSTS 256

typedef struct ht_known
{
	ht_arena *arena; /* where the names are kept */
	ht_known_name *slots;
	uint32_t size; /* of slots, a power of two; 0 before first use */
	uint32_t count;
	uint64_t begins[HT_KNOWN_BEGINS]; /* a bit for the first two characters of each name */
	bool firsts[HT_KNOWN_FIRSTS];     /* by the last bits of a character: a name may begin with it */
} ht_known;

/* Starts an empty set; takes no memory yet. */
extern void ht_known_init(ht_known *known, ht_arena *arena);

/* Adds the name of two or more characters, copied, or finds it; NULL where there is no memory.  A full set takes no more: NULL and *full. */
extern ht_known_name *ht_known_add(ht_known *known, const uint32_t *ch, uint32_t length, bool *full);

/* The name, NULL where it is not known. */
extern ht_known_name *ht_known_find(const ht_known *known, const uint32_t *ch, uint32_t length);

/* The bit of two characters in `begins`. */
static inline uint32_t
ht_known_bit(uint32_t first, uint32_t second)
{
	return (first * 31 + second) % (HT_KNOWN_BEGINS * 64);
}

/* Whether a name may begin with the two characters; most that begin none are told at once. */
static inline bool
ht_known_may_begin(const ht_known *known, uint32_t first, uint32_t second)
{
	uint32_t bit;

	if (!known->firsts[first % HT_KNOWN_FIRSTS])
		return false;
	bit = ht_known_bit(first, second);
	return (known->begins[bit / 64] >> (bit % 64) & 1) != 0;
}

#endif /* HT_KNOWN_H */
