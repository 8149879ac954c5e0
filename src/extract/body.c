/*
 * body.c
 *		Finds where the name of a body begins.
 */
#include "extract/body.h"

#include "extract/body_word.h"
#include "lex/gazetteer.h"

/* A name is looked for in at most so many words. */
#define MOST_WORDS 24

/* And brackets inside it hold at most so many. */
#define MOST_BRACKETED 6

/* Divisions that are looked at of those that bear one name. */
#define MOST_BEARERS 8

/* What a character costs, in eighths of a bit, that may begin a brand. */
#define LEAST_INITIAL 90

#define NOWHERE UINT32_MAX

/* Organs of a place. */
#define OFFICES (HT_R_ORGAN | HT_R_HEAD)

/* How far a name may go to the left. */
typedef struct ht_reach
{
	uint32_t sure;  /* the leftmost word that is sure, NOWHERE for none */
	uint32_t brand; /* the leftmost word of a brand, likewise */
	uint32_t own;   /* the leftmost word that is not such as stands in many names, likewise */
	bool to_floor;  /* nothing stands against more of it before the floor */
} ht_reach;

/* Whether the word and the first character of the next one are the full name of a division: 新兴|县委. */
static bool
shares_place(const ht_lattice *l, uint32_t token)
{
	const ht_token *t = &l->tokens[token];
	int32_t place;

	if (t->part == HT_P_MARK || t->length > HT_PLACE_NAME_MOST || (t[1].roles & OFFICES) == 0)
		return false;
	place = ht_place_named(l->segment->ch + t->start, t->length + 1u);
	return place >= 0 && ht_division_bearer((uint32_t) place).full;
}

/* Whether the word links a name to a place: 驻. */
static inline bool
is_link(const ht_token *t)
{
	return (t->roles & (HT_R_EDGE | HT_R_INSIDE)) == (HT_R_EDGE | HT_R_INSIDE);
}

/* Whether the word is a noun or what serves as one. */
static inline bool
is_nominal(const ht_token *t)
{
	return t->part == HT_P_NOUN || t->part == HT_P_NAME || t->part == HT_P_SHORT || t->part == HT_P_IDIOM;
}

/* Whether a division that may be called as the first word lies around one that may be called as the second. */
static bool
is_nested(const ht_token *outer, const ht_token *inner)
{
	for (uint32_t i = 0; i < MOST_BEARERS; i++)
	{
		ht_bearer out = ht_division_bearer((uint32_t) outer->place + i);

		for (uint32_t j = 0; j < MOST_BEARERS; j++)
		{
			ht_bearer in = ht_division_bearer((uint32_t) inner->place + j);

			if (ht_division_within(in.division, out.division))
				return true;
			if (!in.more)
				break;
		}
		if (!out.more)
			break;
	}
	return false;
}

/* Whether a character ends a brand that looks like a place: 深圳市|永顺|达|电子. */
static bool
ends_brand(const ht_lattice *l, uint32_t at, uint32_t floor)
{
	const ht_token *t = &l->tokens[at];

	return at >= floor + 2 && t->length == 1 && ht_is_loose(l, at) && t[-1].part == HT_P_DIVISION &&
		   t[-2].part == HT_P_DIVISION && !is_nested(&t[-2], &t[-1]);
}

/* What the word at `at` is to a name that has been followed to the left so far. */
static ht_fit
fit_before(const ht_lattice *l, uint32_t at, uint32_t floor, uint32_t stop, const ht_reach *r)
{
	const ht_token *t = &l->tokens[at];
	bool named = r->sure != NOWHERE || r->brand != NOWHERE;

	if (at + 1 == stop && shares_place(l, at))
		return HT_FIT_SURE;
	/* 绍兴市|驻|上海|办事处 */
	if (is_link(t))
		return HT_FIT_PLAIN;
	/* 台商投资企业协会: what stands before names is part of a name that has not begun yet. */
	if ((t->roles & HT_R_EDGE) != 0 && t->length > 1 && is_nominal(t))
		return named ? HT_FIT_NONE : HT_FIT_PLAIN;
	if (ends_brand(l, at, floor))
		return HT_FIT_BRAND;
	/* 投资湖南奇秀公司: what is done to a body does not stand inside its name. */
	if (t->part == HT_P_VERB && named && !ht_is_brand(l, at, floor, stop))
		return HT_FIT_NONE;
	if (t->part == HT_P_GERUND && r->sure == at + 1)
		return HT_FIT_NONE;
	return ht_fit_of(l, at, floor, stop);
}

