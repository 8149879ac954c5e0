/*
 * project.c
 *		Which names of a sentence are projects, and what an article says of each.
 */
#include "relate/project.h"

#include <stdlib.h>

#include "relate/project_merge.h"
#include "relate/project_stage.h"

/* Bytes of a character of Chinese. */
#define HAN_BYTES 3

/* Characters that a name of words only tells at least, alone and with what is done to it. */
#define LEAST_TOLD 2
#define LEAST_DEED 4

/* The project that the article goes on speaking of, NULL for none. */
static ht_project *
current_project(const ht_statements *statements)
{
	return statements->thread.current > 0 ? &statements->projects[statements->thread.current - 1] : NULL;
}

/* Whether what is named is one particular project. */
static bool
is_project(const ht_named *n, const ht_told *t)
{
	bool named = n->proper || n->placed;
	bool listed = n->list != HT_NO_WORD;

	if (n->several || n->refers)
		return false;
	/* 将兴建12幢写字楼 tells what a project has. */
	if (n->counted && !n->project && !n->proper && !n->placed && n->plain <= LEAST_DEED)
		return false;
	if (t->amount != HT_NO_WORD)
		return n->plain >= LEAST_TOLD || n->proper || (n->works && (n->placed || n->built || n->plain > 0));
	if (n->counted)
		return false;
	if (listed)
		return true;
	if (n->body)
		return n->proper && ((t->event && t->stage >= HT_S_STARTED) || n->underway);
	if (n->project)
		return (n->proper && n->plain >= LEAST_TOLD) || (n->proper && n->works) ||
			   (t->attested && (n->plain >= LEAST_DEED || (named && n->plain >= LEAST_TOLD)));
	if (n->works)
		return (t->attested &&
				((named && n->plain > 0) || n->plain >= LEAST_DEED || (n->proper && !n->wished))) ||
			   (t->event && (n->placed || (n->built && n->plain >= LEAST_TOLD)));
	return (n->proper && n->built && !n->wished && n->plain > 0) ||
		   (n->built && !n->wished && n->plain >= LEAST_DEED && t->event && t->paid) ||
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
judge_lists(const ht_project_reader *r)
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

/* Whether the two names are put as one: 光伏项目——年产20万吨晶硅项目. */
static bool
is_apposition(const ht_project_reader *r, const ht_named *a, const ht_named *b)
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
may_refer(const ht_project_reader *r, const ht_named *n, const ht_project *project)
{
	const ht_phrase_word *w = &r->phrase.words[n->head];
	ht_text word;

	if (n->project)
		return true;
	/* The word as it is shown; should there be no memory for it, it points to nothing. */
	if (ht_shown_write(r->statements->scratch, r->passage->segment, w->start, w->stop, &word) != HT_OK ||
		word.length < 2 * HAN_BYTES)
		return false;
	return ht_project_text_holds(project->name, (ht_text){word.bytes, HAN_BYTES}) ||
		   ht_project_text_holds(project->name, (ht_text){word.bytes + word.length - HAN_BYTES, HAN_BYTES});
}

/* Makes a project of what was only named, once it is told what only projects have; NULL where that is not so. */
static ht_status
promote(ht_project_reader *r, const ht_named *n, const ht_told *t, ht_project **project)
{
	ht_thread *thread = &r->statements->thread;

	if (!thread->drafted || !may_refer(r, n, &thread->draft) ||
		(t->amount == HT_NO_WORD && t->land == HT_NO_WORD))
		return HT_OK;
	*project = ht_project_add(r->statements);
	if (*project == NULL)
		return HT_NO_MEMORY;
	**project = thread->draft;
	thread->drafted = false;
	thread->current = r->statements->project_count;
	return HT_OK;
}

/* Reads a word that points to a project that was named. */
static ht_status
read_reference(ht_project_reader *r, const ht_named *n, const ht_told *t)
{
	ht_project *project = NULL;
	ht_status status = promote(r, n, t, &project);

	if (project == NULL)
		project = current_project(r->statements);
	if (status != HT_OK || project == NULL || !may_refer(r, n, project))
		return status;
	r->statements->thread.here = true;
	return ht_project_merge(r, project, t, r->phrase.words[n->first].start, false);
}

/* Keeps a name that is no project yet, should more be told of it. */
static ht_status
draft(ht_project_reader *r, const ht_named *n, const ht_told *t, ht_text name, ht_text key)
{
	ht_thread *thread = &r->statements->thread;

	if (!(n->works || n->project) || n->counted || n->several)
		return HT_OK;
	if (n->plain < LEAST_TOLD && !(n->works && (n->placed || n->proper) && t->attested))
		return HT_OK;
	if (!t->attested && (n->body || !((n->placed || n->proper) && n->plain >= LEAST_TOLD)))
		return HT_OK;
	thread->draft = (ht_project){.place = -1, .period = {HT_NO_DAY, HT_NO_DAY}};
	thread->drafted = true;
	ht_project_name_set(r, &thread->draft, n, name, key);
	return ht_project_merge(r, &thread->draft, t, r->phrase.words[n->first].start, true);
}

/* Reads a name that stands by itself. */
static ht_status
read_name(ht_project_reader *r, size_t i)
{
	ht_statements *statements = r->statements;
	const ht_named *n = &r->names.items[i];
	const ht_told *t = &r->told[i];
	uint32_t start = r->phrase.words[n->first].start, stop = r->phrase.words[n->last - 1].stop;
	ht_project *project = NULL;
	ht_text name, key;
	ht_status status = ht_shown_write(statements->arena, r->passage->segment, start, stop, &name);

	if (status == HT_OK && name.bytes != NULL)
		status = ht_project_key(statements->arena, name, &key);
	if (status != HT_OK || name.bytes == NULL)
		return status;
	if (i > 0 && is_apposition(r, &r->names.items[i - 1], n))
		project = current_project(statements);
	if (project == NULL)
		project = ht_project_find(statements, key);
	if (project == NULL)
	{
		if (!is_project(n, t))
			return draft(r, n, t, name, key);
		project = ht_project_add(statements);
		if (project == NULL)
			return HT_NO_MEMORY;
	}
	ht_project_name_set(r, project, n, name, key);
	statements->thread.current = (size_t) (project - statements->projects) + 1;
	statements->thread.here = true;
	return ht_project_merge(r, project, t, start, true);
}

/* Reads one name. */
static ht_status
read_named(ht_project_reader *r, size_t i)
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
		uint64_t roles = p->words[i].roles;

		if (ht_phrase_is(p, i, HT_I_DATE) || p->words[i].part == HT_P_TIME ||
			p->words[i].part == HT_P_SPACE || ht_phrase_has(p, i, ','))
			continue;
		return p->words[i].item == HT_NO_ITEM &&
			   (roles & (HT_PR_INVEST | HT_PR_LAND | HT_PR_AFTER | HT_PR_STAGE | HT_PR_FUTURE | HT_PR_PHASE |
						 HT_PR_CAPACITY | HT_PR_PAID_BY)) != 0;
	}
	return false;
}

