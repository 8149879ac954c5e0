/*
 * person_name.h
 *		What the characters from a place on cost as the name of a person.
 */
#ifndef HT_PERSON_NAME_H
#define HT_PERSON_NAME_H

#include <stdbool.h>
#include <stdint.h>

#include "lex/words.h"

typedef struct ht_person_name
{
	uint8_t length;  /* in characters */
	uint8_t surname; /* of them the surname's; 0: a name from abroad */
	uint16_t cost;   /* in eighths of a bit */
} ht_person_name;

#define HT_MOST_PERSON_NAMES 16

/* The middle dot between the parts of a name. */
#define HT_MIDDLE_DOT 0x00B7

/* Whether the character writes a sound of a name from abroad. */
static inline bool
ht_is_sound(const ht_name_cost *c)
{
	return c != NULL && (c->marks & HT_NAME_SOUND) != 0;
}

/* Whether a name without middle dots could begin with the two characters; most places of a text are passed over here. */
static inline bool
ht_person_may_begin(const ht_name_cost *first, const ht_name_cost *second)
{
	/* One answer and not three to guess. */
	return ((first->surname != HT_NO_COST) | ((first->marks & HT_NAME_DOUBLE) != 0) |
			(((first->marks & HT_NAME_SOUND) != 0) & ((second->marks & HT_NAME_SOUND) != 0))) != 0;
}

/*
 * Writes the names that the characters ch[0] and so on, `left` of them, could
 * begin with; their number.  The characters are a clause's: Chinese ones,
 * digits, letters and, if `dots`, middle dots.
 */
extern uint32_t ht_person_names_at(const uint32_t *ch, uint32_t left, bool dots, ht_person_name *names);

#endif /* HT_PERSON_NAME_H */
