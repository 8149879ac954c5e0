/*
 * prefix.c
 *		What stands before a numeral: qualifiers, a currency, a sign, and the
 *		words that tell that a bare magnitude is money.
 */
#include "extract/draft.h"

/* Words before a number that belong to its mention: a currency and two qualifiers. */
#define MOST_WORDS 4

/* Words between a money word and its number: 首次 突破 了. */
#define MOST_LINKS 4

/* Longest word before a number, in characters. */
#define LONGEST_WORD 8

/* Where a look back from `at` begins, not before `floor`. */
static uint32_t
window(uint32_t at, uint32_t floor)
{
	return at - floor > LONGEST_WORD ? at - LONGEST_WORD : floor;
}

/* Whether a money word stands before `at`, a few linking words aside. */
static bool
is_behind_money(const ht_chars *t, uint32_t at, uint32_t floor)
{
	for (int links = 0; links <= MOST_LINKS && at > floor; links++)
	{
		ht_word word = ht_lexicon_before_of(t->ch, at, window(at, floor), HT_W_MONEY);
		ht_word link;

		if (word.length > 0)
			return ht_lexicon_before(t->ch, at, window(at, floor)).length == word.length ||
				   ht_word_as(ht_lexicon_before(t->ch, at, window(at, floor)), HT_W_NOUN) != NULL;
		link = ht_lexicon_before_of(t->ch, at, window(at, floor), HT_W_LINK);
		if (link.length == 0)
			link = ht_lexicon_before_of(t->ch, at, window(at, floor), HT_W_QUALIFIER);
		if (link.length > 0)
			at -= link.length;
		else if (t->ch[at - 1] == ':' || t->ch[at - 1] == 0x4E86) /* 了 */
			at--;
		else
			return false;
	}
	return false;
}

/* Whether a qualifier with these flags holds before this number. */
static bool
holds(const ht_chars *t, const ht_draft *d, uint8_t flags, uint32_t at, uint32_t floor)
{
	bool bare = d->numeral.form == HT_N_ORDER || ht_char(t, d->numeral.start) == 0x534A; /* 半 */

	if (d->numeral.form == HT_N_SEVERAL && flags != 0)
		return false;
	if ((flags & HT_Q_IMPLIED) != 0)
		return bare || (!d->numeral.arabic && d->numeral.magnitude &&
						ht_char(t, d->numeral.start) == 0x5341); /* 上十万 */
	if ((flags & HT_Q_MONEY) != 0)
		return bare || ((d->kind == HT_M_AMOUNT || (d->kind == HT_M_NUMBER && d->numeral.group)) &&
						is_behind_money(t, at, floor));
	return true;
}

/* Takes a currency before the number: 人民币5亿元, HK$3.2亿, US$500万. */
static bool
take_currency(const ht_chars *t, ht_draft *d, ht_word word, uint32_t at, uint32_t floor)
{
	const ht_entry *entry = ht_word_as(word, HT_W_CURRENCY);
	const ht_currency *currency;
	uint32_t begin;

	if (entry == NULL || (d->kind != HT_M_AMOUNT && d->kind != HT_M_NUMBER))
		return false;
	currency = &ht_currencies[entry->payload];
	begin = at - word.length;
	if (begin > floor && ht_is_letter(t, begin) && ht_is_letter(t, begin - 1))
		return false;
	/* 元 behind a number says less than what stands before it; another currency is another amount's. */
	if (d->currency != NULL && d->currency->code != currency->code &&
		!(d->currency->code != NULL && d->currency->code[0] == 'C' && d->currency->code[1] == 'N'))
		return false;
	if (d->kind == HT_M_NUMBER)
		d->kind = HT_M_AMOUNT;
	d->currency = currency;
	d->no_currency = currency->code == NULL;
	d->start = begin;
	return true;
}

/* Takes a qualifier before the number; of two the first read is the nearer one. */
static bool
take_qualifier(const ht_chars *t, ht_draft *d, ht_word word, uint32_t floor)
{
	const ht_entry *entry = ht_word_as(word, HT_W_QUALIFIER);
	uint32_t at;

	if (entry == NULL)
		return false;
	at = d->start - ht_entry_take(entry);
	if (!holds(t, d, (uint8_t) (entry->payload & 0xff), at, floor))
		return false;
	if (d->before == HT_EXACT)
		d->before = (ht_qualifier) (entry->payload >> 8);
	d->start = at;
	d->number_start = at;
	return true;
}