/* The bracket that opens what closes at a word, not before the floor; NOWHERE where a name has no such brackets. */
static uint32_t
opening(const ht_lattice *l, uint32_t close, uint32_t floor)
{
	for (uint32_t at = close; at > floor && close - at <= MOST_BRACKETED; at--)
	{
		if (ht_token_is(l, at - 1, '('))
			return close > at ? at - 1 : NOWHERE;
		if (ht_fit_of(l, at - 1, floor, close) == HT_FIT_NONE)
			return NOWHERE;
	}
	return NOWHERE;
}

/* Notes what a word is that the name may have. */
static void
note(ht_reach *r, const ht_token *t, uint32_t at, ht_fit f)
{
	if (f == HT_FIT_SURE)
		r->sure = at;
	else if (f == HT_FIT_BRAND)
		r->brand = at;
	if ((t->roles & (HT_COMMON_ROLES | HT_R_INSIDE)) == 0)
		r->own = at;
}

/* Walks to the left from a word, at most to the floor. */
static ht_reach
reach(const ht_lattice *l, uint32_t token, uint32_t floor, bool joins)
{
	ht_reach r = {.sure = NOWHERE, .brand = NOWHERE, .own = NOWHERE};
	uint32_t at = token;

	while (at > floor && token - at < MOST_WORDS)
	{
		ht_fit f;

		if (ht_token_is(l, at - 1, ')'))
		{
			uint32_t open = opening(l, at - 1, floor);

			if (open == NOWHERE || (open == floor && !joins))
				return r;
			at = open;
			continue;
		}
		f = fit_before(l, at - 1, floor, token, &r);
		if (f == HT_FIT_NONE)
			return r;
		at--;
		note(&r, &l->tokens[at], at, f);
	}
	r.to_floor = at == floor;
	return r;
}

/* The first of the names of places that stand right before a word, or linked to it. */
static uint32_t
places_before(const ht_lattice *l, uint32_t token, uint32_t floor)
{
	uint32_t first = token;

	for (uint32_t at = token; at > floor; at--)
	{
		const ht_token *t = &l->tokens[at - 1];

		if (ht_is_place(t) && (t->roles & HT_R_EDGE) == 0)
			first = at - 1;
		else if (!is_link(t))
			break;
	}
	return first;
}

/* An office is that of one place: of 会同滑县妇联 it is 滑县妇联. */
static uint32_t
without_strangers(const ht_lattice *l, uint32_t first, uint32_t token)
{
	for (uint32_t at = first; at + 1 < token; at++)
	{
		const ht_token *t = &l->tokens[at];

		if (t->part != HT_P_DIVISION || t[1].part != HT_P_DIVISION)
			break;
		if (!is_nested(t, t + 1))
			first = at + 1;
	}
	return first;
}

/* Whether a name that ends with the word goes on behind the body that stands before it. */
static bool
goes_on(const ht_lattice *l, uint32_t token, const ht_body *before, bool sure)
{
	uint32_t roles = l->tokens[token].roles, last = l->tokens[before->stop - 1].roles;

	if ((last & HT_R_BODY) != 0 && (last & HT_R_INSIDE) != 0)
		return true;
	if ((roles & HT_R_HEAD) != 0 || ((roles & HT_R_BODY) != 0 && (roles & HT_R_UNIT) == 0))
		return false;
	if (l->tokens[token].length == 1 && (roles & HT_R_SUFFIX) == 0 &&
		!ht_is_ordinal(l, &l->tokens[token - 1]))
		return false;
	if (!sure || (roles & HT_R_UNIT) != 0)
		return true;
	return before->kind == HT_B_COMPANY + 1 && ht_role_body(roles) == HT_B_COMPANY + 1;
}

/*
 * Places stand before the name of a body that is complete alone where it is one
 * among several of its kind, countries before any.
 */
