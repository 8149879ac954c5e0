/*
 * path.c
 *		Finds the best path of a clause.
 */
#include "lex/path.h"

#include <string.h>

#include "lex/person_name.h"
#include "lex/words.h"

#define UNREACHED UINT32_MAX

/* What the words beside a name take off its cost, in eighths of a bit. */
#define BEHIND_TITLE 76
#define BEHIND_PERSON 56
#define BEHIND_NAME 24 /* 、和 behind another name */
#define BEHIND_MARK 8
#define BEFORE_HONORIFIC 40
#define BEFORE_TITLE 40
#define BEFORE_SAYS 32
#define BEFORE_VERB 6
#define BEFORE_MARK 6
#define KNOWN 72

/* What the name of a division takes off the cost of a word behind it that such words often have before them. */
#define BEHIND_DIVISION 36

/* What a form of address takes off the cost of a surname before it. */
#define SURNAME_ALONE 64

/* More than all of that together. */
#define MOST_CREDIT (BEHIND_TITLE + BEFORE_HONORIFIC + KNOWN)

/* Edges that there is room for at first: a clause hardly ever has more. */
#define FIRST_EDGES 512

/* Digits and letters cost little: nothing else could be read there. */
#define RUN_COST 8

/* A clause that is being read. */
typedef struct ht_reading
{
	ht_path *path;
	const ht_clause *clause;
	const ht_known *known;
	const uint32_t *ch; /* of the clause; so are all places below */
	uint32_t length;
} ht_reading;

ht_status
ht_path_init(ht_path *path, ht_arena *arena, const ht_segment *segment, const uint32_t *pairs)
{
	size_t places = (size_t) segment->length + 1;

	*path = (ht_path){
		.segment = segment,
		.pairs = pairs,
		.arena = arena,
		.edges = ht_arena_alloc_array(arena, FIRST_EDGES, sizeof(*path->edges)),
		.edge_capacity = FIRST_EDGES,
		.nodes = ht_arena_alloc_array(arena, places, sizeof(*path->nodes)),
		.back = ht_arena_alloc_array(arena, places, sizeof(*path->back)),
	};
	return path->edges == NULL || path->nodes == NULL || path->back == NULL ? HT_NO_MEMORY : HT_OK;
}

/* Room for `more` edges; false where there is no memory. */
static bool
reserve(ht_path *p, size_t more)
{
	while (p->edge_count + more > p->edge_capacity)
	{
		size_t capacity = p->edge_capacity;
		ht_term *edges = ht_arena_grow(p->arena, p->edges, capacity, &p->edge_capacity, sizeof(*edges));

		if (edges == NULL)
			return false;
		p->edges = edges;
	}
	return true;
}

/* The word that a run of digits or letters is; from inside it nothing begins. */
static ht_term
run_of(const uint8_t *cls, uint32_t left)
{
	uint32_t length = 1;

	while (length < left && length < UINT8_MAX && cls[length] == cls[0])
		length++;
	return (ht_term){
		.cost = RUN_COST,
		.length = (uint8_t) length,
		.part = cls[0] == HT_C_DIGIT    ? HT_P_FIGURE
				: cls[0] == HT_C_LETTER ? HT_P_LATIN
										: HT_P_MARK,
	};
}

/* Adds the edges that begin at each character. */
static ht_status
add_edges(const ht_reading *r)
{
	ht_path *p = r->path;
	const uint8_t *cls = p->segment->cls + r->clause->start;
	const uint32_t *pairs = p->pairs + r->clause->start;
	uint32_t run = 0; /* where the run of digits or letters ends that was met last */

	p->edge_count = 0;
	for (uint32_t at = 0; at < r->length; at++)
	{
		if (!reserve(p, HT_MOST_TERMS))
			return HT_NO_MEMORY;
		p->nodes[at] = (ht_path_node){.first = (uint32_t) p->edge_count, .cost = UNREACHED};
		if (ht_class_is_han(cls[at]))
			p->edge_count += ht_terms_of(r->ch + at, r->length - at, at + 1 < r->length ? pairs[at] : 0,
										 p->edges + p->edge_count);
		else if (at >= run)
		{
			p->edges[p->edge_count] = run_of(cls + at, r->length - at);
			run = at + p->edges[p->edge_count++].length;
		}
	}
	p->nodes[r->length] = (ht_path_node){.first = (uint32_t) p->edge_count, .cost = UNREACHED};
	return HT_OK;
}

