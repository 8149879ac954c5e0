/*
 * figures.c
 *		Arabic figures that are no numbers.
 */
#include "extract/figures.h"

#include "extract/draft.h"

/* Separators that a compound of figures is looked at for before it is one too many. */
#define MOST_SEPARATORS 4

static inline bool
is_digit(const ht_chars *t, uint32_t at)
{
	return at < t->end && t->cls[at] == HT_C_DIGIT;
}

/* Behind the run of digits at `at`, groups of three behind commas included. */
static uint32_t
run_end(const ht_chars *t, uint32_t at)
{
	while (is_digit(t, at))
		at++;
	while (ht_char(t, at) == ',' && is_digit(t, at + 1) && is_digit(t, at + 2) && is_digit(t, at + 3) &&
		   !is_digit(t, at + 4))
		at += 4;
	return at;
}

/* Behind letters and digits that hang together, with hyphens and points between digits. */
static uint32_t
name_end(const ht_chars *t, uint32_t at)
{
	for (; at < t->end; at++)
	{
		uint32_t c = t->ch[at];

		if (t->cls[at] == HT_C_DIGIT || t->cls[at] == HT_C_LETTER)
			continue;
		if ((c == '-' || c == '.' || c == '/' || c == '_') &&
			(is_digit(t, at + 1) || ht_is_letter(t, at + 1)))
			continue;
		break;
	}
	return at;
}

static bool
is_separator(uint32_t c)
{
	return c == '-' || c == '/' || c == ':' || c == '.' || c == 0xB7; /* · */
}

/* Whether a letter before the figures makes them part of a name: G20, No.1, COVID-19. */
static bool
is_behind_letters(const ht_chars *t, uint32_t at)
{
	ht_word word;
	uint32_t before = at >= 1 ? t->ch[at - 1] : 0;

	if (at < 1)
		return false;
	if (t->cls[at - 1] != HT_C_LETTER)
	{
		uint32_t letters = at - 1;

		if (before != '-' && before != '.' && before != '/' && before != '_')
			return false;
		while (letters > 0 && t->cls[letters - 1] == HT_C_LETTER)
			letters--;
		/* 100MW/200MWh: the letters before are a unit */
		return letters < at - 1 && !(before == '/' && letters > 0 && t->cls[letters - 1] == HT_C_DIGIT);
	}
	word = ht_lexicon_before_of(t->ch, at, at > 4 ? at - 4 : 0, HT_W_CURRENCY);
	if (word.length == 0) /* GDP5000亿元 */
		word = ht_lexicon_before_of(t->ch, at, at > 4 ? at - 4 : 0, HT_W_MONEY);
	return word.length == 0 || (at > word.length && t->cls[at - word.length - 1] == HT_C_LETTER);
}

/* Whether the letters at `at` are a unit or a currency, whole. */
static bool
is_symbol(const ht_chars *t, uint32_t at)
{
	ht_word word = ht_lexicon_at(t->ch, at, t->end);

	if (ht_word_as(word, HT_W_UNIT) == NULL && ht_word_as(word, HT_W_CURRENCY) == NULL)
		return false;
	return !ht_is_letter(t, at + word.length) && !is_digit(t, at + word.length);
}

/* Whether one hyphen between two runs of digits joins a telephone number or a month. */
static bool
is_hyphenated_code(const ht_chars *t, uint32_t first, uint32_t first_end, uint32_t second,
				   uint32_t second_end)
{
	uint32_t a = first_end - first;
	uint32_t b = second_end - second;

	if (t->ch[first] == '0' && a > 1)
		return true;
	if (t->ch[second] == '0' && b > 1)
		return true;
	return b >= 7 && a >= 3;
}

bool
ht_figures_skip(const ht_chars *t, uint32_t at, uint32_t *next)
{
	uint32_t end = run_end(t, at);
	uint32_t separators = 0, points = 0, hyphens = 0, others = 0;
	uint32_t start = at;
	bool code = false;
	bool doubled = false; /* two points without a hyphen between them */

	if (is_behind_letters(t, at))
	{
		*next = name_end(t, end);
		return true;
	}
	while (is_separator(ht_char(t, end)) && is_digit(t, end + 1))
	{
		uint32_t c = t->ch[end];
		uint32_t run = end + 1;
		uint32_t behind = run_end(t, run);

		separators++;
		if (c == '.')
		{
			doubled |= points > 0;
			points++;
		}
		else if (c == '-')
		{
			hyphens++;
			points = 0;
			code |= is_hyphenated_code(t, start, end, run, behind);
		}
		else
			others++;
		start = run;
		end = behind;
	}
	if (others > 0 || hyphens > 1 || doubled || (code && separators <= MOST_SEPARATORS))
	{
		*next = name_end(t, end);
		return true;
	}
	if (ht_is_letter(t, end) && !is_symbol(t, end))
	{
		*next = name_end(t, end);
		return true;
	}
	return false;
}
