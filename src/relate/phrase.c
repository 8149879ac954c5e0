/*
 * phrase.c
 *		Cuts sentences into words.
 *
 * The cheapest row of words is taken, as lex/lattice.h does for names; here the
 * names stand already, and the words of projects are known beside those of the
 * language.
 */
#include "relate/phrase.h"

#include <string.h>

/* What a word of projects costs that the language does not have, or has dearer, in eighths of a bit. */
#define OWN_WORD_COST 120u
#define CHARACTER_LESS 8u /* the more of its characters, the less */

/* Quotes that hold more characters are no name. */
#define LONGEST_QUOTE 24

#define UNREACHED UINT32_MAX

/* A word of the language that is shorter is no compound of a word for something built. */
#define LEAST_COMPOUND 3

/* What the cutting of a sentence goes through. */
typedef struct ht_cutter
{
	ht_phrase *phrase;
	const ht_segment *segment;
	uint32_t start; /* of the stretch that is cut */
	uint32_t *cost; /* by character of the sentence: of the best way to it */
	ht_term *last;  /* by character: the last word of that way */
} ht_cutter;

static inline bool
is_han(uint8_t cls)
{
	return cls == HT_C_HAN || cls == HT_C_HAN_DIGIT || cls == HT_C_HAN_UNIT;
}

bool
ht_phrase_may_name(const ht_passage *passage, const ht_sentence *sentence)
{
	for (uint32_t at = sentence->start; at < sentence->stop; at++)
		if (ht_project_head_at(passage->segment->ch + at, sentence->stop - at))
			return true;
	return false;
}

/* The roles of the longest word at which a name may end that the characters end with. */
static uint64_t
ending_roles(const ht_segment *s, uint32_t start, uint32_t stop)
{
	uint32_t at = stop - start > HT_PROJECT_WORD_LONGEST ? stop - HT_PROJECT_WORD_LONGEST : start;

	for (; at < stop; at++)
	{
		uint64_t roles = ht_project_word_of(s->ch + at, stop - at).roles;

		if ((roles & (HT_PR_ENDS | HT_PR_HIDE)) != 0)
			return roles;
	}
	return 0;
}

static void
add_word(ht_phrase *phrase, uint32_t start, uint32_t stop, uint8_t part, uint32_t item)
{
	ht_phrase_word *word = &phrase->words[phrase->count++];
	ht_project_term known;

	*word = (ht_phrase_word){.start = start, .stop = stop, .part = part, .item = item, .body = HT_NO_ITEM};
	if (item != HT_NO_ITEM)
		return;
	known = ht_project_word_of(phrase->passage->segment->ch + start, stop - start);
	word->roles = known.roles;
	word->stage = known.stage;
	/* 航天城 is a word, and a 城. */
	if (word->roles == 0 && stop - start >= LEAST_COMPOUND && part >= HT_P_NOUN && part <= HT_P_PLACE)
		word->roles = ending_roles(phrase->passage->segment, start, stop) & HT_PR_ENDS;
}

/* The part of speech that stands for an item. */
static uint8_t
item_part(const ht_item *item)
{
	switch (item->kind)
	{
		case HT_I_PLACE: return HT_P_DIVISION;
		case HT_I_PERSON: return HT_P_PERSON;
		case HT_I_MEASURE: return HT_P_FIGURE;
		case HT_I_DATE: return HT_P_TIME;
		default: return HT_P_PROPER;
	}
}

/* Takes a word where it leads cheaper to its end. */
static inline void
relax(ht_cutter *c, uint32_t from, const ht_term *term, uint32_t cost)
{
	uint32_t end = from + term->length;

	if (c->cost[from] + cost < c->cost[end])
	{
		c->cost[end] = c->cost[from] + cost;
		c->last[end] = *term;
	}
}

/* Whether a word of the language ends in 项目, which is to stay a word of its own. */
static bool
hides_head(const uint32_t *ch, const ht_term *term)
{
	return term->length > 2 && ch[term->length - 2] == 0x9879 && ch[term->length - 1] == 0x76EE;
}

