/*
 * lexicon.c
 *		Walks over the generated tries.
 */
#include "lex/lexicon.h"

#include <stddef.h>

#include "lex/trie.h"

typedef struct ht_trie
{
	const ht_trie_node *nodes;
	const ht_entry *entries;
	int32_t size; /* of nodes */
} ht_trie;

#include "lex/lexicon.inc"

const ht_unit ht_units[] = {
#include "lex/units.inc"
};

const ht_currency ht_currencies[] = {
#include "lex/currencies.inc"
};

const char *const ht_dimension_names[] = {
	"count",   "area",  "length", "mass",        "volume",   "duration",
	"voltage", "power", "energy", "temperature", "multiple",
};

/* A kind that any word satisfies. */
#define ANY_KIND (-1)

static inline uint16_t
code(uint32_t ch)
{
	uint32_t page = ch >> 6;

	return page < CODE_PAGES ? code_of[((uint32_t) code_page[page] << 6) + (ch & 63)] : 0;
}

/*
 * The longest word along ch[at], ch[at + direction], ... of at most `most`
 * characters that has a meaning of the wanted kind.
 */
static inline ht_word
longest(const ht_trie *trie, const uint32_t *ch, uint32_t most, int direction, int kind)
{
	ht_word best = {0, NULL};
	int32_t node = 0;

	for (uint32_t length = 0; length < most; ch += direction)
	{
		uint16_t c = code(*ch);
		int32_t end;

		if (c == 0 || !ht_trie_step(trie->nodes, trie->size, &node, c))
			break;
		length++;
		end = node;
		if (ht_trie_step(trie->nodes, trie->size, &end, 0))
		{
			ht_word word = {length, trie->entries + trie->nodes[end].base};

			if (kind == ANY_KIND || ht_word_as(word, (ht_word_kind) kind) != NULL)
				best = word;
		}
	}
	return best;
}

ht_word
ht_lexicon_at(const uint32_t *ch, uint32_t at, uint32_t end)
{
	return longest(&forward_trie, ch + at, at < end ? end - at : 0, 1, ANY_KIND);
}

ht_word
ht_lexicon_before(const uint32_t *ch, uint32_t at, uint32_t begin)
{
	return longest(&backward_trie, ch + at - 1, at > begin ? at - begin : 0, -1, ANY_KIND);
}

ht_word
ht_lexicon_at_of(const uint32_t *ch, uint32_t at, uint32_t end, ht_word_kind kind)
{
	return longest(&forward_trie, ch + at, at < end ? end - at : 0, 1, (int) kind);
}

ht_word
ht_lexicon_before_of(const uint32_t *ch, uint32_t at, uint32_t begin, ht_word_kind kind)
{
	return longest(&backward_trie, ch + at - 1, at > begin ? at - begin : 0, -1, (int) kind);
}

const ht_entry *
ht_word_as(ht_word word, ht_word_kind kind)
{
	if (word.length == 0)
		return NULL;
	for (const ht_entry *entry = word.entries;; entry++)
	{
		if (entry->kind == kind)
			return entry;
		if ((entry->take & 64) != 0)
			return NULL;
	}
}

bool
ht_is_time_mark(ht_time_mark mark, uint32_t word, uint32_t beside)
{
	for (size_t i = 0; i < sizeof(time_marks) / sizeof(time_marks[0]); i++)
		if (time_marks[i].mark == mark && time_marks[i].word == word)
		{
			for (const uint16_t *c = time_marks[i].beside; *c != 0; c++)
				if (*c == beside)
					return true;
			return false;
		}
	return false;
}

ht_time_word
ht_lexicon_time_at(const uint32_t *ch, uint32_t at, uint32_t end)
{
	ht_word word = longest(&time_trie, ch + at, at < end ? end - at : 0, 1, ANY_KIND);

	if (word.length == 0 || word.entries->kind <= HT_T_KEEP)
		return (ht_time_word){0};
	return (ht_time_word){
		.length = word.length,
		.role = (ht_time_role) word.entries->kind,
		.flags = (uint8_t) (word.entries->payload >> 10),
		.value = word.entries->payload & 1023,
	};
}

bool
ht_lexicon_time_hides(const uint32_t *ch, uint32_t at, uint32_t end)
{
	ht_word word = longest(&time_trie, ch + at, at < end ? end - at : 0, 1, ANY_KIND);

	return word.length > 0 && word.entries->kind == HT_T_HIDE;
}
