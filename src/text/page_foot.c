/*
 * page_foot.c
 *		Where an article ends and the page goes on.
 */
#include "text/cues.h"
#include "text/page_parts.h"

/* Lines behind the end among which bylines are looked for. */
#define FOOT_LINES 24

/* Lines of a window that are read as bylines to see whether they end the article. */
#define FOOT_READS 200

/* Short lines behind the last paragraph that are looked at, and those among which a signature stands. */
#define TAIL_LINES 40
#define SIGNED_LINES 6

/* Headlines in a row behind the last paragraph that are the neighbours', not the article's. */
#define NEIGHBOURS 3

/* Whether most of the text is still to come, so that nothing can have ended it yet. */
static bool
is_early(uint64_t before, uint64_t after)
{
	return before == 0 || before * 3 < after;
}

/* A paragraph's weight: its length, none for a legal notice. */
static uint64_t
weight(const ht_line *line)
{
	if (!ht_is_prose(line) || (line->cues & HT_CUE_LEGAL) != 0)
		return 0;
	return line->chars;
}

/* Whether a line ends an article: 相关新闻, 版权声明, a row of links. */
static bool
ends_article(const ht_line *line)
{
	if (line->separators >= 10 && line->stops == 0)
		return true;
	return (line->cues & (HT_CUE_END | HT_CUE_LEGAL)) != 0 && ht_is_evidence(line);
}

/* Whether the line may be a byline of the foot. */
static bool
is_worth_reading(const ht_line *line)
{
	return line->chars <= 80 && (line->cues & (HT_CUE_LABEL | HT_CUE_REPORTER)) != 0;
}

/* Reads a line as a byline of the foot: one with a label. */
static ht_status
read_foot(ht_page *page, size_t index, ht_byline *byline)
{
	const ht_line *line = &page->lines.items[index];
	ht_status status = HT_OK;

	*byline = ht_byline_none;
	if (!is_worth_reading(line))
		return HT_OK;
	status = ht_page_read(page, index, byline);
	if (byline->labels == 0 || byline->weak || byline->event)
		byline->is_byline &= (byline->pending != HT_F_NONE || byline->minor) && !byline->event;
	return status;
}

/* Finds the first line behind the article, lines.count where the text ends with it. */
static ht_status
find_cut(ht_page *page, size_t begin, size_t *cut)
{
	const ht_line *items = page->lines.items;
	uint64_t before = 0, after = 0, all = 0;
	int reads = 0;
	bool has_prose;

	for (size_t i = begin; i < page->lines.count; i++)
	{
		after += weight(&items[i]);
		all += items[i].chars;
	}
	/* Where no line is a paragraph, as in a story of short sentences, all count alike. */
	has_prose = after > 0;
	after = has_prose ? after : all;
	for (*cut = begin; *cut < page->lines.count; ++*cut)
	{
		const ht_line *line = &items[*cut];
		uint64_t w = has_prose ? weight(line) : line->chars;
		ht_byline byline;
		ht_status status;

		before += w;
		after -= w;
		if ((line->kind != HT_K_UNKNOWN && line->kind != HT_K_BOILERPLATE) || is_early(before, after) ||
			ht_is_prose(line))
			continue;
		if (page->is_page && ends_article(line))
			return HT_OK;
		if (!is_worth_reading(line) || ++reads > FOOT_READS)
			continue;
		status = read_foot(page, *cut, &byline);
		if (status != HT_OK)
			return status;
		/* 审核:某人 ends an article less surely than 来源:某报. */
		if (byline.is_byline &&
			(byline.labels > 0 || ((page->is_page || byline.pending != HT_F_NONE) && after * 4 <= before)))
			return HT_OK;
	}
	return HT_OK;
}

/* Whether a line may be one of the headlines that a page puts below an article. */
static bool
is_neighbour(const ht_line *line)
{
	return line->chars >= 10 && line->han * 2u >= line->chars &&
		   (line->flags & (HT_L_PERIOD | HT_L_NUMBERED)) == 0 && line->digits * 3u < line->chars &&
		   (line->cues & HT_CUE_CAPTION) == 0 && (line->flags & HT_L_CAPTION) == 0;
}

/* Whether a line is a date and nothing else, as a document is signed with. */
static ht_status
is_day(ht_page *page, size_t index, bool *day)
{
	const ht_line *line = &page->lines.items[index];
	ht_byline byline;
	ht_status status;

	*day = false;
	if ((line->flags & HT_L_DATE) == 0 || line->chars > 20)
		return HT_OK;
	status = ht_page_read(page, index, &byline);
	*day = status == HT_OK && byline.is_byline && byline.labels == 0 && !byline.event &&
		   byline.published.rank > 0 && byline.published.second == 0;
	return status;
}

/* Whether a stretch ends as the name of a file does: 报名表.doc. */
static bool
ends_with_file(const ht_segment *s)
{
	uint32_t i = s->length;

	while (i > 0 && s->length - i < 5 && (s->cls[i - 1] == HT_C_LETTER || s->cls[i - 1] == HT_C_DIGIT))
		i--;
	return i > 1 && s->length - i >= 3 && s->ch[i - 1] == '.' && s->cls[s->length - 2] == HT_C_LETTER;
}

