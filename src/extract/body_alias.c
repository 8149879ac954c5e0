/*
 * body_alias.c
 *		Learns the short forms of names and finds them again.
 */
#include "extract/body_alias.h"

#include "extract/body_word.h"

/* Characters of a short form. */
#define LEAST_ALIAS 2
#define MOST_ALIAS 12

/* Characters of a word that is behind the brand in one. */
#define TRADE_ALIAS 2

/* A word that costs so much, in eighths of a bit, is hardly used but as a name. */
#define LEAST_ALONE 156

/* Makes known `length` characters. */
static ht_status
add_characters(ht_known *known, const uint32_t *ch, uint32_t length, uint8_t kind)
{
	ht_known_name *name;
	bool full;

	if (length < LEAST_ALIAS || length > MOST_ALIAS)
		return HT_OK;
	name = ht_known_add(known, ch, length, &full);
	if (name == NULL)
		return full ? HT_OK : HT_NO_MEMORY;
	name->value = kind;
	return HT_OK;
}

/* Makes known the words from `first` to `stop`. */
static ht_status
add(ht_known *known, const ht_lattice *l, uint32_t first, uint32_t stop, uint8_t kind)
{
	const ht_token *last = &l->tokens[stop - 1];
	uint32_t start = l->tokens[first].start;

	return add_characters(known, l->segment->ch + start, last->start + last->length - start, kind);
}

/* The word behind the brand that the words from `first` on begin with; `first` where it is no brand. */
static uint32_t
brand_end(const ht_lattice *l, uint32_t first, uint32_t stop)
{
	uint32_t at = first;

	while (at < stop && ht_is_brand(l, at, first, stop) && (l->tokens[at].roles & HT_R_EDGE) == 0)
		at++;
	return ht_is_rare_brand(l, first, first, at) ? at : first;
}

/* Whether the words from `first` to `stop` are no words that others use. */
static bool
is_own(const ht_lattice *l, uint32_t first, uint32_t stop)
{
	const ht_token *t = &l->tokens[first];

	if (stop == first + 1)
		return t->cost >= LEAST_ALONE && t->part != HT_P_PERSON;
	for (uint32_t at = first; at < stop; at++)
		if (l->tokens[at].length == 1)
			return true;
	return false;
}

/* Likewise of a brand that is made of words: 金|蚂蚁, or 阳光 before a trade that ends short names. */
static uint32_t
common_brand_end(const ht_lattice *l, uint32_t first, uint32_t stop)
{
	const ht_token *t = &l->tokens[first];
	uint32_t at = first;

	while (at < stop && (l->tokens[at].roles & (HT_COMMON_ROLES | HT_R_INSIDE)) == 0)
		at++;
	if (at == first || at == stop || is_own(l, first, at))
		return at;
	return at == first + 1 && (t->part == HT_P_NOUN || t->part == HT_P_NAME) &&
				   (t[1].roles & HT_R_TRADE) != 0 && ht_role_body(t[1].roles) != 0
			   ? at
			   : first;
}

/* Makes known the brand, from `first` to `brand`, with the characters from `from` on: 天裕农业 of 天裕生态农业发展. */
static ht_status
add_with(ht_known *known, const ht_lattice *l, uint32_t first, uint32_t brand, uint32_t from, uint8_t kind)
{
	uint32_t ch[MOST_ALIAS], length = 0;
	uint32_t start = l->tokens[first].start, stop = l->tokens[brand].start;

	if (stop - start + TRADE_ALIAS > MOST_ALIAS)
		return HT_OK;
	for (uint32_t at = start; at < stop; at++)
		ch[length++] = l->segment->ch[at];
	for (uint32_t at = from; at < from + TRADE_ALIAS; at++)
		ch[length++] = l->segment->ch[at];
	return add_characters(known, ch, length, kind);
}