/* The roles of all words that begin at a character. */
static uint32_t
roles_from(const ht_reading *r, uint32_t at, bool *verb)
{
	const ht_path *p = r->path;
	uint32_t roles = 0;

	*verb = false;
	if (at >= r->length)
		return 0;
	for (uint32_t e = p->nodes[at].first; e < p->nodes[at + 1].first; e++)
	{
		uint8_t part = p->edges[e].part;

		if (part == HT_P_DIVISION)
			continue;
		roles |= p->edges[e].value;
		*verb |=
			part == HT_P_VERB || part == HT_P_ADVERB || part == HT_P_PREPOSITION || part == HT_P_PARTICLE;
	}
	return roles;
}

/* The last edge of the best way to a place behind the first one. */
static inline const ht_term *
last_edge(const ht_path *p, uint32_t at)
{
	return &p->edges[p->nodes[at].last];
}

/* What stands before a name takes so much off its cost. */
static uint32_t
credit_before(const ht_reading *r, uint32_t at)
{
	const ht_path *p = r->path;
	const ht_term *before;
	uint32_t place;

	if (at == 0)
		return r->clause->behind_name ? BEHIND_NAME : BEHIND_MARK;
	before = last_edge(p, at);
	if (before->part == HT_P_DIVISION || before->part == HT_P_PERSON)
		return 0;
	if ((before->value & (HT_R_TITLE | HT_R_TAIL)) != 0)
		return BEHIND_TITLE;
	if ((before->value & HT_R_PERSON) != 0)
		return BEHIND_PERSON;
	place = at - before->length;
	if (before->part == HT_P_CONJUNCTION && place > 0 && last_edge(p, place)->part == HT_P_PERSON)
		return BEHIND_NAME;
	return 0;
}

/* What stands behind it. */
static uint32_t
credit_behind(const ht_reading *r, uint32_t end)
{
	bool verb;
	uint32_t roles = roles_from(r, end, &verb);

	if ((roles & HT_R_HONORIFIC) != 0)
		return BEFORE_HONORIFIC;
	if ((roles & (HT_R_TITLE | HT_R_TAIL)) != 0)
		return BEFORE_TITLE;
	if ((roles & HT_R_SAYS) != 0)
		return BEFORE_SAYS;
	return verb ? BEFORE_VERB : end == r->length ? BEFORE_MARK : 0;
}

/* Takes an edge where it leads cheaper to the node at its end. */
static inline void
relax(ht_path_node *end, uint32_t edge, uint32_t cost)
{
	/* No branch: it would be guessed wrong every other time. */
	end->last = cost < end->cost ? edge : end->last;
	end->cost = cost < end->cost ? cost : end->cost;
}

/* Adds the edge of a name that makes its end cheaper. */
static void
try_name(const ht_reading *r, uint32_t at, const ht_person_name *name, uint32_t before)
{
	ht_path *p = r->path;
	ht_path_node *end = &p->nodes[at + name->length];
	uint32_t credit = before + credit_behind(r, at + name->length);
	uint32_t cost = name->cost;

	if (ht_known_may_begin(r->known, r->ch[at], r->ch[at + 1]) &&
		ht_known_find(r->known, r->ch + at, name->length) != NULL)
		credit += KNOWN;
	cost = p->nodes[at].cost + (cost > credit ? cost - credit : 0);
	if (cost >= end->cost)
		return;
	p->edges[p->edge_count] = (ht_term){
		.value = name->surname,
		.cost = name->cost,
		.length = name->length,
		.part = HT_P_PERSON,
	};
	relax(end, (uint32_t) p->edge_count++, cost);
}

/* Tries the names of people that begin at a character. */
static ht_status
try_names(const ht_reading *r, uint32_t at)
{
	ht_path *p = r->path;
	ht_person_name names[HT_MOST_PERSON_NAMES];
	uint32_t count = ht_person_names_at(r->ch + at, r->length - at, r->clause->dots, names);
	uint32_t before = count > 0 ? credit_before(r, at) : 0;

	if (!reserve(p, count))
		return HT_NO_MEMORY;
	for (uint32_t i = 0; i < count; i++)
	{
		uint32_t most = p->nodes[at].cost + names[i].cost;

		/* Nothing that could stand behind it makes it cheap enough. */
		if (most < before + MOST_CREDIT - BEHIND_TITLE ||
			most - (before + MOST_CREDIT - BEHIND_TITLE) < p->nodes[at + names[i].length].cost)
			try_name(r, at, &names[i], before);
	}
	return HT_OK;
}

/* What a word costs where it stands: 武汉|市民 is read rather than 武汉市|民, and 陈|女士 rather than 陈女|士. */
static uint32_t
word_cost(const ht_reading *r, uint32_t at, const ht_term *word)
{
	uint32_t credit = 0;
	bool verb;

	if (word->part == HT_P_NAME && word->length == 1 &&
		(roles_from(r, at + 1, &verb) & (HT_R_HONORIFIC | HT_R_TITLE)) != 0)
		credit = SURNAME_ALONE;
	else if (word->part != HT_P_DIVISION && (word->value & HT_R_OF_DIVISION) != 0 && at > 0 &&
			 last_edge(r->path, at)->part == HT_P_DIVISION)
		credit = BEHIND_DIVISION;
	return word->cost > credit ? word->cost - credit : 0;
}

