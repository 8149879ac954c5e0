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

#include "lex/path.h"
#include "lex/person_name.h"
#include "lex/plain.h"

#define COMMA_OF_ROWS 0x3001 /* 、 */

/* Names that are longer are found where they are written out, but not looked for. */
#define MOST_KNOWN 6

/* Which of eight classes are those of marks: the highest bit of a byte, the first class in the lowest byte. */
static inline uint64_t
marks_of_eight(const uint8_t *cls)
{
	const uint64_t each = UINT64_C(0x0101010101010101);
	uint64_t eight;

	memcpy(&eight, cls, sizeof(eight));
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	eight = __builtin_bswap64(eight);
#endif
	/* The others are neighbours, HT_C_HAN .. HT_C_HAN_UNIT. */
	return (~(eight + each * (0x80 - HT_C_HAN)) | (eight + each * (0x7f - HT_C_HAN_UNIT))) & each << 7;
}

/* The next mark from a character on, or the end of the segment, behind which all classes are those of marks. */
static inline uint32_t
next_mark(const ht_segment *s, uint32_t at)
{
	uint64_t marks;

	while ((marks = marks_of_eight(s->cls + at)) == 0)
		at += 8;
	return at + (uint32_t) __builtin_ctzll(marks) / 8;
}

/* Whether a mark is a dot within a name: it belongs to the clause. */
static inline bool
is_inner_dot(const ht_segment *s, uint32_t at)
{
	return s->ch[at] == HT_MIDDLE_DOT && at > 0 && at + 1 < s->length && ht_class_is_han(s->cls[at - 1]) &&
		   ht_class_is_han(s->cls[at + 1]);
}

/* The clause that begins at a character; an empty one where a mark stands. */
static inline ht_clause
clause_at(const ht_segment *s, uint32_t at)
{
	ht_clause clause = {.start = at, .stop = next_mark(s, at)};

	while (is_inner_dot(s, clause.stop))
	{
		clause.dots = true;
		clause.stop = next_mark(s, clause.stop + 1);
	}
	return clause;
}

/* A mark is a word. */
static void
write_mark(const ht_lattice *l, uint32_t at, ht_token *token)
{
	*token = (ht_token){
		.start = at,
		.length = 1,
		.part = l->segment->cls[at] == HT_C_SPACE ? HT_P_SPACE : HT_P_MARK,
		.place = -1,
	};
}

/* Passes over a clause that holds no name, as a row of words that are not cut. */
static void
pass_plain(ht_clause *clause, ht_token *tokens)
{
	for (uint32_t at = clause->start, length; at < clause->stop; at += length)
	{
		length = clause->stop - at < UINT8_MAX ? clause->stop - at : UINT8_MAX;
		tokens[clause->count++] =
			(ht_token){.start = at, .length = (uint16_t) length, .part = HT_P_PLAIN, .place = -1};
	}
	clause->passed = true;
}

/* Cuts a clause into words, its tokens to be the next ones of `tokens`. */
static void
read_clause(const ht_lattice *l, ht_clause *clause, const ht_known *people, ht_token *tokens)
{
	/* A row of names: 张伟、王芳. */
	clause->behind_name = clause > l->clauses && clause[-1].stop + 1 == clause->start &&
						  l->segment->ch[clause->start - 1] == COMMA_OF_ROWS && clause[-1].ends_in_name;
	ht_path_read(l->path, clause, people, tokens + clause->token);
}

