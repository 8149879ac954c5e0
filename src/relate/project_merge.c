/*
 * project_merge.c
 *		Merges what is told of one project in many places.
 *
 *	 河南汉丰碳纳米管导电剂项目 ... 该项目总投资12亿元 ... 汉丰碳纳米管导电剂项目已开工
 */
#include "relate/project_merge.h"

#include <string.h>

#include "lex/gazetteer.h"

/* Projects among which a name is looked for, so that the time for one is bounded. */
#define REMEMBERED 64

/* Names of one sentence whose places are told apart. */
#define NEIGHBOURS 32

/* Bytes of a character of Chinese. */
#define HAN_BYTES 3

/* A key that is shorter, in bytes, is none by which another could be known. */
#define LEAST_KNOWN (3 * HAN_BYTES)

/* Words that a name may have or not. */
static const char *const idle[] = {"项目", "集团", "有限公司", "股份", "公司"};

/* The bytes of an idle word that a text begins with, 0 for none. */
static size_t
idle_length(const char *bytes, size_t length)
{
	for (size_t i = 0; i < sizeof(idle) / sizeof(idle[0]); i++)
	{
		size_t size = strlen(idle[i]);

		if (size <= length && memcmp(bytes, idle[i], size) == 0)
			return size;
	}
	return 0;
}

ht_status
ht_project_key(ht_arena *arena, ht_text name, ht_text *key)
{
	char *bytes = ht_arena_alloc(arena, name.length + 1);

	if (bytes == NULL)
		return HT_NO_MEMORY;
	*key = (ht_text){bytes, 0};
	for (size_t at = 0; at < name.length;)
	{
		size_t skipped = idle_length(name.bytes + at, name.length - at);

		if (skipped == 0)
			bytes[key->length++] = name.bytes[at++];
		at += skipped;
	}
	return HT_OK;
}

bool
ht_project_text_holds(ht_text text, ht_text part)
{
	for (size_t at = 0; at + part.length <= text.length; at++)
		if (memcmp(text.bytes + at, part.bytes, part.length) == 0)
			return true;
	return false;
}

/* Whether two keys are of one project. */
static bool
same_key(ht_text a, ht_text b)
{
	if (a.length < LEAST_KNOWN || b.length < LEAST_KNOWN)
		return a.length == b.length && memcmp(a.bytes, b.bytes, a.length) == 0;
	return a.length >= b.length ? ht_project_text_holds(a, b) : ht_project_text_holds(b, a);
}

/* Whether a title names the project shorter, with a stretch of its middle left out: 化橘红产业基地, 化橘红大健康产业基地. */
static bool
shortens(ht_text title, ht_text key)
{
	size_t head = 0, tail = 0;

	if (title.length >= key.length || title.length < 2 * LEAST_KNOWN)
		return false;
	while (head < title.length && title.bytes[head] == key.bytes[head])
		head++;
	while (tail < title.length && title.bytes[title.length - 1 - tail] == key.bytes[key.length - 1 - tail])
		tail++;
	return head + tail >= title.length && head >= LEAST_KNOWN && tail >= LEAST_KNOWN;
}

ht_project *
ht_project_find(const ht_statements *statements, ht_text key)
{
	size_t count = statements->project_count;

	for (size_t i = count; i > 0 && count - i < REMEMBERED; i--)
		if (same_key(statements->projects[i - 1].key, key) ||
			(statements->projects[i - 1].titled && shortens(statements->projects[i - 1].key, key)))
			return &statements->projects[i - 1];
	return NULL;
}

ht_project *
ht_project_add(ht_statements *statements)
{
	ht_project *projects = ht_arena_grow(statements->arena, statements->projects, statements->project_count,
										 &statements->project_capacity, sizeof(*projects));

	if (projects == NULL)
		return NULL;
	statements->projects = projects;
	projects += statements->project_count++;
	*projects = (ht_project){.place = -1, .period = {HT_NO_DAY, HT_NO_DAY}};
	return projects;
}

