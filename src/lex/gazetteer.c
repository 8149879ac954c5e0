/*
 * gazetteer.c
 *		Looks up divisions in the generated tables.
 */
#include "lex/gazetteer.h"

/*
 * The divisions without townships come first, sorted by code and day, those
 * without code behind the others; then the townships, by code, of which no
 * days are known and which have one version each.
 *
 * code_of[], name_of[] (offset in name_pool), parent_of[]: of all divisions
 * from_of[], to_of[], next_of[], previous_of[]: of the first DATED of them
 * bearers[]: number of a version, and the bits below
 */
#include "lex/divisions.inc"

/* No division, and no day, in the tables; as in tools/gen_divisions.py. */
#define NONE UINT16_MAX
#define NO_DAY INT16_MIN

#define FULL (1u << 16)
#define LAST (1u << 17)

const char *const ht_level_names[] = {"province", "prefecture", "county", "township"};

const uint32_t ht_division_count = DIVISIONS;

uint32_t
ht_division_code(uint32_t division)
{
	return code_of[division];
}

const char *
ht_division_name(uint32_t division)
{
	return name_pool + name_of[division];
}

ht_level
ht_division_level(uint32_t division)
{
	uint32_t code = code_of[division];

	if (code == 0)
		return ht_division_level(parent_of[division]) + 1;
	if (division >= DATED)
		return HT_TOWNSHIP;
	return code % 10000 == 0 ? HT_PROVINCE : code % 100 == 0 ? HT_PREFECTURE : HT_COUNTY;
}

/* A number of the tables as a division. */
static inline int32_t
division_or_none(uint16_t number)
{
	return number == NONE ? -1 : number;
}

int32_t
ht_division_parent(uint32_t division)
{
	return division_or_none(parent_of[division]);
}

static inline ht_day
day_or_none(int16_t day)
{
	return day == NO_DAY ? HT_NO_DAY : day;
}

void
ht_division_days(uint32_t division, ht_day *from, ht_day *to)
{
	*from = division < DATED ? day_or_none(from_of[division]) : HT_NO_DAY;
	*to = division < DATED ? day_or_none(to_of[division]) : HT_NO_DAY;
}

bool
ht_division_is_dated(uint32_t division)
{
	ht_day from, to;

	ht_division_days(division, &from, &to);
	return from != HT_NO_DAY || to != HT_NO_DAY;
}

int32_t
ht_division_successor(uint32_t division)
{
	return division < DATED ? division_or_none(next_of[division]) : -1;
}

/* The version before it in its lineage, -1 of the first. */
static int32_t
previous(uint32_t division)
{
	return division < DATED ? division_or_none(previous_of[division]) : -1;
}

/* The version behind it in its lineage, -1 of the last. */
static int32_t
next_of_lineage(uint32_t division)
{
	int32_t next = ht_division_successor(division);

	return next >= 0 && previous((uint32_t) next) == (int32_t) division ? next : -1;
}

uint32_t
ht_division_last(uint32_t division)
{
	for (int32_t next; (next = next_of_lineage(division)) >= 0;)
		division = (uint32_t) next;
	return division;
}

uint32_t
ht_division_on(uint32_t division, ht_day day)
{
	ht_day from, to;
	int32_t other;

	/* Where it began later, back; never out of the lineage. */
	if (day != HT_NO_DAY)
		for (ht_division_days(division, &from, &to);
			 from != HT_NO_DAY && day < from && (other = previous(division)) >= 0;
			 ht_division_days(division, &from, &to))
			division = (uint32_t) other;
	/* Where it ended before, on. */
	for (ht_division_days(division, &from, &to); to != HT_NO_DAY && (day == HT_NO_DAY || day >= to);
		 ht_division_days(division, &from, &to))
		division = (uint32_t) ht_division_successor(division);
	return division;
}

int32_t
ht_division_parent_on(uint32_t division, ht_day day)
{
	int32_t parent = ht_division_parent(division);

	return parent < 0 ? -1 : (int32_t) ht_division_on((uint32_t) parent, day);
}

/* Whether two versions are of one division. */
static bool
same_division(uint32_t one, uint32_t other)
{
	return one == other || ht_division_last(one) == ht_division_last(other);
}

bool
ht_division_within(uint32_t inner, uint32_t outer)
{
	if (same_division(inner, outer))
		return true;
	for (int32_t version = (int32_t) ht_division_last(inner); version >= 0;
		 version = previous((uint32_t) version))
	{
		int32_t parent = ht_division_parent((uint32_t) version);

		if (parent >= 0 && ht_division_within((uint32_t) parent, outer))
			return true;
	}
	return false;
}

/* The last version with the code among those from `first` up to `end`, which are sorted by code. */
static int32_t
search(uint32_t code, uint32_t first, uint32_t end)
{
	while (first < end)
	{
		uint32_t middle = first + (end - first) / 2;

		if (code_of[middle] <= code)
			first = middle + 1;
		else
			end = middle;
	}
	return first > 0 && code_of[first - 1] == code ? (int32_t) first - 1 : -1;
}

int32_t
ht_division_coded(uint32_t code)
{
	if (code == 0)
		return -1;
	return code > 999999 ? search(code, DATED, DIVISIONS) : search(code, 0, CODED);
}

ht_bearer
ht_division_bearer(uint32_t place)
{
	uint32_t packed = bearers[place];
	uint32_t version = packed & UINT16_MAX;

	return (ht_bearer){
		.division = ht_division_last(version),
		.version = version,
		.full = (packed & FULL) != 0,
		.more = (packed & LAST) == 0,
	};
}
