/*
 * project_payer.c
 *		Finds who pays for a project: whoever does what a verb of paying or
 *		building says.
 *
 *	 由柳屯镇乡贤投资12亿元的甲项目      the word before the verb
 *	 乙公司与县政府签约，将投资3亿元     the last who could, in the clauses before
 */
#include "relate/project_payer.h"

/* Words between a verb and who does it. */
#define HOPS 8

/* Words over which one tells of another. */
#define FAR 48

/* Whether a comma stands between. */
static bool
comma_between(const ht_phrase *p, uint32_t from, uint32_t to)
{
	for (uint32_t i = from; i < to; i++)
		if (ht_phrase_has(p, i, ','))
			return true;
	return false;
}

/* Whether with the word somebody speaks. */
static bool
says(const ht_phrase *p, uint32_t word)
{
	return word < p->count && p->words[word].item == HT_NO_ITEM && ht_phrase_role(p, word, HT_PR_SAYS);
}

/* Whether the body is a bank, or a branch of one, which lends: its name ends in 银行, 支行, 信用社. */
static bool
is_bank(const ht_phrase *p, const ht_item *item)
{
	const uint32_t *end = p->passage->segment->ch + item->stop;

	if (item->stop < item->start + 3)
		return false;
	/* 行, but not 商行 or 车行 */
	if (end[-1] == 0x884C)
		return end[-2] == 0x94F6 || end[-2] == 0x652F || end[-2] == 0x5206 || end[-2] == 0x603B ||
			   end[-2] == 0x5EFA || end[-2] == 0x519C || end[-2] == 0x5DE5 || end[-2] == 0x4E2D;
	return (end[-1] == 0x793E && end[-3] == 0x4FE1) ||
		   (end[-1] == 0x793E && end[-2] == 0x8054 && end[-3] == 0x7528);
}

/* Whether the word names somebody who could pay. */
static bool
may_pay(const ht_phrase *p, uint32_t word)
{
	const ht_item *item = ht_phrase_item(p, word);

	if (item == NULL)
		return ht_phrase_role(p, word, HT_PR_PAYER);
	if (item->kind == HT_I_ORGANIZATION && is_bank(p, item))
		return false;
	if (item->kind == HT_I_ORGANIZATION)
		return item->of.mention->body == HT_B_COMPANY || item->of.mention->body == HT_B_CHAMBER ||
			   item->of.mention->body == HT_B_OTHER;
	return item->kind == HT_I_PERSON && !says(p, word + 1);
}

/* Whether with the word begins of whom or where it is not said who does it: 在甲县, 与县政府. */
static bool
is_aside(const ht_phrase *p, uint32_t word)
{
	uint32_t ch = ht_phrase_mark(p, word);

	return ch == HT_CH_AT || ch == 0x4E8E || ch == 0x5230 || ch == 0x6765 || ch == 0x56DE || ch == 0x8D74 ||
		   ch == 0x4E0E || ch == 0x548C || ch == 0x540C || ch == 0x5411 || ch == 0x5BF9 || ch == 0x4E3A ||
		   ch == 0x4ECE || ch == 0x81EA; /* 于 到 来 回 赴 与 和 同 向 对 为 从 自 */
}

void
ht_project_payer_set(const ht_phrase *p, ht_payer *payer, uint32_t word, ht_how how)
{
	const ht_item *item = ht_phrase_item(p, word);
	uint32_t first = word;

	if (how <= payer->how)
		return;
	if (item == NULL)
		while (first > 0 && word - first < 3 &&
			   (ht_phrase_is(p, first - 1, HT_I_PLACE) || ht_phrase_role(p, first - 1, HT_PR_GENERIC) ||
				ht_phrase_has(p, first - 1, 0x7C4D))) /* 籍 */
			first--;
	payer->start = p->words[first].start;
	payer->stop = p->words[word].stop;
	payer->name = item != NULL && item->kind != HT_I_PLACE ? item->of.mention : NULL;
	payer->pronoun = HT_NO_WORD;
	payer->how = (uint8_t) how;
}

/* Whether the words between who does something and what he does let it be so. */
static bool
is_hop(const ht_phrase *p, uint32_t word)
{
	const ht_item *item = ht_phrase_item(p, word);

	if (item != NULL)
		return item->kind == HT_I_DATE;
	return p->words[word].part == HT_P_ADVERB || p->words[word].part == HT_P_TIME ||
		   p->words[word].part == HT_P_SPACE ||
		   ht_phrase_role(p, word, HT_PR_FUTURE | HT_PR_GOVERN | HT_PR_STAGE | HT_PR_MAKES);
}

