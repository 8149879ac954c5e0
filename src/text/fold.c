/*
 * fold.c
 *		The table behind fold.h.
 */
#include "text/fold.h"

#include "text/fold_table.inc"
