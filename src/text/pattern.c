/*
 * pattern.c
 *		PCRE2 behind pattern.h.
 */
#define PCRE2_CODE_UNIT_WIDTH 32

#include "text/pattern.h"

#include <pcre2.h>
#include <stdbool.h>
#include <stdlib.h>

#include "text/patterns.inc"

/*
 * What a match may take.  The patterns are bounded so that no line reaches
 * these: who does has met an error, not a strange article.
 */
#define MATCH_LIMIT 20000000
#define DEPTH_LIMIT 20000
#define HEAP_LIMIT 8192 /* KiB */

struct ht_patterns
{
	pcre2_code *code[HT_PATTERN_COUNT]; /* NULL: not needed so far */
	pcre2_match_context *context;
	pcre2_match_data *data;
};

ht_patterns *
ht_patterns_create(void)
{
	ht_patterns *patterns = calloc(1, sizeof(ht_patterns));

	if (patterns == NULL)
		return NULL;
	patterns->context = pcre2_match_context_create(NULL);
	patterns->data = pcre2_match_data_create(HT_PATTERN_GROUPS, NULL);
	if (patterns->context == NULL || patterns->data == NULL)
	{
		ht_patterns_free(patterns);
		return NULL;
	}
	pcre2_set_match_limit(patterns->context, MATCH_LIMIT);
	pcre2_set_depth_limit(patterns->context, DEPTH_LIMIT);
	pcre2_set_heap_limit(patterns->context, HEAP_LIMIT);
	return patterns;
}

void
ht_patterns_free(ht_patterns *patterns)
{
	if (patterns == NULL)
		return;
	for (int i = 0; i < HT_PATTERN_COUNT; i++)
		pcre2_code_free(patterns->code[i]);
	pcre2_match_data_free(patterns->data);
	pcre2_match_context_free(patterns->context);
	free(patterns);
}

/*
 * Compiles one.  All are anchored: PCRE2 knows no quick way to where a long
 * alternation of Chinese words may begin, the callers do.  Without UTF mode PCRE2 asks nothing of the characters, and
 * any that the decoder gives will do.
 */
static ht_status
compile(ht_patterns *patterns, ht_pattern which)
{
	int error;
	PCRE2_SIZE offset;
	pcre2_code *code =
		pcre2_compile(pattern_texts[which].text, pattern_texts[which].length,
					  PCRE2_ANCHORED | PCRE2_NEVER_BACKSLASH_C | PCRE2_DOLLAR_ENDONLY, &error, &offset, NULL);

	if (code == NULL)
		return error == PCRE2_ERROR_NOMEMORY ? HT_NO_MEMORY : HT_PATTERN_FAILED;
	/* Where this machine has no compiler for them, patterns are interpreted. */
	(void) pcre2_jit_compile(code, PCRE2_JIT_COMPLETE);
	patterns->code[which] = code;
	return HT_OK;
}

/* What an answer of PCRE2 below 0 means. */
static ht_status
status_of(int error)
{
	switch (error)
	{
		case PCRE2_ERROR_NOMATCH: return HT_NO_MATCH;
		case PCRE2_ERROR_NOMEMORY: return HT_NO_MEMORY;
		case PCRE2_ERROR_MATCHLIMIT:
		case PCRE2_ERROR_DEPTHLIMIT:
		case PCRE2_ERROR_HEAPLIMIT:
		case PCRE2_ERROR_JIT_STACKLIMIT: return HT_PATTERN_LIMIT;
		default: return HT_PATTERN_FAILED;
	}
}

ht_status
ht_pattern_find(ht_patterns *patterns, ht_pattern which, const uint32_t *ch, uint32_t length, uint32_t from,
				ht_match *match)
{
	const PCRE2_SIZE *ends;
	ht_status status;
	int count;

	if (length > HT_PATTERN_CHARS)
		length = HT_PATTERN_CHARS;
	if (from > length)
		return HT_NO_MATCH;
	if (patterns->code[which] == NULL)
	{
		status = compile(patterns, which);
		if (status != HT_OK)
			return status;
	}
	count = pcre2_match(patterns->code[which], ch, length, from, 0, patterns->data, patterns->context);
	if (count < 0)
		return status_of(count);
	ends = pcre2_get_ovector_pointer(patterns->data);
	for (int i = 0; i < HT_PATTERN_GROUPS; i++)
	{
		bool took_part = i < count && ends[2 * i] != PCRE2_UNSET;

		match->start[i] = took_part ? (uint32_t) ends[2 * i] : HT_NO_GROUP;
		match->stop[i] = took_part ? (uint32_t) ends[2 * i + 1] : HT_NO_GROUP;
	}
	return HT_OK;
}
