/*
 * project_word.c
 *		Walks over the generated trie of words around the names of projects.
 */
#include "lex/project_word.h"

#include <stddef.h>

#include "lex/trie.h"

typedef struct ht_word_entry
{
	uint64_t roles;
	uint8_t stage; /* ht_stage */
} ht_word_entry;

#include "lex/project_words.inc"

static inline uint16_t
code(uint32_t ch)
{
	uint32_t page = ch >> 6;

	return page < CODE_PAGES ? code_of[((uint32_t) code_page[page] << 6) + (ch & 63)] : 0;
}

uint32_t
ht_project_words_at(const uint32_t *ch, uint32_t left, ht_project_term words[HT_PROJECT_WORD_LONGEST])
{
	uint32_t count = 0;
	int32_t node = 0;

	for (uint32_t length = 0; length < left;)
	{
		uint16_t c = code(ch[length]);
		int32_t end;

		if (c == 0 || !ht_trie_step(word_nodes, WORD_NODES, &node, c))
			break;
		length++;
		end = node;
		if (ht_trie_step(word_nodes, WORD_NODES, &end, 0))
		{
			const ht_word_entry *entry = &word_entries[word_nodes[end].base];

			words[count++] = (ht_project_term){
				.roles = entry->roles,
				.length = (uint8_t) length,
				.stage = entry->stage,
			};
		}
	}
	return count;
}

ht_project_term
ht_project_word_of(const uint32_t *ch, uint32_t length)
{
	ht_project_term words[HT_PROJECT_WORD_LONGEST];
	uint32_t count = ht_project_words_at(ch, length, words);

	return count > 0 && words[count - 1].length == length ? words[count - 1] : (ht_project_term){0};
}

/* Whether the character is a word at which a name may end. */
static bool
is_single_head(uint32_t ch)
{
	for (size_t i = 0; i < sizeof(single_heads) / sizeof(single_heads[0]); i++)
		if (single_heads[i] == ch)
			return true;
	return false;
}

bool
ht_project_head_at(const uint32_t *ch, uint32_t left)
{
	ht_project_term words[HT_PROJECT_WORD_LONGEST];
	uint32_t place, count;

	if (is_single_head(ch[0]))
		return true;
	if (left < 2)
		return false;
	place = (ch[0] + ch[1] * 8) & (WORD_PAIRS - 1);
	if ((head_pairs[place >> 5] >> (place & 31) & 1) == 0)
		return false;
	count = ht_project_words_at(ch, left, words);
	for (uint32_t i = 0; i < count; i++)
		if ((words[i].roles & HT_PR_ENDS) != 0)
			return true;
	return false;
}
