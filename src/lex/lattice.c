/*
 * lattice.c
 *		Cuts a segment into words.
 *
 * A segment is read clause by clause: nothing but a name with middle dots
 * reaches over a mark.  A first pass finds the best path of each clause; the
 * names in it that are sure become known, and the clauses that hold one of them
 * are read once more.
 */
#include "lex/lattice.h"

#include <string.h>

#include "lex/person_name.h"
#include "lex/plain.h"

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

/* Words that begin at a place of an ordinary text, a few more than there are. */
#define EDGES_A_PLACE 2

/* Digits and letters cost little: nothing else could be read there. */
#define RUN_COST 8

/* A stretch without marks. */
typedef struct ht_clause
{
	uint32_t start;
	uint32_t stop;
	bool dots; /* there are middle dots in it */
	const ht_known *known;
} ht_clause;

/* Names that are longer are found where they are written out, but not looked for. */
#define MOST_KNOWN 6

static inline bool
is_han_class(uint8_t cls)
{
	return cls == HT_C_HAN || cls == HT_C_HAN_DIGIT || cls == HT_C_HAN_UNIT;
}

/* Whether character `at` of the segment belongs to a clause. */
static inline bool
in_clause(const ht_segment *s, uint32_t at)
{
	uint8_t cls = s->cls[at];

	return is_han_class(cls) || cls == HT_C_DIGIT || cls == HT_C_LETTER ||
		   (s->ch[at] == HT_MIDDLE_DOT && at > 0 && at + 1 < s->length && is_han_class(s->cls[at - 1]) &&
			is_han_class(s->cls[at + 1]));
}

/* Room for `more` edges; false where there is no memory. */
static bool
reserve(ht_lattice *l, size_t more)
{
	while (l->edge_count + more > l->edge_capacity)
	{
		size_t capacity = l->edge_capacity;
		ht_term *edges = ht_arena_grow(l->arena, l->edges, capacity, &l->edge_capacity, sizeof(*edges));

		if (edges == NULL)
			return false;
		l->edges = edges;
	}
	return true;
}

/* Adds the edges that begin at each character of a clause. */
static ht_status
add_edges(ht_lattice *l, uint32_t start, uint32_t stop)
{
	const ht_segment *s = l->segment;
	uint32_t run = start; /* where the run of digits or letters ends that was met last */

	for (uint32_t at = start; at < stop; at++)
	{
		uint8_t cls = s->cls[at];

		if (!reserve(l, HT_MOST_TERMS))
			return HT_NO_MEMORY;
		l->first[at] = (uint32_t) l->edge_count;
		if (is_han_class(cls))
		{
			l->edges_of[at] = (uint8_t) ht_terms_at(s->ch + at, stop - at, l->edges + l->edge_count);
			l->edge_count += l->edges_of[at];
			continue;
		}
		/* A run of digits or letters is one word; from inside it nothing begins. */
		l->edges_of[at] = 0;
		if (at >= run)
		{
			run = at + 1;
			while (run < stop && run - at < UINT8_MAX && s->cls[run] == cls)
				run++;
			l->edges_of[at] = 1;
			l->edges[l->edge_count++] = (ht_term){
				.cost = RUN_COST,
				.length = (uint8_t) (run - at),
				.part = cls == HT_C_DIGIT    ? HT_P_FIGURE
						: cls == HT_C_LETTER ? HT_P_LATIN
											 : HT_P_MARK,
			};
		}
	}
	return HT_OK;
}

/* The roles of all words that begin at a character of a clause. */
static uint32_t
roles_from(const ht_lattice *l, uint32_t at, uint32_t stop, bool *verb)
{
	uint32_t roles = 0;

	*verb = false;
	if (at >= stop)
		return 0;
	for (uint32_t e = l->first[at]; e < l->first[at] + l->edges_of[at]; e++)
	{
		uint8_t part = l->edges[e].part;

		if (part == HT_P_DIVISION)
			continue;
		roles |= l->edges[e].value;
		*verb |=
			part == HT_P_VERB || part == HT_P_ADVERB || part == HT_P_PREPOSITION || part == HT_P_PARTICLE;
	}
	return roles;
}

