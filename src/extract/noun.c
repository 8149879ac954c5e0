/*
 * noun.c
 *		What is counted: the head noun beside a quantity.
 *
 * A Chinese noun phrase ends in its head, so behind the number the last of a
 * row of nouns is taken (产业|工人), and before it the noun next to it.
 */
#include "extract/draft.h"

/* How far behind the number its noun may stand, in characters. */
#define REACH 16

/* Longest noun or linking word before a number, in characters. */
#define LONGEST_WORD 8

/* Linking words between a noun and its number. */
#define MOST_LINKS 3

/* Whether a clause ends here. */
static bool
ends_clause(const ht_chars *t, uint32_t at)
{
	uint8_t cls = t->cls[at];

	return cls == HT_C_NEWLINE || cls == HT_C_STOP || cls == HT_C_WIDE_COMMA || cls == HT_C_OPEN ||
		   t->ch[at] == ',' || t->ch[at] == 0x3001 || t->ch[at] == ':' || t->ch[at] == ')';
}

/* Behind a quotation that begins at `at`, `at` itself where none does. */
static uint32_t
skip_quotation(const ht_chars *t, uint32_t at)
{
	if (t->ch[at] != 0x201C && t->ch[at] != 0x300C && t->ch[at] != '"')
		return at;
	for (uint32_t end = at + 1; end < t->end && end < at + REACH; end++)
		if (t->ch[end] == 0x201D || t->ch[end] == 0x300D || (t->ch[end] == '"' && t->ch[at] == '"'))
			return end + 1;
	return at + 1;
}

/* The noun of a row of nouns that begins at `at`; 0 length where none begins. */
static uint32_t
head_at(const ht_chars *t, uint32_t at, uint32_t *length)
{
	uint32_t first = at;

	*length = 0;
	while (at < t->end)
	{
		ht_word word = ht_lexicon_at_of(t->ch, at, t->end, HT_W_NOUN);

		if (word.length == 0)
			break;
		first = at;
		*length = word.length;
		at += word.length;
	}
	return first;
}

/* The head noun behind the number, within `reach` characters. */
static uint32_t
noun_behind(const ht_chars *t, uint32_t at, uint32_t reach, uint32_t *length)
{
	uint32_t limit = at + reach;

	*length = 0;
	while (at < t->end && at < limit && !ends_clause(t, at))
	{
		uint32_t behind = skip_quotation(t, at);
		uint32_t noun;

		if (behind != at)
		{
			limit += behind - at;
			at = behind;
			continue;
		}
		if (HT_IS_NUMERAL_CLASS(t->cls[at]) && t->cls[at] == HT_C_DIGIT)
			break;
		noun = head_at(t, at, length);
		/* A single character counts only next to the number: 3个乡, but not 80名工友返乡 */
		if (*length > 1)
			return noun;
		*length = 0;
		at++;
	}
	return at;
}

/* Whether the character before a noun makes a place of it: 全县已有2100多名. */
static bool
is_whole(const ht_chars *t, uint32_t floor, uint32_t at)
{
	uint32_t ch = at > floor ? ht_char(t, at - 1) : 0;

	return ch == 0x5168 || ch == 0x8BE5 || ch == 0x6211; /* 全 该 我 */
}

/* The noun before the number, linking words aside; `single`: one of a single character will do. */
static uint32_t
noun_before(const ht_chars *t, uint32_t floor, uint32_t at, bool single, uint32_t *length)
{
	*length = 0;
	for (int links = 0; links <= MOST_LINKS && at > floor; links++)
	{
		uint32_t begin = at - floor > LONGEST_WORD ? at - LONGEST_WORD : floor;
		ht_word noun = ht_lexicon_before_of(t->ch, at, begin, HT_W_NOUN);
		ht_word link = ht_lexicon_before_of(t->ch, at, begin, HT_W_LINK);

		if (noun.length > 0 && noun.length >= link.length && (single || noun.length > 1) &&
			!is_whole(t, floor, at - noun.length))
		{
			*length = noun.length;
			return at - noun.length;
		}
		if (link.length > 0)
			at -= link.length;
		else if (t->ch[at - 1] == 0x201D || t->ch[at - 1] == 0x300D || t->ch[at - 1] == ':')
			at--;
		else
			break;
	}
	return at;
}

/* Whether the character behind a noun makes an attribute of it: 32位市级领导, 5名县籍客商. */
static bool
is_grade(const ht_chars *t, uint32_t at)
{
	uint32_t ch = at < t->end ? ht_char(t, at) : 0;

	return ch == 0x7EA7 || ch == 0x7C4D || ch == 0x76F4 || ch == 0x5C5E || ch == 0x57DF; /* 级 籍 直 属 域 */
}

uint32_t
ht_noun_find(const ht_chars *t, uint32_t floor, const ht_draft *d, uint32_t *length)
{
	uint32_t unit = ht_char(t, d->unit_stop - 1);
	bool itself = unit == 0x4EBA || unit == 0x6237 || unit == 0x6B21; /* 人 户 次 name what they count */
	bool single = unit != 0x5BB6 && unit != 0x540D;                   /* 家 名: 某市3000家鞋服企业 */
	uint32_t noun;

	*length = 0;
	if (!itself)
	{
		noun = head_at(t, d->stop, length);
		if (*length > 1 || (*length == 1 && single && !is_grade(t, noun + 1)))
			return noun;
		*length = 0;
	}
	noun = noun_before(t, floor, d->start, single, length);
	if (*length > 0 || itself)
		return noun;
	return noun_behind(t, d->stop, REACH, length);
}