/* Whether a place stands behind the word, which says whose: 在家乡甲县. */
static bool
is_home(const ht_phrase *p, uint32_t word)
{
	uint32_t ch = p->passage->segment->ch[p->words[word].stop - 1];

	return p->words[word].item == HT_NO_ITEM && p->words[word].stop == p->words[word].start + 2 &&
		   (ch == 0x4E61 || ch == 0x5BB6 || ch == 0x7C4D || ch == 0x5730); /* 乡 家 籍 地 */
}

/* The word with which begins of whom or where it is not said who does it, before a name: 在家乡|甲县, 与几位|同乡; HT_NO_WORD for none. */
static uint32_t
aside_of(const ht_phrase *p, uint32_t name, uint32_t from)
{
	uint32_t at = name;

	if (at > from && (is_home(p, at - 1) || ht_phrase_measures(p, at - 1, HT_D_COUNT)))
		at--;
	return at > from && is_aside(p, at - 1) ? at - 1 : HT_NO_WORD;
}

/* Who does what the verb says: the word right before it, times and places aside; HT_NO_WORD for none. */
static uint32_t
subject_of(const ht_phrase *p, uint32_t verb, uint32_t from)
{
	uint32_t at = verb;

	for (int hops = 0; at > from && hops < HOPS; hops++)
	{
		uint32_t w = at - 1;

		if (ht_phrase_ends_clause(p, w))
			return HT_NO_WORD;
		if ((p->words[w].item != HT_NO_ITEM && !ht_phrase_is(p, w, HT_I_DATE)) ||
			ht_phrase_role(p, w, HT_PR_PAYER))
		{
			uint32_t aside = aside_of(p, w, from);

			if (aside == HT_NO_WORD)
				return may_pay(p, w) || ht_phrase_is(p, w, HT_I_PLACE) ? w : HT_NO_WORD;
			at = aside;
			continue;
		}
		if (ht_phrase_role(p, w, HT_PR_PRONOUN))
			return w;
		if (!is_hop(p, w))
			return HT_NO_WORD;
		at = w;
	}
	return HT_NO_WORD;
}

/* The last who could do what the verb says, in the clauses before it. */
static uint32_t
subject_before(const ht_phrase *p, uint32_t verb, uint32_t from)
{
	for (uint32_t i = verb; i > from && verb - i < FAR; i--)
	{
		uint32_t w = i - 1;

		if (ht_phrase_role(p, w, HT_PR_PRONOUN) && p->words[w].item == HT_NO_ITEM)
			return w;
		/* One of several is not who pays, nor somebody where the state does. */
		if (ht_phrase_has(p, w, HT_CH_ENUMERATE) || ht_phrase_has(p, w, HT_CH_LISTED) ||
			ht_phrase_role(p, w, HT_PR_PUBLIC))
			return HT_NO_WORD;
		if ((p->words[w].item != HT_NO_ITEM || !comma_between(p, w, verb)) && may_pay(p, w) &&
			aside_of(p, w, from) == HT_NO_WORD)
			return w;
	}
	return HT_NO_WORD;
}

/* The word for the firm whose project the verb speaks of: 公司|此次|开工; HT_NO_WORD for none. */
static uint32_t
own_of(const ht_phrase *p, uint32_t verb, uint32_t from)
{
	for (uint32_t i = verb; i > from && verb - i < 4 && !ht_phrase_ends_clause(p, i - 1); i--)
	{
		uint32_t last = p->passage->segment->ch[p->words[i - 1].stop - 1];

		if (ht_phrase_role(p, i - 1, HT_PR_PRONOUN) && p->words[i - 1].item == HT_NO_ITEM)
			return last == 0x53F8 || last == 0x56E2 ? i - 1 : HT_NO_WORD; /* 公司 集团 */
		if (p->words[i - 1].item != HT_NO_ITEM && !ht_phrase_is(p, i - 1, HT_I_DATE))
			return HT_NO_WORD;
	}
	return HT_NO_WORD;
}

/* Takes the word, or whom it stands for, as the payer. */
static void
take(const ht_phrase *p, ht_payer *payer, uint32_t word)
{
	if (ht_phrase_role(p, word, HT_PR_PRONOUN) && p->words[word].item == HT_NO_ITEM)
		payer->pronoun = word;
	else
		ht_project_payer_set(p, payer, word, HT_HOW_SAID);
}

