/*
 * gazetteer.h
 *		The administrative divisions of China, province to township.
 *
 * Generated from data/divisions.tsv.  A division has a version for each
 * stretch of days in which its code and name stayed the same; the versions of
 * one division share a lineage:
 *
 *	 from ?          2013-10-18          ?
 *	      绍兴县 330621 │ 柯桥区 330603        one lineage, two versions
 *	      崇文区 110103 ┘ 2010-07-01           ended: its successor is 东城区,
 *	                                          a version of another lineage
 *
 * A version is named by its number, 0 .. ht_division_count - 1.
 */
#ifndef HT_GAZETTEER_H
#define HT_GAZETTEER_H

#include <stdbool.h>
#include <stdint.h>

#include "base/civil.h"

typedef enum ht_level
{
	HT_PROVINCE,
	HT_PREFECTURE,
	HT_COUNTY,
	HT_TOWNSHIP
} ht_level;

/* Names of the levels, by ht_level. */
extern const char *const ht_level_names[];

extern const uint32_t ht_division_count;

/* The code as a number: 6 digits, of a township 9; 0 where it has none, as in Taiwan. */
extern uint32_t ht_division_code(uint32_t division);

/* The full name, UTF-8, simplified. */
extern const char *ht_division_name(uint32_t division);

extern ht_level ht_division_level(uint32_t division);

/*
 * The division that it lies in, as the version in which that stood on the last
 * of this one's days; -1 of a province.
 */
extern int32_t ht_division_parent(uint32_t division);

/* The days of the version, half open; HT_NO_DAY for an end that is not known or has not come. */
extern void ht_division_days(uint32_t division, ht_day *from, ht_day *to);

/* Whether its code and name did not always stand: which version is meant depends on the day. */
extern bool ht_division_is_dated(uint32_t division);

/*
 * The version that followed, which is of another lineage where the division
 * was merged into another; -1 where it still stands.
 */
extern int32_t ht_division_successor(uint32_t division);

/* The last version of the same lineage; two versions are of one division where it is the same. */
extern uint32_t ht_division_last(uint32_t division);

/*
 * The version that stands on the day (HT_NO_DAY: the last one): of the same
 * lineage, its first version before that began, and after it ended of what the
 * division was merged into.
 */
extern uint32_t ht_division_on(uint32_t division, ht_day day);

/* The version in which the division that it lies in stands on the day; -1 of a province. */
extern int32_t ht_division_parent_on(uint32_t division, ht_day day);

/* Whether `inner` lies in `outer` or is it, by any version of either. */
extern bool ht_division_within(uint32_t inner, uint32_t outer);

/* The last version that had the code, -1 where none had; no code is 0. */
extern int32_t ht_division_coded(uint32_t code);

/*
 * The divisions that bear one name, full or short: each name has a place in
 * this list.  The bearers of a name stand by their level, the highest first.
 */
typedef struct ht_bearer
{
	uint32_t division; /* the last version of the division that bears the name or bore it */
	uint32_t version;  /* the last of its versions that is called so */
	bool full;         /* it is the full name of that version */
	bool more;         /* another bearer follows at the next place */
} ht_bearer;

extern ht_bearer ht_division_bearer(uint32_t place);

/* A name has at most so many characters. */
#define HT_PLACE_NAME_MOST 24

/*
 * The place in the list of bearers of the name that the folded characters
 * ch[0 .. length) are; -1 where they are none.
 */
extern int32_t ht_place_named(const uint32_t *ch, uint32_t length);

#endif /* HT_GAZETTEER_H */