static bool
takes_places(uint32_t kind)
{
	return kind == HT_B_COMPANY + 1 || kind == HT_B_OTHER + 1 || kind == HT_B_PARTY + 1;
}

/* A body that is complete alone. */
static bool
find_complete(const ht_lattice *l, uint32_t token, const ht_body *before, ht_body *body)
{
	const ht_token *t = &l->tokens[token];
	uint32_t kind = ht_role_body(t->roles);

	body->first = token;
	if (takes_places(kind) || (t->roles & HT_R_SUFFIX) != 0 ||
		(token > 0 && (t[-1].part == HT_P_PLACE || is_link(&t[-1]))))
		body->first = places_before(l, token, before->stop);
	if (before->stop > 0 && body->first == before->stop && goes_on(l, token, before, true))
		body->first = before->first;
	body->whole = (t->roles & HT_R_GENERIC) == 0 || body->first < token;
	return true;
}

/* Whether the word is one that hardly anything but a brand is called by: 卓然. */
static bool
is_rare_epithet(const ht_lattice *l, uint32_t token, uint32_t floor, uint32_t stop)
{
	uint8_t part = l->tokens[token].part;

	return (part == HT_P_ADJECTIVE || part == HT_P_NAME) && ht_fit_of(l, token, floor, stop) == HT_FIT_BRAND;
}

/* A brand and its trade: 半溪科技, 伊利乳业; the brand may look like a place: 东安|楚门|乐器. */
static bool
find_short(const ht_lattice *l, uint32_t token, const ht_body *before, ht_body *body)
{
	uint32_t floor = before->stop, at = token;

	if (floor == token && before->kind == HT_B_COMPANY + 1)
	{
		body->first = before->first;
		return true;
	}
	while (at > floor && token - at < MOST_WORDS &&
		   (ht_is_brand(l, at - 1, floor, token) || is_rare_epithet(l, at - 1, floor, token)))
		at--;
	if (at < token && ht_is_rare_brand(l, at, at, token))
	{
		body->first = places_before(l, at, floor);
		return true;
	}
	if (token < floor + 2 || l->tokens[token - 1].part != HT_P_DIVISION ||
		l->tokens[token - 2].part != HT_P_DIVISION || is_nested(&l->tokens[token - 2], &l->tokens[token - 1]))
		return false;
	body->first = token - 2;
	return true;
}

/* Whether the word before a last one of a single character makes the two a name: 八一队, 紫胶厂 behind a place. */
static bool
fits_character(const ht_lattice *l, uint32_t token, const ht_body *body, bool sure)
{
	bool firm = ht_role_body(l->tokens[token].roles) == HT_B_COMPANY + 1;

	if (ht_fit_of(l, token - 1, body->first, token) == HT_FIT_SURE)
		return true;
	if (ht_is_brand(l, token - 1, body->first, token) && (sure || !firm))
		return ht_is_rare_brand(l, token - 1, body->first, token);
	return sure && firm;
}

/* Whether the words before the last one make it a name; whether there is a place or a body among them. */
static bool
is_told_apart(const ht_lattice *l, uint32_t token, const ht_body *body, bool sure)
{
	const ht_token *t = &l->tokens[token];

	if ((t->roles & HT_R_GENERIC) != 0 && ht_is_place(&t[-1]))
		return token > body->first + 1 && ht_is_place(&t[-2]) &&
			   (t[-1].part == HT_P_PLACE ||
				(t[-1].part == HT_P_DIVISION && t[-2].part == HT_P_DIVISION && !is_nested(&t[-2], &t[-1])));
	if (ht_token_is(l, token - 1, ')'))
		return true;
	if ((t->roles & HT_R_GENERIC) != 0 && ht_fit_of(l, token - 1, body->first, token) == HT_FIT_NONE)
		return false;
	return t->length > 1 || fits_character(l, token, body, sure);
}

/* Whether the word and the end of the name before it are an office: 汝州市|委, 沙洲街道|办. */
static bool
shares_office(const ht_lattice *l, uint32_t token)
{
	const ht_token *t = &l->tokens[token];

	for (uint32_t more = 1; more <= 2 && more < t[-1].length; more++)
		if ((ht_word_roles(l->segment->ch + t->start - more, t->length + more) & OFFICES) != 0)
			return true;
	return false;
}