/* The first pass. */
static void
read_clauses(ht_lattice *l, const ht_known *known)
{
	const ht_segment *s = l->segment;

	for (uint32_t at = 0; at < s->length;)
	{
		ht_clause *clause = &l->clauses[l->clause_count];

		*clause = clause_at(s, at);
		if (clause->stop == at)
		{
			write_mark(l, at++, &l->tokens[l->count++]);
			continue;
		}
		clause->token = l->count;
		/* What goes on behind the clause is nothing that begins in it. */
		l->path->pairs[clause->stop - 1] = 0;
		if (!clause->dots && ht_is_plain(s, l->path->pairs, at, clause->stop))
			pass_plain(clause, l->tokens + l->count);
		else
			read_clause(l, clause, known, l->tokens);
		l->clause_count++;
		l->count += clause->count;
		at = clause->stop;
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
	const ht_name_cost *first;

	if (t->part != HT_P_NAME)
		return t->part == HT_P_PERSON || t->part == HT_P_FOREIGN;
	first = ht_name_cost_of(l->segment->ch[t->start]);
	return t->length > 2 && first != NULL && first->surname != HT_NO_COST;
}

/* Makes the sure names of the path known. */
static ht_status
learn(const ht_lattice *l, ht_known *known)
{
	for (const ht_clause *clause = l->clauses; clause < l->clauses + l->clause_count; clause++)
		for (uint32_t i = clause->token; !clause->passed && i < clause->token + clause->count; i++)
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

/* The next character from `at` on that a known name may begin with, wherever it stands; the segment's length for none. */
static inline uint32_t
next_begin(const ht_segment *s, uint32_t at, const ht_known *known)
{
	while (at < s->length && !ht_known_may_begin(known, s->ch[at], s->ch[at + 1]))
		at++;
	return at;
}

/*
 * Whether a known name stands in the clause, be it on its path or not.  *next
 * is where one may begin next, from which the clause behind it goes on.
 */
static bool
has_known(const ht_segment *s, const ht_clause *clause, const ht_known *known, uint32_t *next)
{
	if (*next < clause->start)
		*next = next_begin(s, clause->start, known);
	for (; *next + 1 < clause->stop; *next = next_begin(s, *next + 1, known))
		for (uint32_t length = 2; length <= MOST_KNOWN && *next + length <= clause->stop; length++)
			if (ht_known_find(known, s->ch + *next, length) != NULL)
				return true;
	return false;
}

/* Copies tokens up to `stop` behind those that have been written anew. */
static void
keep_tokens(ht_lattice *l, uint32_t *count, uint32_t from, uint32_t stop)
{
	memcpy(l->spare + *count, l->tokens + from, (stop - from) * sizeof(*l->tokens));
	*count += stop - from;
}

/*
 * Reads the clauses once more in which one of `names` stands, of which those of
 * `people` are known; if `passed`, only those that were passed over.
 */
static ht_status
read_again(ht_lattice *l, const ht_known *names, const ht_known *people, bool passed)
{
	uint32_t kept = 0, count = 0; /* the tokens that are done with, and what has become of them */
	uint32_t next = next_begin(l->segment, 0, names);
	ht_token *tokens = l->tokens;

	for (ht_clause *clause = l->clauses; clause < l->clauses + l->clause_count; clause++)
	{
		uint32_t token = clause->token, behind = token + clause->count;

		clause->token = count + token - kept;
		if ((passed && !clause->passed) || !has_known(l->segment, clause, names, &next))
			continue;
		if (l->spare == NULL)
			l->spare = ht_arena_alloc_array(l->arena, (size_t) l->segment->length + 1, sizeof(*l->spare));
		if (l->spare == NULL)
			return HT_NO_MEMORY;
		keep_tokens(l, &count, kept, token);
		kept = behind;
		read_clause(l, clause, people, l->spare);
		count += clause->count;
	}
	if (kept == 0)
		return HT_OK;
	keep_tokens(l, &count, kept, l->count);
	l->count = count;
	l->tokens = l->spare;
	l->spare = tokens;
	return HT_OK;
}

ht_status
ht_lattice_read(ht_lattice *l, ht_arena *arena, const ht_segment *segment, ht_known *known)
{
	size_t places = (size_t) segment->length + 1;
	uint32_t *pairs = ht_arena_alloc_array(arena, places, sizeof(*pairs));
	ht_status status;

	*l = (ht_lattice){
		.segment = segment,
		.arena = arena,
		.tokens = ht_arena_alloc_array(arena, places, sizeof(*l->tokens)),
		.path = ht_arena_alloc(arena, sizeof(*l->path)),
		.clauses = ht_arena_alloc_array(arena, places / 2 + 1, sizeof(*l->clauses)),
	};
	if (pairs == NULL || l->tokens == NULL || l->path == NULL || l->clauses == NULL ||
		ht_path_init(l->path, arena, segment, pairs) != HT_OK)
		return HT_NO_MEMORY;
	ht_pairs_find(segment->ch, segment->length, pairs);
	read_clauses(l, known);
	status = learn(l, known);
	if (status == HT_OK && known->count > 0)
		status = read_again(l, known, known, false);
	return status;
}

ht_status
ht_lattice_cut(ht_lattice *l, const ht_known *names, const ht_known *people)
{
	return read_again(l, names, people, true);
}
