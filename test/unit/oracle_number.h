/*
 * oracle_number.h
 *		The two ways of writing a number, rules of the grammar in
 *		numeral_oracle.h.
 */
#ifndef HT_ORACLE_NUMBER_H
#define HT_ORACLE_NUMBER_H

#include "oracle_span.h"

/* arabic: whether the span is a number in Arabic figures, and if so, its value */
extern bool oracle_arabic(span s, oracle_value *v);

/* han: the same in Han figures */
extern bool oracle_han(span s, oracle_value *v);

#endif /* HT_ORACLE_NUMBER_H */
