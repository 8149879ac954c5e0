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

/* The most that what stands behind a name takes off. */
#define MOST_BEHIND BEFORE_HONORIFIC

/* Digits and letters cost little: nothing else could be read there. */
#define RUN_COST 8

/* A clause that is being read. */
typedef struct ht_reading
{
	ht_path *path;
	const ht_clause *clause;
	const ht_known *known;
	/* of the clause; so are all places below */
	const uint32_t *ch;
	const uint8_t *cls;
	const uint32_t *pairs;
	ht_path_node *nodes;
	uint32_t length;
} ht_reading;

ht_status
ht_path_init(ht_path *path, ht_arena *arena, const ht_segment *segment, uint32_t *pairs)
{
	size_t places = (size_t) segment->length + 1;

	*path = (ht_path){
		.segment = segment,
		.pairs = pairs,
		.nodes = ht_arena_alloc_array(arena, places, sizeof(*path->nodes)),
		.back = ht_arena_alloc_array(arena, places, sizeof(*path->back)),
	};
	return path->nodes == NULL || path->back == NULL ? HT_NO_MEMORY : HT_OK;
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

/* What begins with the pair of the character and the next one of the clause. */
static inline const ht_slot *
slot_at(const ht_reading *r, uint32_t at)
{
	return &ht_slots[r->pairs[at]];
}

/* The words and names of divisions that begin at a character; their number. */
static uint32_t
terms_at(const ht_reading *r, uint32_t at, ht_term *terms)
{
	if (ht_class_is_han(r->cls[at]))
		return ht_terms_of(r->ch + at, r->length - at, slot_at(r, at), terms);
	terms[0] = run_of(r->cls + at, r->length - at);
	return 1;
}

/* The roles of all words that begin at a character. */
static uint32_t
roles_from(const ht_reading *r, uint32_t at, bool *verb)
{
	ht_term terms[HT_MOST_TERMS];
	uint32_t count = at < r->length ? terms_at(r, at, terms) : 0, roles = 0;

	*verb = false;
	for (uint32_t i = 0; i < count; i++)
	{
		uint8_t part = terms[i].part;

		if (part == HT_P_DIVISION)
			continue;
		roles |= terms[i].value;
		*verb |=
			part == HT_P_VERB || part == HT_P_ADVERB || part == HT_P_PREPOSITION || part == HT_P_PARTICLE;
	}
	return roles;
}

/* What stands before a name takes so much off its cost. */
static uint32_t
credit_before(const ht_reading *r, uint32_t at)
{
	const ht_term *before = &r->nodes[at].last;
	uint32_t place;

	if (at == 0)
		return r->clause->behind_name ? BEHIND_NAME : BEHIND_MARK;
	if (before->part == HT_P_DIVISION || before->part == HT_P_PERSON)
		return 0;
	if ((before->value & (HT_R_TITLE | HT_R_TAIL)) != 0)
		return BEHIND_TITLE;
	if ((before->value & HT_R_PERSON) != 0)
		return BEHIND_PERSON;
	place = at - before->length;
	if (before->part == HT_P_CONJUNCTION && place > 0 && r->nodes[place].last.part == HT_P_PERSON)
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

/* Takes a word from a node where it leads cheaper to the node at its end. */
static inline void
relax(ht_path_node *from, ht_term word, uint32_t cost)
{
	ht_path_node *end = from + word.length;
	bool cheaper = from->cost + cost < end->cost;

	/* No branch: it would be guessed wrong too often. */
	end->cost = cheaper ? from->cost + cost : end->cost;
	end->last = cheaper ? word : end->last;
}

/* What is left of a cost. */
static inline uint32_t
less(uint32_t cost, uint32_t credit)
{
	return cost > credit ? cost - credit : 0;
}

/* Takes a name where it makes its end cheaper; `credit` is what it has but for what stands behind it. */
static void
try_name(const ht_reading *r, uint32_t at, const ht_person_name *name, uint32_t credit)
{
	ht_path_node *node = &r->nodes[at];
	ht_term word = {
		.value = name->surname,
		.cost = name->cost,
		.length = name->length,
		.part = HT_P_PERSON,
	};

	/* Most names are too dear whatever stands behind them. */
	if (node->cost + less(word.cost, credit + MOST_BEHIND) < node[word.length].cost)
		relax(node, word, less(word.cost, credit + credit_behind(r, at + word.length)));
}

/* Tries the names of people that begin at a character. */
static void
try_names(const ht_reading *r, uint32_t at)
{
	ht_person_name names[HT_MOST_PERSON_NAMES];
	uint32_t count = ht_person_names_at(r->ch + at, r->length - at, r->clause->dots, names);
	uint32_t before = count > 0 ? credit_before(r, at) : 0;
	bool may_be_known = ht_known_may_begin(r->known, r->ch[at], r->ch[at + 1]);

	for (uint32_t i = 0; i < count; i++)
	{
		bool known = may_be_known && ht_known_find(r->known, r->ch + at, names[i].length) != NULL;

		try_name(r, at, &names[i], before + (known ? KNOWN : 0));
	}
}

/* Takes a word; one that has these roles costs less: 武汉|市民 is read rather than 武汉市|民. */
static inline void
take(ht_path_node *from, ht_term word, uint32_t cheaper_roles)
{
	if ((word.value & cheaper_roles) != 0 && word.part != HT_P_DIVISION)
		relax(from, word, less(word.cost, BEHIND_DIVISION));
	else
		relax(from, word, word.cost);
}

/* Takes a single character, which may be a surname before a form of address: 陈|女士 rather than 陈女|士. */
static inline void
take_character(const ht_reading *r, uint32_t at, ht_term word, uint32_t cheaper_roles)
{
	bool verb;

	if (word.part == HT_P_NAME && (roles_from(r, at + 1, &verb) & (HT_R_HONORIFIC | HT_R_TITLE)) != 0)
		relax(&r->nodes[at], word, less(word.cost, SURNAME_ALONE));
	else
		take(&r->nodes[at], word, cheaper_roles);
}

/* Takes the words that begin at a Chinese character, `han`. */
static inline void
take_words(const ht_reading *r, uint32_t at, const ht_han *han)
{
	ht_path_node *node = &r->nodes[at];
	const ht_slot *slot = slot_at(r, at);
	uint32_t cheaper_roles = at > 0 && node->last.part == HT_P_DIVISION ? HT_R_OF_DIVISION : 0;

	take_character(r, at, ht_term_of_han(han), cheaper_roles);
	if (slot->kind != 0)
		take(node, ht_term_of_pair(slot), cheaper_roles);
	if (ht_may_be_longer(slot, r->ch[at + 2]))
	{
		ht_term terms[HT_MOST_TERMS];
		uint32_t count = ht_terms_longer(r->ch + at, r->length - at, slot, terms, 0);

		for (uint32_t i = 0; i < count; i++)
			take(node, terms[i], cheaper_roles);
	}
}

/* Finds the best path. */
static void
find_path(const ht_reading *r)
{
	ht_path_node *nodes = r->nodes;
	const ht_han *han, *next = ht_han_of(r->ch[0]);

	memset(nodes, 0xff, (r->length + 1) * sizeof(*nodes));
	nodes[0].cost = 0;
	for (uint32_t at = 0; at < r->length; at++)
	{
		han = next;
		next = ht_han_of(r->ch[at + 1]);
		/* From inside a run of digits or letters nothing begins. */
		if (nodes[at].cost == UNREACHED)
			continue;
		if (ht_class_is_han(r->cls[at]))
			take_words(r, at, han);
		else
			take(&nodes[at], run_of(r->cls + at, r->length - at), 0);
		/* Names last: of two ways of one cost the words have it. */
		if (r->clause->dots | (at + 1 < r->length && ht_person_may_begin(&han->name, &next->name)))
			try_names(r, at);
	}
}

/* What the characters of a name cost as words. */
static uint16_t
words_instead(const ht_reading *r, uint32_t at, uint32_t length)
{
	uint32_t cost[UINT8_MAX + 1];

	memset(cost, 0xff, (length + 1) * sizeof(*cost));
	cost[0] = 0;
	for (uint32_t i = 0; i < length; i++)
	{
		ht_term terms[HT_MOST_TERMS];
		uint32_t count = cost[i] == UNREACHED ? 0 : terms_at(r, at + i, terms);

		for (uint32_t k = 0; k < count; k++)
		{
			uint32_t end = i + terms[k].length;

			if (end <= length && cost[i] + terms[k].cost < cost[end])
				cost[end] = cost[i] + terms[k].cost;
		}
	}
	return (uint16_t) (cost[length] < UINT16_MAX ? cost[length] : UINT16_MAX);
}

/* A word may be the name of a division besides, and such a name a word: the token tells of both. */
static void
note_besides(const ht_reading *r, uint32_t at, ht_token *token)
{
	ht_term terms[HT_MOST_TERMS];
	uint32_t count = terms_at(r, at, terms);

	for (uint32_t i = 0; i < count; i++)
	{
		if (terms[i].length != token->length)
			continue;
		if (terms[i].part == HT_P_DIVISION)
		{
			if (terms[i].cost < HT_NEVER_COST)
				token->place = (int32_t) terms[i].value;
		}
		else
		{
			token->word = terms[i].part;
			token->roles = terms[i].value;
		}
	}
}

/* A word of the best path as a token. */
static inline void
write_token(const ht_reading *r, uint32_t at, ht_term word, ht_token *token)
{
	*token = (ht_token){
		.start = r->clause->start + at,
		.length = word.length,
		.part = word.part,
		.place = -1,
		.cost = word.cost,
	};
	if (word.part == HT_P_PERSON)
	{
		token->surname = (uint8_t) word.value;
		token->instead = words_instead(r, at, word.length);
		return;
	}
	if (word.part != HT_P_DIVISION)
		token->roles = word.value;
	if (word.length == 1)
		return;
	if (word.part != HT_P_DIVISION)
		token->word = word.part;
	/* A pair that is no place is nothing else. */
	if (word.length > 2 || (slot_at(r, at)->at & HT_PAIR_PLACE) != 0)
		note_besides(r, at, token);
}

void
ht_path_read(ht_path *path, ht_clause *clause, const ht_known *known, ht_token *tokens)
{
	const ht_reading r = {
		.path = path,
		.clause = clause,
		.known = known,
		.ch = path->segment->ch + clause->start,
		.cls = path->segment->cls + clause->start,
		.pairs = path->pairs + clause->start,
		.nodes = path->nodes,
		.length = clause->stop - clause->start,
	};
	uint32_t count = 0;

	find_path(&r);
	/* A path is known by the last word to each node: it is walked backward, and written forward. */
	for (uint32_t at = r.length; at > 0; at -= path->nodes[at].last.length)
		path->back[count++] = at;
	clause->count = count;
	clause->passed = false;
	clause->ends_in_name = path->nodes[r.length].last.part == HT_P_PERSON;
	for (uint32_t at = 0; count > 0; at += (tokens++)->length)
		write_token(&r, at, path->nodes[path->back[--count]].last, tokens);
}
