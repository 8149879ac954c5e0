/*
 * pattern.h
 *		The regular expressions that read bylines.
 *
 * They are made of the words in data/ and compiled by PCRE2 when first needed.
 * Whoever creates the set keeps it, for as many articles as it likes; its
 * memory is PCRE2's own, not an arena's.  One set serves one thread.
 */
#ifndef HT_PATTERN_H
#define HT_PATTERN_H

#include <stdint.h>

#include "base/status.h"

/* The order is that of tools/gen_page.py. */
typedef enum ht_pattern
{
	HT_PATTERN_DATE,     /* at the index, a date with its time of day, see tools/gen_page.py for the groups */
	HT_PATTERN_DATELINE, /* a paragraph's head: own paper, outlet, names in brackets, names */
	HT_PATTERN_REPORTER, /* a whole line: outlet, names */
	HT_PATTERN_COUNT
} ht_pattern;

/* Characters of a text that a pattern sees at most. */
#define HT_PATTERN_CHARS 512

/* Groups that a pattern has at most, the whole match included. */
#define HT_PATTERN_GROUPS 26

/* Of a group that took no part in the match. */
#define HT_NO_GROUP UINT32_MAX

typedef struct ht_patterns ht_patterns;

/* A match: where each group begins and ends. */
typedef struct ht_match
{
	uint32_t start[HT_PATTERN_GROUPS];
	uint32_t stop[HT_PATTERN_GROUPS];
} ht_match;

/* A set with nothing compiled yet; NULL without memory. */
extern ht_patterns *ht_patterns_create(void);

extern void ht_patterns_free(ht_patterns *patterns);

/*
 * Looks for a pattern in folded characters, at index `from`.  HT_NO_MATCH;
 * HT_PATTERN_LIMIT and HT_PATTERN_FAILED, which are no answer; HT_NO_MEMORY.
 */
extern ht_status ht_pattern_find(ht_patterns *patterns, ht_pattern which, const uint32_t *ch, uint32_t length,
								 uint32_t from, ht_match *match);

#endif /* HT_PATTERN_H */
