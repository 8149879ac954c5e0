/*
 * byline_parts.h
 *		What byline.c and byline_names.c share.
 */
#ifndef HT_BYLINE_PARTS_H
#define HT_BYLINE_PARTS_H

#include "text/byline.h"

/* A stretch of a line as one of its own. */
extern ht_segment ht_byline_part(const ht_segment *line, uint32_t start, uint32_t stop);

/* Whether a word of office (记者) stands near the line's head. */
extern bool ht_byline_has_reporter(const ht_segment *line);

/* Reads characters that say who wrote and nothing else: 本报记者 李兵 通讯员 张光升. */
extern ht_status
ht_byline_reporter(ht_patterns *patterns, ht_arena *arena, const ht_segment *line, ht_byline *byline);

#endif /* HT_BYLINE_PARTS_H */
