/*
 * words.h
 *		The words of the language, the names of places, and what names of
 *		people are made of.
 *
 * Generated from data/ by tools/gen_words.py.  What a reading of some
 * characters costs is told in eighths of a bit: the rarer, the dearer.
 */
#ifndef HT_WORDS_H
#define HT_WORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Parts of speech; the order is that of PARTS in tools/gen_words.py. */
typedef enum ht_part
{
	HT_P_UNKNOWN, /* a character that is no word of its own */
	HT_P_NOUN,
	HT_P_NAME, /* what the dictionary calls a person's name: many are, many are words */
	HT_P_VERB,
	HT_P_GERUND,
	HT_P_ADJECTIVE,
	HT_P_ADVERB,
	HT_P_PROPER,  /* a name that is no place's and no person's */
	HT_P_PLACE,   /* the name of a place that is no division, or not of China */
	HT_P_FOREIGN, /* the name of a person from abroad */
	HT_P_SHORT,   /* a contraction */
	HT_P_IDIOM,
	HT_P_NUMBER,
	HT_P_MEASURE,
	HT_P_PRONOUN,
	HT_P_TIME,
	HT_P_LOCALITY,
	HT_P_PREPOSITION,
	HT_P_CONJUNCTION,
	HT_P_PARTICLE,
	/* what no dictionary has */
	HT_P_DIVISION, /* the name of a division: `place` tells whose */
	HT_P_PERSON,   /* a person's name */
	HT_P_FIGURE,   /* digits */
	HT_P_LATIN,    /* letters of other scripts */
	HT_P_SPACE,
	HT_P_PLAIN, /* words that hold no name, not cut */
	HT_P_MARK   /* punctuation, ends of lines, symbols */
} ht_part;

/* What a word may be beside a name; the order is that of ROLES in tools/gen_words.py, the meanings stand in data/. */
#define HT_R_TITLE (1u << 0)
#define HT_R_PERSON (1u << 1)
#define HT_R_HONORIFIC (1u << 2)
#define HT_R_SAYS (1u << 3)
#define HT_R_SUFFIX (1u << 4)
#define HT_R_ORGAN (1u << 5)
#define HT_R_UNIT (1u << 6)
#define HT_R_BODY (1u << 7)
#define HT_R_GENERIC (1u << 8)
#define HT_R_INSIDE (1u << 9)
#define HT_R_EDGE (1u << 10)
#define HT_R_TRADE (1u << 11)
#define HT_R_ORDINARY (1u << 12)
#define HT_R_TAIL (1u << 13)
#define HT_R_RANK (1u << 14)
#define HT_R_SOMEONE (1u << 15)
#define HT_R_FACILITY (1u << 16)
#define HT_R_WHERE (1u << 17)
#define HT_R_OF_DIVISION (1u << 18)
#define HT_R_HEAD (1u << 19)
#define HT_R_ALIAS (1u << 20)
#define HT_R_SOLE (1u << 21)

/* The kind of body that the roles of a suffix, organ, unit or body tell, an ht_body_kind plus 1; 0 for none. */
static inline uint32_t
ht_role_body(uint32_t roles)
{
	return roles >> 24;
}

/* A reading of the characters from a place on. */
typedef struct ht_term
{
	uint32_t value; /* roles of a word; of a name of a division its place in the bearers (lex/gazetteer.h) */
	uint16_t cost;  /* in eighths of a bit */
	uint8_t length; /* in characters */
	uint8_t part;   /* ht_part */
} ht_term;

/* The cost of a name of a division that is found by ht_place_named(), but never read in a text (索伦牧场). */
#define HT_NEVER_COST 0x7FFF

/* More readings than one place has. */
#define HT_MOST_TERMS 24

/*
 * Writes the words and names of divisions that begin at ch[0], of which `left`
 * characters may be read, shorter ones first; their number.  The first is
 * always the single character.  There is room for HT_MOST_TERMS in `terms`.
 */
extern uint32_t ht_terms_at(const uint32_t *ch, uint32_t left, ht_term *terms);

/*
 * Writes of each character which pair it is with the next one: a number by
 * which what begins with the two is known, 0 where no word does.  The last
 * character is none.
 */
extern void ht_pairs_find(const uint32_t *ch, uint32_t length, uint32_t *pairs);

/* The roles of the word that is ch, all `length` characters; 0 for none. */
extern uint32_t ht_word_roles(const uint32_t *ch, uint32_t length);

#define HT_NO_COST 255

/* What a character costs as the last one of a name that hardly ever is: 村. */
#define HT_NAME_ENDING 172

