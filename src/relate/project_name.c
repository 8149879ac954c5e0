/*
 * project_name.c
 *		Finds names of projects by the word that they end with.
 *
 *	 引进了 投资25亿元、占地1000亩 的 | 汝州 机绣 产业园 项目
 *	                                <--------------- head
 *
 * From the head the walk goes to the left, over words that may stand in a name.
 * What it meets there and what stands behind the head tell the rest.
 */
#include "relate/project_name.h"

#include "relate/project_part.h"

/* Words that a name may have, so that the time for one is bounded. */
#define MOST_WORDS 40

/* Names in one list. */
#define MOST_LISTED 12

/* Characters that tell something without which words are no name. */
#define LEAST_TOLD 2

typedef struct ht_finder
{
	const ht_phrase *p;
	ht_names *names;
	ht_arena *arena;
} ht_finder;

/* Notes what the words of a name tell of it. */
static void
weigh(const ht_phrase *p, ht_named *n)
{
	uint32_t unknown = 0;

	n->plain = 0;
	n->proper = n->placed = false;
	for (uint32_t i = n->first; i < n->head; i++)
	{
		unknown = p->words[i].item == HT_NO_ITEM && p->words[i].part == HT_P_UNKNOWN ? unknown + 1 : 0;
		if (p->words[i].part == HT_P_DIVISION)
			n->placed = true;
		else if (ht_part_is_proper(p, i) || unknown > 1)
			n->proper = true;
		else if (!ht_part_is_generic(p, i) && p->words[i].part != HT_P_MARK)
			n->plain = (uint16_t) (n->plain + ht_phrase_length(p, i));
	}
	n->body = ht_part_is_body(p, n->first, n->head);
	n->proper |= n->body && n->plain > 0;
}

/* Whether the word, which could begin a name that ends with `head`, only stands before it: a mark, a verb. */
static bool
is_before_name(const ht_phrase *p, uint32_t word, uint32_t head)
{
	const ht_phrase_word *w = &p->words[word];

	if (w->quoted || w->item != HT_NO_ITEM)
		return false;
	/* 一座 where no number is read in it */
	if (w->part == HT_P_MARK || w->part == HT_P_NUMBER ||
		(w->part == HT_P_MEASURE && word > 0 && p->words[word - 1].part == HT_P_NUMBER))
		return true;
	/* Behind 的 or a number a verb is the name's own: 投资6亿元的|定制|家居|基地. */
	if (word > 0 && (ht_phrase_has(p, word - 1, HT_CH_OF) || p->words[word - 1].item != HT_NO_ITEM))
		return false;
	return w->part == HT_P_VERB && w->stop > w->start + 1 &&
		   (w->roles & (HT_PR_MAYBE | HT_PR_WITHIN | HT_PR_CAPACITY | HT_PR_GENERIC)) == 0 &&
		   ht_part_told(p, word + 1, head) >= LEAST_TOLD;
}

/* Leaves out verbs that a name only seems to begin with: 建设|机绣产业园, 东安县开发|吉他小镇. */
static void
trim(const ht_phrase *p, ht_named *n)
{
	for (uint32_t i = n->first; i < n->head; i++)
	{
		bool verb = p->words[i].item == HT_NO_ITEM && ht_phrase_role(p, i, HT_PR_MAYBE) &&
					ht_phrase_role(p, i, HT_PR_BUILD);

		if (!verb || (i != n->first && !ht_part_is_subject(p, i - 1)))
			continue;
		if (ht_part_told(p, i + 1, n->head) < 2 && !(n->works && i + 1 == n->head))
			continue;
		n->left = i;
		n->first = i + 1;
	}
	while (n->first < n->head && is_before_name(p, n->first, n->head))
		n->left = n->first++;
}

/* Goes over words that are joined to the name: A与B综合治理项目, where A is none by itself. */
static uint32_t
join_left(const ht_phrase *p, uint32_t first, uint32_t end)
{
	uint32_t at;

	if (first < 2 || first == end || ht_part_is_body(p, first, end) ||
		!ht_phrase_role(p, first - 1, HT_PR_LINK) || ht_phrase_has(p, first - 1, HT_CH_ENUMERATE))
		return first;
	for (at = first - 1; at > 0 && first - at < MOST_WORDS && ht_part_is_within(p, at - 1);)
		at--;
	/* A subject with whom something is done, or a name by itself, is none. */
	if (at + 1 >= first || (at > 0 && ht_phrase_role(p, at - 1, HT_PR_LINK)))
		return first;
	if (at > 0 && !ht_part_is_firm(p, at - 1) && !ht_phrase_role(p, at - 1, HT_PR_GOVERN))
		return first;
	return at;
}

