/*
 * page_foot.c
 *		Where an article ends and the page goes on.
 */
#include "text/page_parts.h"

/* Lines behind the end among which bylines are looked for. */
#define FOOT_LINES 24

/* Lines of a window that are read as bylines to see whether they end the article. */
#define FOOT_READS 200

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

/* Whether lines `from` to `to` end with a signature: whose document it is, and its day. */
static bool
is_signature(const ht_line *items, size_t from, size_t to)
{
	const ht_line *last = &items[to - 1];

	return to - from <= 3 && (last->flags & HT_L_DATE) != 0 && last->chars <= 16;
}

/*
 * Where the article ends before `cut`: short lines behind its last paragraph
 * are the page's where one is furniture, or where they are a row of headlines.
 */
static size_t
find_end(const ht_page *page, size_t begin, size_t cut)
{
	const ht_line *items = page->lines.items;
	size_t last = cut, neighbours = 0;

	while (last > begin && !(ht_is_prose(&items[last - 1]) && !ht_is_evidence(&items[last - 1]) &&
							 (items[last - 1].flags & HT_L_TEASER) == 0))
		last--;
	/* A text without paragraphs has no end but its own. */
	if (last == begin || !page->is_page)
		last = cut;
	if (last == cut || is_signature(items, last, cut))
		return cut;
	for (size_t i = last; i < cut; i++)
	{
		if (items[i].kind == HT_K_UNKNOWN && ht_is_furniture(&items[i], HT_AROUND))
			return i;
		neighbours += is_neighbour(&items[i]);
	}
	if ((page->labelled && neighbours >= NEIGHBOURS && neighbours == cut - last &&
		 (items[last - 1].flags & HT_L_COLON) == 0))
		return last;
	return cut;
}

/* Marks the bylines that stand in a row from the cut on, and takes what they say. */
static ht_status
read_feet(ht_page *page, size_t cut)
{
	ht_line *items = page->lines.items;
	ht_field pending = HT_F_NONE;

	for (size_t i = cut; i < page->lines.count && i < cut + FOOT_LINES; i++)
	{
		ht_byline byline;
		ht_status status = read_foot(page, i, &byline);

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
		ht_page_merge(page, &byline);
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
	*end = find_end(page, begin, cut);
	return status == HT_OK ? read_signature(page, begin, *end) : status;
}