/* In the marks of a character: 1 mostly writes a sound of a name from abroad, 2 does at times. */
#define HT_NAME_SOUND 3
/* A surname of two characters may begin with it. */
#define HT_NAME_DOUBLE 4
/* A surname that is no word besides. */
#define HT_NAME_SURE 8

/* What a character costs in the name of a person, in eighths of a bit. */
typedef struct ht_name_cost
{
	uint8_t surname; /* HT_NO_COST: it is none */
	uint8_t first;   /* of two given characters */
	uint8_t last;
	uint8_t alone; /* the only given character */
	uint8_t marks; /* how well it writes a sound of a name from abroad, HT_NAME_DOUBLE, HT_NAME_SURE */
} ht_name_cost;

/* The unified ideographs, of which words are made. */
#define HT_WORD_CHAR_FIRST 0x4E00
#define HT_WORD_CHARS 0x5200

/* What follows is for the functions here, in words.c, where it is explained, and in lex only. */

#define HT_HAN_ROWS 3

/* What is known of a character. */
typedef struct ht_han
{
	uint16_t rows[HT_HAN_ROWS]; /* as the first of a pair: where its rows begin, in pairs of slots */
	uint16_t place;             /* as the second: the row, and its place there << 2 */
	uint16_t kind;              /* as a word: index into ht_kinds, 0 where it is none */
	uint8_t cost;
	ht_name_cost name;
} ht_han;

/* What begins with a pair. */
typedef struct ht_slot
{
	uint16_t kind;   /* as a word: index into ht_kinds, 0 where it is none */
	uint16_t thirds; /* a bit for the third character of each longer word */
	uint32_t at; /* its cost as a word << 24, HT_PAIR_PLACE, where the others stand in stream, 0 for none */
} ht_slot;

/* The pair is the name of a place. */
#define HT_PAIR_PLACE (UINT32_C(1) << 23)

extern const ht_han ht_hans[HT_WORD_CHARS + 1]; /* the last one of what is no Chinese character */
extern const ht_slot ht_slots[];
extern const ht_term ht_kinds[]; /* without cost and length */

static inline const ht_han *
ht_han_of(uint32_t ch)
{
	uint32_t index = ch - HT_WORD_CHAR_FIRST;

	return &ht_hans[index < HT_WORD_CHARS ? index : HT_WORD_CHARS];
}

static inline ht_term
ht_term_of_kind(uint32_t kind, uint32_t cost, uint32_t length)
{
	ht_term term = ht_kinds[kind];

	term.cost = (uint16_t) cost;
	term.length = (uint8_t) length;
	return term;
}

/* The character as a word. */
static inline ht_term
ht_term_of_han(const ht_han *han)
{
	return ht_term_of_kind(han->kind, han->cost, 1);
}

/* The pair as a word; it is none where its kind is 0. */
static inline ht_term
ht_term_of_pair(const ht_slot *slot)
{
	return ht_term_of_kind(slot->kind, slot->at >> 24, 2);
}

/* The bit of a third character; as third_bit() in tools/gen_words.py. */
static inline uint32_t
ht_third_bit(uint32_t ch)
{
	return (ch ^ ch >> 4) & 15;
}

/* Adds what the characters are besides a single one and the word that the pair is, behind `count` readings; their number. */
extern uint32_t
ht_terms_longer(const uint32_t *ch, uint32_t left, const ht_slot *slot, ht_term *terms, uint32_t count);

/* Whether there may be such, behind the pair standing this character. */
static inline bool
ht_may_be_longer(const ht_slot *slot, uint32_t third)
{
	return ((slot->at & HT_PAIR_PLACE) | (slot->thirds >> ht_third_bit(third) & 1u)) != 0;
}

/* As ht_terms_at() where it is known what begins with ch[0] and ch[1]; the first slot for nothing, and where `left` is 1. */
static inline uint32_t
ht_terms_of(const uint32_t *ch, uint32_t left, const ht_slot *slot, ht_term *terms)
{
	uint32_t count = slot->kind != 0 ? 2 : 1;

	terms[0] = ht_term_of_han(ht_han_of(ch[0]));
	terms[1] = ht_term_of_pair(slot);
	return ht_may_be_longer(slot, left > 2 ? ch[2] : 0) ? ht_terms_longer(ch, left, slot, terms, count)
														: count;
}

/* NULL for what is no Chinese character. */
static inline const ht_name_cost *
ht_name_cost_of(uint32_t ch)
{
	return ch - HT_WORD_CHAR_FIRST < HT_WORD_CHARS ? &ht_hans[ch - HT_WORD_CHAR_FIRST].name : NULL;
}

/* Whether the two characters are a surname (欧阳). */
extern bool ht_is_double_surname(uint32_t first, uint32_t second);

#endif /* HT_WORDS_H */
