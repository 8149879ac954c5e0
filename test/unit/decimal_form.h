/*
 * decimal_form.h
 *		What the tests of decimals look at: the fields and the text of one.
 */
#ifndef HT_DECIMAL_FORM_H
#define HT_DECIMAL_FORM_H

#include <string.h>

#include "base/decimal.h"

/* Whether the fields are as decimal.h says that they must be. */
static inline bool
is_canonical(const ht_decimal *value)
{
	uint8_t scratch[HT_SMALL_DIGITS];
	const uint8_t *digits;

	if (value->ndigits == 0)
		return value->small == 0 && value->digits == NULL && value->exponent == 0 && !value->negative;
	digits = ht_decimal_digits(value, scratch);
	return (value->digits == NULL) == (value->ndigits <= HT_SMALL_DIGITS) &&
		   (value->digits == NULL || value->small == 0) && digits[0] != 0 && digits[value->ndigits - 1] != 0;
}

/* The number in plain notation. */
static inline char *
text_of(ht_arena *arena, const ht_decimal *value)
{
	size_t size = ht_decimal_text_size(value);
	char *text = ht_arena_alloc(arena, size);

	ht_decimal_write(value, text);
	if (strlen(text) + 1 != size)
		return "(text_size is wrong)";
	return text;
}

#endif /* HT_DECIMAL_FORM_H */
