/*
 * place.c
 *		Places: the administrative divisions that a text names.
 *
 * Names that stand together, each lying in the one before it, are one mention
 * and mean the last (浙江绍兴).  A name that several divisions bear, and a short
 * name that may be a word, is settled by what the article says elsewhere: first
 * the names that are sure are counted, then those of counties are settled by
 * them, and last those of townships.
 */
#include "extract/place.h"

#include <string.h>

#include "lex/gazetteer.h"

/* Bearers of a larger division's name that are tried for what lies in it. */
#define MOST_OUTER 8

/* What a division gains where the article names it, or what it lies in; so many mentions count. */
#define ITSELF 8
#define PARENT 4
#define FARTHER 1
#define MOST_COUNTED 6

/* Names in a row at most: one of each level. */
#define MOST_NAMES (HT_TOWNSHIP + 1)

/* Slots of what is remembered of names: some have hundreds of bearers, and may stand in a text over and over. */
#define REMEMBERED 256

/* A mention that is being read. */
typedef struct ht_place_draft
{
	uint32_t first; /* its tokens */
	uint32_t last;
	int32_t division; /* what it means, a version; -1 where that is not known */
	bool told;        /* it is one */
	bool counted;
} ht_place_draft;

/* What is known of those that bear the name of a mention. */
typedef struct ht_bearers
{
	ht_bearer best;   /* the one that the article speaks of most, of several the one of the highest level */
	uint32_t support; /* how much */
	uint32_t count;   /* of those that fit and are of its level; 0: none fits */
	bool tied;        /* another one of its level has as much */
} ht_bearers;

/* What was found of a row of names, or whether the second of two goes on with the first. */
typedef struct ht_remembered
{
	int32_t names[MOST_NAMES]; /* their places in the bearers, -1 behind the last */
	uint32_t stage;            /* in which it was found, plus 1; 0 where nothing is remembered */
	bool continues;
	ht_bearers all;
} ht_remembered;

typedef struct ht_place_drafts
{
	ht_mentions *mentions;
	const ht_lattice *lattice;
	ht_place_draft *items;
	size_t count;
	size_t capacity;
	ht_remembered *memory; /* REMEMBERED */
} ht_place_drafts;

/* The rounds in which mentions are settled. */
typedef enum ht_place_stage
{
	COLLECTED,
	SURE,
	COUNTIES,
	TOWNSHIPS,
	SHORT_TOWNSHIPS,
	STAGES
} ht_place_stage;

/* Whether the inner division lies in the outer one; both are last versions. */
static bool
lies_in(uint32_t inner, uint32_t outer)
{
	uint32_t at = inner;

	for (int32_t parent; (parent = ht_division_parent(at)) >= 0; at = (uint32_t) parent)
		if (ht_division_last((uint32_t) parent) == outer)
			return true;
	/* 寿县 lay in 六安 before it did in 淮南. */
	return ht_division_level(inner) < HT_TOWNSHIP && inner != outer && ht_division_within(inner, outer);
}

/* Whether one of those that bear the outer name is what the inner division lies in. */
static bool
bearer_holds(int32_t outer, uint32_t inner)
{
	ht_bearer bearer = {.more = true};

	for (uint32_t i = 0; bearer.more && i < MOST_OUTER; i++)
	{
		bearer = ht_division_bearer((uint32_t) outer + i);
		if (ht_division_level(bearer.division) < ht_division_level(inner) && lies_in(inner, bearer.division))
			return true;
	}
	return false;
}