/* What stands before a name takes so much off its cost. */
static uint32_t
credit_before(const ht_lattice *l, uint32_t start, uint32_t at)
{
	const ht_term *before;
	uint32_t place;

	if (at == start)
	{
		/* A row of names: 张伟、王芳. */
		if (at >= 2 && l->segment->ch[at - 1] == 0x3001 && l->cost[at - 1] != UNREACHED &&
			l->edges[l->last[at - 1]].part == HT_P_PERSON)
			return BEHIND_NAME;
		return BEHIND_MARK;
	}
	before = &l->edges[l->last[at]];
	if (before->part == HT_P_DIVISION || before->part == HT_P_PERSON)
		return 0;
	if ((before->value & (HT_R_TITLE | HT_R_TAIL)) != 0)
		return BEHIND_TITLE;
	if ((before->value & HT_R_PERSON) != 0)
		return BEHIND_PERSON;
	place = at - before->length;
	if (before->part == HT_P_CONJUNCTION && place > start && l->edges[l->last[place]].part == HT_P_PERSON)
		return BEHIND_NAME;
	return 0;
}

/* What stands behind it. */
static uint32_t
credit_behind(const ht_lattice *l, uint32_t stop, uint32_t end)
{
	bool verb;
	uint32_t roles = roles_from(l, end, stop, &verb);

	if ((roles & HT_R_HONORIFIC) != 0)
		return BEFORE_HONORIFIC;
	if ((roles & (HT_R_TITLE | HT_R_TAIL)) != 0)
		return BEFORE_TITLE;
	if ((roles & HT_R_SAYS) != 0)
		return BEFORE_SAYS;
	return verb ? BEFORE_VERB : end == stop ? BEFORE_MARK : 0;
}

/* Takes an edge where it leads cheaper to its end. */
static inline void
relax(ht_lattice *l, uint32_t at, uint32_t edge, uint32_t cost)
{
	uint32_t end = at + l->edges[edge].length;

	if (cost < l->cost[end])
	{
		l->cost[end] = cost;
		l->last[end] = edge;
	}
}

/* Adds the edge of a name that makes its end cheaper. */
static void
try_name(ht_lattice *l, const ht_clause *clause, uint32_t at, const ht_person_name *name, uint32_t before)
{
	uint32_t credit = before + credit_behind(l, clause->stop, at + name->length);
	uint32_t cost = name->cost;

	if (ht_known_may_begin(clause->known, l->segment->ch[at], l->segment->ch[at + 1]) &&
		ht_known_find(clause->known, l->segment->ch + at, name->length) != NULL)
		credit += KNOWN;
	cost = l->cost[at] + (cost > credit ? cost - credit : 0);
	if (cost >= l->cost[at + name->length])
		return;
	l->edges[l->edge_count] = (ht_term){
		.value = name->surname,
		.cost = name->cost,
		.length = name->length,
		.part = HT_P_PERSON,
	};
	relax(l, at, (uint32_t) l->edge_count++, cost);
}

/* Tries the names of people that begin at a character. */
static ht_status
try_names(ht_lattice *l, const ht_clause *clause, uint32_t at)
{
	ht_person_name names[HT_MOST_PERSON_NAMES];
	const uint32_t *ch = l->segment->ch + at;
	uint32_t count = ht_person_names_at(ch, clause->stop - at, clause->dots, names);
	uint32_t before = count > 0 ? credit_before(l, clause->start, at) : 0;

	if (!reserve(l, count))
		return HT_NO_MEMORY;
	for (uint32_t i = 0; i < count; i++)
	{
		uint32_t most = l->cost[at] + names[i].cost;

		/* Nothing that could stand behind it makes it cheap enough. */
		if (most < before + MOST_CREDIT - BEHIND_TITLE ||
			most - (before + MOST_CREDIT - BEHIND_TITLE) < l->cost[at + names[i].length])
			try_name(l, clause, at, &names[i], before);
	}
	return HT_OK;
}

