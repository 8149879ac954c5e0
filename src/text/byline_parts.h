/*
 * byline_parts.h
 *		What byline.c and byline_names.c share.
 */
#ifndef HT_BYLINE_PARTS_H
#define HT_BYLINE_PARTS_H

#include "text/byline.h"

/* A stretch of a line as one of its own. */
extern ht_segment ht_byline_part(const ht_segment *line, uint32_t start, uint32_t stop);

/* A label: 来　源: */
typedef struct ht_label_match
{
	ht_field field;
	uint32_t start; /* of the label */
	uint32_t stop;  /* where its value may begin */
	uint32_t colon; /* what divides the two, 0 for blanks */
} ht_label_match;

/* The longest label at an index that something divides from what follows; false for none. */
extern bool ht_label_at(const ht_segment *line, uint32_t i, uint32_t length, ht_label_match *match);

/* Whether a word of office (记者) stands near the line's head. */
extern bool ht_byline_has_reporter(const ht_segment *line);

/* Reads characters that say who wrote and nothing else: 本报记者 李兵 通讯员 张光升. */
extern ht_status
ht_byline_reporter(ht_patterns *patterns, ht_arena *arena, const ht_segment *line, ht_byline *byline);

/* Whether nothing but words of furniture, signs and figures stand between the two. */
extern bool ht_byline_is_widget(const ht_segment *line, uint32_t start, uint32_t stop);

/* Whether the characters are an address of the web: no Chinese, a point or a stroke. */
extern bool ht_byline_is_address(const ht_segment *line, uint32_t start, uint32_t stop);

/* Whether a stretch names a part of a paper or of a site: A12 中国新闻, 第3版 要闻, 地方新闻. */
extern bool ht_byline_is_rubric(const ht_segment *line, uint32_t start, uint32_t stop);

/* Whether words of furniture make half of a stretch or more: 我有话说(12人参与), 收藏本文. */
extern bool ht_byline_is_mostly_widget(const ht_segment *line, uint32_t start, uint32_t stop);

/* Whether a value may not go on over the character at `i`. */
extern bool ht_byline_ends_value(const ht_segment *line, uint32_t i, uint32_t start);

/* Where names end before an editor's number: 张三_NE0011, 张三 SN123, 张三(UN637). */
extern uint32_t ht_byline_before_code(const ht_segment *line, uint32_t start, uint32_t stop);

/* Whether a stretch is a line drawn with signs, perhaps with a word in it: ------分隔线------, ******. */
extern bool ht_byline_is_rule(const ht_segment *line, uint32_t start, uint32_t stop);

/* Whether a stretch is words of three characters with blanks between them, none of which looks like a place. */
extern bool ht_byline_is_row_of_three(const ht_segment *line, uint32_t start, uint32_t stop);

#endif /* HT_BYLINE_PARTS_H */