void
ht_project_payer_find(const ht_phrase *p, uint32_t from, uint32_t to, bool leads, ht_payer *payer)
{
	uint32_t verb = HT_NO_WORD;

	for (uint32_t i = from; i < to; i++)
	{
		uint32_t subject;

		if (p->words[i].item != HT_NO_ITEM)
			continue;
		if (!ht_phrase_role(p, i, HT_PR_INVEST | HT_PR_MAKES))
		{
			/* 公司此次开工的甲项目 */
			if (leads && ht_phrase_role(p, i, HT_PR_STAGE) && ht_phrase_has(p, i + 1, HT_CH_OF) &&
				payer->pronoun == HT_NO_WORD)
				payer->pronoun = own_of(p, i, from);
			continue;
		}
		subject = subject_of(p, i, from);
		if (verb == HT_NO_WORD || ht_phrase_role(p, i, HT_PR_INVEST))
			verb = i;
		if (subject == HT_NO_WORD)
			continue;
		/* A place that invests is the one whose government does; one that builds is only where. */
		if (ht_phrase_is(p, subject, HT_I_PLACE) && !ht_phrase_role(p, i, HT_PR_INVEST))
			continue;
		take(p, payer, subject);
		return;
	}
	if (verb != HT_NO_WORD && leads)
	{
		uint32_t subject = subject_before(p, verb, from);

		if (subject != HT_NO_WORD)
			take(p, payer, subject);
	}
}

/* Whether what is done to projects follows within the clause: 依托甲商会|引进. */
static bool
brings(const ht_phrase *p, uint32_t from, uint32_t to)
{
	for (uint32_t i = from; i < to && i < from + HOPS && !ht_phrase_ends_clause(p, i); i++)
	{
		if (ht_phrase_has(p, i, HT_CH_ENUMERATE))
			return false;
		if (ht_phrase_role(p, i, HT_PR_BRING | HT_PR_MAKES | HT_PR_INVEST))
			return true;
	}
	return false;
}

/* Whether the word, behind who does it, is of bringing or founding what is named behind 的: 甲商会|牵头|的. */
static bool
is_brought(const ht_phrase *p, uint32_t word, uint32_t to)
{
	for (uint32_t i = word; i < to && i < word + HOPS && !ht_phrase_ends_clause(p, i); i++)
	{
		if (p->words[i].item != HT_NO_ITEM || ht_phrase_has(p, i, HT_CH_ENUMERATE))
			return false;
		if (ht_phrase_role(p, i, HT_PR_BRING) && ht_phrase_role(p, i, HT_PR_BUILD | HT_PR_GOVERN) &&
			ht_phrase_length(p, i) > 1)
			return i + 1 < to && ht_phrase_has(p, i + 1, HT_CH_OF);
		if (!is_hop(p, i))
			return false;
	}
	return false;
}

/* Whether somebody signs for the project: 甲公司|与县政府签约, 县政府与|甲公司|签约. */
static bool
signs(const ht_phrase *p, uint32_t word, uint32_t from, uint32_t to)
{
	uint32_t next = word + 1;

	if (!(next < to && ht_phrase_role(p, next, HT_PR_LINK) && !ht_phrase_has(p, next, HT_CH_ENUMERATE)) &&
		!(word > from && ht_phrase_role(p, word - 1, HT_PR_LINK) &&
		  !ht_phrase_has(p, word - 1, HT_CH_ENUMERATE)))
		return false;
	for (uint32_t i = next; i < to && i - word < FAR && !ht_phrase_ends_clause(p, i); i++)
		if (p->words[i].stage == HT_S_SIGNED)
			return true;
	return false;
}

void
ht_project_bringer_find(const ht_phrase *p, uint32_t from, uint32_t to, ht_payer *payer)
{
	for (uint32_t i = from; i < to; i++)
	{
		uint32_t before = i > from ? i - 1 : i;

		if (!may_pay(p, i))
			continue;
		if (ht_phrase_role(p, before, HT_PR_PAID_BY) && ht_phrase_length(p, before) > 1)
			ht_project_payer_set(p, payer, i, HT_HOW_SAID);
		if ((p->words[i].item != HT_NO_ITEM || ht_phrase_length(p, i) > 3) &&
			((ht_phrase_role(p, before, HT_PR_BRING) && brings(p, i + 1, to)) || signs(p, i, from, to)))
			ht_project_payer_set(p, payer, i, HT_HOW_BRINGS);
		if (!ht_phrase_is(p, i, HT_I_PERSON) && is_brought(p, i + 1, to))
			ht_project_payer_set(p, payer, i, HT_HOW_BRINGS);
	}
}