/* What a word costs where it stands: 武汉|市民 is read rather than 武汉市|民, and 陈|女士 rather than 陈女|士. */
static inline uint32_t
word_cost(const ht_lattice *l, const ht_clause *clause, uint32_t at, uint32_t edge)
{
	const ht_term *word = &l->edges[edge];
	uint32_t credit = 0;
	bool verb;

	if (word->part == HT_P_NAME && word->length == 1 &&
		(roles_from(l, at + 1, clause->stop, &verb) & (HT_R_HONORIFIC | HT_R_TITLE)) != 0)
		credit = SURNAME_ALONE;
	else if (word->part != HT_P_DIVISION && (word->value & HT_R_OF_DIVISION) != 0 && at > clause->start &&
			 l->edges[l->last[at]].part == HT_P_DIVISION)
		credit = BEHIND_DIVISION;
	return word->cost > credit ? word->cost - credit : 0;
}

/* Finds the best path of a clause, whose edges stand. */
static ht_status
find_path(ht_lattice *l, const ht_clause *clause)
{
	l->cost[clause->start] = 0;
	for (uint32_t at = clause->start + 1; at <= clause->stop; at++)
		l->cost[at] = UNREACHED;
	for (uint32_t at = clause->start; at < clause->stop; at++)
	{
		if (l->cost[at] == UNREACHED)
			continue;
		/* Names last: of two ways of one cost the words have it. */
		for (uint32_t e = l->first[at]; e < l->first[at] + l->edges_of[at]; e++)
			relax(l, at, e, l->cost[at] + word_cost(l, clause, at, e));
		if ((clause->dots || ht_person_may_begin(l->segment->ch + at, clause->stop - at)) &&
			try_names(l, clause, at) != HT_OK)
			return HT_NO_MEMORY;
	}
	return HT_OK;
}

/* The clause that begins at a character; an empty one where a mark stands. */
static ht_clause
clause_at(const ht_segment *s, uint32_t at, const ht_known *known)
{
	ht_clause clause = {.start = at, .stop = at, .known = known};

	while (clause.stop < s->length && in_clause(s, clause.stop))
		clause.dots |= s->ch[clause.stop++] == HT_MIDDLE_DOT;
	return clause;
}

/* A mark is a word and ends what stands before it. */
static ht_status
pass_mark(ht_lattice *l, uint32_t at)
{
	if (!reserve(l, 1))
		return HT_NO_MEMORY;
	l->first[at] = (uint32_t) l->edge_count;
	l->edges_of[at] = 1;
	l->edges[l->edge_count++] = (ht_term){
		.length = 1,
		.part = l->segment->cls[at] == HT_C_SPACE ? HT_P_SPACE : HT_P_MARK,
	};
	return HT_OK;
}

/* Passes over a clause that holds no name, as a row of words that are not cut. */
static ht_status
pass_plain(ht_lattice *l, const ht_clause *clause)
{
	for (uint32_t at = clause->start; at < clause->stop;)
	{
		uint32_t length = clause->stop - at < UINT8_MAX ? clause->stop - at : UINT8_MAX;

		if (!reserve(l, 1))
			return HT_NO_MEMORY;
		at += length;
		l->last[at] = (uint32_t) l->edge_count;
		l->edges[l->edge_count++] = (ht_term){.length = (uint8_t) length, .part = HT_P_PLAIN};
	}
	l->cost[clause->stop] = 0;
	return HT_OK;
}

/* Whether the clause was passed over. */
static inline bool
is_passed(const ht_lattice *l, const ht_clause *clause)
{
	return clause->stop > clause->start && l->cost[clause->start] == UNREACHED;
}

/* Cuts a clause into words. */
static ht_status
read_clause(ht_lattice *l, const ht_clause *clause)
{
	ht_status status = add_edges(l, clause->start, clause->stop);

	return status == HT_OK ? find_path(l, clause) : status;
}