/* Tries the words that begin at a character of a stretch of Chinese. */
static void
try_words(ht_cutter *c, uint32_t at, uint32_t stop)
{
	const uint32_t *ch = c->segment->ch + c->start + at;
	ht_term terms[HT_MOST_TERMS];
	ht_project_term own[HT_PROJECT_WORD_LONGEST];
	uint32_t count = ht_terms_at(ch, stop - at, terms);
	uint32_t known = ht_project_words_at(ch, stop - at, own);

	for (uint32_t i = 0; i < count; i++)
		if (!hides_head(ch, &terms[i]))
			relax(c, at, &terms[i], terms[i].cost);
	for (uint32_t i = 0; i < known; i++)
	{
		uint8_t part = HT_P_NOUN;

		if (own[i].length == 1)
			continue;
		for (uint32_t k = 0; k < count; k++)
			if (terms[k].length == own[i].length && terms[k].part != HT_P_DIVISION)
				part = terms[k].part;
		relax(c, at, &(ht_term){.length = (uint8_t) own[i].length, .part = part},
			  OWN_WORD_COST - CHARACTER_LESS * own[i].length);
	}
}

/* Cuts a stretch of Chinese characters into words. */
static void
cut_stretch(ht_cutter *c, uint32_t start, uint32_t stop)
{
	uint32_t length = stop - start, from = c->phrase->count, at;

	c->start = start;
	memset(c->cost, 0xff, (length + 1) * sizeof(*c->cost));
	c->cost[0] = 0;
	for (at = 0; at < length; at++)
		if (c->cost[at] != UNREACHED)
			try_words(c, at, length);
	/* The way is known from its end: the words are added backward, and turned round. */
	for (at = length; at > 0; at -= c->last[at].length)
		add_word(c->phrase, start + at - c->last[at].length, start + at, c->last[at].part, HT_NO_ITEM);
	for (uint32_t i = from, k = c->phrase->count; i + 1 < k; i++)
	{
		ht_phrase_word word = c->phrase->words[i];

		c->phrase->words[i] = c->phrase->words[--k];
		c->phrase->words[k] = word;
	}
}

/* Where the quotes end that open at a character, behind the closing one; 0 where they hold no name. */
static uint32_t
quote_stop(const ht_segment *s, uint32_t at, uint32_t stop)
{
	uint32_t open = s->ch[at];
	uint32_t close = open == 0x201C   ? 0x201D
					 : open == 0x2018 ? 0x2019
					 : open == 0x300C ? 0x300D
					 : open == '"'    ? '"'
									  : 0;

	if (close == 0)
		return 0;
	if (stop > at + LONGEST_QUOTE + 2)
		stop = at + LONGEST_QUOTE + 2;
	for (uint32_t i = at + 1; i < stop; i++)
	{
		if (s->ch[i] == close)
			return i > at + 1 ? i + 1 : 0;
		if (s->cls[i] == HT_C_STOP || s->cls[i] == HT_C_NEWLINE || s->ch[i] == ',')
			return 0;
	}
	return 0;
}

/* Reads words up to `stop`, where an item or the sentence ends. */
static void
cut_plain(ht_cutter *c, uint32_t at, uint32_t stop)
{
	const ht_segment *s = c->segment;

	while (at < stop)
	{
		uint32_t end = at + 1;
		uint8_t cls = s->cls[at];

		if (is_han(cls))
		{
			while (end < stop && is_han(s->cls[end]))
				end++;
			cut_stretch(c, at, end);
		}
		else
		{
			bool run = cls == HT_C_DIGIT || cls == HT_C_LETTER;

			while (run && end < stop && s->cls[end] == cls)
				end++;
			add_word(c->phrase, at, end,
					 cls == HT_C_DIGIT    ? HT_P_FIGURE
					 : cls == HT_C_LETTER ? HT_P_LATIN
					 : cls == HT_C_SPACE  ? HT_P_SPACE
										  : HT_P_MARK,
					 HT_NO_ITEM);
		}
		at = end;
	}
}

