/*
 * title.c
 *		Reads the offices that a text gives to people.
 *
 *	 汝州市委常委、统战部长张伟     before the name, one or several
 *	 副县长张伟、王芳             before a row of names; an office that one person holds is the first one's
 *	 葛剑雄教授                 behind the name
 *	 张伟(县委书记)              in brackets
 *	 张伟，男，45岁，某县县长，     between commas behind a name that begins a clause
 *
 * An office ends in a word that is one, and begins where the noun phrase
 * begins: at a mark, a verb, a particle; before a place or the name of a body
 * only more of such go on with it.
 */
#include "extract/title.h"

#include <string.h>

#include "extract/body_word.h"
#include "lex/gazetteer.h"

/* An office has at most so many words; so has what is looked at behind a name. */
#define MOST_WORDS 24

/* Clauses that are looked at behind a name. */
#define MOST_CLAUSES 8

/* Words inside quotation marks or brackets. */
#define MOST_QUOTED 8

/* Characters of the shortest word for an office. */
#define SHORTEST_OFFICE 2

#define ENUMERATION 0x3001 /* 、 */
#define OF 0x7684          /* 的 */
#define MAN 0x7537         /* 男 */
#define WOMAN 0x5973       /* 女 */
#define PEOPLE 0x65CF      /* 族 */
#define REGISTERED 0x7C4D  /* 籍 */

#define ANY_ROLE UINT32_MAX
#define OFFICE (HT_R_TITLE | HT_R_TAIL)
#define BODY_END (HT_R_SUFFIX | HT_R_ORGAN | HT_R_HEAD | HT_R_UNIT)
#define PART_OF_BODY (BODY_END | HT_R_INSIDE | HT_R_TRADE)

static const ht_title no_title = {0};

static bool
is_none(const ht_title *title)
{
	return title->first == title->stop;
}

/* Whether the word stands for somebody, or could. */
static bool
is_name(const ht_token *t)
{
	return t->part == HT_P_PERSON || t->part == HT_P_FOREIGN || (t->roles & HT_R_SOMEONE) != 0;
}

/* Whether the word has one of the roles, and is no name. */
static bool
has_role(const ht_token *t, uint32_t roles)
{
	return t->part != HT_P_PERSON && t->part != HT_P_DIVISION && (t->roles & roles) != 0;
}

static bool
is_mark(const ht_token *t)
{
	return t->part == HT_P_MARK || t->part == HT_P_SPACE;
}

/* Whether roles are those of an office. */
static bool
is_office(uint32_t roles)
{
	return (roles & OFFICE) != 0 && (roles & HT_R_PERSON) == 0;
}

/* The roles of the office that a longer word ends in: 技术主管; 0 for none. */
static uint32_t
roles_of_end(const ht_lattice *l, const ht_token *t)
{
	for (uint32_t left = 1; t->part == HT_P_NOUN && left + SHORTEST_OFFICE <= t->length; left++)
	{
		uint32_t roles = ht_word_roles(l->segment->ch + t->start + left, t->length - left);

		if (is_office(roles))
			return roles;
	}
	return 0;
}

/*
 * The words before `stop` that the last word of an office is, 0 for none; its
 * roles in *roles.  They are two where it was cut: 江阴市|长.
 */
static uint32_t
office_words(const ht_lattice *l, uint32_t stop, uint32_t *roles)
{
	const ht_token *t = &l->tokens[stop - 1];

	*roles = has_role(t, ANY_ROLE) ? t->roles : 0;
	if (is_office(*roles))
		return 1;
	if (*roles == 0 && t->length > SHORTEST_OFFICE)
		*roles = roles_of_end(l, t);
	if (*roles != 0)
		return is_office(*roles) ? 1 : 0;
	if (t->length > 1 || is_mark(t) || stop < 2 || is_mark(t - 1) || is_name(t - 1))
		return 0;
	*roles = ht_word_roles(l->segment->ch + t->start - 1, SHORTEST_OFFICE);
	return is_office(*roles) ? 2 : 0;
}

static bool
is_noun(const ht_token *t)
{
	switch (t->part)
	{
		case HT_P_UNKNOWN:
		case HT_P_NOUN:
		case HT_P_NAME:
		case HT_P_GERUND:
		case HT_P_PROPER:
		case HT_P_SHORT:
		case HT_P_LATIN: return true;
		default: return false;
	}
}

