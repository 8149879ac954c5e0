/*
 * page_title.c
 *		Titles, and who stands below them.
 */
#include <string.h>

#include "text/cues.h"
#include "text/head_parts.h"

/* Lines below a name that would tell of who bears it. */
#define WRITTEN_LINES 4

/* Where a title begins behind a label that says that it is one: 标题:, 文件名称:. */
uint32_t
ht_head_without_label(const ht_segment *s)
{
	uint32_t written[2] = {0, 0};
	uint32_t count = 0;

	for (uint32_t i = 0; i + 3 < s->length && i < 10 && count <= 4; i++)
	{
		if (s->ch[i] == ':')
		{
			/* 标题 题目 题名 名称 */
			bool label = (written[0] == 0x6807 && written[1] == 0x9898) ||
						 (written[0] == 0x9898 && (written[1] == 0x76EE || written[1] == 0x540D)) ||
						 (written[0] == 0x540D && written[1] == 0x79F0);

			return label ? i + 1 : 0;
		}
		if (s->cls[i] == HT_C_SPACE)
			continue;
		count++;
		written[0] = written[1];
		written[1] = s->ch[i];
	}
	return 0;
}

/* Whether the line is one of the bylines. */
bool
ht_head_is_byline(const ht_head *h, size_t index)
{
	for (size_t i = 0; i < h->count; i++)
		if (h->found[i].line == index || h->found[i].value == index)
			return true;
	return false;
}

/* Where a name begins behind an office in a line: 县长 [闻春生]; 0 where all of it may be a name. */
static bool
behind_office(const ht_segment *s, uint32_t *from)
{
	*from = 0;
	for (uint32_t i = 1; i + 2 <= s->length; i++)
	{
		if (s->cls[i] != HT_C_SPACE)
			continue;
		if (ht_cue_tail(s->ch, i, HT_CUE_OFFICE) != 0)
		{
			*from = i + 1;
			return true;
		}
	}
	return s->length <= SPEAKER_NAME;
}

/* The name of who speaks, if a line says nothing else: 县长 闻春生, or a common name. */
ht_status
ht_head_speaker_of(ht_head *h, const ht_segment *s, ht_text *names)
{
	uint32_t from;

	*names = (ht_text){NULL, 0};
	if (!behind_office(s, &from) || s->length - from > SPEAKER_NAME)
		return HT_OK;
	return ht_names_write(h->page->arena, s, from, s->length, from > 0 ? HT_NAMES_KNOWN : HT_NAMES_COMMON,
						  names);
}

/* Whether a line repeats the title, perhaps with the site's name behind it. */
ht_status
ht_head_repeats_title(ht_head *h, size_t index, bool *repeats)
{
	const ht_line *line = &h->page->lines.items[index];
	const ht_line *title = &h->page->lines.items[h->title];
	uint32_t ch[128];
	uint32_t count = 0, same = 0;
	ht_segment segment;
	ht_status status = HT_OK;

	*repeats = line->hash == title->hash && line->hash != 0 && line->han == title->han;
	if (*repeats || line->chars < title->chars || title->han < 6 || line->chars > 160)
		return HT_OK;
	status = ht_line_fold(&h->page->lines, title, false, &h->page->line, &segment);
	if (status != HT_OK)
		return status;
	for (uint32_t i = 0; i < segment.length && count < 128; i++)
		if (segment.cls[i] != HT_C_SPACE)
			ch[count++] = segment.ch[i];
	status = ht_line_fold(&h->page->lines, line, false, &h->page->line, &segment);
	for (uint32_t i = 0; status == HT_OK && i < segment.length && same < count; i++)
	{
		if (segment.cls[i] == HT_C_SPACE)
			continue;
		if (segment.ch[i] != ch[same])
			return HT_OK;
		same++;
	}
	*repeats = same == count && (line->flags & HT_L_PERIOD) == 0;
	return status;
}

/* Whether two lines are a title of two: 某某公司 and 关于某事的公告. */
ht_status
ht_head_has_second_line(ht_head *h, bool *second)
{
	ht_lines *lines = &h->page->lines;
	size_t next = h->title + 1;
	ht_segment segment;
	ht_status status;

	*second = false;
	if (next >= lines->count || ht_head_is_byline(h, next) || !ht_is_headline(&lines->items[next]))
		return HT_OK;
	status = ht_line_fold(lines, &lines->items[next], false, &h->page->line, &segment);
	/* 关于 */
	*second = status == HT_OK && segment.length > 4 && segment.ch[0] == 0x5173 && segment.ch[1] == 0x4E8E;
	return status;
}

