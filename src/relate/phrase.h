/*
 * phrase.h
 *		A sentence cut into words, for those who read how it is built.
 *
 * What the passage has found stays whole: measures, dates and names are one
 * word each, and so is what stands in quotes.  Names of bodies that are
 * something built are cut: 岳阳县|临港|产业园.
 *
 *	 引进 了 投资 25亿元 、 占地 1000亩 的 汝州 机绣 产业园 项目
 */
#ifndef HT_PHRASE_H
#define HT_PHRASE_H

#include "lex/project_word.h"
#include "lex/words.h"
#include "relate/passage.h"

#define HT_NO_ITEM UINT32_MAX
#define HT_NO_WORD UINT32_MAX

/* Words of one character that tell how a sentence is built. */
#define HT_CH_OF 0x7684        /* 的 */
#define HT_CH_AT 0x5728        /* 在 */
#define HT_CH_LISTED 0x7B49    /* 等 */
#define HT_CH_ENUMERATE 0x3001 /* 、 */

/* A word of a sentence. */
typedef struct ht_phrase_word
{
	uint32_t start; /* characters of the segment */
	uint32_t stop;
	uint32_t item;  /* of the passage, HT_NO_ITEM for a word of the language */
	uint64_t roles; /* HT_PR_ bits of it, of a name those of the word that it ends with */
	uint32_t body;  /* the organisation of the passage's items whose name ends with it, HT_NO_ITEM for none */
	uint8_t part;   /* ht_part */
	uint8_t stage;  /* ht_stage */
	bool quoted;    /* quotes with what stands in them */
} ht_phrase_word;

typedef struct ht_phrase
{
	const ht_passage *passage;
	const ht_sentence *sentence;
	ht_phrase_word *words;
	uint32_t count;
} ht_phrase;

/* Whether a word at which the name of a project may end stands in the sentence. */
extern bool ht_phrase_may_name(const ht_passage *passage, const ht_sentence *sentence);

/* Cuts the sentence, in memory of the arena.  Time is linear.  HT_NO_MEMORY. */
extern ht_status
ht_phrase_cut(ht_phrase *phrase, ht_arena *arena, const ht_passage *passage, const ht_sentence *sentence);

/* The first character of a word of one, 0 of others. */
static inline uint32_t
ht_phrase_mark(const ht_phrase *phrase, uint32_t word)
{
	const ht_phrase_word *w = &phrase->words[word];

	return w->stop == w->start + 1 ? phrase->passage->segment->ch[w->start] : 0;
}

/* The passage's item that is the word, NULL for a word of the language. */
static inline const ht_item *
ht_phrase_item(const ht_phrase *phrase, uint32_t word)
{
	uint32_t item = phrase->words[word].item;

	return item == HT_NO_ITEM ? NULL : &phrase->passage->items[item];
}

/* Whether the word is an item of that kind. */
static inline bool
ht_phrase_is(const ht_phrase *phrase, uint32_t word, ht_item_kind kind)
{
	const ht_item *item = ht_phrase_item(phrase, word);

	return item != NULL && item->kind == kind;
}

/* Whether the word is that one character. */
static inline bool
ht_phrase_has(const ht_phrase *phrase, uint32_t word, uint32_t ch)
{
	return word < phrase->count && ht_phrase_mark(phrase, word) == ch;
}

/* Whether the word has one of the roles (HT_PR_ bits). */
static inline bool
ht_phrase_role(const ht_phrase *phrase, uint32_t word, uint64_t roles)
{
	return (phrase->words[word].roles & roles) != 0;
}

/* Characters of the word. */
static inline uint32_t
ht_phrase_length(const ht_phrase *phrase, uint32_t word)
{
	return phrase->words[word].stop - phrase->words[word].start;
}

/* The measure of one of the kinds (HT_M_ bits) that is the word, none in a name; NULL for other words. */
extern const ht_measure *ht_phrase_measure(const ht_phrase *phrase, uint32_t word, uint8_t kinds);

/* Whether the word is a quantity of this dimension: 3个, 占地|30亩. */
extern bool ht_phrase_measures(const ht_phrase *phrase, uint32_t word, ht_dimension dimension);

/* Whether the word ends a clause: , ; : and what ends a sentence. */
extern bool ht_phrase_ends_clause(const ht_phrase *phrase, uint32_t word);

#endif /* HT_PHRASE_H */