/* Where a brand begins among the words from `at` on: common characters before it are none of it (到|湖|西王|集团). */
static uint32_t
brand_start(const ht_lattice *l, uint32_t at, uint32_t token)
{
	while (at < token && (ht_fit_of(l, at, at, token) != HT_FIT_BRAND || !ht_is_rare_brand(l, at, at, token)))
		at++;
	return at < token ? at : NOWHERE;
}

/* An office: it has a place, and if it is a single character only a word between them. */
static bool
find_office(const ht_lattice *l, uint32_t token, const ht_reach *r, ht_body *body)
{
	const ht_token *t = &l->tokens[token];

	if (r->sure == NOWHERE)
	{
		/* 耿店|村党支部 */
		body->first = r->brand;
		return r->brand != NOWHERE && (t->roles & HT_R_INSIDE) != 0 &&
			   ht_is_brand(l, token - 1, r->brand, token);
	}
	body->first = body->kind == HT_B_CHAMBER + 1 ? r->sure : without_strangers(l, r->sure, token);
	if (t->length > 1)
		return true;
	if (t[-1].part == HT_P_DIVISION)
		return shares_office(l, token);
	return (t->roles & HT_R_HEAD) == 0 && token == body->first + 2 && t[-1].length > 1 &&
		   ht_is_place(&t[-2]) && t[-1].part != HT_P_PLACE;
}

/* Whether the word is a single character that a brand behind it may begin with. */
static bool
is_initial(const ht_token *t)
{
	return t->length == 1 && (t->roles & HT_R_EDGE) == 0 && t->cost >= LEAST_INITIAL &&
		   (t->part == HT_P_NAME || t->part == HT_P_ADJECTIVE);
}

/* Whether a brand begins with the word before what is sure to be one: 王|老五|家庭农场, 、|锦绣|千村|合作社. */
static bool
begins_earlier(const ht_lattice *l, const ht_reach *r, uint32_t floor)
{
	const ht_token *t = &l->tokens[r->brand];

	if (r->brand == floor)
		return false;
	if (is_initial(&t[-1]))
		return true;
	return r->own + 1 == r->brand && (t[-1].part == HT_P_NOUN || t[-1].part == HT_P_NAME) &&
		   (r->own == floor || t[-2].part == HT_P_MARK);
}

/* A body that is called by a name and what it is. */
static bool
find_named(const ht_lattice *l, uint32_t token, uint32_t floor, const ht_reach *r, ht_body *body)
{
	bool sure = r->sure != NOWHERE, brand = r->brand != NOWHERE;

	body->first = sure ? r->sure : r->brand;
	if (!sure && brand && begins_earlier(l, r, floor))
		body->first--;
	if (!sure && !brand)
	{
		/* 明月|工艺美术|有限公司 */
		body->first = r->own;
		return r->own != NOWHERE && (l->tokens[token].roles & HT_R_INSIDE) != 0;
	}
	return is_told_apart(l, token, body, sure);
}

bool
ht_body_find(const ht_lattice *l, uint32_t token, const ht_body *before, ht_body *body)
{
	const ht_token *t = &l->tokens[token];
	ht_reach r;

	*body = (ht_body){.stop = token + 1, .kind = (uint8_t) ht_role_body(t->roles), .whole = true};
	if ((t->roles & HT_R_BODY) != 0)
		return find_complete(l, token, before, body);
	if ((t->roles & HT_BODY_ENDS) == 0)
		return find_short(l, token, before, body);
	r = reach(l, token, before->stop, before->stop > 0);
	if (r.brand != NOWHERE)
		r.brand = brand_start(l, r.brand, token);
	if (before->stop > 0 && r.to_floor && goes_on(l, token, before, r.sure != NOWHERE))
	{
		/* No other body ends with the name of a place. */
		body->first = body->kind == HT_B_COMPANY + 1 ? places_before(l, before->first, 0) : before->first;
		return true;
	}
	if ((t->roles & OFFICES) != 0 && find_office(l, token, &r, body))
		return true;
	return (t->roles & HT_R_SUFFIX) != 0 && find_named(l, token, before->stop, &r, body);
}