/* The first pass. */
static ht_status
read_clauses(ht_lattice *l, const ht_known *known)
{
	const ht_segment *s = l->segment;
	ht_status status = HT_OK;

	for (uint32_t at = 0; at < s->length && status == HT_OK;)
	{
		ht_clause clause = clause_at(s, at, known);

		if (clause.stop == at)
		{
			status = pass_mark(l, at++);
			continue;
		}
		if (!clause.dots && ht_is_plain(s, at, clause.stop))
			status = pass_plain(l, &clause);
		else
			status = read_clause(l, &clause);
		at = clause.stop;
	}
	return status;
}

/* What the characters of a name cost as words. */
static uint16_t
words_instead(const ht_lattice *l, uint32_t at, uint32_t length)
{
	uint32_t cost[UINT8_MAX + 1];

	memset(cost, 0xff, (length + 1) * sizeof(*cost));
	cost[0] = 0;
	for (uint32_t i = 0; i < length; i++)
		for (uint32_t e = l->first[at + i];
			 cost[i] != UNREACHED && e < l->first[at + i] + l->edges_of[at + i]; e++)
		{
			uint32_t end = i + l->edges[e].length;

			if (end <= length && cost[i] + l->edges[e].cost < cost[end])
				cost[end] = cost[i] + l->edges[e].cost;
		}
	return (uint16_t) (cost[length] < UINT16_MAX ? cost[length] : UINT16_MAX);
}

/* A word may be the name of a division besides, and such a name a word: the token tells of both. */
static void
note_besides(const ht_lattice *l, ht_token *token)
{
	for (uint32_t e = l->first[token->start]; e < l->first[token->start] + l->edges_of[token->start]; e++)
	{
		if (l->edges[e].length != token->length)
			continue;
		if (l->edges[e].part == HT_P_DIVISION)
		{
			if (l->edges[e].cost < HT_NEVER_COST)
				token->place = (int32_t) l->edges[e].value;
		}
		else
		{
			token->word = l->edges[e].part;
			token->roles = l->edges[e].value;
		}
	}
}

/* An edge of the best path as a token. */
static ht_token
token_of(const ht_lattice *l, uint32_t at, const ht_term *edge)
{
	ht_token token = {
		.start = at,
		.length = edge->length,
		.part = edge->part,
		.place = -1,
		.cost = edge->cost,
	};

	if (edge->part == HT_P_PLAIN)
		return token;
	if (edge->part == HT_P_PERSON)
	{
		token.surname = (uint8_t) edge->value;
		token.instead = words_instead(l, at, edge->length);
	}
	else if (edge->length > 1)
		note_besides(l, &token);
	else
		token.roles = edge->value;
	return token;
}

/* Writes the best paths of all clauses as tokens. */
static void
write_tokens(ht_lattice *l)
{
	const ht_segment *s = l->segment;
	uint32_t count = 0, start = 0;

	/* A path is known by the last edge to each character: it is walked backward, and written forward. */
	for (uint32_t at = s->length; at > 0; at -= l->edges[l->path[count - 1]].length)
		l->path[count++] = in_clause(s, at - 1) ? l->last[at] : l->first[at - 1];
	l->count = count;
	for (ht_token *token = l->tokens; count > 0; token++)
	{
		*token = token_of(l, start, &l->edges[l->path[--count]]);
		start += token->length;
	}
}

bool
ht_lattice_names(const ht_lattice *l, uint32_t token)
{
	const ht_token *t = &l->tokens[token];

	if (token > 0 && t[-1].start + t[-1].length == t->start && t[-1].part != HT_P_DIVISION &&
		(t[-1].roles & (HT_R_TITLE | HT_R_TAIL | HT_R_PERSON)) != 0)
		return true;
	return token + 1 < l->count && t[1].part != HT_P_DIVISION &&
		   (t[1].roles & (HT_R_HONORIFIC | HT_R_TITLE | HT_R_SAYS)) != 0;
}

bool
ht_lattice_could_name(const ht_lattice *l, uint32_t token)
{
	const ht_token *t = &l->tokens[token];
	const ht_name_cost *first = ht_name_cost_of(l->segment->ch[t->start]);

	return t->part == HT_P_PERSON || t->part == HT_P_FOREIGN ||
		   (t->part == HT_P_NAME && t->length > 2 && first != NULL && first->surname != HT_NO_COST);
}

