/*
 * project_field.c
 *		Deals out what a sentence says to the projects that it names.
 *
 * What stands between two names belongs to the first as far as it is said of
 * it, and to the second as far as it leads to it:
 *
 *	 由乡贤投资12亿元的 | 甲项目 | 、 | 投资100亿元的 | 乙项目 | 落地建设
 *	 ---- of 甲 ----->                ---- of 乙 -->          of 乙, and of 甲, which is joined to it
 */
#include "relate/project_field.h"

#include "lex/gazetteer.h"
#include "relate/project_stage.h"

/* Words between an amount and the word that tells what it is. */
#define NEAR 4

/* Words over which a measure belongs to a name, and over which one word tells of another. */
#define FAR 48

typedef struct ht_fields
{
	const ht_phrase *p;
	ht_named *names;
	size_t count;
	ht_told *told;
	size_t next; /* the first name behind the word that the walk has come to */
} ht_fields;

/* Whether what is said ends with the word, and with it whom it is said of. */
static bool
breaks(const ht_phrase *p, uint32_t word)
{
	return ht_phrase_ends_clause(p, word) && !ht_phrase_has(p, word, ',') && !ht_phrase_has(p, word, ':');
}

/* Whether a word of the role stands right before the word, over words that only bring it in; *at is where. */
static bool
told_by(const ht_phrase *p, uint32_t word, uint64_t role, uint32_t *at)
{
	for (uint32_t i = word; i > 0 && word - i < NEAR; i--)
	{
		*at = i - 1;
		if (ht_phrase_role(p, i - 1, role))
			return true;
		if (ht_phrase_ends_clause(p, i - 1) || p->words[i - 1].item != HT_NO_ITEM ||
			ht_phrase_has(p, i - 1, HT_CH_OF) || ht_phrase_has(p, i - 1, HT_CH_ENUMERATE))
			return false;
	}
	return false;
}

/* Whether the word for paying stands behind the amount: 把1200万元全投进甲厂. */
static bool
told_behind(const ht_phrase *p, uint32_t word)
{
	for (uint32_t i = word + 1; i < p->count && i < word + NEAR; i++)
	{
		if (ht_phrase_role(p, i, HT_PR_INVEST) && ht_phrase_role(p, i, HT_PR_BUILD))
			return i + 1 < p->count && p->words[i + 1].item == HT_NO_ITEM;
		if (p->words[i].item != HT_NO_ITEM || ht_phrase_ends_clause(p, i) || ht_phrase_has(p, i, HT_CH_OF) ||
			ht_phrase_has(p, i, HT_CH_ENUMERATE))
			return false;
	}
	return false;
}

/* Whether the word stands in front of the name as its attribute, or as the means by which it is built. */
static bool
leads_to(const ht_phrase *p, uint32_t word, const ht_named *n)
{
	int commas = 0;

	if ((n->refers && !n->project && !n->built) || n->first - word > FAR)
		return false;
	for (uint32_t i = word + 1; i < n->first; i++)
	{
		if (breaks(p, i))
			return false;
		commas += ht_phrase_has(p, i, ',');
	}
	if (commas > 0 && (commas > 2 || !(n->built || ht_phrase_has(p, n->left, HT_CH_OF))))
		return false;
	return n->first == word + 1 || n->built ||
		   (n->left != HT_NO_WORD && (ht_phrase_has(p, n->left, HT_CH_OF) ||
									  ht_phrase_measures(p, n->left, HT_D_AREA) || n->left == word));
}

/* Whether the word is said of the name before it. */
static bool
said_of(const ht_phrase *p, uint32_t word, const ht_named *n)
{
	if (word - n->last > FAR)
		return false;
	for (uint32_t i = n->last; i < word; i++)
		if (breaks(p, i))
			return false;
	return n->last >= p->count || !ht_phrase_role(p, n->last, HT_PR_LINK);
}

/* Whether a comma stands between. */
static bool
comma_between(const ht_phrase *p, uint32_t from, uint32_t to)
{
	for (uint32_t i = from; i < to; i++)
		if (ht_phrase_has(p, i, ','))
			return true;
	return false;
}

/* The name that a measure belongs to: its index, `count` where it belongs to none of the sentence. */
static size_t
owner_of(const ht_fields *f, uint32_t word)
{
	size_t next = f->next;
	bool leads, said;

	leads = next < f->count && leads_to(f->p, word, &f->names[next]);
	said = next > 0 && said_of(f->p, word, &f->names[next - 1]);
	if (said && (!leads || !comma_between(f->p, f->names[next - 1].last, word)))
		return next - 1;
	return leads ? next : next == 0 ? f->count : SIZE_MAX;
}

