/*
 * organization.c
 *		Reads the organisations of a segment.
 */
#include "extract/organization.h"

#include "extract/body_alias.h"

/* The bodies of a segment, in their order. */
typedef struct ht_bodies
{
	ht_body *items;
	size_t count;
	size_t capacity;
} ht_bodies;

/* Adds a body in the place of those that it takes in. */
static ht_status
add_body(ht_bodies *bodies, ht_arena *arena, const ht_body *body)
{
	uint8_t kind = body->kind;
	ht_body *items;

	while (bodies->count > 0 && body->first < bodies->items[bodies->count - 1].stop)
	{
		bodies->count--;
		if (kind == 0)
			kind = bodies->items[bodies->count].kind;
	}
	items = ht_arena_grow(arena, bodies->items, bodies->count, &bodies->capacity, sizeof(*items));
	if (items == NULL)
		return HT_NO_MEMORY;
	bodies->items = items;
	items[bodies->count] = *body;
	items[bodies->count++].kind = kind;
	return HT_OK;
}

/* Whether a short form that ends with the word goes before what is found there: it begins earlier, but not inside `before`. */
static bool
takes_alias(const ht_body *alias, uint32_t token, const ht_body *before, const ht_body *found)
{
	return alias->stop == token + 1 && (alias->first >= before->stop || alias->first <= before->first) &&
		   (found->stop == 0 || alias->first < found->first);
}

/* Adds the body that ends with a word, which is what `alias` is if that ends with it too. */
static ht_status
find_body(const ht_lattice *l, uint32_t token, const ht_body *alias, ht_bodies *bodies)
{
	ht_body before = {0}, body = {0};

	if (bodies->count > 0)
		before = bodies->items[bodies->count - 1];
	if (!ht_may_end_body(&l->tokens[token]) || !ht_body_find(l, token, &before, &body))
		body.stop = 0;
	if (takes_alias(alias, token, &before, &body))
		body = *alias;
	return body.stop > 0 ? add_body(bodies, l->arena, &body) : HT_OK;
}

/* Finds the bodies of a segment, known short forms among them. */
static ht_status
find_bodies(const ht_lattice *l, const ht_known *known, ht_bodies *bodies)
{
	const uint32_t *ch = l->segment->ch;
	ht_status status = HT_OK;
	ht_body alias = {0};

	bodies->count = 0;
	for (uint32_t token = 0; token < l->count && status == HT_OK; token++)
	{
		const ht_token *t = &l->tokens[token];

		if (alias.stop <= token && ht_known_may_begin(known, ch[t->start], ch[t->start + 1]))
			alias = ht_alias_at(known, l, token);
		/* Most words are passed over here. */
		if (alias.stop == token + 1 || ht_may_end_body(t))
			status = find_body(l, token, &alias, bodies);
	}
	return status;
}

/* Makes known the short forms of bodies. */
static ht_status
learn(ht_known *known, const ht_lattice *l, const ht_bodies *bodies)
{
	ht_status status = HT_OK;

	for (size_t i = 0; i < bodies->count && status == HT_OK; i++)
		status = ht_aliases_learn(known, l, &bodies->items[i]);
	return status;
}

/* Appends a body to the mentions. */
static ht_status
put_body(ht_mentions *mentions, const ht_lattice *l, const ht_body *body)
{
	const ht_token *last = &l->tokens[body->stop - 1];
	uint32_t start = l->tokens[body->first].start, stop = last->start + last->length;
	ht_mention *mention = ht_mentions_add(mentions);

	if (mention == NULL)
		return HT_NO_MEMORY;
	mention->span = ht_span_of(l->segment, start, stop);
	mention->kind = HT_N_ORGANIZATION;
	mention->body = (uint8_t) (body->kind > 0 ? body->kind - 1 : HT_B_OTHER);
	return ht_shown_write(mentions->arena, l->segment, start, stop, &mention->name);
}

/* Finds the bodies of a segment, and then once more where they bring short forms, which may stand before the name, too. */
static ht_status
find_all(ht_mentions *mentions, ht_lattice *l, ht_bodies *bodies)
{
	ht_known *known = &mentions->bodies;
	uint32_t count = known->count;
	ht_status status = HT_OK;

	if (count > 0)
		status = ht_lattice_cut(l, known, &mentions->people);
	if (status == HT_OK)
		status = find_bodies(l, known, bodies);
	if (status == HT_OK)
		status = learn(known, l, bodies);
	if (status != HT_OK || known->count == count)
		return status;
	status = ht_lattice_cut(l, known, &mentions->people);
	return status == HT_OK ? find_bodies(l, known, bodies) : status;
}

ht_status
ht_organizations_read(ht_mentions *mentions, ht_lattice *lattice)
{
	ht_bodies bodies = {0};
	ht_status status = find_all(mentions, lattice, &bodies);

	for (size_t i = 0; i < bodies.count && status == HT_OK; i++)
		if (bodies.items[i].whole)
			status = put_body(mentions, lattice, &bodies.items[i]);
	return status;
}