/* What an area is in mu, 2000/3 square metres each; HT_NO_MATCH where it is not told. */
static ht_status
in_mu(ht_arena *arena, const ht_measure *m, ht_decimal *mu)
{
	ht_status status;

	if (!m->has_value || m->unit->numerator == 0)
		return HT_NO_MATCH;
	*mu = m->value;
	if (m->unit->numerator * 3 == m->unit->denominator * 2000)
		return HT_OK;
	if (m->unit->numerator > UINT32_MAX / 3)
		return HT_NO_MATCH;
	status = ht_decimal_multiply(arena, mu, (uint32_t) m->unit->numerator * 3, mu);
	return status == HT_OK ? ht_decimal_divide(arena, mu, m->unit->denominator * 2000, mu) : status;
}

/* The item of the sentence by which time and place of a name are told. */
static uint32_t
item_of(const ht_project_reader *r, uint32_t start)
{
	uint32_t item = r->sentence->first;

	while (item + 1 < r->sentence->last && r->passage->items[item].start < start)
		item++;
	return item;
}

/* Whether two versions are of one division. */
static bool
same_division(int32_t a, int32_t b)
{
	return a >= 0 && b >= 0 && ht_division_last((uint32_t) a) == ht_division_last((uint32_t) b);
}

/* Whether a place governs a sentence that is not where the project `t` tells of is: it is that of another, or of who pays. */
static bool
is_anothers(const ht_project_reader *r, const ht_told *t, int32_t place)
{
	bool inside = t->place_how == HT_HOW_NAME && same_division(t->place, place);

	for (size_t i = 0; i < r->names.count && i < NEIGHBOURS; i++)
		if (&r->told[i] != t && r->told[i].place_how >= HT_HOW_NAME && same_division(r->told[i].place, place))
			return true;
	for (uint32_t i = r->sentence->first; i < r->sentence->last && i < r->sentence->first + 4 * NEIGHBOURS;
		 i++)
	{
		const ht_item *item = &r->passage->items[i];

		if (item->kind != HT_I_PLACE || !same_division(item->of.mention->division, place))
			continue;
		if (!item->inside && !(t->place_how == HT_HOW_NAME && same_division(t->place, place)))
			return false;
		inside = true;
	}
	return inside && ht_division_level((uint32_t) place) < HT_COUNTY;
}

/* The province of a division. */
static uint32_t
province_of(int32_t division)
{
	uint32_t province = (uint32_t) division;

	for (int32_t up = division; up >= 0; up = ht_division_parent((uint32_t) up))
		province = (uint32_t) up;
	return province;
}

/* Whether the division is so far from where the article is that a project there would be said to be: 在天津经商的. */
static bool
is_far(int32_t division, int32_t main)
{
	if (!same_division((int32_t) province_of(division), (int32_t) province_of(main)))
		return true;
	/* Another city of the province, as a whole. */
	return ht_division_level((uint32_t) division) < HT_COUNTY &&
		   ht_division_level((uint32_t) main) >= HT_COUNTY &&
		   !ht_division_within((uint32_t) main, (uint32_t) division);
}

/* Sets where the project is, as far as that is surer than before. */
static void
set_place(const ht_project_reader *r, ht_project *project, const ht_told *t, int32_t context)
{
	int32_t place = t->place, main = r->statements->context.main_place;
	uint8_t how = t->place_how;

	if (context >= 0 && main >= 0 && is_anothers(r, t, context))
		context = main;
	if (context >= 0 && main >= 0 && is_far(context, main))
		context = main;
	/* 滨江商务区 in Jinjiang is no part of Hangzhou. */
	if (how == HT_HOW_NAME && main >= 0 && r->statements->context.main_count > 2 && is_far(place, main))
		how = HT_HOW_NOT;
	/* An article of a town tells of projects there, whatever the sentence speaks of besides. */
	if (context >= 0 && main >= 0 && ht_division_within((uint32_t) main, (uint32_t) context))
		context = main;
	/* 河南甲项目 need not be told to be in Henan where the article speaks of a town there. */
	if (how == HT_HOW_NAME && context >= 0 && !same_division(place, context) && !same_division(place, main) &&
		(ht_division_within((uint32_t) context, (uint32_t) place) ||
		 ht_division_level((uint32_t) place) < HT_COUNTY))
		how = HT_HOW_NOT;
	if (how == HT_HOW_SAID && context >= 0 && ht_division_level((uint32_t) place) < HT_COUNTY &&
		ht_division_within((uint32_t) context, (uint32_t) place))
		place = context;
	if (how == HT_HOW_NOT && context >= 0)
	{
		place = context;
		how = HT_HOW_CONTEXT;
	}
	if (how <= project->place_how)
		return;
	project->place = place;
	project->place_how = how;
}