/* Whether 均 or the like stands between the name and the word. */
static bool
of_each(const ht_phrase *p, const ht_named *n, uint32_t word)
{
	for (uint32_t i = n->last; i < word; i++)
		if (ht_phrase_role(p, i, HT_PR_EACH))
			return true;
	return false;
}

/* Whether the amount is of a part of the project only. */
static bool
of_phase(const ht_phrase *p, uint32_t invest)
{
	return invest > 0 && ht_phrase_role(p, invest - 1, HT_PR_PHASE);
}

/* Gives the amount to the names that it belongs to. */
static void
deal_amount(ht_fields *f, uint32_t word)
{
	const ht_phrase *p = f->p;
	const ht_measure *m = ht_phrase_measure(p, word, HT_M_AMOUNT);
	uint32_t invest = word;
	bool told = told_by(p, word, HT_PR_INVEST, &invest) || told_behind(p, word);
	size_t owner = owner_of(f, word);
	bool own;
	ht_told *t;

	if (owner == SIZE_MAX)
		return;
	/* 8.6亿元的食品产业园项目 */
	if (!told && (owner == f->count || word > f->names[owner].first || f->names[owner].left != word + 1))
		return;
	t = &f->told[owner];
	/* 亿元以上的项目 are any such, and 3个总投资5亿元的项目 all of them. */
	if (owner < f->count && word < f->names[owner].first &&
		(m->qualifier == HT_AT_LEAST ||
		 (told && invest > 0 && ht_phrase_measures(p, invest - 1, HT_D_COUNT))))
		f->names[owner].several = true;
	/* 项目11个,总投资19.3亿元,投资4800万元的甲营地: what stands right before the name is its own. */
	own = owner < f->count && f->names[owner].left == word + 1 && t->amount != HT_NO_WORD &&
		  comma_between(p, t->amount, word);
	if (t->amount == HT_NO_WORD || own || (t->part && !of_phase(p, invest)))
	{
		t->amount = word;
		t->part = of_phase(p, invest);
	}
	if (owner == f->count || word < f->names[owner].first)
		return;
	if (of_each(p, &f->names[owner], word))
		for (size_t i = owner; i > 0 && f->told[i].joined; i--)
			f->told[i - 1].amount = word;
	else if (f->told[owner].joined)
		f->told[owner].amount = HT_NO_WORD;
}

/* Gives an area to the name whose land it is. */
static void
deal_land(ht_fields *f, uint32_t word)
{
	const ht_phrase *p = f->p;
	uint32_t by = word;
	size_t owner = owner_of(f, word);

	if (owner == SIZE_MAX)
		return;
	if (!told_by(p, word, HT_PR_LAND, &by))
	{
		/* 建设1200亩电池材料基地 */
		if (owner == f->count || f->names[owner].left != word || f->names[owner].first != word + 1)
			return;
	}
	if (f->told[owner].land == HT_NO_WORD)
		f->told[owner].land = word;
}

/* Where what leads to the name begins, `from` at the earliest. */
static uint32_t
lead_start(const ht_fields *f, size_t name, uint32_t from)
{
	const ht_phrase *p = f->p;
	const ht_named *n = &f->names[name];
	uint32_t at = n->first, start;

	if (name == 0)
		from = 0;
	if (f->told[name].amount != HT_NO_WORD && f->told[name].amount < at)
		at = f->told[name].amount;
	start = at;
	while (start > from && !ht_phrase_ends_clause(p, start - 1))
		start--;
	/* Nothing is said of another: the whole of what stands before. */
	if (name == 0)
		for (start = at; start > 0 && !breaks(p, start - 1);)
			start--;
	/* Without a mark between them it is the first name's, but for attributes of the second. */
	else if (start == from && from < n->first)
		start = ht_phrase_role(p, from, HT_PR_LINK)   ? from + 1
				: ht_phrase_has(p, n->left, HT_CH_OF) ? from
													  : n->first;
	return start;
}

/* Whether what stands behind 在 and a place says that the project is there: 在甲县兴建, 在乙镇，; but not 在丙市经营. */
static bool
is_site(const ht_phrase *p, uint32_t behind, const ht_item *place)
{
	if (behind >= p->count)
		return false;
	if (ht_phrase_has(p, behind, ','))
		return ht_division_level((uint32_t) place->of.mention->division) == HT_TOWNSHIP;
	return ht_phrase_role(p, behind, HT_PR_MAKES | HT_PR_STAGE | HT_PR_BUILD) &&
		   !(ht_phrase_role(p, behind, HT_PR_RUNS) && p->words[behind].stage != HT_S_NONE &&
			 ht_phrase_role(p, behind, HT_PR_MAKES));
}

