/*
 * clue.c
 *		Walks over the generated trie of clues.
 */
#include "lex/clue.h"

#include <stddef.h>

#include "lex/trie.h"

#include "lex/clues.inc"

const char *const ht_stage_names[] = {NULL,         "planned", "attracted", "signed",
									  "registered", "started", "operating"};

const ht_indicator ht_indicators[] = {
#include "lex/indicators.inc"
};

const uint32_t ht_indicator_count = sizeof(ht_indicators) / sizeof(ht_indicators[0]);

static inline uint16_t
code(uint32_t ch)
{
	uint32_t page = ch >> 6;

	return page < CODE_PAGES ? code_of[((uint32_t) code_page[page] << 6) + (ch & 63)] : 0;
}

/* Whether a clue may begin with the two characters: nearly all places of a text are passed over here. */
static inline bool
may_begin(uint32_t first, uint32_t second)
{
	uint32_t single = first - CLUE_HAN;
	uint32_t pair = (first + second * CLUE_SPREAD) & (CLUE_PAIRS - 1);

	return (clue_pairs[pair >> 5] >> (pair & 31) & 1) != 0 ||
		   (single < CLUE_SINGLES && (clue_singles[single >> 5] >> (single & 31) & 1) != 0);
}

uint32_t
ht_clue_next(const uint32_t *ch, uint32_t at, uint32_t limit)
{
	for (; at + 1 < limit; at++)
		if (ch[at] < CLUE_HAN || may_begin(ch[at], ch[at + 1]))
			return at;
	return at;
}

ht_clue
ht_clue_at(const uint32_t *ch, uint32_t left)
{
	ht_clue best = {0, NULL};
	int32_t node = 0;

	if (left == 0 || !may_begin(ch[0], left > 1 ? ch[1] : 0))
		return best;
	for (uint32_t length = 0; length < left;)
	{
		uint16_t c = code(ch[length]);
		int32_t end;

		if (c == 0 || !ht_trie_step(clue_nodes, CLUE_NODES, &node, c))
			break;
		length++;
		end = node;
		if (ht_trie_step(clue_nodes, CLUE_NODES, &end, 0))
			best = (ht_clue){length, clue_entries + clue_nodes[end].base};
	}
	return best;
}