/* The mark that opens what the word closes, 0 for none. */
static uint32_t
opening_of(const ht_lattice *l, uint32_t token)
{
	if (ht_token_is(l, token, ')'))
		return '(';
	if (ht_token_is(l, token, 0x201D))
		return 0x201C;
	return ht_token_is(l, token, 0x300D) ? 0x300C : 0;
}

/* The first word of the quotation or the brackets that end before `at`; `at` where there are none. */
static uint32_t
before_quoted(const ht_lattice *l, uint32_t at)
{
	uint32_t open = opening_of(l, at - 1);

	for (uint32_t i = at - 1; open != 0 && i > 0 && at - i <= MOST_QUOTED; i--)
	{
		if (ht_token_is(l, i - 1, open))
			return i - 1;
		if (is_mark(&l->tokens[i - 1]))
			break;
	}
	return at;
}

/* Whether the number is that of a body whose name goes on behind it: 中铁十一局. */
static bool
is_number_of_body(const ht_token *t)
{
	return (t->part == HT_P_NUMBER || t->part == HT_P_FIGURE) && has_role(t + 1, BODY_END);
}

/* Whether the word and the first character behind it are the full name of a division: 新兴|县委书记. */
static bool
shares_place(const ht_lattice *l, uint32_t token)
{
	const ht_token *t = &l->tokens[token];
	int32_t place;

	if (is_mark(t) || is_mark(t + 1) || t->length >= HT_PLACE_NAME_MOST)
		return false;
	place = ht_place_named(l->segment->ch + t->start, t->length + 1u);
	return place >= 0 && ht_division_bearer((uint32_t) place).full;
}

/* What a word is to the noun phrase that goes on behind it. */
typedef enum ht_part_of_phrase
{
	STRANGE, /* no part of it */
	BETWEEN, /* part of it where more of it stands before the word */
	PART,    /* part of it */
	NAMED    /* the place or the body that it begins with: nothing but such goes before */
} ht_part_of_phrase;

/* What the word before `at` is to the phrase from `at` on, which begins with a place or a body if it is `named`. */
static ht_part_of_phrase
part_before(const ht_titles *titles, uint32_t at, bool named)
{
	const ht_lattice *l = titles->lattice;
	const ht_token *t = &l->tokens[at - 1];

	if (titles->body[at - 1] != 0 || ht_is_place(t) || has_role(t, HT_R_BODY) || shares_place(l, at - 1))
		return NAMED;
	if (has_role(t, HT_R_RANK))
		return PART;
	/* The surname that a village is called after: 耿|店村. */
	if (named)
		return t->length == 1 && t->part == HT_P_NAME ? PART : STRANGE;
	if (is_name(t) || has_role(t, HT_R_SAYS))
		return STRANGE;
	if (is_noun(t) || has_role(t, PART_OF_BODY | OFFICE) || ht_is_ordinal(l, t))
		return PART;
	return t->part == HT_P_ADJECTIVE || is_number_of_body(t) || ht_is_brand(l, at - 1, 0, at + 1) ? BETWEEN
																								  : STRANGE;
}

/* The first word of the noun phrase that goes on at `stop` and is no longer than an office can be. */
static uint32_t
phrase_before(const ht_titles *titles, uint32_t stop)
{
	uint32_t at = stop, first = stop;
	bool named = false;

	while (at > 0 && stop - at < MOST_WORDS)
	{
		ht_part_of_phrase part = part_before(titles, at, named);
		uint32_t quoted = part == STRANGE && !named ? before_quoted(titles->lattice, at) : at;

		if (part == STRANGE && quoted == at)
			break;
		at = quoted < at ? quoted : at - 1;
		named |= part == NAMED;
		if (part != BETWEEN)
			first = at;
	}
	/* Whoever's body it is, the name is whole. */
	while (first > 0 && first < stop && titles->body[first] != 0 &&
		   titles->body[first - 1] == titles->body[first])
		first--;
	return first;
}

/* Whether the word tells where somebody comes from. */
static bool
is_origin(const ht_titles *titles, uint32_t token)
{
	const ht_token *t = &titles->lattice->tokens[token];
	uint32_t last = titles->lattice->segment->ch[t->start + t->length - 1];

	return titles->body[token] == 0 && (ht_is_place(t) || last == PEOPLE || last == REGISTERED);
}

