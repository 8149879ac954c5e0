/*
 * project.c
 *		Which names of a sentence are projects, and what an article says of each.
 */
#include "relate/project.h"

#include <stdlib.h>
#include <string.h>

#include "lex/gazetteer.h"
#include "relate/project_field.h"

/* Projects among which a name is looked for, so that the time for one is bounded. */
#define REMEMBERED 64

/* Names of one sentence whose places are told apart. */
#define NEIGHBOURS 32

/* Bytes of a character of Chinese. */
#define HAN_BYTES 3

/* A key that is shorter, in bytes, is none by which another could be known. */
#define LEAST_KNOWN (3 * HAN_BYTES)

/* Characters that a name of words only tells at least, alone and with what is done to it. */
#define LEAST_TOLD 2
#define LEAST_DEED 4

typedef struct ht_reader
{
	ht_statements *statements;
	const ht_passage *passage;
	const ht_sentence *sentence;
	ht_phrase phrase;
	ht_names names;
	ht_told *told;
} ht_reader;

/* Whether what is named is one particular project. */
static bool
is_project(const ht_named *n, const ht_told *t)
{
	bool named = n->proper || n->placed;
	bool listed = n->list != HT_NO_WORD;

	if (n->several || n->refers)
		return false;
	if (t->amount != HT_NO_WORD)
		return n->plain >= LEAST_TOLD || n->proper || (n->works && (n->placed || n->plain > 0));
	if (n->counted)
		return false;
	if (listed)
		return true;
	if (n->body)
		return n->proper && ((t->event && t->stage >= HT_S_SIGNED) || n->underway);
	if (n->project)
		return (n->proper && n->plain >= LEAST_TOLD) || (n->proper && n->works) ||
			   (t->attested && (n->plain >= LEAST_DEED || (named && n->plain >= LEAST_TOLD)));
	if (n->works)
		return (t->attested &&
				((named && n->plain > 0) || n->plain >= LEAST_DEED || (n->proper && !n->wished))) ||
			   (t->event && (n->placed || (n->built && n->plain >= LEAST_TOLD)));
	return (n->proper && n->built && !n->wished && n->plain > 0) ||
		   (n->placed && t->event && n->plain >= LEAST_TOLD);
}

/* Takes the names of a list out that has nothing but kinds of projects: 高端制造、生态农业等项目. */
static void
judge_list(ht_names *names, size_t first, size_t last)
{
	size_t sound = 0;

	for (size_t i = first; i < last; i++)
		sound += names->items[i].proper || names->items[i].thing || names->items[i].placed;
	for (size_t i = first; i < last; i++)
		if (sound * 2 < last - first)
			names->items[i].several = true;
}

/* Judges the lists of a sentence; the head of each stands behind it. */
static void
judge_lists(const ht_reader *r)
{
	ht_names *names = (ht_names *) &r->names;

	for (size_t i = 0, first = 0; i < names->count; i++)
	{
		if (names->items[i].list == HT_NO_WORD || names->items[i].list != names->items[first].list)
			first = i;
		if (names->items[i].list != HT_NO_WORD && names->items[i].several)
			judge_list(names, first, i);
	}
}

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

/* What of a name tells it from others: the name without its idle words. */
static ht_status
make_key(ht_arena *arena, ht_text name, ht_text *key)
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

/* Whether one text holds the other. */
static bool
holds(ht_text text, ht_text part)
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
	return a.length >= b.length ? holds(a, b) : holds(b, a);
}

/* The project of that key, the last one first; NULL for none. */
static ht_project *
find_project(const ht_statements *statements, ht_text key)
{
	size_t count = statements->project_count;

	for (size_t i = count; i > 0 && count - i < REMEMBERED; i--)
		if (same_key(statements->projects[i - 1].key, key))
			return &statements->projects[i - 1];
	return NULL;
}

/* The project that the article goes on speaking of, NULL for none. */
static ht_project *
current_project(const ht_statements *statements)
{
	return statements->thread.current > 0 ? &statements->projects[statements->thread.current - 1] : NULL;
}

static ht_project *
add_project(ht_statements *statements)
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
item_of(const ht_reader *r, uint32_t start)
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

/* Sets where the project is, as far as that is surer than before. */
static void
set_place(const ht_reader *r, ht_project *project, const ht_told *t, int32_t context)
{
	int32_t place = t->place, main = r->statements->context.main_place;
	uint8_t how = t->place_how;

	/* What another project has is not what governs. */
	for (size_t i = 0; context >= 0 && i < r->names.count && i < NEIGHBOURS; i++)
		if (&r->told[i] != t && r->told[i].place_how >= HT_HOW_NAME &&
			same_division(r->told[i].place, context) && main >= 0 &&
			ht_division_within((uint32_t) context, (uint32_t) main))
			context = main;

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
set_pronoun(ht_reader *r, ht_project *project, uint32_t word)
{
	const ht_phrase *p = &r->phrase;
	ht_thread *thread = &r->statements->thread;
	uint32_t ch = p->passage->segment->ch[p->words[word].start];
	bool firm =
		p->words[word].stop - p->words[word].start > 1 && ch != 0x4ED6 && ch != 0x5979 && ch != 0x6211;
	const ht_mention *who = firm ? thread->company : thread->person;

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

		if (item != NULL &&
			((!firm && item->kind == HT_I_PERSON) ||
			 (firm && item->kind == HT_I_ORGANIZATION && item->of.mention->body == HT_B_COMPANY)))
			who = item->of.mention;
	}
	if (who == NULL)
		return;
	project->investor = who->name;
	project->investor_how = HT_HOW_BRINGS;
}