/* Whether a line is the name of a body, with which a document is signed. */
static bool
signs(const ht_segment *s)
{
	for (uint32_t i = 0; i < s->length; i++)
		if (s->cls[i] != HT_C_HAN)
			return false;
	if (s->length < 4 || s->length > 14)
		return false;
	switch (s->ch[s->length - 1])
	{
		case 0x5E9C: /* 府 */
		case 0x5C40: /* 局 */
		case 0x53F8: /* 司 */
		case 0x9662: /* 院 */
		case 0x5BA4: /* 室 */
		case 0x5904: /* 处 */
		case 0x59D4: /* 委 */
		case 0x90E8: /* 部 */ return true;
		case 0x4F1A: /* 会: 商会 协会 员会 合会 */
		{
			uint32_t before = s->ch[s->length - 2];

			return before == 0x5546 || before == 0x534F || before == 0x5458 || before == 0x5408;
		}
		default: return false;
	}
}

/* What a short line behind the last paragraph is, by its form. */
typedef enum ht_tail
{
	HT_T_OPEN,    /* the article's or the page's */
	HT_T_ARTICLE, /* the article's, and so is what stands before it */
	HT_T_PAGE     /* the page's */
} ht_tail;

static ht_status
tail_of(ht_page *page, size_t index, ht_tail *tail)
{
	const ht_line *line = &page->lines.items[index];
	ht_segment s;
	ht_byline byline;
	ht_status status;
	uint32_t length;

	*tail = HT_T_OPEN;
	if (line->chars > HT_LINE_WORDS)
		return HT_OK;
	if ((line->flags & (HT_L_TERMINAL | HT_L_TEASER)) == HT_L_TERMINAL || line->kind == HT_K_BYLINE)
		*tail = HT_T_ARTICLE;
	/* 时间: 地点: of what is announced */
	if ((line->flags & HT_L_FIELD) != 0)
	{
		status = ht_page_read(page, index, &byline);
		if (status != HT_OK)
			return status;
		if (byline.event || byline.weak)
			*tail = HT_T_ARTICLE;
	}
	status = ht_line_fold(&page->lines, line, false, &page->line, &s);
	if (status != HT_OK || s.length == 0)
		return status;
	if (*tail == HT_T_OPEN && signs(&s))
		*tail = HT_T_ARTICLE;
	if (*tail == HT_T_ARTICLE)
		return HT_OK;
	/* #杨梅节 #乡村旅游; 附件: */
	if ((s.ch[0] == '#' && s.length > 1 && s.cls[1] == HT_C_HAN) || ends_with_file(&s) ||
		(s.length > 2 && s.ch[0] == 0x9644 && s.ch[1] == 0x4EF6 && (s.ch[2] == ':' || s.ch[2] == '1')) ||
		((line->flags & HT_L_CAPTION) != 0 && line->chars <= 60))
		*tail = HT_T_PAGE;
	else if ((ht_cue_at(s.ch, s.length, &length) & HT_CUE_CLOSING) != 0)
		*tail = HT_T_ARTICLE;
	return HT_OK;
}

/* Whether a line says that a list follows: 获奖名单如下: */
static ht_status
says_follows(ht_page *page, size_t index, bool *follows)
{
	ht_segment s;
	ht_status status = ht_line_fold(&page->lines, &page->lines.items[index], true, &page->line, &s);

	/* 如下 */
	*follows = status == HT_OK && s.length >= 3 && s.ch[s.length - 1] == ':' &&
			   s.ch[s.length - 2] == 0x4E0B && s.ch[s.length - 3] == 0x5982;
	return status;
}

/* Whether lines are a poem or the like: four and more, one as long as the other. */
static bool
is_verse(const ht_line *items, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++)
		if (items[i].chars < 4 || items[i].chars > 20 || items[i].chars != items[from].chars ||
			items[i].han != items[i].chars)
			return false;
	return to - from >= 4;
}

/*
 * Where the article ends among the short lines from `last` to `stop`, behind
 * its last paragraph.  Behind a line that is the article's for sure, and that
 * of a signature, stands the page's where furniture follows (`followed`);
 * else no more than what is the page's by its form.
 */
static ht_status
find_end_of_tail(ht_page *page, size_t last, size_t stop, bool followed, size_t *end)
{
	const ht_line *items = page->lines.items;
	size_t keep = last, first_page = stop;
	bool listed = last > 0 && (items[last - 1].flags & (HT_L_COLON | HT_L_NUMBERED)) != 0;

	*end = stop;
	for (size_t i = last; i < stop; i++)
	{
		ht_tail tail;
		bool day;
		ht_status status = is_day(page, i, &day);

		if (status == HT_OK)
			status = tail_of(page, i, &tail);
		if (status != HT_OK)
			return status;
		if (day && i < last + SIGNED_LINES)
			tail = HT_T_ARTICLE;
		if (tail == HT_T_OPEN && i == keep && (listed || (items[i].flags & HT_L_COLON) != 0))
		{
			bool follows;

			status = says_follows(page, i, &follows);
			if (status != HT_OK)
				return status;
			listed |= follows;
			tail = listed ? HT_T_ARTICLE : tail;
		}
		listed &= tail == HT_T_ARTICLE;
		if (tail == HT_T_ARTICLE)
		{
			keep = i + 1;
			first_page = stop;
		}
		else if (tail == HT_T_PAGE && first_page == stop)
			first_page = i;
	}
	*end = followed && !is_verse(items, keep, stop) ? keep : first_page;
	return HT_OK;
}

