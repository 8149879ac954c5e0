/*
 * person_name.c
 *		Names of people, told by their characters.
 *
 * A Chinese name is a surname of one or two characters and one or two given
 * ones (a Japanese one up to three); a married woman's may have two surnames (范徐丽泰).  A name from abroad
 * is a row of characters that write sounds, in parts joined by middle dots.
 * The costs of characters come from data/, those of the forms from what part
 * of a newspaper's words such names are: about one in two hundred.
 */
#include "lex/person_name.h"

#include <stddef.h>

#include "lex/words.h"

/* What each form costs before its characters, in eighths of a bit. */
#define TWO_GIVEN 54
#define ONE_GIVEN 70
#define THREE_GIVEN 96
#define DOUBLE_SURNAME 120
#define TWO_SURNAMES 128
#define ABROAD 92
#define ABROAD_DOTTED 40

/* What a rare given character costs at most behind a sure surname. */
#define GIVEN_SURE 100
#define GIVEN_SURE_ALONE 120

/* What a character of a name from abroad costs, by its rank. */
#define SOUND_1 40
#define SOUND_2 54
#define SOUND_OTHER 136

/* Characters of a name from abroad, of a part of a name with dots, and its parts. */
#define LEAST_ABROAD 3
#define MOST_ABROAD 8
#define MOST_PART 8
#define MOST_DOTTED 20

/* Adds a name unless there are too many. */
static uint32_t
add(ht_person_name *names, uint32_t count, uint32_t length, uint32_t surname, uint32_t cost)
{
	if (count < HT_MOST_PERSON_NAMES)
		names[count++] = (ht_person_name){
			.length = (uint8_t) length,
			.surname = (uint8_t) surname,
			.cost = (uint16_t) cost,
		};
	return count;
}

/* What a given character costs; behind what is nothing but a surname it may be any but those that end no name. */
static inline uint32_t
given_cost(uint32_t cost, bool sure, uint32_t most)
{
	return sure && cost > most && cost < HT_NAME_ENDING ? most : cost;
}

/* Names with a surname of `surname` characters that costs so much. */
static uint32_t
add_given(const ht_name_cost *const *c, uint32_t left, uint32_t surname, uint32_t cost, ht_person_name *names,
		  uint32_t count)
{
	const ht_name_cost *first = left > surname ? c[surname] : NULL;
	const ht_name_cost *last = left > surname + 1 ? c[surname + 1] : NULL;

	bool sure = surname > 1 || (c[0]->marks & HT_NAME_SURE) != 0;

	if (first == NULL)
		return count;
	count = add(names, count, surname + 1, surname,
				cost + ONE_GIVEN + given_cost(first->alone, sure, GIVEN_SURE_ALONE));
	if (last != NULL)
		count = add(names, count, surname + 2, surname,
					cost + TWO_GIVEN + given_cost(first->first, sure, GIVEN_SURE) +
						given_cost(last->last, sure, GIVEN_SURE));
	/* 小泉纯一郎 */
	if (surname == 2 && left > 4 && last != NULL && c[4] != NULL)
		count = add(names, count, 5, surname, cost + THREE_GIVEN + first->first + last->first + c[4]->last);
	return count;
}

/* What the character costs in a name from abroad; 0 where none could have it. */
static inline uint32_t
sound_cost(const ht_name_cost *c)
{
	static const uint8_t costs[HT_NAME_SOUND + 1] = {0, SOUND_1, SOUND_2, 0};

	return c == NULL ? 0 : costs[c->marks & HT_NAME_SOUND];
}

/* Names from abroad of one part. */
static uint32_t
add_abroad(const uint32_t *ch, uint32_t left, ht_person_name *names, uint32_t count)
{
	uint32_t cost = ABROAD;

	for (uint32_t length = 0; length < left && length < MOST_ABROAD; length++)
	{
		uint32_t sound = sound_cost(ht_name_cost_of(ch[length]));

		if (sound == 0)
			break;
		cost += sound;
		if (length + 1 >= LEAST_ABROAD)
			count = add(names, count, length + 1, 0, cost);
	}
	return count;
}

/* Whether the character stands between names rather than in one: 和. */
static bool
is_linking(uint32_t ch)
{
	uint8_t part = ht_kinds[ht_han_of(ch)->kind].part;

	return part == HT_P_CONJUNCTION || part == HT_P_PREPOSITION;
}

/* Names of parts joined by dots; the last part may end at each of its characters. */
static uint32_t
add_dotted(const uint32_t *ch, uint32_t left, ht_person_name *names, uint32_t count)
{
	uint32_t cost = ABROAD_DOTTED, part = 0, dots = 0;

	for (uint32_t length = 0; length < left && length < MOST_DOTTED; length++)
	{
		const ht_name_cost *c;
		uint32_t sound;

		if (ch[length] == HT_MIDDLE_DOT)
		{
			if (part == 0)
				break;
			part = 0;
			dots++;
			continue;
		}
		c = ht_name_cost_of(ch[length]);
		if (++part > MOST_PART || c == NULL)
			break;
		sound = sound_cost(c);
		cost += sound == 0 ? SOUND_OTHER : sound;
		/* A part is not cut where the name goes on, nor does it end in a conjunction. */
		if (dots > 0 && !is_linking(ch[length]) && (length + 1 >= left || ch[length + 1] != HT_MIDDLE_DOT))
			count = add(names, count, length + 1, 0, cost);
	}
	return count;
}

/* Whether a middle dot stands near enough for the name to have parts. */
static inline bool
dot_near(const uint32_t *ch, uint32_t left)
{
	for (uint32_t i = 1; i < left && i <= MOST_PART; i++)
		if (ch[i] == HT_MIDDLE_DOT)
			return true;
	return false;
}

uint32_t
ht_person_names_at(const uint32_t *ch, uint32_t left, bool dots, ht_person_name *names)
{
	const ht_name_cost *c[5] = {NULL};
	uint32_t count = 0;

	for (uint32_t i = 0; i < 5 && i < left; i++)
		c[i] = ht_name_cost_of(ch[i]);
	if (c[0] == NULL)
		return 0;
	if (dots && dot_near(ch, left))
		count = add_dotted(ch, left, names, count);
	if (ht_is_sound(c[0]) && ht_is_sound(c[1]) && ht_is_sound(c[2]))
		count = add_abroad(ch, left, names, count);
	if (c[0]->surname != HT_NO_COST)
		count = add_given(c, left, 1, c[0]->surname, names, count);
	if ((c[0]->marks & HT_NAME_DOUBLE) != 0 && left > 2 && c[1] != NULL && ht_is_double_surname(ch[0], ch[1]))
		count = add_given(c, left, 2, DOUBLE_SURNAME, names, count);
	else if (c[0]->surname != HT_NO_COST && c[1] != NULL && c[1]->surname != HT_NO_COST && c[2] != NULL &&
			 c[3] != NULL)
		count = add(names, count, 4, 2,
					(uint32_t) c[0]->surname + c[1]->surname + c[2]->first + c[3]->last + TWO_SURNAMES);
	return count;
}