/* A profession is told without the place and the people that somebody comes from: 中国|作家. */
static uint32_t
without_origin(const ht_titles *titles, uint32_t first, uint32_t office)
{
	for (uint32_t at = first; at < office; at++)
		if (!is_origin(titles, at))
			return first;
	return office;
}

/* The organisation that an office names, or that stands before it with 的. */
static uint32_t
body_of(const ht_titles *titles, uint32_t first, uint32_t stop)
{
	for (uint32_t at = first; at < stop; at++)
		if (titles->body[at] != 0)
			return titles->body[at];
	if (first > 1 && ht_token_is(titles->lattice, first - 1, OF))
		return titles->body[first - 2];
	return 0;
}

/* The first word of the office that ends before `stop`, without those that 、 joins; `stop` where there is none. */
static uint32_t
office_before(const ht_titles *titles, uint32_t stop, uint32_t *roles)
{
	uint32_t words = stop > 0 ? office_words(titles->lattice, stop, roles) : 0, first;

	if (words == 0)
		return stop;
	first = phrase_before(titles, stop - words);
	return (*roles & HT_R_TITLE) != 0 ? first : without_origin(titles, first, stop - words);
}

/* The office that ends before `stop`, with those before it that 、 joins; the roles of its last word in *roles. */
static ht_title
title_before(const ht_titles *titles, uint32_t stop, uint32_t *roles)
{
	const ht_lattice *l = titles->lattice;
	uint32_t first = office_before(titles, stop, roles);

	if (first == stop)
		return no_title;
	while (first > 1 && stop - first < MOST_WORDS && ht_token_is(l, first - 1, ENUMERATION))
	{
		uint32_t ignored, more = office_before(titles, first - 1, &ignored);

		/* 李强教授、院长张伟: an office behind a name is that one's. */
		if (more == first - 1 || (more > 0 && is_name(&l->tokens[more - 1])))
			break;
		first = more;
	}
	return (ht_title){.first = first, .stop = stop, .body = body_of(titles, first, stop)};
}

/* The office before a name; a blank may stand between where none stands before the office, as in a list it would. */
static ht_title
title_of_name(const ht_titles *titles, uint32_t person, uint32_t *roles)
{
	const ht_token *tokens = titles->lattice->tokens;
	ht_title title;

	if (person < 2 || tokens[person - 1].part != HT_P_SPACE)
		return title_before(titles, person, roles);
	title = title_before(titles, person - 1, roles);
	return title.first > 0 && tokens[title.first - 1].part == HT_P_SPACE ? no_title : title;
}

/* Whether an office right behind a name can be its own though it is a word that seldom stands there. */
static bool
ends_behind(const ht_lattice *l, uint32_t stop)
{
	const ht_token *t = &l->tokens[stop];

	return stop == l->count || !(is_noun(t) || ht_is_place(t) || ht_token_is(l, stop, OF));
}

/* The office right behind a name; the organisation stands before the name. */
static ht_title
title_behind(const ht_titles *titles, uint32_t person)
{
	const ht_lattice *l = titles->lattice;
	uint32_t first = person + 1, stop = first;

	while (stop < l->count && has_role(&l->tokens[stop], HT_R_RANK))
		stop++;
	if (stop == l->count || !has_role(&l->tokens[stop], HT_R_TITLE) || l->tokens[stop].part == HT_P_VERB)
		return no_title;
	while (stop < l->count && has_role(&l->tokens[stop], HT_R_TITLE))
		stop++;
	/* 刘翔|教练|孙海平: the office of whom it stands before. */
	if (stop < l->count && is_name(&l->tokens[stop]))
		return no_title;
	if ((l->tokens[stop - 1].roles & HT_R_HONORIFIC) == 0 && !ends_behind(l, stop))
		return no_title;
	return (ht_title){
		.first = first,
		.stop = stop,
		.body = person > 0 && titles->body[person - 1] != 0 ? titles->body[person - 1]
															: body_of(titles, person, person),
	};
}

/* The end of the clause that begins at a word: the next mark that is none of an office's own. */
static uint32_t
clause_end(const ht_lattice *l, uint32_t first)
{
	uint32_t at = first;

	while (at < l->count && at - first < MOST_WORDS &&
		   (!is_mark(&l->tokens[at]) || ht_token_is(l, at, ENUMERATION)))
		at++;
	return at;
}

