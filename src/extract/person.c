/*
 * person.c
 *		People, with the offices that the text gives them.
 *
 * The lattice tells where a name could be read.  One that stands beside an
 * office or a verb of saying, or that the article has elsewhere beside one, is
 * taken as it is; of another, everything around it is weighed.
 */
#include "extract/person.h"

#include "extract/title.h"
#include "lex/person_name.h"

/* What is weighed, in eighths of a bit; see weight(). */
#define ENOUGH 22
#define ENOUGH_ABROAD 60
#define MUCH_RARER 56
#define COMMON_SURNAME 64 /* a surname that costs less is common */
#define IS_COMMON 30
#define IS_UNCOMMON (-8)
#define IS_SURE 16 /* the surname is no word besides */
#define TWO_CHARACTERS (-16)
#define RARE_GIVEN 104 /* a given character that costs more is rare */
#define IS_RARE (-24)
#define BEGINS_CLAUSE 8
#define BEFORE_VERB 12
#define BEFORE_NOUN (-24)
#define BEHIND_NOUN (-16)
#define ABROAD_BEHIND_PREPOSITION (-64) /* rather a town: 从马尼拉 */
#define IN_A_ROW 24
#define IN_QUOTES (-80)
#define IN_A_BODY (-80)

static const ht_token *
token_at(const ht_lattice *lattice, uint32_t i)
{
	static const ht_token none = {.part = HT_P_MARK, .place = -1};

	return i < lattice->count ? &lattice->tokens[i] : &none;
}

static bool
is_mark(const ht_token *token)
{
	return token->part == HT_P_MARK || token->part == HT_P_SPACE;
}

static bool
is_noun(const ht_token *token)
{
	switch (token->part)
	{
		case HT_P_NOUN:
		case HT_P_NAME:
		case HT_P_PROPER:
		case HT_P_UNKNOWN:
		case HT_P_LATIN:
		case HT_P_GERUND:
		case HT_P_SHORT: return (token->roles & (HT_R_TITLE | HT_R_TAIL | HT_R_PERSON)) == 0;
		default: return false;
	}
}

static bool
is_verb(const ht_token *token)
{
	return token->part == HT_P_VERB || token->part == HT_P_ADVERB || token->part == HT_P_PREPOSITION ||
		   token->part == HT_P_CONJUNCTION || token->part == HT_P_PARTICLE || token->part == HT_P_PRONOUN ||
		   token->part == HT_P_TIME;
}

/* Whether the name stands alone between quotation marks: “田城汇”. */
static bool
is_quoted(const ht_lattice *lattice, uint32_t i)
{
	return i > 0 && is_mark(&lattice->tokens[i - 1]) && is_mark(token_at(lattice, i + 1)) &&
		   (ht_token_is(lattice, i - 1, 0x201C) || ht_token_is(lattice, i - 1, 0x300C)) &&
		   (ht_token_is(lattice, i + 1, 0x201D) || ht_token_is(lattice, i + 1, 0x300D));
}

/* Whether a name of a person stands on the other side of 、 or 和 beside the token. */
static bool
is_in_row(const ht_lattice *lattice, uint32_t i)
{
	const ht_token *before = token_at(lattice, i - 1), *behind = token_at(lattice, i + 1);

	return (i > 1 && (before->part == HT_P_CONJUNCTION || ht_token_is(lattice, i - 1, 0x3001)) &&
			lattice->tokens[i - 2].part == HT_P_PERSON) ||
		   ((behind->part == HT_P_CONJUNCTION || ht_token_is(lattice, i + 1, 0x3001)) &&
			token_at(lattice, i + 2)->part == HT_P_PERSON);
}

/* Whether the name of a body goes on behind the token: 凌丰|五金厂. */
static bool
is_in_body(const ht_lattice *lattice, uint32_t i)
{
	for (uint32_t behind = i + 1; behind < i + 5; behind++)
	{
		const ht_token *token = token_at(lattice, behind);

		if ((token->roles & (HT_R_SUFFIX | HT_R_UNIT)) != 0)
			return true;
		if (!is_noun(token) && (token->roles & (HT_R_TRADE | HT_R_INSIDE)) == 0)
			return false;
	}
	return false;
}

/* What speaks for a name that no office or verb of saying shows to be one, and what against it. */
static int32_t
weight(const ht_lattice *lattice, uint32_t i)
{
	const ht_token *name = &lattice->tokens[i];
	const ht_token *before = i > 0 ? name - 1 : token_at(lattice, UINT32_MAX);
	const ht_token *behind = token_at(lattice, i + 1);
	int32_t sum = (int32_t) name->instead - (int32_t) name->cost;
	uint32_t surname = ht_name_cost_of(lattice->segment->ch[name->start])->surname;

	if (surname < COMMON_SURNAME || name->surname == 2)
		sum += IS_COMMON;
	else if (name->surname == 1)
		sum += IS_UNCOMMON;
	if (name->surname == 1 && name->length == 3 &&
		(ht_name_cost_of(lattice->segment->ch[name->start])->marks & HT_NAME_SURE) != 0)
		sum += IS_SURE;
	if (name->length == 2)
		sum += TWO_CHARACTERS;
	for (uint32_t at = name->start + name->surname; name->surname > 0 && at < name->start + name->length;
		 at++)
		if (ht_name_cost_of(lattice->segment->ch[at])->alone > RARE_GIVEN)
			sum += IS_RARE;
	if (is_mark(before) || is_verb(before))
		sum += BEGINS_CLAUSE;
	if (name->surname == 0 && before->part == HT_P_PREPOSITION)
		sum += ABROAD_BEHIND_PREPOSITION;
	if (is_noun(before))
		sum += BEHIND_NOUN;
	if (is_verb(behind))
		sum += BEFORE_VERB;
	if (is_noun(behind))
		sum += BEFORE_NOUN;
	if (is_in_row(lattice, i))
		sum += IN_A_ROW;
	if (is_quoted(lattice, i))
		sum += IN_QUOTES;
	if (is_in_body(lattice, i))
		sum += IN_A_BODY;
	return sum;
}