/* Makes the sure names of the path known. */
static ht_status
learn(const ht_lattice *l, ht_known *known)
{
	for (uint32_t i = 0; i < l->count; i++)
	{
		const ht_token *t = &l->tokens[i];
		bool full;

		if (!ht_lattice_could_name(l, i) || !ht_lattice_names(l, i))
			continue;
		if (ht_known_add(known, l->segment->ch + t->start, t->length, &full) == NULL && !full)
			return HT_NO_MEMORY;
	}
	return HT_OK;
}

/* Whether a known name stands in the clause, be it on its path or not. */
static bool
has_known(const ht_lattice *l, const ht_clause *clause)
{
	for (uint32_t at = clause->start; at + 1 < clause->stop; at++)
	{
		const uint32_t *ch = l->segment->ch + at;

		if (!ht_known_may_begin(clause->known, ch[0], ch[1]))
			continue;
		for (uint32_t length = 2; length <= MOST_KNOWN && at + length <= clause->stop; length++)
			if (ht_known_find(clause->known, ch, length) != NULL)
				return true;
	}
	return false;
}

/* Reads the clauses once more in which a known name stands; *any tells whether there were some. */
static ht_status
read_again(ht_lattice *l, const ht_known *known, bool *any)
{
	const ht_segment *s = l->segment;

	*any = false;
	for (uint32_t at = 0; at < s->length;)
	{
		ht_clause clause = clause_at(s, at, known);

		if (has_known(l, &clause))
		{
			*any = true;
			if ((is_passed(l, &clause) ? read_clause(l, &clause) : find_path(l, &clause)) != HT_OK)
				return HT_NO_MEMORY;
		}
		at = clause.stop + 1;
	}
	return HT_OK;
}

ht_status
ht_lattice_read(ht_lattice *l, ht_arena *arena, const ht_segment *segment, ht_known *known)
{
	size_t places = (size_t) segment->length + 1;
	ht_status status;
	bool any = false;

	*l = (ht_lattice){
		.segment = segment,
		.arena = arena,
		.tokens = ht_arena_alloc_array(arena, places, sizeof(*l->tokens)),
		.edges = ht_arena_alloc_array(arena, places * EDGES_A_PLACE, sizeof(*l->edges)),
		.edge_capacity = places * EDGES_A_PLACE,
		.first = ht_arena_alloc_array(arena, places, sizeof(*l->first)),
		.edges_of = ht_arena_alloc_array(arena, places, sizeof(*l->edges_of)),
		.cost = ht_arena_alloc_array(arena, places, sizeof(*l->cost)),
		.last = ht_arena_alloc_array(arena, places, sizeof(*l->last)),
		.path = ht_arena_alloc_array(arena, places, sizeof(*l->path)),
	};
	if (l->tokens == NULL || l->edges == NULL || l->first == NULL || l->edges_of == NULL || l->cost == NULL ||
		l->last == NULL || l->path == NULL)
		return HT_NO_MEMORY;
	memset(l->cost, 0xff, places * sizeof(*l->cost));
	status = read_clauses(l, known);
	if (status != HT_OK)
		return status;
	write_tokens(l);
	status = learn(l, known);
	if (status == HT_OK && known->count > 0)
		status = read_again(l, known, &any);
	if (any)
		write_tokens(l);
	return status;
}

ht_status
ht_lattice_cut(ht_lattice *l, const ht_known *names, const ht_known *people)
{
	const ht_segment *s = l->segment;
	bool any = false;

	for (uint32_t at = 0; at < s->length;)
	{
		ht_clause clause = clause_at(s, at, names);

		at = clause.stop + 1;
		if (!is_passed(l, &clause) || !has_known(l, &clause))
			continue;
		any = true;
		clause.known = people;
		if (read_clause(l, &clause) != HT_OK)
			return HT_NO_MEMORY;
	}
	if (any)
		write_tokens(l);
	return HT_OK;
}