/* The slot where a row of tokens is remembered for a stage, or will be: then its stage is 0. */
static ht_remembered *
remember(const ht_place_drafts *r, uint32_t first, uint32_t last, uint32_t stage)
{
	int32_t names[MOST_NAMES];
	uint32_t hash = stage;
	ht_remembered *slot, *other;

	for (uint32_t i = 0; i < MOST_NAMES; i++)
	{
		names[i] = first + i <= last ? r->lattice->tokens[first + i].place : -1;
		hash = (hash ^ (uint32_t) names[i]) * 2654435761u;
		hash ^= hash >> 15;
	}
	/* Two rows in turns must not drive each other out. */
	slot = &r->memory[hash % REMEMBERED];
	other = &r->memory[(hash % REMEMBERED) ^ 1];
	if (slot->stage == stage && memcmp(slot->names, names, sizeof(names)) == 0)
		return slot;
	if (other->stage == stage && memcmp(other->names, names, sizeof(names)) == 0)
		return other;
	if (slot->stage == stage && other->stage != stage)
		slot = other;
	slot->stage = 0;
	memcpy(slot->names, names, sizeof(names));
	return slot;
}

/* Whether a name is the short one of a township. */
static bool
is_short_township(const ht_bearer *bearer)
{
	return !bearer->full && ht_division_level(bearer->division) == HT_TOWNSHIP;
}

/* Whether one of those that bear the outer name is what the inner division lies in directly. */
static bool
bearer_is_parent(int32_t outer, uint32_t inner)
{
	int32_t parent = ht_division_parent(inner);
	ht_bearer bearer = {.more = parent >= 0};

	for (uint32_t i = 0; bearer.more && i < MOST_OUTER; i++)
	{
		bearer = ht_division_bearer((uint32_t) outer + i);
		if (bearer.division == ht_division_last((uint32_t) parent))
			return true;
	}
	return false;
}

/* Whether the name that stands right behind a token names what lies there. */
static bool
continues(const ht_place_drafts *r, uint32_t outer)
{
	ht_remembered *slot = remember(r, outer, outer + 1, COLLECTED + 1);
	ht_bearer bearer = {.more = true};

	if (slot->stage != 0)
		return slot->continues;
	slot->stage = COLLECTED + 1;
	slot->continues = false;
	for (uint32_t i = 0; bearer.more && !slot->continues; i++)
	{
		bearer = ht_division_bearer((uint32_t) slot->names[1] + i);
		slot->continues = is_short_township(&bearer) ? bearer_is_parent(slot->names[0], bearer.division)
													 : bearer_holds(slot->names[0], bearer.division);
	}
	return slot->continues;
}

/*
 * Whether the name is a word of the language first: 合作, 兴业, 郊区.  Of short
 * names of townships, which are many, every word is one.
 */
static bool
is_ordinary(const ht_token *name, const ht_bearer *bearer)
{
	if ((name->roles & HT_R_ORDINARY) != 0)
		return true;
	return is_short_township(bearer) && name->word != HT_P_UNKNOWN && name->word != HT_P_PLACE;
}

/* Whether a division fits what stands before its name in the mention. */
static bool
fits(const ht_place_drafts *r, const ht_place_draft *draft, uint32_t division)
{
	for (uint32_t i = draft->first; i < draft->last; i++)
		if (!bearer_holds(r->lattice->tokens[i].place, division))
			return false;
	return true;
}

static uint32_t
counted(const ht_place_drafts *r, uint32_t division)
{
	uint32_t count = ht_support_of(&r->mentions->divisions, ht_division_last(division));

	return count < MOST_COUNTED ? count : MOST_COUNTED;
}

/* How much the article speaks of a division and of what it lies in. */
static uint32_t
support(const ht_place_drafts *r, uint32_t division)
{
	uint32_t sum = ITSELF * counted(r, division), weight = PARENT;
	uint32_t at = division;

	for (int32_t parent; (parent = ht_division_parent(at)) >= 0; at = (uint32_t) parent)
	{
		sum += weight * counted(r, (uint32_t) parent);
		weight = FARTHER;
	}
	return sum;
}

/*
 * Whether the article speaks of a township that it calls by its short name: it
 * has the full one, or the name is no word and the county is spoken of.
 */