/* Whether somebody is named from `first` to `stop`. */
static bool
names_somebody(const ht_lattice *l, uint32_t first, uint32_t stop)
{
	for (; first < stop; first++)
		if (is_name(&l->tokens[first]))
			return true;
	return false;
}

/* The office that one of the clauses from `first` on is, as far as commas join them; at most so many are looked at. */
static ht_title
title_in_clauses(const ht_titles *titles, uint32_t first, uint32_t clauses)
{
	const ht_lattice *l = titles->lattice;

	for (; clauses > 0; clauses--)
	{
		uint32_t stop = clause_end(l, first), ignored;
		ht_title title;

		if ((stop < l->count && !is_mark(&l->tokens[stop])) || names_somebody(l, first, stop))
			return no_title;
		title = title_before(titles, stop, &ignored);
		if (!is_none(&title) && title.first == first)
			return title;
		if (!ht_token_is(l, stop, ','))
			return no_title;
		first = stop + 1;
	}
	return no_title;
}

/* The office that is told of a name behind it: in brackets, or between commas where the name begins a clause. */
static ht_title
title_apart(const ht_titles *titles, uint32_t person)
{
	const ht_lattice *l = titles->lattice;
	uint32_t first = person + 2;

	if (ht_token_is(l, person + 1, '('))
		return title_in_clauses(titles, first, MOST_CLAUSES);
	if (!ht_token_is(l, person + 1, ','))
		return no_title;
	if (person > 0 && (!is_mark(&l->tokens[person - 1]) || ht_token_is(l, person - 1, ENUMERATION)))
		return no_title;
	/* Behind the sex comes what a curriculum has, the office among it. */
	if ((ht_token_is(l, first, MAN) || ht_token_is(l, first, WOMAN)) && ht_token_is(l, first + 1, ','))
		return title_in_clauses(titles, first + 2, MOST_CLAUSES);
	return title_in_clauses(titles, first, 1);
}

/* Whether the person stands behind the one who was read last in a row of names. */
static bool
is_next_in_row(const ht_titles *titles, uint32_t person)
{
	return titles->shared.stop > 0 && person == titles->last + 2 &&
		   ht_token_is(titles->lattice, person - 1, ENUMERATION);
}

ht_title
ht_title_read(ht_titles *titles, uint32_t person)
{
	bool in_row = is_next_in_row(titles, person);
	uint32_t roles = 0;
	ht_title title = title_of_name(titles, person, &roles), shared = in_row ? titles->shared : no_title;

	if (!is_none(&title) && (roles & HT_R_SOLE) == 0)
		shared = title;
	titles->last = person;
	titles->shared = shared;
	if (is_none(&title))
		title = title_behind(titles, person);
	if (is_none(&title))
		title = title_apart(titles, person);
	return is_none(&title) ? shared : title;
}

/* The first word that begins at the bytes at `at`, or behind them. */
static uint32_t
word_at(const ht_lattice *l, const char *at)
{
	const ht_segment *s = l->segment;
	uint32_t low = 0, high = l->count;

	while (low < high)
	{
		uint32_t middle = low + (high - low) / 2;

		if (s->base + s->byte[l->tokens[middle].start] < at)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* Notes of which organisation each word is part of. */
static void
mark_bodies(ht_titles *titles, const ht_mentions *mentions, size_t from)
{
	memset(titles->body, 0, titles->lattice->count * sizeof(*titles->body));
	for (size_t i = from; i < mentions->count; i++)
	{
		const ht_span *span = &mentions->items[i].span;
		uint32_t stop;

		if (mentions->items[i].kind != HT_N_ORGANIZATION)
			continue;
		stop = word_at(titles->lattice, span->text + span->length);
		for (uint32_t word = word_at(titles->lattice, span->text); word < stop; word++)
			titles->body[word] = (uint32_t) i + 1;
	}
}

ht_status
ht_titles_init(ht_titles *titles, const ht_lattice *lattice, const ht_mentions *mentions, size_t from)
{
	*titles = (ht_titles){
		.lattice = lattice,
		.body = ht_arena_alloc_array(lattice->arena, (size_t) lattice->count + 1, sizeof(*titles->body)),
	};
	if (titles->body == NULL)
		return HT_NO_MEMORY;
	mark_bodies(titles, mentions, from);
	return HT_OK;
}
