/*
 * words.c
 *		Looks up words in the generated table.
 *
 * The first two characters of a word lead to a slot.  Each first character has
 * rows of slots, which overlap so that no two pairs have one slot; the second
 * character tells which row, and the place in it:
 *
 *	 slot of 长沙 = rows[row of 沙] of 长 * ROW_UNIT + place of 沙
 *
 * and the slot is the pair's where `seconds` has the place of 沙 for it: no two
 * first characters have their rows of one number at the same place.  So a place
 * of the text where no word begins costs one look, without a branch.  A slot
 * tells of the pair as a word, and where the words that go on stand in `stream`:
 *
 *		of a pair that is a place: high and low bits of its value, its cost
 *		number of third characters
 *		the third characters, sorted
 *		for each of them where its words begin, in units from the first one here
 *
 * and for each third character its words, sorted:
 *
 *		length of the rest | cost << 8
 *		kind, an index into ht_kinds
 *		the rest, a character each
 *
 * but of a place
 *
 *		length of the rest | 1 << 7 | high bits of the value << 8
 *		low bits of the value
 *		cost
 *		the rest
 *
 * until 0xFFFF.
 */
#include "lex/words.h"

#include <stddef.h>

#include "lex/gazetteer.h"

#include "lex/words.inc"

/* As in tools/gen_words.py. */
#define ROW_UNIT 2
#define STREAM_END 0xFFFF
#define REST_MASK 31u
#define PLACE_BIT 128u

/* An entry of stream as a reading, behind `before` characters; `entry` stands at its first unit. */
static inline ht_term
entry_term(const uint16_t *entry, uint32_t before)
{
	uint8_t length = (uint8_t) ((entry[0] & REST_MASK) + before);

	if ((entry[0] & PLACE_BIT) == 0)
		return ht_term_of_kind(entry[1], entry[0] >> 8, length);
	return (ht_term){
		.value = (uint32_t) (entry[0] >> 8) << 16 | entry[1],
		.cost = entry[2],
		.length = length,
		.part = HT_P_DIVISION,
	};
}

/* The units of an entry. */
static inline uint32_t
entry_size(const uint16_t *entry)
{
	return 2u + ((entry[0] & PLACE_BIT) != 0 ? 1u : 0u) + (entry[0] & REST_MASK);
}

/* The words in stream that have this third character, of those that begin with a pair; NULL for none. */
static inline const uint16_t *
words_of_third(const uint16_t *words, const uint16_t *thirds, uint32_t third)
{
	uint32_t count = thirds[-1];
	const uint16_t *found = thirds;

	/* Half of them are left out each time, whichever half it is: there is nothing to guess. */
	for (uint32_t left = count; left > 1; left -= left / 2)
		found += found[left / 2] <= third ? left / 2 : 0;
	return *found == third ? words + found[count] : NULL;
}

/* Adds the readings of three and more characters that the characters go on as. */
static uint32_t
longer_terms(const uint16_t *entry, const uint32_t *ch, uint32_t left, ht_term *terms, uint32_t count)
{
	for (; *entry != STREAM_END; entry += entry_size(entry))
	{
		uint32_t rest = *entry & REST_MASK, i = 0;
		const uint16_t *chars = entry + entry_size(entry) - rest;

		if (rest > left - 3)
			continue;
		if (rest > 0 && chars[0] > ch[3])
			break;
		while (i < rest && chars[i] == ch[i + 3])
			i++;
		if (i == rest && count < HT_MOST_TERMS)
			terms[count++] = entry_term(entry, 3);
	}
	return count;
}

uint32_t
ht_terms_longer(const uint32_t *ch, uint32_t left, const ht_slot *slot, ht_term *terms, uint32_t count)
{
	const uint16_t *words = stream + (slot->at & (HT_PAIR_PLACE - 1)), *thirds = words + 1;

	if ((slot->at & HT_PAIR_PLACE) != 0)
	{
		terms[count++] = (ht_term){
			.value = (uint32_t) words[0] << 16 | words[1],
			.cost = words[2],
			.length = 2,
			.part = HT_P_DIVISION,
		};
		thirds += 3;
	}
	if (left < 3 || (slot->thirds >> ht_third_bit(ch[2]) & 1) == 0)
		return count;
	words = words_of_third(words, thirds, ch[2]);
	return words == NULL ? count : longer_terms(words, ch, left, terms, count);
}

/* The pair that two characters are, 0 for none. */
static inline uint32_t
pair_of(const ht_han *first, const ht_han *second)
{
	uint32_t place = second->place;
	uint32_t slot = (uint32_t) first->rows[place & 3] * ROW_UNIT + (place >> 2);

	/* No branch: it would be guessed wrong at every third character. */
	return slot & (0u - (uint32_t) (seconds[slot] == place));
}

void
ht_pairs_find(const uint32_t *ch, uint32_t length, uint32_t *pairs)
{
	const ht_han *first, *second;

	if (length == 0)
		return;
	first = ht_han_of(ch[0]);
	for (uint32_t at = 0; at + 1 < length; at++, first = second)
	{
		second = ht_han_of(ch[at + 1]);
		pairs[at] = pair_of(first, second);
	}
	pairs[length - 1] = 0;
}

uint32_t
ht_terms_at(const uint32_t *ch, uint32_t left, ht_term *terms)
{
	return ht_terms_of(ch, left, &ht_slots[left < 2 ? 0 : pair_of(ht_han_of(ch[0]), ht_han_of(ch[1]))],
					   terms);
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
	const uint32_t *found = double_surnames;

	for (size_t left = sizeof(double_surnames) / sizeof(double_surnames[0]); left > 1; left -= left / 2)
		found += found[left / 2] <= pair ? left / 2 : 0;
	return *found == pair;
}