/* The short forms that begin with a brand, from `first` to `brand`. */
static ht_status
learn_brand(ht_known *known, const ht_lattice *l, uint32_t first, uint32_t brand, uint32_t stop, uint8_t kind)
{
	ht_status status = HT_OK;

	if (is_own(l, first, brand))
		status = add(known, l, first, brand, kind);
	for (uint32_t word = brand; word < stop && status == HT_OK; word++)
	{
		const ht_token *t = &l->tokens[word];

		if (t->length < TRADE_ALIAS)
			continue;
		status = add_with(known, l, first, brand, t->start, kind);
		if (status == HT_OK && t->length > TRADE_ALIAS)
			status = add_with(known, l, first, brand, t->start + t->length - TRADE_ALIAS, kind);
	}
	return status;
}

/* The short forms of a firm: its name without the place and without what all firms are called, and less of it. */
static ht_status
learn_firm(ht_known *known, const ht_lattice *l, const ht_body *body)
{
	uint32_t first = body->first, stop = body->stop, brand;
	ht_status status = HT_OK;

	while (first < stop && ht_is_place(&l->tokens[first]))
		first++;
	while (stop > first && (l->tokens[stop - 1].roles & HT_R_SUFFIX) != 0)
		stop--;
	if (first == stop)
		return HT_OK;
	/* Of two places before a trade the second one is a brand. */
	if (stop == body->stop && stop == first + 1 && first > body->first + 1)
		return add(known, l, first - 1, stop, body->kind);
	if (stop == body->stop)
		return HT_OK;
	brand = brand_end(l, first, stop);
	if (brand == first)
		brand = common_brand_end(l, first, stop);
	if (brand > first && stop > first + 1)
		status = add(known, l, first, stop, body->kind);
	return status == HT_OK && brand > first ? learn_brand(known, l, first, brand, stop, body->kind) : status;
}

/* Whether the mark opens or closes a quotation. */
static bool
is_quote(uint32_t ch)
{
	return ch == '"' || ch == '\'' || (ch >= 0x2018 && ch <= 0x201F) || (ch >= 0x300A && ch <= 0x300F);
}

/* The short form that is given in brackets behind a name. */
static ht_status
learn_given(ht_known *known, const ht_lattice *l, const ht_body *body)
{
	uint32_t first = body->stop + 2, stop;

	if (first >= l->count || !ht_token_is(l, body->stop, '(') ||
		(l->tokens[body->stop + 1].roles & HT_R_ALIAS) == 0)
		return HT_OK;
	while (first < l->count && l->tokens[first].part == HT_P_MARK && !ht_token_is(l, first, ')'))
		first++;
	for (stop = first; stop < l->count && stop - first < MOST_ALIAS && l->tokens[stop].part != HT_P_MARK;
		 stop++)
		;
	if (stop == first || stop == l->count || l->tokens[stop].part != HT_P_MARK)
		return HT_OK;
	return ht_token_is(l, stop, ')') || is_quote(l->segment->ch[l->tokens[stop].start])
			   ? add(known, l, first, stop, body->kind)
			   : HT_OK;
}

ht_status
ht_aliases_learn(ht_known *known, const ht_lattice *l, const ht_body *body)
{
	ht_status status = HT_OK;

	if (body->kind == HT_B_COMPANY + 1)
		status = learn_firm(known, l, body);
	return status == HT_OK ? learn_given(known, l, body) : status;
}

ht_body
ht_alias_at(const ht_known *known, const ht_lattice *l, uint32_t token)
{
	const uint32_t *ch = l->segment->ch + l->tokens[token].start;
	ht_body alias = {0};

	for (uint32_t at = token, length = 0; at < l->count; at++)
	{
		const ht_known_name *name;

		length += l->tokens[at].length;
		if (length > MOST_ALIAS || l->tokens[at].part == HT_P_MARK)
			break;
		name = ht_known_find(known, ch, length);
		if (name != NULL)
			alias = (ht_body){.first = token, .stop = at + 1, .kind = (uint8_t) name->value, .whole = true};
	}
	return alias;
}
