/*
 * lines_parts.h
 *		What lines.c and lines_form.c share.
 */
#ifndef HT_LINES_PARTS_H
#define HT_LINES_PARTS_H

#include "text/lines.h"

/* Whether an item of a list begins at `i`: 一、 (二) 3. 4、 • ① 第一 */
extern bool ht_begins_item(const ht_segment *s, uint32_t i, uint32_t to);

/* Whether a row of a table begins at `i`: Chinese characters, perhaps with blanks between them, and a colon. */
extern bool ht_begins_field(const ht_segment *s, uint32_t i, uint32_t to);

/* Sets what a line's last characters tell, up to `to`. */
extern void ht_look_at_end(ht_line *line, const ht_segment *s, uint32_t from, uint32_t to);

#endif /* HT_LINES_PARTS_H */
