/*
 * words.c
 *		Looks up words in the generated table.
 *
 * The first two characters of a word are the key of a perfect hash table: the
 * bucket that they fall into tells how far its slots are displaced, so that no
 * two pairs share one.  A slot leads to all words that begin with the pair, in
 * `stream`, sorted, or where there is only the pair itself to what is known of
 * it:
 *
 *		a bit for the third character of each
 *
 * and then, for each,
 *
 *		length of the rest | place << 7 | high bits of the value << 8
 *		low bits of the value
 *		cost, of a place only; that of a word stands in `infos`
 *		the rest, a character each
 *
 * until 0xFFFF.  A place of the text where no word begins costs one look.
 */
#include "lex/words.h"

#include <stddef.h>

#include "lex/gazetteer.h"

/* What an unknown character costs: more than any word. */
#define UNKNOWN_COST 168

/* A slot of the hash table. */
typedef struct ht_slot
{
	uint32_t pair; /* first character << 16 | second, 0 where the slot is free */
	uint32_t at;   /* where its words stand in stream, or WORD_BIT | index into infos */
} ht_slot;

#define WORD_BIT (UINT32_C(1) << 31)

typedef struct ht_word_info
{
	uint32_t roles;
	uint8_t cost;
	uint8_t part;
} ht_word_info;

#include "lex/words.inc"

#define STREAM_END 0xFFFF
#define REST_MASK 31u
#define PLACE_BIT 128u

static inline bool
is_han(uint32_t ch)
{
	return ch - HT_WORD_CHAR_FIRST < HT_WORD_CHARS;
}

static const ht_term unknown_term = {.cost = UNKNOWN_COST, .length = 1, .part = HT_P_UNKNOWN};

/* An entry of stream as a reading; `entry` stands at its first unit. */
static inline ht_term
entry_term(const uint16_t *entry)
{
	uint32_t value = (uint32_t) (entry[0] >> 8) << 16 | entry[1];
	uint8_t length = (uint8_t) ((entry[0] & REST_MASK) + 2);

	if ((entry[0] & PLACE_BIT) != 0)
		return (ht_term){.value = value, .cost = entry[2], .length = length, .part = HT_P_DIVISION};
	return (ht_term){
		.value = infos[value].roles,
		.cost = infos[value].cost,
		.length = length,
		.part = infos[value].part,
	};
}

/* The units of an entry. */
static inline uint32_t
entry_size(const uint16_t *entry)
{
	return 2u + ((entry[0] & PLACE_BIT) != 0 ? 1u : 0u) + (entry[0] & REST_MASK);
}

/* What is known of a word as a reading. */
static inline ht_term
word_term(uint32_t number, uint8_t length)
{
	return (ht_term){
		.value = infos[number].roles,
		.cost = infos[number].cost,
		.length = length,
		.part = infos[number].part,
	};
}

/* The bit of a third character; as third_bit() in tools/gen_words.py. */
static inline uint32_t
third_bit(uint32_t ch)
{
	return (ch ^ ch >> 4) & 15;
}

/* Adds the readings among the words of a pair in stream that the characters go on as. */
static inline uint32_t
longer_terms(const uint16_t *words, const uint32_t *ch, uint32_t left, ht_term *terms, uint32_t count)
{
	bool longer = left > 2 && (words[0] >> third_bit(ch[2]) & 1) != 0;

	for (const uint16_t *entry = words + 1; *entry != STREAM_END; entry += entry_size(entry))
	{
		uint32_t rest = *entry & REST_MASK, i = 0;
		const uint16_t *chars = entry + entry_size(entry) - rest;

		if (rest > 0 && (!longer || chars[0] > ch[2]))
			break;
		if (rest > left - 2)
			continue;
		while (i < rest && chars[i] == ch[i + 2])
			i++;
		if (i == rest && count < HT_MOST_TERMS)
			terms[count++] = entry_term(entry);
	}
	return count;
}

/* The bit of a pair; as pair_bit() in tools/gen_words.py. */
static inline uint32_t
pair_bit(uint32_t first, uint32_t second)
{
	return (first * UINT32_C(0x9E3779B1) + second * UINT32_C(0x85EBCA77)) >> (32 - PAIR_BITS);
}

/* The slot of a pair; as pair_slot() in tools/gen_words.py. */
static inline uint32_t
pair_slot(uint32_t pair)
{
	uint32_t displacement = displacements[pair * UINT32_C(0x9E3779B1) >> (32 - BUCKET_BITS)];
	uint32_t mixed = (pair + displacement * UINT32_C(0x9E3779B1)) * UINT32_C(0x85EBCA77);

	mixed = (mixed ^ mixed >> 15) * UINT32_C(0xC2B2AE3D);
	return (uint32_t) ((uint64_t) mixed * SLOTS >> 32);
}

/* Whether words may begin with the pair.  This table is small enough to stay in the caches, which the slots are not. */
static inline bool
may_begin_word(uint32_t first, uint32_t second)
{
	uint32_t bit = pair_bit(first, second);

	return (pair_bits[bit >> 6] >> (bit & 63) & 1) != 0;
}

uint32_t
ht_terms_at(const uint32_t *ch, uint32_t left, ht_term *terms)
{
	const ht_han *first;
	const ht_slot *slot;

	if (!is_han(ch[0]))
	{
		terms[0] = unknown_term;
		return 1;
	}
	first = &ht_hans[ch[0] - HT_WORD_CHAR_FIRST];
	terms[0] = first->word == 0 ? unknown_term : word_term(first->word, 1);
	if (left < 2 || !may_begin_word(ch[0], ch[1]) || !is_han(ch[1]))
		return 1;
	slot = &slots[pair_slot(ch[0] << 16 | ch[1])];
	if (slot->pair != (ch[0] << 16 | ch[1]))
		return 1;
	if ((slot->at & WORD_BIT) != 0)
	{
		terms[1] = word_term(slot->at & ~WORD_BIT, 2);
		return 2;
	}
	return longer_terms(stream + slot->at, ch, left, terms, 1);
}

/* The reading of the whole of ch that is a name of a division, or is none; length 0 where there is no such. */
static ht_term
whole(const uint32_t *ch, uint32_t length, bool division)
{
	ht_term terms[HT_MOST_TERMS];
	uint32_t count = ht_terms_at(ch, length, terms);

	while (count-- > 0)
		if (terms[count].length == length && (terms[count].part == HT_P_DIVISION) == division)
			return terms[count];
	return (ht_term){0};
}

int32_t
ht_place_named(const uint32_t *ch, uint32_t length)
{
	ht_term term = {0};

	if (length > 1)
		term = whole(ch, length, true);
	return term.length > 0 ? (int32_t) term.value : -1;
}

uint32_t
ht_word_roles(const uint32_t *ch, uint32_t length)
{
	return length == 0 ? 0 : whole(ch, length, false).value;
}

bool
ht_is_double_surname(uint32_t first, uint32_t second)
{
	uint32_t pair = first << 16 | second;

	size_t low = 0, high = sizeof(double_surnames) / sizeof(double_surnames[0]);

	while (low < high)
	{
		size_t middle = (low + high) / 2;

		if (double_surnames[middle] < pair)
			low = middle + 1;
		else
			high = middle;
	}
	return low < sizeof(double_surnames) / sizeof(double_surnames[0]) && double_surnames[low] == pair;
}