static bool
is_township_of_article(const ht_place_drafts *r, const ht_token *name, uint32_t division)
{
	int32_t parent = ht_division_parent(division);

	return counted(r, division) > 0 ||
		   (name->word == HT_P_UNKNOWN && parent >= 0 && ht_division_level((uint32_t) parent) == HT_COUNTY &&
			counted(r, (uint32_t) parent) > 0);
}

/* Whether a division that bears the name could be meant. */
static bool
could_be(const ht_place_drafts *r, const ht_place_draft *draft, const ht_bearer *bearer,
		 const ht_bearers *all)
{
	if (draft->first < draft->last)
		return fits(r, draft, bearer->division);
	/* A city hides the county of its name that lies in it: 长沙. */
	if (all->count > 0 && !bearer->full && lies_in(bearer->division, all->best.division))
		return false;
	return !is_short_township(bearer) ||
		   is_township_of_article(r, &r->lattice->tokens[draft->last], bearer->division);
}

/* Whether the division is called otherwise by now: 庐山区, but not 庐山市. */
static bool
is_former(const ht_bearer *bearer)
{
	return bearer->version != bearer->division;
}

/* Weighs those that bear the name of a mention, one by one. */
static ht_bearers
weigh_each(const ht_place_drafts *r, const ht_place_draft *draft)
{
	ht_bearers all = {.count = 0};
	ht_bearer bearer = {.more = true};

	for (uint32_t i = 0; bearer.more; i++)
	{
		uint32_t sum;
		bool same;

		bearer = ht_division_bearer((uint32_t) r->lattice->tokens[draft->last].place + i);
		if (!could_be(r, draft, &bearer, &all))
			continue;
		sum = support(r, bearer.division);
		same = all.count > 0 && ht_division_level(bearer.division) == ht_division_level(all.best.division);
		if (all.count == 0 || sum > all.support ||
			(same && sum == all.support && is_former(&all.best) && !is_former(&bearer)))
		{
			all.best = bearer;
			all.support = sum;
			all.tied = false;
			all.count = same ? all.count + 1 : 1;
			continue;
		}
		all.count += same;
		all.tied |= same && sum == all.support && (is_former(&all.best) || !is_former(&bearer));
	}
	return all;
}

/* The same, looked up where the stage has weighed them: what is counted stays as it is until the next one. */
static ht_bearers
weigh(const ht_place_drafts *r, const ht_place_draft *draft, ht_place_stage stage)
{
	ht_remembered *slot = remember(r, draft->first, draft->last, stage + 1);

	if (slot->stage == 0)
	{
		slot->all = weigh_each(r, draft);
		slot->stage = stage + 1;
	}
	return slot->all;
}

/* Whether the mention is sure without any help. */
static bool
is_sure(const ht_place_drafts *r, const ht_place_draft *draft, const ht_bearers *all)
{
	const ht_token *name = &r->lattice->tokens[draft->last];

	if (all->tied || is_ordinary(name, &all->best))
		return draft->first < draft->last && all->best.full && !all->tied;
	if (draft->first < draft->last)
		return true;
	return all->count == 1 && (all->best.full || ht_division_level(all->best.division) <= HT_PREFECTURE);
}

/* Whether something else is named after the place: 南京路. */
static bool
is_facility(const ht_place_drafts *r, const ht_place_draft *draft)
{
	const ht_lattice *l = r->lattice;

	return draft->last + 1 < l->count && (l->tokens[draft->last + 1].roles & HT_R_FACILITY) != 0;
}

/* Whether the token could be no part of a phrase that the name before it begins: 广西资源，but not 江西资源丰富. */
static bool
ends_phrase(const ht_token *token)
{
	return token->part == HT_P_MARK || token->part == HT_P_SPACE || token->part == HT_P_PARTICLE ||
		   (token->roles & HT_R_PERSON) != 0;
}