/* Looks in the words from .. to for where the project is. */
static void
find_place(const ht_phrase *p, uint32_t from, uint32_t to, ht_told *t)
{
	for (uint32_t i = from; i + 1 < to; i++)
	{
		const ht_item *item = ht_phrase_item(p, i + 1);

		if (!ht_phrase_role(p, i, HT_PR_PLACE_OF) || p->words[i].item != HT_NO_ITEM || item == NULL ||
			item->kind != HT_I_PLACE || item->of.mention->division < 0)
			continue;
		/* In 在深圳创业 it is not the project that is there. */
		if ((ht_phrase_has(p, i, HT_CH_AT) || ht_phrase_role(p, i, HT_PR_FUTURE)) && !is_site(p, i + 2, item))
			continue;
		t->place = item->of.mention->division;
		t->place_how = HT_HOW_SAID;
	}
}

/* What the words of the name itself tell. */
static void
read_name(const ht_phrase *p, const ht_named *n, ht_told *t)
{
	for (uint32_t i = n->first; i < n->head; i++)
	{
		const ht_item *item = ht_phrase_item(p, i);

		if (item == NULL)
			continue;
		if (item->kind == HT_I_PLACE && t->place_how <= HT_HOW_NAME && item->of.mention->division >= 0)
		{
			t->place = item->of.mention->division;
			t->place_how = HT_HOW_NAME;
		}
		if (item->kind == HT_I_ORGANIZATION && i == n->first && n->project &&
			item->of.mention->body == HT_B_COMPANY)
			ht_project_payer_set(p, &t->payer, i, HT_HOW_NAME);
	}
}

/* Whose project it is said to be: 浙江客商的甲项目. */
static void
read_owner(const ht_phrase *p, const ht_named *n, ht_told *t)
{
	const ht_item *item;

	if (n->left == HT_NO_WORD || n->left == 0 || !n->project || n->left + 1 != n->first ||
		!ht_phrase_has(p, n->left, HT_CH_OF))
		return;
	item = ht_phrase_item(p, n->left - 1);
	if (ht_phrase_role(p, n->left - 1, HT_PR_PAYER) ||
		(item != NULL && item->kind == HT_I_ORGANIZATION && item->of.mention->body == HT_B_COMPANY))
		ht_project_payer_set(p, &t->payer, n->left - 1, HT_HOW_BRINGS);
}

/* Where what is said of the name ends. */
static uint32_t
said_stop(const ht_fields *f, size_t name, uint32_t next_lead)
{
	const ht_phrase *p = f->p;
	uint32_t at = f->names[name].last;

	while (at < next_lead && !breaks(p, at))
		at++;
	return at;
}

/* Reads what is told of one name, or of none, between `from` and where the next one begins. */
static void
read_told(ht_fields *f, size_t name, uint32_t from, uint32_t next_lead)
{
	const ht_phrase *p = f->p;
	const ht_named *n = &f->names[name];
	ht_told *t = &f->told[name];
	uint32_t stop = said_stop(f, name, next_lead);
	bool deed = false;
	uint8_t before = ht_project_stage_in(p, from, n->first, &deed);
	uint8_t behind;

	behind = ht_project_stage_in(p, n->last, stop, &t->event);
	t->stage = before > behind ? before : behind;
	t->attested = t->event || (n->built && !n->wished) || before > HT_S_PLANNED;
	t->event |= deed;
	ht_project_payer_find(p, from, n->first, true, &t->payer);
	ht_project_payer_find(p, n->last, stop, false, &t->payer);
	ht_project_bringer_find(p, from, stop, &t->payer);
	find_place(p, from, n->first, t);
	find_place(p, n->last, stop, t);
	read_name(p, n, t);
	read_owner(p, n, t);
	t->paid = t->payer.how >= HT_HOW_BRINGS || t->payer.pronoun != HT_NO_WORD;
	/* 由甲商会牵头的乙商务区 */
	t->attested |= t->paid && n->left != HT_NO_WORD && ht_phrase_has(p, n->left, HT_CH_OF);
}