/* Looks at what stands before the name: how many are meant, and whether it is only pointed to. */
static void
look_left(const ht_phrase *p, ht_named *n)
{
	uint32_t at = n->first;

	while (at > 0)
	{
		uint32_t w = at - 1;

		if (ht_phrase_role(p, w, HT_PR_SEVERAL))
			n->several = true;
		else if (ht_phrase_role(p, w, HT_PR_THIS) && p->words[w].item == HT_NO_ITEM)
			n->refers = true;
		else if (ht_part_is_count(p, w) && !ht_part_is_one(p, w))
			n->counted = true;
		else if (!ht_part_is_count(p, w))
			break;
		at--;
	}
	n->left = at > 0 ? at - 1 : HT_NO_WORD;
}

/* Whether a number of such projects follows: 项目84个, 项目共有12个. */
static bool
count_behind(const ht_phrase *p, uint32_t at)
{
	for (uint32_t i = at; i < p->count && i < at + 3; i++)
	{
		if (ht_part_is_count(p, i))
			return true;
		if (ht_phrase_ends_clause(p, i) || (ht_phrase_length(p, i) > 2 && !ht_phrase_role(p, i, HT_PR_EACH)))
			return false;
	}
	return false;
}

/* The verb of a clause before 的 whose object is described at length: 建设|一座|集甲乙于一体|的; HT_NO_WORD for none. */
static uint32_t
verb_before(const ht_phrase *p, uint32_t of)
{
	for (uint32_t i = of; i > 1 && of - i < MOST_WORDS && !ht_phrase_ends_clause(p, i - 1); i--)
		if (ht_phrase_role(p, i - 2, HT_PR_BUILD) && p->words[i - 2].item == HT_NO_ITEM &&
			(p->words[i - 1].part == HT_P_NUMBER || ht_part_is_count(p, i - 1) ||
			 ht_phrase_has(p, i - 1, 0x96C6))) /* 集 */
			return i - 2;
	return HT_NO_WORD;
}

/* What stands before the name and its attributes: the verb whose object it is. */
static void
look_for_verb(const ht_phrase *p, ht_named *n)
{
	uint32_t at = n->left;

	/* Over 的, 了 and the number. */
	for (int i = 0; i < 3 && at != HT_NO_WORD && at > 0; i++, at--)
	{
		if (ht_phrase_role(p, at, HT_PR_BUILD) && p->words[at].item == HT_NO_ITEM)
			break;
		if (!ht_phrase_has(p, at, HT_CH_OF) && p->words[at].part != HT_P_PARTICLE &&
			p->words[at].part != HT_P_NUMBER && p->words[at].part != HT_P_MEASURE &&
			!ht_part_is_count(p, at) && !ht_phrase_role(p, at, HT_PR_GENERIC))
			break;
	}
	if (at != HT_NO_WORD && !ht_phrase_role(p, at, HT_PR_BUILD))
		at = ht_phrase_has(p, n->left, HT_CH_OF) ? verb_before(p, n->left) : HT_NO_WORD;
	if (at == HT_NO_WORD)
		return;
	n->built = true;
	n->wished = ht_phrase_role(p, at, HT_PR_WISH) && n->left == at;
}

/* Whether the word ends as words of places do: 镇里, 园区内. */
static bool
is_inner(const ht_phrase *p, uint32_t word)
{
	uint32_t ch = p->passage->segment->ch[p->words[word].stop - 1];

	return ch == 0x91CC || ch == 0x5185 || ch == 0x4E0A || ch == 0x4E2D; /* 里 内 上 中 */
}