/* Cuts what stands before an item, or before the sentence's end; quotes in it are one word. */
static uint32_t
cut_before(ht_cutter *c, uint32_t at, uint32_t stop, uint32_t limit)
{
	const ht_segment *s = c->segment;

	for (uint32_t i = at; i < stop; i++)
	{
		uint32_t end = quote_stop(s, i, limit);

		if (end == 0)
			continue;
		cut_plain(c, at, i);
		add_word(c->phrase, i, end, HT_P_PROPER, HT_NO_ITEM);
		c->phrase->words[c->phrase->count - 1].quoted = true;
		c->phrase->words[c->phrase->count - 1].roles = ending_roles(s, i + 1, end - 1);
		at = end;
		i = end - 1;
	}
	if (at < stop)
		cut_plain(c, at, stop);
	return at > stop ? at : stop;
}

/* Whether the name of the body is that of something built. */
static bool
is_built(const ht_segment *s, const ht_item *item)
{
	return (ending_roles(s, item->start, item->stop) & HT_PR_ENDS) != 0;
}

/* Notes the bodies whose names were cut at the words that they end with. */
static void
note_bodies(ht_phrase *phrase)
{
	const ht_passage *p = phrase->passage;
	uint32_t word = 0;

	for (uint32_t i = phrase->sentence->first; i < phrase->sentence->last; i++)
	{
		const ht_item *item = &p->items[i];

		if (item->kind != HT_I_ORGANIZATION)
			continue;
		while (word < phrase->count && phrase->words[word].stop < item->stop)
			word++;
		if (word < phrase->count && phrase->words[word].stop == item->stop &&
			phrase->words[word].item == HT_NO_ITEM)
			phrase->words[word].body = i;
	}
}

ht_status
ht_phrase_cut(ht_phrase *phrase, ht_arena *arena, const ht_passage *passage, const ht_sentence *sentence)
{
	uint32_t length = sentence->stop - sentence->start, at = sentence->start;
	ht_cutter cutter = {.phrase = phrase, .segment = passage->segment};

	*phrase = (ht_phrase){.passage = passage, .sentence = sentence};
	phrase->words = ht_arena_alloc_array(arena, (size_t) length + 1, sizeof(*phrase->words));
	cutter.cost = ht_arena_alloc_array(arena, (size_t) length + 1, sizeof(*cutter.cost));
	cutter.last = ht_arena_alloc_array(arena, (size_t) length + 1, sizeof(*cutter.last));
	if (phrase->words == NULL || cutter.cost == NULL || cutter.last == NULL)
		return HT_NO_MEMORY;
	for (uint32_t i = sentence->first; i < sentence->last; i++)
	{
		const ht_item *item = &passage->items[i];

		if (item->kind == HT_I_CLUE || item->start < at || item->stop > sentence->stop)
			continue;
		if (item->kind == HT_I_ORGANIZATION && is_built(passage->segment, item))
			continue;
		at = cut_before(&cutter, at, item->start, sentence->stop);
		if (item->start < at)
			continue;
		add_word(phrase, item->start, item->stop, item_part(item), i);
		phrase->words[phrase->count - 1].roles = ending_roles(passage->segment, item->start, item->stop);
		at = item->stop;
	}
	cut_before(&cutter, at, sentence->stop, sentence->stop);
	note_bodies(phrase);
	return HT_OK;
}

const ht_measure *
ht_phrase_measure(const ht_phrase *phrase, uint32_t word, uint8_t kinds)
{
	const ht_item *item = ht_phrase_item(phrase, word);

	return item != NULL && item->kind == HT_I_MEASURE && !item->inside &&
				   (item->of.measure->kind & kinds) != 0
			   ? item->of.measure
			   : NULL;
}

bool
ht_phrase_measures(const ht_phrase *phrase, uint32_t word, ht_dimension dimension)
{
	const ht_measure *m = ht_phrase_measure(phrase, word, HT_M_QUANTITY);

	return m != NULL && m->unit->dimension == dimension;
}

bool
ht_phrase_ends_clause(const ht_phrase *phrase, uint32_t word)
{
	uint32_t ch = ht_phrase_mark(phrase, word);

	return ch == ',' || ch == ';' || ch == ':' || ch == '!' || ch == '?' || ch == 0x3002 || ch == 0x2026 ||
		   (ch != 0 && phrase->passage->segment->cls[phrase->words[word].start] == HT_C_NEWLINE);
}