/* Where the name of a site begins behind a title; length where none does. */
static uint32_t
without_site(const ht_segment *s)
{
	for (uint32_t i = 6; i + 1 < s->length; i++)
	{
		bool dash = s->ch[i] == '-' || s->ch[i] == 0x2014;
		bool spaced = s->cls[i - 1] == HT_C_SPACE || s->cls[i + 1] == HT_C_SPACE || s->ch[i + 1] == 0x3010;
		bool named =
			ht_cue_tail(s->ch + i, s->length - i, HT_CUE_OUTLET | HT_CUE_AGENCY | HT_CUE_WEAK) != 0 ||
			s->ch[s->length - 1] == 0x3011;

		if ((s->ch[i] == '_' || (dash && (spaced || named)) || s->ch[i] == '|') &&
			(named || s->ch[i] == '_') && s->length - i <= 30)
			return i;
	}
	return s->length;
}

/* Writes the title as metadata has it. */
ht_status
ht_head_write_title(ht_head *h)
{
	ht_page *page = h->page;
	ht_text first, second = {NULL, 0};
	ht_segment segment;
	char *both;
	ht_status status = ht_line_fold(&page->lines, &page->lines.items[h->title], false, &page->line, &segment);

	if (status == HT_OK)
		status = ht_shown_write(page->arena, &segment, ht_head_without_label(&segment),
								without_site(&segment), &first);
	if (status != HT_OK)
		return status;
	page->title = first;
	if (h->second == HT_NO_LINE)
		return HT_OK;
	status = ht_line_fold(&page->lines, &page->lines.items[h->second], false, &page->line, &segment);
	if (status == HT_OK)
		status = ht_shown_write(page->arena, &segment, 0, segment.length, &second);
	both = status == HT_OK ? ht_arena_alloc(page->arena, first.length + second.length + 1) : NULL;
	if (both == NULL)
		return status == HT_OK ? HT_NO_MEMORY : status;
	memcpy(both, first.bytes, first.length);
	memcpy(both + first.length, second.bytes, second.length);
	page->title = (ht_text){both, first.length + second.length};
	return HT_OK;
}

/* Whether a byline stands just below another. */
static bool
follows(const ht_found *found, const ht_found *above)
{
	return found->line == above->line + 1 || (above->value != HT_NO_LINE && found->line == above->value + 1);
}

ht_status
ht_head_join_authors(ht_head *h)
{
	for (size_t i = 0, next; i < h->count; i = next)
	{
		ht_text all = {NULL, 0};

		for (next = i; next < h->count && (next == i || follows(&h->found[next], &h->found[next - 1]));
			 next++)
		{
			const ht_byline *b = &h->found[next].byline;
			ht_status status = b->labels > 0 ? ht_names_join(h->page->arena, &all, &b->author) : HT_OK;

			if (status != HT_OK)
				return status;
		}
		for (size_t k = i; k < next; k++)
			if (h->found[k].byline.labels > 0 && h->found[k].byline.author.bytes != NULL)
				h->found[k].byline.author = all;
	}
	return HT_OK;
}

ht_status
ht_head_is_writer(ht_head *h, size_t index, bool *writer)
{
	ht_lines *lines = &h->page->lines;
	uint32_t name[SPEAKER_NAME];
	uint32_t count = 0;
	ht_segment s;
	ht_status status = ht_line_fold(lines, &lines->items[index], false, &h->page->line, &s);

	*writer = false;
	for (uint32_t i = 0; status == HT_OK && i < s.length && count < SPEAKER_NAME; i++)
		if (s.cls[i] != HT_C_SPACE)
			name[count++] = s.ch[i];
	if (status != HT_OK || count < 2 || s.length < 3)
		return status;
	for (size_t i = index + 1; i < lines->count && i <= index + WRITTEN_LINES; i++)
	{
		status = ht_line_fold(lines, &lines->items[i], false, &h->page->line, &s);
		if (status != HT_OK)
			return status;
		/* Among headings it would be one. */
		if (!ht_is_prose(&lines->items[i]))
			return HT_OK;
		for (uint32_t k = 0; k + count <= s.length; k++)
			if (memcmp(s.ch + k, name, count * sizeof(name[0])) == 0)
				return HT_OK;
	}
	*writer = true;
	return HT_OK;
}