/* Whether something else is there, and no more said of what is named: 在甲产业园. */
static bool
is_located(const ht_phrase *p, const ht_named *n)
{
	uint32_t at = n->left;

	if (n->project || at == HT_NO_WORD)
		return false;
	if (ht_phrase_has(p, at, HT_CH_OF))
		return at > 1 && is_inner(p, at - 1) &&
			   (ht_phrase_has(p, at - 2, HT_CH_AT) || (at > 2 && ht_phrase_has(p, at - 3, HT_CH_AT)));
	if (p->words[at].item != HT_NO_ITEM || ht_phrase_role(p, at, HT_PR_INVEST))
		return false;
	/* With a body something is signed. */
	if (ht_phrase_role(p, at, HT_PR_LINK))
		return n->body && !ht_phrase_has(p, at, HT_CH_ENUMERATE);
	return p->words[at].part == HT_P_PREPOSITION || ht_phrase_role(p, at, HT_PR_PLACE_OF | HT_PR_VISIT);
}

/* Whether the name could be a project's, or tells that several are spoken of. */
static bool
is_kept(const ht_named *n)
{
	if (n->located)
		return false;
	if (n->refers || (n->project && n->several))
		return true;
	return n->proper || n->placed || n->plain >= LEAST_TOLD || (n->works && n->built && n->first < n->head);
}

static ht_status
add_name(ht_finder *f, const ht_named *name)
{
	ht_named *items =
		ht_arena_grow(f->arena, f->names->items, f->names->count, &f->names->capacity, sizeof(*items));

	if (items == NULL)
		return HT_NO_MEMORY;
	f->names->items = items;
	items[f->names->count++] = *name;
	return HT_OK;
}

/* Judges a head alone: 项目 or 园区 may be one that was named, 签约项目 are any such. */
static void
point(const ht_phrase *p, ht_named *n)
{
	if (n->project && n->left != HT_NO_WORD && n->left == n->first - 1 &&
		p->words[n->left].item == HT_NO_ITEM && (p->words[n->left].roles & HT_PR_STAGE) != 0)
		n->several = true;
	n->refers |= !n->several;
}

/* Reads the name that ends with the word. */
static void
read_name(const ht_phrase *p, uint32_t head, ht_named *n)
{
	uint64_t roles = p->words[head].roles;

	*n = (ht_named){.head = head, .last = head + 1, .list = HT_NO_WORD};
	n->project = (roles & HT_PR_HEAD) != 0;
	n->works = (roles & HT_PR_WORKS) != 0;
	n->thing = (roles & (HT_PR_WORKS | HT_PR_THING)) != 0;
	n->first = ht_part_walk_left(p, head);
	n->first = join_left(p, n->first, head);
	n->left = n->first > 0 ? n->first - 1 : HT_NO_WORD;
	trim(p, n);
	if (n->first > 0 && n->left == n->first - 1)
		look_left(p, n);
	for (uint32_t i = n->first; i < head; i++)
		n->works |= n->project && ht_phrase_role(p, i, HT_PR_WORKS);
	while (n->last < p->count && ht_phrase_role(p, n->last, HT_PR_PHASE))
		n->last++;
	/* 项目一期4条生产线: what a phase has is counted. */
	n->several |= (n->last == head + 1 && count_behind(p, n->last)) || (n->counted && n->project);
	weigh(p, n);
	look_for_verb(p, n);
	n->located = is_located(p, n);
	n->underway = n->last < p->count && ht_phrase_role(p, n->last, HT_PR_MAKES) &&
				  ht_phrase_role(p, n->last, HT_PR_MAYBE);
	if (n->first == head && p->words[head].item == HT_NO_ITEM && !p->words[head].quoted && !n->counted)
		point(p, n);
}

/* Whether a word behind something built goes on with it: 电站|设备, 产业园|内. */
static bool
goes_on(const ht_phrase *p, uint32_t at)
{
	const ht_phrase_word *w = &p->words[at];

	if (at >= p->count || w->item != HT_NO_ITEM)
		return at < p->count && ht_phrase_is(p, at, HT_I_ORGANIZATION);
	for (uint32_t i = at; i < p->count && i < at + 3 && !ht_phrase_ends_clause(p, i); i++)
		if (p->words[i].item == HT_NO_ITEM && (p->words[i].roles & HT_PR_STAGE) != 0)
			return false;
	if (w->part == HT_P_LOCALITY)
		return true;
	if ((w->roles & ~(HT_PR_GENERIC | HT_PR_WITHIN | HT_PR_PAYER)) != 0)
		return false;
	return w->part == HT_P_NOUN || w->part == HT_P_NAME || w->part == HT_P_PROPER || w->part == HT_P_UNKNOWN;
}