/* Whether the token goes on with what the name before it does: 大方|迎来. */
static bool
tells_of_subject(const ht_token *token)
{
	return token->part == HT_P_VERB || token->part == HT_P_ADVERB || token->part == HT_P_PREPOSITION ||
		   token->part == HT_P_TIME || token->part == HT_P_PRONOUN;
}

/* Whether an ordinary word stands where the name of a place does: in a row of places, as in 在兴业， or as the subject. */
static bool
stands_as_place(const ht_place_drafts *r, const ht_place_draft *draft)
{
	const ht_lattice *l = r->lattice;
	uint32_t i = draft->first, j = draft->last;
	bool verbal = l->tokens[j].word == HT_P_VERB || l->tokens[j].word == HT_P_GERUND;
	const ht_token *next = &l->tokens[j + 1];

	if ((i > 1 && ht_token_is(l, i - 1, 0x3001) && l->tokens[i - 2].part == HT_P_DIVISION) ||
		(j + 2 < l->count && ht_token_is(l, j + 1, 0x3001) && l->tokens[j + 2].part == HT_P_DIVISION))
		return true;
	if (j + 1 >= l->count)
		return false;
	if (i > 0 && (l->tokens[i - 1].roles & HT_R_WHERE) != 0)
		return ends_phrase(next) || tells_of_subject(next);
	if (i > 0 && l->tokens[i - 1].part != HT_P_MARK && l->tokens[i - 1].part != HT_P_SPACE)
		return (next->roles & HT_R_PERSON) != 0;
	return ht_token_is(l, j + 1, ':') || (!verbal && tells_of_subject(next));
}

/* Whether a name that is not sure may be taken for a place, now that others are known. */
static bool
is_accepted(const ht_place_drafts *r, const ht_place_draft *draft, const ht_bearers *all)
{
	const ht_token *name = &r->lattice->tokens[draft->last];
	ht_level level = ht_division_level(all->best.division);
	bool itself = counted(r, all->best.division) > 0;

	/* 广西资源， but neither 江西资源丰富 nor 安定团结 */
	if (is_ordinary(name, &all->best) && draft->first < draft->last)
		return (r->lattice->tokens[draft->first].roles & HT_R_ORDINARY) == 0 &&
			   (draft->last + 1 >= r->lattice->count || ends_phrase(name + 1));
	if (is_ordinary(name, &all->best))
		return (itself || (all->support > 0 && level < HT_TOWNSHIP)) && stands_as_place(r, draft);
	if (all->best.full)
		return true;
	if (level == HT_TOWNSHIP)
		return draft->first < draft->last || is_township_of_article(r, name, all->best.division);
	return all->support > 0 || level <= HT_PREFECTURE || name->word == HT_P_PLACE ||
		   (all->count == 1 && stands_as_place(r, draft));
}

/* Settles a mention where its stage has come; false where it is none as it stands. */
static bool
settle(const ht_place_drafts *r, ht_place_draft *draft, ht_place_stage stage)
{
	ht_bearers all = weigh(r, draft, stage);
	ht_level level;

	if (all.count == 0)
		return stage < SHORT_TOWNSHIPS;
	if (!all.best.full && is_facility(r, draft))
		return false;
	level = ht_division_level(all.best.division);
	if (is_sure(r, draft, &all) && (stage > SURE || level < HT_TOWNSHIP || draft->first < draft->last))
	{
		draft->division = (int32_t) all.best.version;
		draft->told = true;
		return true;
	}
	if (stage == SURE || (stage < TOWNSHIPS && level == HT_TOWNSHIP))
		return true;
	if (!is_accepted(r, draft, &all))
		return stage < SHORT_TOWNSHIPS;
	draft->told = true;
	/* No guess: of several that the article speaks of as much, or not at all, none. */
	if (!all.tied && (all.support > 0 || all.count == 1 || level <= HT_PREFECTURE))
		draft->division = (int32_t) all.best.version;
	return true;
}