/* Gives one name what is told of another that is joined to it and not of itself; `listed`: of all of a list. */
static void
share(const ht_told *from, ht_told *to, bool payer, bool listed)
{
	if (to->stage == HT_S_NONE || (listed && from->stage > to->stage))
		to->stage = from->stage;
	to->attested |= from->attested;
	if (to->place_how < HT_HOW_SAID && from->place_how == HT_HOW_SAID)
	{
		to->place = from->place;
		to->place_how = from->place_how;
	}
	if (payer && to->payer.how == HT_HOW_NOT && from->payer.how >= HT_HOW_BRINGS)
		to->payer = from->payer;
}

/* Whether words say that some of what stands before them are named behind them. */
static bool
introduces(const ht_phrase *p, uint32_t from, uint32_t to)
{
	for (uint32_t i = from; i < to && i < from + FAR && !breaks(p, i); i++)
		if (ht_phrase_role(p, i, HT_PR_AMONG))
			return true;
	return false;
}

/* Gives the names of a sentence the stage that its head tells of all: 同步动工的还有|甲、乙；以及丙. */
static void
share_head(ht_fields *f)
{
	const ht_phrase *p = f->p;
	size_t first = 0;
	uint32_t among, before = HT_NO_WORD;
	uint8_t stage;
	bool event;

	while (first < f->count && (f->names[first].several || f->names[first].refers))
		first++;
	if (first == f->count)
		return;
	for (among = f->names[first].first; among > 0; among--)
		if (ht_phrase_role(p, among - 1, HT_PR_AMONG) && p->words[among - 1].item == HT_NO_ITEM)
			before = among - 1;
	if (before == HT_NO_WORD)
		return;
	stage = ht_project_stage_in(p, 0, before, &event);
	for (size_t i = first; i < f->count && stage > HT_S_PLANNED; i++)
		if (f->told[i].stage == HT_S_NONE && !f->names[i].refers)
			f->told[i].stage = stage;
}

/* Lets names that are joined, and those of a list, share what is told of them. */
static void
share_all(ht_fields *f)
{
	for (size_t i = 1; i < f->count; i++)
		if (f->told[i].joined)
			share(&f->told[i - 1], &f->told[i], true, false);
	share_head(f);
	/* 签约项目21个,其中甲项目 */
	for (size_t i = 1, group = SIZE_MAX; i < f->count; i++)
	{
		if (f->names[i - 1].several && f->names[i - 1].project &&
			introduces(f->p, f->names[i - 1].last, f->names[i].first))
			group = i - 1;
		if (group != SIZE_MAX && f->told[i].stage == HT_S_NONE)
			f->told[i].stage = f->told[group].stage;
	}
	for (size_t i = f->count; i > 1; i--)
		if (f->told[i - 1].joined)
			share(&f->told[i - 1], &f->told[i - 2], false, f->names[i - 1].list != HT_NO_WORD);
}

void
ht_project_fields_read(const ht_phrase *p, ht_named *names, size_t count, ht_told *told)
{
	ht_fields fields = {.p = p, .names = names, .count = count, .told = told};
	uint32_t from = 0;

	for (size_t i = 0; i <= count; i++)
	{
		told[i] =
			(ht_told){.amount = HT_NO_WORD, .land = HT_NO_WORD, .payer.pronoun = HT_NO_WORD, .place = -1};
		/* The head of a list is joined to what it lists. */
		if (i > 0 && i < count && names[i - 1].last < p->count)
			told[i].joined = (ht_phrase_role(p, names[i - 1].last, HT_PR_LINK) && !names[i - 1].several) ||
							 (names[i].list != HT_NO_WORD && names[i].list == names[i - 1].list);
	}
	for (uint32_t word = 0; word < p->count; word++)
	{
		while (fields.next < count && names[fields.next].first <= word)
			fields.next++;
		if (ht_phrase_measure(p, word, HT_M_AMOUNT) != NULL)
			deal_amount(&fields, word);
		else if (ht_phrase_measures(p, word, HT_D_AREA))
			deal_land(&fields, word);
	}
	for (size_t i = 0; i < count; i++)
	{
		uint32_t lead = lead_start(&fields, i, from);
		uint32_t next = i + 1 < count ? lead_start(&fields, i + 1, names[i].last) : p->count;

		read_told(&fields, i, lead, next);
		from = names[i].last;
	}
	if (count == 0)
	{
		told[0].stage = ht_project_stage_in(p, 0, p->count, &told[0].attested);
		ht_project_payer_find(p, 0, p->count, false, &told[0].payer);
		find_place(p, 0, p->count, &told[0]);
	}
	share_all(&fields);
}