/* Takes the words that begin at a character. */
static void
try_words(const ht_reading *r, uint32_t at)
{
	ht_path_node *node = &r->path->nodes[at];
	const ht_term *edges = r->path->edges;
	uint32_t first = node->first, stop = node[1].first, cost = node->cost;

	/* Hardly any word costs less for what stands beside it. */
	if ((first < stop && edges[first].part == HT_P_NAME) ||
		(at > 0 && edges[node->last].part == HT_P_DIVISION))
		for (uint32_t e = first; e < stop; e++)
			relax(node + edges[e].length, e, cost + word_cost(r, at, &edges[e]));
	else
		for (uint32_t e = first; e < stop; e++)
			relax(node + edges[e].length, e, cost + edges[e].cost);
}

/* Finds the best path, for which the words stand. */
static ht_status
find_path(const ht_reading *r)
{
	ht_path_node *nodes = r->path->nodes;

	nodes[0].cost = 0;
	for (uint32_t at = 0; at < r->length; at++)
	{
		if (nodes[at].cost == UNREACHED)
			continue;
		/* Names last: of two ways of one cost the words have it. */
		try_words(r, at);
		if ((r->clause->dots || ht_person_may_begin(r->ch + at, r->length - at)) &&
			try_names(r, at) != HT_OK)
			return HT_NO_MEMORY;
	}
	return HT_OK;
}

/* What the characters of a name cost as words. */
static uint16_t
words_instead(const ht_path *p, uint32_t at, uint32_t length)
{
	uint32_t cost[UINT8_MAX + 1];

	memset(cost, 0xff, (length + 1) * sizeof(*cost));
	cost[0] = 0;
	for (uint32_t i = 0; i < length; i++)
		for (uint32_t e = p->nodes[at + i].first; cost[i] != UNREACHED && e < p->nodes[at + i + 1].first; e++)
		{
			uint32_t end = i + p->edges[e].length;

			if (end <= length && cost[i] + p->edges[e].cost < cost[end])
				cost[end] = cost[i] + p->edges[e].cost;
		}
	return (uint16_t) (cost[length] < UINT16_MAX ? cost[length] : UINT16_MAX);
}

/* A word may be the name of a division besides, and such a name a word: the token tells of both. */
static inline void
note_besides(const ht_path *p, uint32_t at, ht_token *token)
{
	for (uint32_t e = p->nodes[at].first; e < p->nodes[at + 1].first; e++)
	{
		const ht_term *edge = &p->edges[e];

		if (edge->length != token->length)
			continue;
		if (edge->part == HT_P_DIVISION)
		{
			if (edge->cost < HT_NEVER_COST)
				token->place = (int32_t) edge->value;
		}
		else
		{
			token->word = edge->part;
			token->roles = edge->value;
		}
	}
}

/* An edge of the best path as a token. */
static inline void
write_token(const ht_reading *r, uint32_t at, const ht_term *edge, ht_token *token)
{
	*token = (ht_token){
		.start = r->clause->start + at,
		.length = edge->length,
		.part = edge->part,
		.place = -1,
		.cost = edge->cost,
	};
	if (edge->part == HT_P_PERSON)
	{
		token->surname = (uint8_t) edge->value;
		token->instead = words_instead(r->path, at, edge->length);
	}
	else if (edge->length > 1)
		note_besides(r->path, at, token);
	else
		token->roles = edge->value;
}

ht_status
ht_path_read(ht_path *path, ht_clause *clause, const ht_known *known, ht_token *tokens)
{
	const ht_reading r = {
		.path = path,
		.clause = clause,
		.known = known,
		.ch = path->segment->ch + clause->start,
		.length = clause->stop - clause->start,
	};
	uint32_t count = 0;

	if (add_edges(&r) != HT_OK || find_path(&r) != HT_OK)
		return HT_NO_MEMORY;
	/* A path is known by the last edge to each character: it is walked backward, and written forward. */
	for (uint32_t at = r.length; at > 0; at -= last_edge(path, at)->length)
		path->back[count++] = path->nodes[at].last;
	clause->count = count;
	clause->passed = false;
	clause->ends_in_name = path->edges[path->back[0]].part == HT_P_PERSON;
	for (uint32_t at = 0; count > 0; at += (tokens++)->length)
		write_token(&r, at, &path->edges[path->back[--count]], tokens);
	return HT_OK;
}