/* The stage that the sentence before tells, if names of its paragraph: HT_S_NONE where it does not. */
static ht_status
stage_before(ht_project_reader *r, uint8_t *stage)
{
	ht_phrase phrase;
	ht_status status;
	bool event;

	*stage = HT_S_NONE;
	if (r->sentence->opens || r->sentence == r->passage->sentences)
		return HT_OK;
	status = ht_phrase_cut(&phrase, r->statements->scratch, r->passage, r->sentence - 1);
	if (status == HT_OK)
		*stage = ht_project_stage_in(&phrase, 0, phrase.count, &event);
	return status;
}

/* Gives names behind 其中 the stage that the sentence before tells of several. */
static ht_status
inherit_stage(ht_project_reader *r)
{
	const ht_phrase *p = &r->phrase;
	uint8_t stage = r->statements->thread.stage;
	ht_status status = HT_OK;

	if (p->count == 0 || !ht_phrase_role(p, 0, HT_PR_AMONG))
		return HT_OK;
	if (stage == HT_S_NONE && r->names.count > 0)
		status = stage_before(r, &stage);
	for (size_t i = 0; i < r->names.count; i++)
		if (r->told[i].stage == HT_S_NONE)
			r->told[i].stage = stage;
	return status;
}

/* Notes the stage that the sentence tells of several. */
static void
note_stage(const ht_project_reader *r)
{
	ht_thread *thread = &r->statements->thread;

	thread->stage = HT_S_NONE;
	for (size_t i = 0; i < r->names.count; i++)
		if (r->names.items[i].several)
			thread->stage = r->told[i].stage;
}

/* Reads a sentence that may name projects, or goes on with one. */
static ht_status
read_sentence(ht_project_reader *r)
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
	status = inherit_stage(r);
	project = statements->thread.here ? current_project(statements) : NULL;
	loose = &r->told[r->names.count];
	if (status == HT_OK && project != NULL && r->phrase.count > 0 && continues(&r->phrase))
		status = ht_project_merge(r, project, loose, r->sentence->start, false);
	for (size_t i = 0; i < r->names.count && status == HT_OK; i++)
		status = read_named(r, i);
	note_stage(r);
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
		else if (item->kind == HT_I_ORGANIZATION && item->of.mention->body == HT_B_CHAMBER)
			thread->chamber = item->of.mention;
	}
	if (asks)
		thread->asks = false;
}

/*
 * Whether the sentence says anything that could be of a project: money, land,
 * who pays, how far something has come, or the word itself.  Cutting a sentence costs
 * more than all else that is read in it.
 */
static bool
may_tell(const ht_passage *passage, const ht_sentence *sentence)
{
	for (uint32_t i = sentence->first; i < sentence->last; i++)
	{
		const ht_item *item = &passage->items[i];

		if (item->kind == HT_I_MEASURE &&
			(item->of.measure->kind == HT_M_AMOUNT ||
			 (item->of.measure->unit != NULL && item->of.measure->unit->dimension == HT_D_AREA)))
			return true;
		if (item->kind == HT_I_PERSON || item->kind == HT_I_ORGANIZATION ||
			ht_item_clue(item, HT_CL_STAGE) != NULL || ht_item_clue(item, HT_CL_PROJECT) != NULL)
			return true;
	}
	return false;
}

ht_status
ht_projects_read(ht_statements *statements, const ht_passage *passage, const ht_sentence *sentence)
{
	ht_project_reader reader = {.statements = statements, .passage = passage, .sentence = sentence};
	ht_thread *thread = &statements->thread;
	bool asks = thread->asks;
	ht_status status = HT_OK;

	thread->asks = false;
	if (sentence->opens)
	{
		thread->here = thread->drafted = false;
		thread->stage = HT_S_NONE;
	}
	if ((thread->here && thread->current > 0) ||
		(may_tell(passage, sentence) && ht_phrase_may_name(passage, sentence)))
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
