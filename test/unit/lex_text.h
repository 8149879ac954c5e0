/*
 * lex_text.h
 *		Texts as characters, in a buffer that ends where they do, so that the
 *		sanitizer sees every look behind it.
 */
#ifndef HT_LEX_TEXT_H
#define HT_LEX_TEXT_H

#include "tap.h"
#include "text/fold.h"
#include "text/utf8.h"

/* The folded characters of a text, to be freed. */
static inline uint32_t *
characters(const char *text, uint32_t *length)
{
	size_t size = strlen(text), count = 0;
	uint32_t *wide = malloc((size + 1) * sizeof(*wide)), *exact;

	if (wide == NULL)
		abort();
	for (size_t at = 0; at < size; count++)
	{
		uint32_t cp;

		at += ht_utf8_read((const unsigned char *) text + at, size - at, &cp);
		wide[count] = ht_fold_char(cp, ht_fold_lookup(cp));
	}
	exact = malloc(count > 0 ? count * sizeof(*exact) : 1);
	if (exact == NULL)
		abort();
	memcpy(exact, wide, count * sizeof(*exact));
	free(wide);
	*length = (uint32_t) count;
	return exact;
}

#endif /* HT_LEX_TEXT_H */
