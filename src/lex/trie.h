/*
 * trie.h
 *		A static double-array trie over code points, as tools/gen_*.py write it.
 *
 * The child of node s by code c is t = base[s] + c, where check[t] = s; code 0
 * ends a word.  Only for the files that include a generated table.
 */
#ifndef HT_TRIE_H
#define HT_TRIE_H

#include <stdbool.h>
#include <stdint.h>

typedef struct ht_trie_node
{
	int32_t base;  /* children begin here; of a word's end: index of its entries */
	int32_t check; /* the parent, -1 where the slot is free */
} ht_trie_node;

/* Moves *node of an array of `size` nodes to its child by `code`; false where there is none. */
static inline bool
ht_trie_step(const ht_trie_node *nodes, int32_t size, int32_t *node, uint16_t code)
{
	int32_t next = nodes[*node].base + code;

	if (next >= size || nodes[next].check != *node)
		return false;
	*node = next;
	return true;
}

#endif /* HT_TRIE_H */
