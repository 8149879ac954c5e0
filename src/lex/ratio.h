/*
 * ratio.h
 *		Fractions of one: 87%, 5‰, 八成半, 三分之一, 百分之三十, 一半.
 */
#ifndef HT_RATIO_H
#define HT_RATIO_H

#include "lex/numeral.h"

/*
 * Whether the numeral, just read, is the beginning of a ratio.  If so it
 * becomes one: its numbers are those of the whole (0.87) and its stop moves.
 * HT_NO_MATCH where it is none; HT_OUT_OF_RANGE, HT_NO_MEMORY.
 */
extern ht_status ht_ratio_read(const ht_chars *t, ht_numeral *n);

/* Whether 一半 or 半数 begins at `at`; if so the numeral is 0.5. */
extern bool ht_half_read(const ht_chars *t, uint32_t at, ht_numeral *n);

/*
 * Reads ch[0 .. end) as one number, with a sign and blanks around it allowed.
 * HT_NO_MATCH where it is none, *fault the index of the first character that
 * does not fit; HT_OUT_OF_RANGE, HT_NO_MEMORY.
 */
extern ht_status ht_number_parse(const ht_chars *chars, ht_decimal *value, uint32_t *fault);

#endif /* HT_RATIO_H */