/* Takes a minus sign, 负 or 零下. */
static void
take_sign(const ht_chars *t, ht_draft *d, uint32_t floor)
{
	uint32_t at = d->start;
	uint32_t c;
	uint8_t before;

	/* A magnitude alone has no sign: the dash of -百亿项目 is a bullet. */
	if (at <= floor || d->numeral.form == HT_N_ORDER)
		return;
	c = t->ch[at - 1];
	before = at >= 2 ? t->cls[at - 2] : HT_C_NEWLINE;
	if (c == '-')
	{
		if (before == HT_C_DIGIT || before == HT_C_LETTER || HT_IS_NUMERAL_CLASS(before))
			return;
		/* behind a word a dash is a sign only where numbers have signs */
		if (before == HT_C_HAN && d->kind != HT_M_PERCENTAGE &&
			!(d->kind == HT_M_QUANTITY && d->unit->dimension == HT_D_TEMPERATURE) &&
			!(d->kind == HT_M_AMOUNT && is_behind_money(t, at - 1, floor)))
			return;
		if (before != HT_C_HAN && at >= 2 &&
			(t->ch[at - 2] == '%' || t->ch[at - 2] == ')' || t->ch[at - 2] == '-'))
			return;
	}
	else if (c == 0x8D1F) /* 负, but not 自负 */
	{
		uint32_t word = at - 1 > floor ? t->ch[at - 2] : 0;

		if (word == 0x81EA || word == 0x62C5 || word == 0x80DC || word == 0x6B3A || word == 0x80A9 ||
			word == 0x5305 || word == 0x51CF || word == 0x80CC)
			return; /* 自负 担负 胜负 欺负 肩负 抱负 减负 背负 */
	}
	else if (c == 0x4E0B && at - 1 > floor && t->ch[at - 2] == 0x96F6 && d->kind == HT_M_QUANTITY &&
			 d->unit->dimension == HT_D_TEMPERATURE) /* 零下 */
	{
		d->start--;
	}
	else
		return;
	d->negative = true;
	d->start--;
	d->number_start = d->start;
}

/* Whether what follows a bare magnitude shows that it is money: 100亿投资, 百亿项目. */
static bool
is_before_money(const ht_chars *t, const ht_draft *d)
{
	uint32_t at = d->stop;

	if (ht_char(t, at) == 0x7684) /* 的 */
		at++;
	if (d->numeral.form == HT_N_ORDER)
		return d->numeral.group && t->ch[d->numeral.stop - 1] == 0x4EBF &&
			   /* 亿 */ ht_lexicon_at_of(t->ch, at, t->end, HT_W_ATTRIBUTE).length > 0 &&
			   d->numeral.stop - d->numeral.start > 1;
	return ht_lexicon_at_of(t->ch, at, t->end, HT_W_MONEY).length > 1;
}

/* Makes an amount of a bare 万 or 亿 beside a money word. */
static void
settle_bare_magnitude(const ht_chars *t, uint32_t floor, ht_draft *d)
{
	if (d->kind != HT_M_NUMBER || !d->numeral.group || d->numeral.row)
		return;
	if (d->numeral.form == HT_N_ORDER && d->before == HT_EXACT
			? is_before_money(t, d)
			: is_behind_money(t, d->start, floor) || is_before_money(t, d))
		d->kind = HT_M_AMOUNT;
}

void
ht_prefix_read(const ht_chars *t, uint32_t floor, ht_draft *d)
{
	bool currency = false;

	take_sign(t, d, floor);
	for (int words = 0; words < MOST_WORDS && d->start > floor; words++)
	{
		ht_word word = ht_lexicon_before(t->ch, d->start, window(d->start, floor));

		/* USD 500: one blank between a code and its number */
		if (word.length == 0 && !currency && d->start - floor > 1 && t->cls[d->start - 1] == HT_C_SPACE)
		{
			word = ht_lexicon_before(t->ch, d->start - 1, window(d->start - 1, floor));
			if (word.length == 0 || t->cls[d->start - 2] == HT_C_HAN ||
				!take_currency(t, d, word, d->start - 1, floor))
				break;
			currency = true;
			continue;
		}
		if (word.length == 0)
			break;
		if (!currency && take_currency(t, d, word, d->start, floor))
			currency = true;
		else if (!take_qualifier(t, d, word, floor))
			break;
	}
	settle_bare_magnitude(t, floor, d);
}