/* Who is meant by 公司, 他 or 我. */
static void
set_pronoun(ht_project_reader *r, ht_project *project, uint32_t word)
{
	const ht_phrase *p = &r->phrase;
	ht_thread *thread = &r->statements->thread;
	uint32_t ch = p->passage->segment->ch[p->words[word].start];
	bool firm =
		p->words[word].stop - p->words[word].start > 1 && ch != 0x4ED6 && ch != 0x5979 && ch != 0x6211;
	bool chamber = p->passage->segment->ch[p->words[word].stop - 1] == 0x4F1A; /* 会 */
	uint8_t body = chamber ? HT_B_CHAMBER : HT_B_COMPANY;
	const ht_mention *who = chamber ? thread->chamber : firm ? thread->company : thread->person;

	if (project->investor_how >= HT_HOW_BRINGS)
		return;
	if (ch == 0x6211) /* 我 */
	{
		thread->asks = true;
		return;
	}
	for (uint32_t i = 0; i < word; i++)
	{
		const ht_item *item = ht_phrase_item(p, i);

		if (item != NULL && ((!firm && item->kind == HT_I_PERSON) ||
							 (firm && item->kind == HT_I_ORGANIZATION && item->of.mention->body == body)))
			who = item->of.mention;
	}
	if (who == NULL)
		return;
	project->investor = who->name;
	project->investor_how = HT_HOW_BRINGS;
}

/* Sets who pays. */
static ht_status
set_investor(ht_project_reader *r, ht_project *project, const ht_told *t)
{
	ht_status status = HT_OK;

	if (t->payer.pronoun != HT_NO_WORD)
		set_pronoun(r, project, t->payer.pronoun);
	if (t->payer.how <= project->investor_how)
		return HT_OK;
	if (t->payer.name != NULL && t->payer.name->name.bytes != NULL)
		project->investor = t->payer.name->name;
	else
		status = ht_shown_write(r->statements->arena, r->passage->segment, t->payer.start, t->payer.stop,
								&project->investor);
	project->investor_how = t->payer.how;
	return status;
}

/* Sets amount and land. */
static ht_status
set_measures(ht_project_reader *r, ht_project *project, const ht_told *t)
{
	ht_status status = HT_OK;

	if (t->amount != HT_NO_WORD && (project->amount.kind == 0 || (project->part && !t->part)))
	{
		project->amount = *ht_phrase_item(&r->phrase, t->amount)->of.measure;
		project->part = t->part;
	}
	if (t->land != HT_NO_WORD && !project->has_land)
	{
		status =
			in_mu(r->statements->arena, ht_phrase_item(&r->phrase, t->land)->of.measure, &project->land_mu);
		project->has_land = status == HT_OK;
		if (status == HT_NO_MATCH || status == HT_OUT_OF_RANGE)
			status = HT_OK;
	}
	return status;
}

ht_status
ht_project_merge(ht_project_reader *r, ht_project *project, const ht_told *t, uint32_t start,
				 bool with_context)
{
	const ht_context *context = &r->statements->context;
	uint32_t item = t->amount != HT_NO_WORD ? r->phrase.words[t->amount].item : item_of(r, start);
	bool items = r->sentence->last > r->sentence->first;
	ht_status status = set_measures(r, project, t);

	if (status == HT_OK)
		status = set_investor(r, project, t);
	if (t->stage > project->status && t->stage != HT_S_ATTRACTED)
		project->status = t->stage;
	set_place(r, project, t, with_context && items ? ht_context_place(context, r->sentence, item) : -1);
	if (with_context && items && project->period.from == HT_NO_DAY && project->period.to == HT_NO_DAY)
		project->period = ht_context_period(context, r->sentence, item);
	return status;
}

void
ht_project_name_set(ht_project_reader *r, ht_project *project, const ht_named *n, ht_text name, ht_text key)
{
	bool titled = r->sentence->line == HT_K_TITLE;

	/* The same name is better found in the text than in its title. */
	if (key.length < project->key.length ||
		(key.length == project->key.length && !(project->titled && !titled) &&
		 name.length <= project->name.length))
		return;
	project->titled = titled;
	project->name = name;
	project->key = key;
	project->span =
		ht_span_of(r->passage->segment, r->phrase.words[n->first].start, r->phrase.words[n->last - 1].stop);
}
