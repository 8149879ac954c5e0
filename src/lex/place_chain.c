/*
 * place_chain.c
 *		Reads names of divisions that stand one behind the other.
 */
#include "lex/place_chain.h"

#include <string.h>

#include "text/utf8.h"

/* A name for each level: no text that is longer, blanks aside, is a division. */
#define LONGEST_CHAIN (4 * HT_PLACE_NAME_MOST)

typedef struct ht_chain
{
	const uint32_t *ch;
	ht_day day;
	ht_place_reading *reading;
} ht_chain;

/* Where the blanks before `end` begin. */
static uint32_t
without_blanks(const uint32_t *ch, uint32_t end)
{
	while (end > 0 && ch[end - 1] == ' ')
		end--;
	return end;
}

/* The first place where a name that ends at `end` may begin. */
static uint32_t
first_start(uint32_t end)
{
	return end > HT_PLACE_NAME_MOST ? end - HT_PLACE_NAME_MOST : 0;
}

/* Whether `inner` lies in `outer`, or in what that was merged into, and is not itself it. */
static bool
holds(uint32_t outer, uint32_t inner)
{
	uint32_t now = ht_division_on(outer, HT_NO_DAY);

	if (ht_division_level(inner) <= ht_division_level(outer) ||
		ht_division_last(inner) == ht_division_last(outer))
		return false;
	return ht_division_within(inner, outer) || ht_division_within(inner, now);
}

/* Whether ch[0 .. end) names what `inner` lies in, by one name or several. */
static bool
is_held(const uint32_t *ch, uint32_t end, uint32_t inner)
{
	end = without_blanks(ch, end);
	for (uint32_t start = first_start(end); start < end; start++)
	{
		int32_t place = ht_place_named(ch + start, end - start);
		ht_bearer bearer = {.more = place >= 0};

		while (bearer.more)
		{
			bearer = ht_division_bearer((uint32_t) place++);
			if (holds(bearer.division, inner) && (start == 0 || is_held(ch, start, bearer.division)))
				return true;
		}
	}
	return false;
}

/* Whether the division's name, UTF-8, begins with these characters; variants are not folded. */
static bool
begins_with(const char *name, const uint32_t *ch, uint32_t length)
{
	const unsigned char *bytes = (const unsigned char *) name;
	size_t left = strlen(name);

	for (uint32_t i = 0; i < length; i++)
	{
		uint32_t cp;
		uint32_t size;

		if (left == 0)
			return false;
		size = ht_utf8_read(bytes, left, &cp);
		if (cp != ch[i])
			return false;
		bytes += size;
		left -= size;
	}
	return true;
}

/* Adds what bears the name ch[start .. end), unless it is there already. */
static void
add_candidate(const ht_chain *chain, uint32_t start, uint32_t end, const ht_bearer *bearer)
{
	ht_place_reading *reading = chain->reading;
	uint32_t on_day = ht_division_on(bearer->division, chain->day);
	const char *name = ht_division_name(on_day);
	bool same = ht_division_last(on_day) == bearer->division;
	ht_place_candidate candidate = {
		.division = on_day,
		.full = bearer->full,
		.current =
			same && (on_day == bearer->version || strcmp(name, ht_division_name(bearer->version)) == 0 ||
					 begins_with(name, chain->ch + start, end - start)),
	};

	for (uint32_t i = 0; i < reading->count; i++)
		if (reading->candidates[i].division == on_day)
		{
			reading->candidates[i].full |= candidate.full;
			reading->candidates[i].current |= candidate.current;
			return;
		}
	if (reading->count < HT_PLACE_KEPT)
		reading->candidates[reading->count++] = candidate;
}

/* Adds all that bear the last name, which begins at `start`, and lie in what stands before it. */
static void
add_bearers(const ht_chain *chain, uint32_t start, uint32_t end)
{
	int32_t place = ht_place_named(chain->ch + start, end - start);
	ht_bearer bearer = {.more = place >= 0};

	if (place >= 0 && start < chain->reading->child)
		chain->reading->child = start;
	while (bearer.more)
	{
		bearer = ht_division_bearer((uint32_t) place++);
		if (start == 0 || is_held(chain->ch, start, bearer.division))
			add_candidate(chain, start, end, &bearer);
	}
}

/* How strongly a candidate is meant; only those with the most remain. */
static uint32_t
strength(const ht_place_candidate *candidate)
{
	uint32_t level = HT_TOWNSHIP - ht_division_level(candidate->division);

	return (uint32_t) candidate->current << 4 | level << 2 | (uint32_t) candidate->full << 1 |
		   (ht_division_code(candidate->division) != 0 ? 1u : 0u);
}

/* Drops the candidates that others hide. */
static void
keep_strongest(ht_place_reading *reading)
{
	uint32_t most = 0;
	uint32_t kept = 0;

	for (uint32_t i = 0; i < reading->count; i++)
		if (strength(&reading->candidates[i]) > most)
			most = strength(&reading->candidates[i]);
	for (uint32_t i = 0; i < reading->count; i++)
		if (strength(&reading->candidates[i]) == most)
			reading->candidates[kept++] = reading->candidates[i];
	reading->count = kept;
}

/* Tells why what stands before the last name does not hold it: the fault may lie farther to the left. */
static void
find_fault(const uint32_t *ch, uint32_t length, ht_day day, ht_place_reading *reading)
{
	uint32_t child = reading->child;
	uint32_t end = without_blanks(ch, child);

	ht_place_read(ch, end, day, reading);
	if (reading->outcome == HT_PLACE_UNKNOWN ? reading->child < end : reading->outcome == HT_PLACE_APART)
		return;
	reading->outcome = reading->outcome == HT_PLACE_UNKNOWN ? HT_PLACE_UNKNOWN : HT_PLACE_APART;
	reading->child = child;
	reading->stop = length;
	reading->count = 0;
}

void
ht_place_read(const uint32_t *ch, uint32_t length, ht_day day, ht_place_reading *reading)
{
	ht_chain chain = {ch, day, reading};

	reading->outcome = HT_PLACE_UNKNOWN;
	reading->child = reading->stop = length;
	reading->count = 0;
	if (length > LONGEST_CHAIN)
		return;
	for (uint32_t start = first_start(length); start < length; start++)
		add_bearers(&chain, start, length);
	if (reading->count == 0)
	{
		if (reading->child > 0 && reading->child < length)
			find_fault(ch, length, day, reading);
		return;
	}
	keep_strongest(reading);
	reading->outcome = reading->count == 1 ? HT_PLACE_READ : HT_PLACE_AMBIGUOUS;
}