/* Whether something built is only a part of what is named right before it: 项目|厂房. */
static bool
is_part(const ht_phrase *p, uint32_t head)
{
	uint32_t at = head;

	while (at > 0 && head - at < 2 && ht_part_is_generic(p, at - 1))
		at--;
	return at > 0 && ht_phrase_role(p, at - 1, HT_PR_HEAD) && p->words[at - 1].item == HT_NO_ITEM;
}

/* The word 等 that a list before the head ends with: 等5个重要|项目; HT_NO_WORD where there is none. */
static uint32_t
list_before(const ht_phrase *p, uint32_t head)
{
	uint32_t at = head;

	while (at > 0 && head - at < 8)
	{
		uint32_t w = at - 1;

		if (ht_phrase_has(p, w, HT_CH_LISTED))
			return w;
		if (!ht_part_is_count(p, w) &&
			!ht_phrase_role(p, w, HT_PR_GENERIC | HT_PR_SEVERAL | HT_PR_MAYBE | HT_PR_WITHIN) &&
			!ht_phrase_has(p, w, HT_CH_OF))
			return HT_NO_WORD;
		at--;
	}
	return HT_NO_WORD;
}

/* Adds the names of a list that ends with the word 等, the last one first; *first is where they begin. */
static ht_status
read_list(ht_finder *f, uint32_t listed, uint32_t *first)
{
	const ht_phrase *p = f->p;
	uint32_t end = listed;
	ht_status status = HT_OK;

	for (int i = 0; i < MOST_LISTED && end > 0 && status == HT_OK; i++)
	{
		ht_named name = {.last = end, .list = listed};
		uint32_t at = ht_phrase_role(p, end - 1, HT_PR_HEAD) ? end - 1 : end;

		name.project = at < end;
		name.first = ht_part_walk_left(p, at);
		if (name.first == end)
			break;
		name.head = end - 1;
		name.works = ht_phrase_role(p, at - 1, HT_PR_WORKS);
		name.thing = ht_phrase_role(p, at - 1, HT_PR_WORKS | HT_PR_THING);
		name.left = name.first > 0 ? name.first - 1 : HT_NO_WORD;
		trim(p, &name);
		weigh(p, &name);
		if (!ht_phrase_role(p, name.head, HT_PR_ENDS))
			name.plain = (uint16_t) (name.plain + ht_phrase_length(p, name.head));
		*first = name.first;
		if (name.first < end && (is_kept(&name) || name.plain > 0))
			status = add_name(f, &name);
		if (name.left == HT_NO_WORD || name.left != name.first - 1)
			break;
		end = name.left;
		/* Commas may part what is listed, too. */
		if (!ht_phrase_role(p, end, HT_PR_LINK) &&
			!(ht_phrase_has(p, end, ',') && end > 0 && ht_phrase_role(p, end - 1, HT_PR_WORKS | HT_PR_THING)))
			break;
	}
	return status;
}

/* Turns names that were found from right to left round. */
static void
turn(ht_names *names)
{
	for (size_t i = 0, k = names->count; i + 1 < k; i++)
	{
		ht_named name = names->items[i];

		names->items[i] = names->items[--k];
		names->items[k] = name;
	}
}

ht_status
ht_project_names_find(ht_names *names, ht_arena *arena, const ht_phrase *p)
{
	ht_finder finder = {.p = p, .names = names, .arena = arena};
	ht_status status = HT_OK;

	names->items = NULL;
	names->count = names->capacity = 0;
	for (uint32_t at = p->count; at > 0 && status == HT_OK; at--)
	{
		uint32_t head = at - 1, listed;
		uint64_t roles = p->words[head].roles;
		ht_named name;

		if ((roles & HT_PR_ENDS) == 0 || (roles & HT_PR_HIDE) != 0)
			continue;
		if ((roles & HT_PR_HEAD) == 0 && (goes_on(p, head + 1) || is_part(p, head)))
			continue;
		read_name(p, head, &name);
		listed = (roles & HT_PR_HEAD) != 0 ? list_before(p, head) : HT_NO_WORD;
		if (listed == HT_NO_WORD && !is_kept(&name))
			continue;
		status = add_name(&finder, &name);
		if (listed != HT_NO_WORD && status == HT_OK)
		{
			names->items[names->count - 1].several = true;
			names->items[names->count - 1].list = listed;
			status = read_list(&finder, listed, &name.first);
		}
		at = name.first + 1;
	}
	turn(names);
	return status;
}