/* Counts what a mention names, and what that lies in. */
static void
count_mention(ht_mentions *mentions, uint32_t division)
{
	ht_support_add(&mentions->divisions, ht_division_last(division));
	for (int32_t parent; (parent = ht_division_parent(division)) >= 0; division = (uint32_t) parent)
		ht_support_add(&mentions->divisions, ht_division_last((uint32_t) parent));
}

/* One round: what it settles counts from the next one on. */
static void
settle_all(ht_place_drafts *r, ht_place_stage stage)
{
	for (size_t i = 0; i < r->count; i++)
		/* Of a row whose last name is none (江西|资源丰富) the others may still be. */
		while (!r->items[i].told && !settle(r, &r->items[i], stage) && r->items[i].last > r->items[i].first)
			r->items[i].last--;
	for (size_t i = 0; i < r->count; i++)
		if (r->items[i].division >= 0 && !r->items[i].counted)
		{
			count_mention(r->mentions, (uint32_t) r->items[i].division);
			r->items[i].counted = true;
		}
}

/* Whether the token could begin a mention: a word that only townships are called like is none. */
static bool
may_begin(const ht_token *token)
{
	ht_bearer bearer;

	if (token->place < 0 || token->part == HT_P_DIVISION)
		return token->place >= 0;
	bearer = ht_division_bearer((uint32_t) token->place);
	return bearer.full || ht_division_level(bearer.division) < HT_TOWNSHIP;
}

/* Collects the mentions: rows of names of which each lies in the one before it. */
static ht_status
collect(ht_place_drafts *r)
{
	const ht_lattice *l = r->lattice;

	for (uint32_t i = 0; i < l->count; i++)
	{
		ht_place_draft *items;
		uint32_t last = i;

		if (!may_begin(&l->tokens[i]))
			continue;
		while (last + 1 < l->count && last + 1 < i + MOST_NAMES && l->tokens[last + 1].place >= 0 &&
			   continues(r, last))
			last++;
		items = ht_arena_grow(r->mentions->scratch, r->items, r->count, &r->capacity, sizeof(*items));
		if (items == NULL)
			return HT_NO_MEMORY;
		r->items = items;
		items[r->count++] = (ht_place_draft){.first = i, .last = last, .division = -1};
		i = last;
	}
	return HT_OK;
}

/* Appends a place. */
static ht_status
add_place(const ht_place_drafts *r, const ht_place_draft *draft)
{
	const ht_lattice *l = r->lattice;
	uint32_t start = l->tokens[draft->first].start;
	uint32_t stop = l->tokens[draft->last].start + l->tokens[draft->last].length;
	ht_mention *mention = ht_mentions_add(r->mentions);

	if (mention == NULL)
		return HT_NO_MEMORY;
	mention->kind = HT_N_PLACE;
	mention->span = ht_span_of(l->segment, start, stop);
	mention->division = draft->division;
	if (draft->division >= 0)
		return HT_OK;
	/* Its own name: what it lies in stands before it. */
	return ht_shown_write(r->mentions->arena, l->segment, l->tokens[draft->last].start, stop, &mention->name);
}

ht_status
ht_places_read(ht_mentions *mentions, const ht_lattice *lattice)
{
	ht_place_drafts drafts = {.mentions = mentions, .lattice = lattice};
	ht_status status;

	drafts.memory = ht_arena_alloc_array(mentions->scratch, REMEMBERED, sizeof(*drafts.memory));
	if (drafts.memory == NULL)
		return HT_NO_MEMORY;
	for (uint32_t i = 0; i < REMEMBERED; i++)
		drafts.memory[i].stage = 0;
	status = collect(&drafts);

	for (ht_place_stage stage = SURE; stage < STAGES; stage++)
		settle_all(&drafts, stage);
	for (size_t i = 0; i < drafts.count && status == HT_OK; i++)
		if (drafts.items[i].told)
			status = add_place(&drafts, &drafts.items[i]);
	return status;
}