/* Sets who pays. */
static ht_status
set_investor(ht_reader *r, ht_project *project, const ht_told *t)
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
set_measures(ht_reader *r, ht_project *project, const ht_told *t)
{
	ht_status status = HT_OK;

	if (t->amount != HT_NO_WORD && project->amount.kind == 0)
		project->amount = *ht_phrase_item(&r->phrase, t->amount)->of.measure;
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

/* Adds what is told to a project; `start` is where in the segment it is spoken of. */
static ht_status
merge(ht_reader *r, ht_project *project, const ht_told *t, uint32_t start, bool with_context)
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

/* Makes the name the project's where it is fuller. */
static void
set_name(ht_reader *r, ht_project *project, const ht_named *n, ht_text name, ht_text key)
{
	if (key.length < project->key.length ||
		(key.length == project->key.length && name.length <= project->name.length))
		return;
	project->name = name;
	project->key = key;
	project->span =
		ht_span_of(r->passage->segment, r->phrase.words[n->first].start, r->phrase.words[n->last - 1].stop);
}

/* Whether the two names are put as one: 光伏项目——年产20万吨晶硅项目. */
static bool
is_apposition(const ht_reader *r, const ht_named *a, const ht_named *b)
{
	if (b->first == a->last || b->first - a->last > 2)
		return false;
	for (uint32_t i = a->last; i < b->first; i++)
		if (ht_phrase_mark(&r->phrase, i) != 0x2014)
			return false;
	return true;
}

/* Whether the word could point to the project: 园区 to a 产业园, 该厂 to a 鞋厂, 项目 to any. */
static bool
may_refer(const ht_reader *r, const ht_named *n, const ht_project *project)
{
	const ht_phrase_word *w = &r->phrase.words[n->head];
	ht_text word;

	if (n->project)
		return true;
	/* The word as it is shown; should there be no memory for it, it points to nothing. */
	if (ht_shown_write(r->statements->scratch, r->passage->segment, w->start, w->stop, &word) != HT_OK ||
		word.length < 2 * HAN_BYTES)
		return false;
	return holds(project->name, (ht_text){word.bytes, HAN_BYTES}) ||
		   holds(project->name, (ht_text){word.bytes + word.length - HAN_BYTES, HAN_BYTES});
}

/* Makes a project of what was only named, once it is told what only projects have; NULL where that is not so. */
static ht_status
promote(ht_reader *r, const ht_named *n, const ht_told *t, ht_project **project)
{
	ht_thread *thread = &r->statements->thread;

	if (!thread->drafted || !may_refer(r, n, &thread->draft) ||
		(t->amount == HT_NO_WORD && t->land == HT_NO_WORD))
		return HT_OK;
	*project = add_project(r->statements);
	if (*project == NULL)
		return HT_NO_MEMORY;
	**project = thread->draft;
	thread->drafted = false;
	thread->current = r->statements->project_count;
	return HT_OK;
}

/* Reads a word that points to a project that was named. */
static ht_status
read_reference(ht_reader *r, const ht_named *n, const ht_told *t)
{
	ht_project *project = NULL;
	ht_status status = promote(r, n, t, &project);

	if (project == NULL)
		project = current_project(r->statements);
	if (status != HT_OK || project == NULL || !may_refer(r, n, project))
		return status;
	r->statements->thread.here = true;
	return merge(r, project, t, r->phrase.words[n->first].start, false);
}

/* Keeps a name that is no project yet, should more be told of it. */
static ht_status
draft(ht_reader *r, const ht_named *n, const ht_told *t, ht_text name, ht_text key)
{
	ht_thread *thread = &r->statements->thread;

	if (!t->attested || !(n->works || n->project) || n->counted || n->plain < LEAST_TOLD)
		return HT_OK;
	thread->draft = (ht_project){.place = -1, .period = {HT_NO_DAY, HT_NO_DAY}};
	thread->drafted = true;
	set_name(r, &thread->draft, n, name, key);
	return merge(r, &thread->draft, t, r->phrase.words[n->first].start, true);
}

/* Reads a name that stands by itself. */
static ht_status
read_name(ht_reader *r, size_t i)
{
	ht_statements *statements = r->statements;
	const ht_named *n = &r->names.items[i];
	const ht_told *t = &r->told[i];
	uint32_t start = r->phrase.words[n->first].start, stop = r->phrase.words[n->last - 1].stop;
	ht_project *project = NULL;
	ht_text name, key;
	ht_status status = ht_shown_write(statements->arena, r->passage->segment, start, stop, &name);

	if (status == HT_OK && name.bytes != NULL)
		status = make_key(statements->arena, name, &key);
	if (status != HT_OK || name.bytes == NULL)
		return status;
	if (i > 0 && is_apposition(r, &r->names.items[i - 1], n))
		project = current_project(statements);
	if (project == NULL)
		project = find_project(statements, key);
	if (project == NULL)
	{
		if (!is_project(n, t))
			return draft(r, n, t, name, key);
		project = add_project(statements);
		if (project == NULL)
			return HT_NO_MEMORY;
	}
	set_name(r, project, n, name, key);
	statements->thread.current = (size_t) (project - statements->projects) + 1;
	statements->thread.here = true;
	return merge(r, project, t, start, true);
}

/* Reads one name. */
static ht_status
read_named(ht_reader *r, size_t i)
{
	const ht_named *n = &r->names.items[i];

	if (n->refers)
		return read_reference(r, n, &r->told[i]);
	if (!n->several)
		return read_name(r, i);
	/* Of several nothing more is told that would be one's. */
	if (n->project && n->list == HT_NO_WORD)
		r->statements->thread.current = 0;
	return HT_OK;
}

/* Whether a sentence without names goes on with the project of the one before. */
static bool
continues(const ht_phrase *p)
{
	for (uint32_t i = 0; i < p->count; i++)
	{
		uint32_t roles = p->words[i].roles;

		if (ht_phrase_is(p, i, HT_I_DATE) || p->words[i].part == HT_P_TIME ||
			p->words[i].part == HT_P_SPACE || ht_phrase_has(p, i, ','))
			continue;
		return p->words[i].item == HT_NO_ITEM &&
			   (roles & (HT_PR_INVEST | HT_PR_LAND | HT_PR_AFTER | HT_PR_STAGE | HT_PR_FUTURE | HT_PR_PHASE |
						 HT_PR_CAPACITY | HT_PR_PAID_BY)) != 0;
	}
	return false;
}

/* Reads a sentence that may name projects, or goes on with one. */
static ht_status
read_sentence(ht_reader *r)
{
	ht_statements *statements = r->statements;
	ht_project *project;
	const ht_told *loose;
	ht_status status = ht_phrase_cut(&r->phrase, statements->scratch, r->passage, r->sentence);

	if (status == HT_OK)
		status = ht_project_names_find(&r->names, statements->scratch, &r->phrase);
	if (status != HT_OK)
		return status;
	r->told = ht_arena_alloc_array(statements->scratch, r->names.count + 1, sizeof(*r->told));
	if (r->told == NULL)
		return HT_NO_MEMORY;
	ht_project_fields_read(&r->phrase, r->names.items, r->names.count, r->told);
	judge_lists(r);
	project = statements->thread.here ? current_project(statements) : NULL;
	loose = &r->told[r->names.count];
	if (project != NULL && r->phrase.count > 0 && continues(&r->phrase))
		status = merge(r, project, loose, r->sentence->start, false);
	for (size_t i = 0; i < r->names.count && status == HT_OK; i++)
		status = read_named(r, i);
	return status;
}

/* Notes who was named last; who speaks behind what he said of himself is its investor. */
static void
note_names(ht_statements *statements, const ht_passage *passage, const ht_sentence *sentence, bool asks)
{
	ht_thread *thread = &statements->thread;
	ht_project *project = current_project(statements);

	for (uint32_t i = sentence->first; i < sentence->last; i++)
	{
		const ht_item *item = &passage->items[i];

		if (item->kind == HT_I_PERSON)
		{
			if (asks && project != NULL && project->investor_how < HT_HOW_BRINGS)
			{
				project->investor = item->of.mention->name;
				project->investor_how = HT_HOW_SAID;
			}
			asks = false;
			thread->person = item->of.mention;
		}
		else if (item->kind == HT_I_ORGANIZATION && item->of.mention->body == HT_B_COMPANY)
			thread->company = item->of.mention;
	}
	if (asks)
		thread->asks = false;
}

ht_status
ht_projects_read(ht_statements *statements, const ht_passage *passage, const ht_sentence *sentence)
{
	ht_reader reader = {.statements = statements, .passage = passage, .sentence = sentence};
	ht_thread *thread = &statements->thread;
	bool asks = thread->asks;
	ht_status status = HT_OK;

	thread->asks = false;
	if (sentence->opens)
		thread->here = thread->drafted = false;
	if ((thread->here && thread->current > 0) || ht_phrase_may_name(passage, sentence))
		status = read_sentence(&reader);
	note_names(statements, passage, sentence, asks);
	return status;
}

static int
compare_projects(const void *a, const void *b)
{
	const ht_project *first = a, *second = b;

	return first->span.start < second->span.start ? -1 : first->span.start > second->span.start;
}

void
ht_projects_sort(ht_statements *statements)
{
	/* Who is current is known by his number. */
	statements->thread.current = 0;
	if (statements->project_count > 1)
		qsort(statements->projects, statements->project_count, sizeof(*statements->projects),
			  compare_projects);
}