/* Whether a name from abroad has parts. */
static bool
is_dotted(const ht_lattice *lattice, const ht_token *name)
{
	for (uint32_t at = name->start; at < name->start + name->length; at++)
		if (lattice->segment->ch[at] == HT_MIDDLE_DOT)
			return true;
	return false;
}

/* Whether a Chinese name ends in what ends names of places, kin and the like: 耿店村. */
static bool
ends_like_word(const ht_lattice *lattice, const ht_token *token)
{
	return (token->surname > 0 || token->part == HT_P_NAME) &&
		   ht_name_cost_of(lattice->segment->ch[token->start + token->length - 1])->last >= HT_NAME_ENDING;
}

/* Whether the token could be the name of a person; most words are passed over here. */
static inline bool
may_be_person(const ht_token *token)
{
	const uint32_t parts = 1u << HT_P_PERSON | 1u << HT_P_FOREIGN | 1u << HT_P_NAME;

	return ((parts >> token->part & 1) | (token->roles & HT_R_SOMEONE)) != 0;
}

/* Whether the token is the name of a person. */
static bool
is_person(const ht_mentions *mentions, const ht_lattice *lattice, uint32_t i)
{
	const ht_token *token = &lattice->tokens[i];

	if ((token->roles & HT_R_SOMEONE) != 0 && token->part != HT_P_DIVISION)
		return true;
	if (!ht_lattice_could_name(lattice, i) || ends_like_word(lattice, token))
		return false;
	/* 任主任 */
	if ((ht_word_roles(lattice->segment->ch + token->start + 1, token->length - 1u) &
		 (HT_R_TITLE | HT_R_HONORIFIC)) != 0)
		return false;
	if (ht_known_find(&mentions->people, lattice->segment->ch + token->start, token->length) != NULL)
		return true;
	/* 干部|白天: a name that is much rarer than the words it is made of is none, whatever stands beside it. */
	if (ht_lattice_names(lattice, i))
		return token->part != HT_P_PERSON || token->instead + MUCH_RARER > token->cost;
	if (token->part == HT_P_NAME)
		return is_in_row(lattice, i);
	if (token->surname == 0)
		return token->part == HT_P_PERSON &&
			   (is_dotted(lattice, token) || weight(lattice, i) >= ENOUGH_ABROAD);
	return weight(lattice, i) >= ENOUGH;
}

/* Writes the words first .. stop. */
static ht_status
write_words(ht_arena *arena, const ht_lattice *lattice, uint32_t first, uint32_t stop, ht_text *text)
{
	const ht_token *last = &lattice->tokens[stop - 1];

	return ht_shown_write(arena, lattice->segment, lattice->tokens[first].start, last->start + last->length,
						  text);
}

/* Appends a person with the office. */
static ht_status
add_person(ht_mentions *mentions, const ht_lattice *lattice, uint32_t i, ht_title title)
{
	const ht_token *token = &lattice->tokens[i];
	ht_mention *mention = ht_mentions_add(mentions);
	ht_status status;

	if (mention == NULL)
		return HT_NO_MEMORY;
	mention->kind = HT_N_PERSON;
	mention->span = ht_span_of(lattice->segment, token->start, token->start + token->length);
	if (title.body != 0)
		mention->organization = mentions->items[title.body - 1].name;
	status = write_words(mentions->arena, lattice, i, i + 1, &mention->name);
	if (status == HT_OK && title.stop > title.first)
		status = write_words(mentions->arena, lattice, title.first, title.stop, &mention->title);
	return status;
}

/* Makes the people known whom the text shows, so that they are found where it does not. */
static ht_status
learn(ht_mentions *mentions, const ht_lattice *lattice, const ht_titles *titles)
{
	for (uint32_t i = 0; i < lattice->count; i++)
	{
		const ht_token *token = &lattice->tokens[i];
		bool full;

		if (token->part == HT_P_PERSON && titles->body[i] == 0 && is_person(mentions, lattice, i) &&
			ht_known_add(&mentions->people, lattice->segment->ch + token->start, token->length, &full) ==
				NULL &&
			!full)
			return HT_NO_MEMORY;
	}
	return HT_OK;
}

ht_status
ht_people_read(ht_mentions *mentions, const ht_lattice *lattice, size_t from)
{
	ht_titles titles;
	ht_status status = ht_titles_init(&titles, lattice, mentions, from);

	if (status == HT_OK)
		status = learn(mentions, lattice, &titles);
	for (uint32_t i = 0; i < lattice->count && status == HT_OK; i++)
		/* A name inside that of a body is no person's: 凌丰五金厂. */
		if (may_be_person(&lattice->tokens[i]) && titles.body[i] == 0 && is_person(mentions, lattice, i))
			status = add_person(mentions, lattice, i, ht_title_read(&titles, i));
	return status;
}