/*
 * Where the article ends before `cut`: short lines behind its last paragraph
 * are the page's where one is furniture, or where they are a row of headlines.
 */
static ht_status
find_end(ht_page *page, size_t begin, size_t cut, size_t *end)
{
	const ht_line *items = page->lines.items;
	size_t last = cut, stop = cut, neighbours = 0;
	bool followed;

	while (last > begin && !(ht_is_prose(&items[last - 1]) && !ht_is_evidence(&items[last - 1]) &&
							 (items[last - 1].flags & HT_L_TEASER) == 0))
		last--;
	/* A text without paragraphs has no end but its own. */
	if (last == begin || !page->is_page)
		last = cut;
	*end = cut;
	if (last == cut)
		return HT_OK;
	for (stop = last; stop < cut; stop++)
	{
		if (items[stop].kind == HT_K_UNKNOWN && ht_is_furniture(&items[stop], HT_AROUND))
			break;
		neighbours += is_neighbour(&items[stop]);
	}
	if (stop == cut && page->labelled && neighbours >= NEIGHBOURS && neighbours == cut - last &&
		(items[last - 1].flags & HT_L_COLON) == 0)
	{
		*end = last;
		return HT_OK;
	}
	/* Before 责任编辑: stands the article still, before a menu what belongs to neither. */
	followed = stop < cut || (cut < page->lines.count && items[cut].kind != HT_K_BYLINE);
	if (stop - last > TAIL_LINES)
		*end = stop;
	else
		return find_end_of_tail(page, last, stop, followed, end);
	return HT_OK;
}

/* Marks the bylines that stand in a row from the cut on, and takes what they say. */
static ht_status
read_feet(ht_page *page, size_t cut)
{
	ht_line *items = page->lines.items;
	ht_field pending = HT_F_NONE;
	ht_text author = {NULL, 0}; /* named by the lines in a row so far */

	for (size_t i = cut; i < page->lines.count && i < cut + FOOT_LINES; i++)
	{
		ht_byline byline;
		ht_status status = read_foot(page, i, &byline);

		/* 时间 beside 来源 and 作者 is that of publication. */
		byline.is_byline |=
			status == HT_OK && byline.weak && !byline.event && i > cut && items[i - 1].kind == HT_K_BYLINE;
		if (status == HT_OK && !byline.is_byline && pending != HT_F_NONE && items[i].chars <= 40)
		{
			ht_segment segment;

			status = ht_line_fold(&page->lines, &items[i], false, &page->line, &segment);
			if (status == HT_OK)
				status = ht_byline_value(page->patterns, page->arena, &segment, pending, &byline);
		}
		if (status != HT_OK)
			return status;
		if (!byline.is_byline && items[i].chars > 24)
			return HT_OK;
		pending = byline.pending;
		if (!byline.is_byline || ht_is_evidence(&items[i]) ||
			(byline.minor && i > cut && items[i - 1].kind != HT_K_BYLINE))
			continue;
		items[i].kind = HT_K_BYLINE;
		if (author.bytes != NULL && author.bytes == page->byline.author.bytes && byline.labels > 0 &&
			items[i - 1].kind == HT_K_BYLINE)
		{
			status = ht_names_join(page->arena, &page->byline.author, &byline.author);
			if (status != HT_OK)
				return status;
		}
		ht_page_merge(page, &byline);
		if (byline.author.bytes == page->byline.author.bytes || author.bytes != NULL)
			author = page->byline.author;
	}
	return HT_OK;
}

/* Takes the day with which a document is signed. */
static ht_status
read_signature(ht_page *page, size_t begin, size_t end)
{
	ht_byline byline;
	ht_status status;
	const ht_line *last = end > begin ? &page->lines.items[end - 1] : NULL;

	if (last == NULL || page->byline.published.rank > 0 || last->kind != HT_K_UNKNOWN ||
		(last->flags & HT_L_DATE) == 0 || last->chars > 20)
		return HT_OK;
	status = ht_page_read(page, end - 1, &byline);
	if (status == HT_OK && byline.is_byline && !byline.event)
		page->byline.published = byline.published;
	return status;
}

ht_status
ht_page_foot(ht_page *page, size_t begin, size_t *end)
{
	size_t cut;
	ht_status status = find_cut(page, begin, &cut);

	if (status != HT_OK)
		return status;
	if (cut < page->lines.count)
	{
		page->is_page = true;
		status = read_feet(page, cut);
	}
	if (status == HT_OK)
		status = find_end(page, begin, cut, end);
	return status == HT_OK ? read_signature(page, begin, *end) : status;
}
