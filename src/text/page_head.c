/*
 * page_head.c
 *		Title and bylines at the head of a page.
 */
#include <string.h>

#include "text/cues.h"
#include "text/head_parts.h"

/* Lines among which bylines are looked for. */
#define HEAD_LINES 1000

/* Paragraphs (an abstract) that may stand above a byline. */
#define ABSTRACTS 2

/* A headline above the title is no rubric but a part of it from so many characters on. */
#define KICKER_CHARS 10

/* Rows of a table that tell it from a byline of a line or two. */
#define TABLE_ROWS 3

/* Most characters of a line that names who speaks. */
#define SPEAKER_CHARS 24

/* Fewest characters of a title above an account or who speaks. */
#define ABOVE_CHARS 7

/* Lines of a list that has a title. */
#define LISTED 5

/* Most characters of an account's name between a title and its date, and lines in which it is looked for. */
#define ACCOUNT_CHARS 8
#define ACCOUNT_LINES 40

/* Finds how far the head of a page may reach. */
static void
measure_head(ht_head *h)
{
	const ht_line *items = h->page->lines.items;
	size_t count = h->page->lines.count;
	int prose = 0;

	h->first_prose = HT_NO_LINE;
	for (h->limit = 0; h->limit < count && h->limit < HEAD_LINES && prose <= ABSTRACTS; h->limit++)
	{
		if (!ht_is_prose(&items[h->limit]) || ht_is_evidence(&items[h->limit]))
			continue;
		if (h->first_prose == HT_NO_LINE)
			h->first_prose = h->limit;
		prose++;
	}
	if (h->first_prose == HT_NO_LINE)
		h->first_prose = h->limit;
}

/* How much a byline's form says: labels and times more than a date alone. */
static int
strength(const ht_byline *b)
{
	if (b->labels > 0)
		return b->published.rank >= HT_RANK_MOMENT ? 5 : 4;
	switch (b->published.rank)
	{
		case 0: return 1;
		case HT_RANK_CHANGED:
		case HT_RANK_MASTHEAD: return 2;
		case HT_RANK_DAY: return 3;
		default: return 4;
	}
}

/* Reads the value of a label that ended its line from the line below. */
static ht_status
read_value(ht_head *h, ht_found *found)
{
	ht_page *page = h->page;
	size_t next = found->line + 1;
	ht_segment segment;
	ht_byline value, own = ht_byline_none;
	ht_status status;

	if (next >= page->lines.count || page->lines.items[next].chars > 40 ||
		ht_is_prose(&page->lines.items[next]))
		return HT_OK;
	status = ht_line_fold(&page->lines, &page->lines.items[next], false, &page->line, &segment);
	if (status == HT_OK)
		status = ht_byline_read(page->patterns, page->arena, &segment, &own);
	if (status != HT_OK || own.labels > 0 || own.pending != HT_F_NONE)
		return status;
	status = ht_byline_value(page->patterns, page->arena, &segment, found->byline.pending, &value);
	if (status != HT_OK || !value.is_byline)
		return status;
	found->value = next;
	found->byline.labels = (uint8_t) (found->byline.labels + value.labels);
	ht_byline_merge(&found->byline, &value);
	return HT_OK;
}

/* Whether the line before is a byline. */
static bool
stands_beside(const ht_head *h, size_t index)
{
	const ht_found *last = h->count > 0 ? &h->found[h->count - 1] : NULL;

	return last != NULL &&
		   (last->line + 1 == index || (last->value != HT_NO_LINE && last->value + 1 == index));
}

/* Whether the line and the next two are rows of a table: what a page says of a document above it. */
static bool
begins_table(const ht_head *h, size_t index)
{
	const ht_line *items = h->page->lines.items;

	for (size_t i = index; i < index + TABLE_ROWS; i++)
		if (i >= h->first_prose || (items[i].flags & HT_L_FIELD) == 0)
			return false;
	return true;
}

/* Keeps the line just read, which is a byline by its form, if it is one where it stands. */
static ht_status
keep_byline(ht_head *h, size_t index)
{
	ht_found *found = &h->found[h->count];

	if (found->byline.minor && !stands_beside(h, index) && !begins_table(h, index))
		return HT_OK;
	/* Below the first paragraph a date alone is the text's. */
	if (index > h->first_prose && found->byline.labels == 0)
		return HT_OK;
	found->line = index;
	found->value = HT_NO_LINE;
	h->count++;
	return found->byline.pending != HT_F_NONE ? read_value(h, found) : HT_OK;
}

/* Takes one line that may be a byline. */
static ht_status
take_line(ht_head *h, size_t index)
{
	ht_found *found = &h->found[h->count];
	ht_line *items = h->page->lines.items;
	ht_status status = ht_page_read(h->page, index, &found->byline);

	if (status != HT_OK)
		return status;
	if (found->byline.event)
	{
		/* 时间 above 地点 tells of a meeting; neither is a title. */
		if (h->count > 0 && h->found[h->count - 1].byline.weak && h->found[h->count - 1].line + 1 == index)
			items[h->found[--h->count].line].flags |= HT_L_COLON;
		h->event = index;
		items[index].flags |= HT_L_COLON;
		return HT_OK;
	}
	if (found->byline.weak && h->event != HT_NO_LINE && h->event + 1 == index)
		items[index].flags |= HT_L_COLON;
	else if (found->byline.is_byline)
		return keep_byline(h, index);
	else if ((items[index].flags & HT_L_FIELD) != 0 && stands_beside(h, index) &&
			 index + 1 < h->page->lines.count &&
			 ((items[index + 1].flags & HT_L_FIELD) != 0 ||
			  (ht_is_headline(&items[index + 1]) && !ht_is_prose(&items[index + 1]) &&
			   (items[index + 1].flags & HT_L_DASH) == 0)))
	{
		ht_segment s;

		/* 名称: in the middle of a table */
		status = ht_line_fold(&h->page->lines, &items[index], false, &h->page->line, &s);
		if (status == HT_OK && ht_head_without_label(&s) > 0)
		{
			found->byline = ht_byline_none;
			found->line = index;
			found->value = HT_NO_LINE;
			h->count++;
		}
	}
	return status;
}

static ht_status
find_bylines(ht_head *h)
{
	for (size_t i = 0; i < h->limit && h->count < MOST_BYLINES; i++)
	{
		ht_status status;

		if (!ht_is_candidate(&h->page->lines.items[i]) || ht_is_prose(&h->page->lines.items[i]))
			continue;
		status = take_line(h, i);
		if (status != HT_OK)
			return status;
		if (h->count > 0 && h->found[h->count - 1].value == i + 1)
			i++;
	}
	return HT_OK;
}

/* Lets go of rows that stand beside no byline that says something: 名称: and 地址: of a project. */
static void
drop_tables(ht_head *h)
{
	size_t kept = 0;

	for (size_t i = 0, next; i < h->count; i = next)
	{
		bool says = false;

		next = i;
		do
		{
			const ht_byline *b = &h->found[next].byline;

			says |= !b->minor || b->labels > 0 || b->published.rank > 0;
			next++;
		} while (next < h->count && h->found[next].line == h->found[next - 1].line + 1);
		for (size_t k = i; k < next && says; k++)
			h->found[kept++] = h->found[k];
	}
	h->count = kept;
}

/* The headline nearest to line `from`, upward or downward (step -1 or 1); HT_NO_LINE for none. */
static size_t
nearest_headline(const ht_head *h, size_t from, bool upward)
{
	const ht_line *items = h->page->lines.items;
	size_t subtitle = HT_NO_LINE;
	int prose = 0;

	for (size_t i = from; upward ? i > 0 : i + 1 < h->page->lines.count;)
	{
		const ht_line *line;

		i = upward ? i - 1 : i + 1;
		line = &items[i];
		if (ht_head_is_byline(h, i))
			continue;
		if (ht_is_prose(line) && !ht_is_evidence(line) &&
			!(upward && ht_is_headline(line) && line->chars <= 60))
		{
			if (!upward || ++prose > ABSTRACTS)
				break;
			continue;
		}
		if (ht_is_furniture(line, HT_AROUND) || !ht_is_headline(line))
			continue;
		if ((line->flags & HT_L_DASH) == 0)
			return i;
		if (subtitle == HT_NO_LINE)
			subtitle = i;
	}
	return subtitle;
}

/* The title of a text without paragraphs: a line without commas above many that have them. */
static size_t
title_of_list(const ht_head *h)
{
	const ht_line *items = h->page->lines.items;
	size_t lines = h->limit, parted = 0;

	if (h->page->is_page || lines < LISTED || lines != h->page->lines.count || !ht_is_headline(&items[0]) ||
		items[0].commas > 0 || items[0].stops > 0 || items[0].han < 4 || items[0].chars > 40 ||
		(items[0].flags & (HT_L_DASH | HT_L_FIELD)) != 0)
		return HT_NO_LINE;
	for (size_t i = 1; i < lines; i++)
		parted += items[i].commas > 0 || items[i].stops > 0;
	return parted * 5 >= (lines - 1) * 3 ? 0 : HT_NO_LINE;
}

/* The title of a text without a byline: a short line above the first paragraph. */
static size_t
title_without_byline(const ht_head *h)
{
	const ht_line *items = h->page->lines.items;
	size_t start = 0;

	if (h->first_prose == h->limit)
		return title_of_list(h);
	if (h->first_prose == 0)
		return HT_NO_LINE;
	/* Behind a menu the title is the first line that belongs to none. */
	for (size_t i = 0; i < h->first_prose && h->page->is_page; i++)
		if (ht_is_furniture(&items[i], HT_AROUND))
			start = i + 1;
	for (size_t i = start; i < h->first_prose; i++)
	{
		if (items[i].chars > 60 || items[i].chars >= items[h->first_prose].chars)
			return HT_NO_LINE;
		if (ht_is_headline(&items[i]) && (items[i].flags & (HT_L_TERMINAL | HT_L_DASH)) == 0)
			return i;
		if (!h->page->is_page)
			return HT_NO_LINE;
	}
	/* Nothing behind it: the last line above that may be one. */
	for (size_t i = start; i > 0; i--)
		if (ht_is_headline(&items[i - 1]) && !ht_is_furniture(&items[i - 1], HT_AROUND))
			return i - 1;
	return HT_NO_LINE;
}

/* Whether a line's characters stand in another one with what names an account behind them: 掌上龙川APP. */
static ht_status
names_account(ht_head *h, size_t index, bool *found)
{
	ht_lines *lines = &h->page->lines;
	uint32_t ch[ACCOUNT_CHARS];
	uint32_t count = 0;
	ht_segment s;
	ht_status status = ht_line_fold(lines, &lines->items[index], false, &h->page->line, &s);

	*found = false;
	if (status != HT_OK || s.length > ACCOUNT_CHARS)
		return status;
	for (count = 0; count < s.length; count++)
		ch[count] = s.ch[count];
	*found = count >= 3 && ht_cue_tail(ch, count, HT_CUE_OUTLET | HT_CUE_AGENCY | HT_CUE_SITE) != 0;
	for (size_t i = 0; i < lines->count && !*found && count >= 3; i++)
	{
		if (i == ACCOUNT_LINES && lines->count > 2 * ACCOUNT_LINES)
			i = lines->count - ACCOUNT_LINES;
		if (i == index || ht_is_prose(&lines->items[i]) || lines->items[i].chars > HT_LINE_WORDS)
			continue;
		status = ht_line_fold(lines, &lines->items[i], false, &h->page->line, &s);
		if (status != HT_OK)
			return status;
		for (uint32_t k = 0; k + count < s.length && !*found; k++)
		{
			uint32_t length;

			*found = memcmp(s.ch + k, ch, count * sizeof(ch[0])) == 0 &&
					 (ht_cue_at(s.ch + k + count, s.length - k - count, &length) &
					  (HT_CUE_OUTLET | HT_CUE_SITE | HT_CUE_WEAK)) != 0;
		}
	}
	return HT_OK;
}

/*
 * Between a title and its date may stand the account that published it, a
 * short line below a longer one, which is the source where no other is named;
 * or who speaks.
 */
static ht_status
skip_account(ht_head *h)
{
	const ht_line *items = h->page->lines.items;
	const ht_line *line = &items[h->title];
	size_t above = h->title - 1;
	ht_segment s;
	ht_byline own;
	bool found;
	ht_status status;

	if (h->title == 0 || h->count >= MOST_BYLINES || h->title > h->found[h->base].line ||
		line->chars > SPEAKER_CHARS || line->stops > 0 || line->commas > 0 || ht_head_is_byline(h, above) ||
		!ht_is_headline(&items[above]) || ht_is_furniture(&items[above], HT_AROUND) ||
		items[above].chars < ABOVE_CHARS || (items[above].flags & HT_L_DASH) != 0)
		return HT_OK;
	own = ht_byline_none;
	status = ht_line_fold(&h->page->lines, line, false, &h->page->line, &s);
	if (status == HT_OK)
		status = ht_head_speaker_of(h, &s, &own.author);
	found = own.author.bytes != NULL;
	if (status == HT_OK && !found && line->chars <= ACCOUNT_CHARS && line->tokens == 1)
	{
		status = names_account(h, h->title, &found);
		if (status == HT_OK && found)
			status = ht_line_fold(&h->page->lines, line, false, &h->page->line, &s);
		if (status == HT_OK && found)
			status = ht_shown_write(h->page->arena, &s, 0, s.length, &own.outlet);
	}
	if (status != HT_OK || !found)
		return status;
	h->found[h->count++] = (ht_found){.line = h->title, .value = HT_NO_LINE, .byline = own};
	h->title = above;
	return status;
}

/* The headline just below a table in which the byline stands; HT_NO_LINE for none. */
static size_t
below_table(const ht_head *h)
{
	const ht_line *items = h->page->lines.items;
	size_t rows = 0, i;

	for (i = h->found[h->base].line; i > 0 && ht_head_is_byline(h, i - 1); i--)
		;
	for (; ht_head_is_byline(h, i); i++)
		rows += (items[i].flags & HT_L_FIELD) != 0;
	if (rows <= TABLE_ROWS)
		return HT_NO_LINE;
	while (i < h->first_prose && ht_is_furniture(&items[i], HT_AROUND))
		i++;
	if (i >= h->first_prose || !ht_is_headline(&items[i]) || items[i].chars < KICKER_CHARS ||
		(items[i].flags & (HT_L_DATE | HT_L_FIELD | HT_L_DASH)) != 0)
		return HT_NO_LINE;
	return i;
}

static void
find_title(ht_head *h)
{
	int best = 0;

	h->title = h->base = HT_NO_LINE;
	for (size_t i = 0; i < h->count; i++)
	{
		int s = strength(&h->found[i].byline);

		/* Above a paragraph a byline is worth more than below it. */
		if (h->found[i].line < h->first_prose)
			s += 2;
		if (s > best)
		{
			best = s;
			h->base = i;
		}
	}
	if (h->base != HT_NO_LINE)
	{
		const ht_found *base = &h->found[h->base];
		bool masthead = base->byline.labels == 0 && base->byline.published.rank <= HT_RANK_MASTHEAD;

		/* A masthead stands above the title, any other byline below it; a table may do either. */
		h->page->labelled = strength(&base->byline) >= 4;
		h->title = below_table(h);
		if (h->title == HT_NO_LINE)
			h->title = nearest_headline(h, base->line, !masthead);
		if (h->title == HT_NO_LINE)
			h->title = nearest_headline(h, base->line, masthead);
	}
	else
		h->title = title_without_byline(h);
}

/* Whether furniture stands somewhere above the title: the page begins with its own, not with the article. */
static bool
has_wall(const ht_head *h)
{
	for (size_t i = 0; i < h->title && h->page->is_page; i++)
		if (!ht_head_is_byline(h, i) && ht_is_furniture(&h->page->lines.items[i], HT_AROUND))
			return true;
	return false;
}

/* Whether the line may be a headline's first part, above the title of a page. */
static bool
is_kicker(const ht_line *line)
{
	return ht_is_headline(line) && line->chars >= KICKER_CHARS && line->chars <= 40 && line->tokens <= 2 &&
		   line->separators == 0 && (line->flags & (HT_L_TEASER | HT_L_FIELD)) == 0;
}

/* Sets the kinds of the lines above and just below the title. */
static ht_status
set_around_title(ht_head *h, size_t *begin)
{
	ht_line *items = h->page->lines.items;
	bool second = false, passed = false, walled;
	ht_status status = ht_head_has_second_line(h, &second);

	h->second = second ? h->title + 1 : HT_NO_LINE;
	*begin = h->title;
	walled = has_wall(h);
	/* What stands above, up to furniture, is the article's: a text may begin with its paragraphs. */
	while (*begin > 0 && status == HT_OK)
	{
		const ht_line *above = &items[*begin - 1];
		bool repeats;

		status = ht_head_repeats_title(h, *begin - 1, &repeats);
		if (repeats)
			items[*begin - 1].kind = HT_K_BOILERPLATE;
		else if (ht_head_is_byline(h, *begin - 1))
			passed = true;
		else if (h->page->is_page &&
				 (ht_is_furniture(above, HT_AROUND) || (!ht_is_prose(above) && above->chars < KICKER_CHARS) ||
				  (passed && !ht_is_prose(above)) || (walled && (*begin < h->title || !is_kicker(above)))))
			break;
		--*begin;
	}
	for (size_t i = h->title + 1; status == HT_OK && i < h->limit && i < h->title + 8 && i < h->first_prose;
		 i++)
	{
		bool repeats;

		status = ht_head_repeats_title(h, i, &repeats);
		if (repeats || (!ht_head_is_byline(h, i) && (items[i].flags & HT_L_DASH) == 0 && h->page->is_page &&
						ht_is_furniture(&items[i], HT_AROUND)))
			items[i].kind = HT_K_BOILERPLATE;
		else if (!ht_head_is_byline(h, i) && (items[i].flags & HT_L_DASH) != 0)
			items[i].kind = HT_K_HEADING;
	}
	if (status != HT_OK)
		return status;
	items[h->title].kind = HT_K_TITLE;
	if (second)
		items[h->second].kind = HT_K_TITLE;
	return ht_head_write_title(h);
}

/*
 * Takes who speaks from the line below title and date: 县长 闻春生.  A name
 * alone is one only beside a byline.
 */
static ht_status
read_speaker(ht_head *h)
{
	ht_page *page = h->page;
	size_t i = h->title + 1;
	ht_segment s;
	ht_status status;
	ht_text names = {NULL, 0};
	bool writer = false, rare = false;

	if (h->second != HT_NO_LINE)
		i = h->second + 1;
	while (ht_head_is_byline(h, i))
		i++;
	if (page->byline.author.bytes != NULL || i >= page->lines.count || i > h->first_prose ||
		page->lines.items[i].chars > SPEAKER_CHARS || page->lines.items[i].kind != HT_K_UNKNOWN ||
		(page->lines.items[i].flags & (HT_L_TERMINAL | HT_L_COLON | HT_L_FIELD | HT_L_NUMBERED)) != 0)
		return HT_OK;
	status = ht_line_fold(&page->lines, &page->lines.items[i], false, &page->line, &s);
	if (status == HT_OK)
		status = ht_head_speaker_of(h, &s, &names);
	/* A name with a rarer surname is one only between title and text. */
	if (status == HT_OK && names.bytes == NULL && h->count == 0 && i + 1 == h->first_prose && s.length == 3 &&
		ht_is_surname(s.ch[0]))
	{
		status = ht_names_write(page->arena, &s, 0, s.length, HT_NAMES_KNOWN, &names);
		rare = true;
	}
	/* There it is that of who wrote. */
	if (status == HT_OK && names.bytes != NULL && h->count == 0 && i + 1 == h->first_prose)
		status = ht_head_is_writer(h, i, &writer);
	if (status == HT_OK && names.bytes != NULL &&
		(writer || (!rare && (page->lines.items[i].chars > SPEAKER_NAME || ht_head_is_byline(h, i - 1) ||
							  ht_head_is_byline(h, i + 1)))))
	{
		page->byline.author = names;
		page->lines.items[i].kind = HT_K_BYLINE;
	}
	return status;
}

ht_status
ht_page_head(ht_page *page, size_t *begin)
{
	ht_head h = {.page = page, .event = HT_NO_LINE, .second = HT_NO_LINE};
	ht_line *items = page->lines.items;
	ht_status status;

	*begin = 0;
	measure_head(&h);
	status = find_bylines(&h);
	if (status != HT_OK)
		return status;
	drop_tables(&h);
	status = ht_head_join_authors(&h);
	if (status != HT_OK)
		return status;
	find_title(&h);
	if (h.base != HT_NO_LINE && h.title != HT_NO_LINE)
		status = skip_account(&h);
	if (status != HT_OK)
		return status;
	page->is_page |= page->labelled && page->lines.count > 1;
	for (size_t i = 0; i < h.count; i++)
	{
		items[h.found[i].line].kind = HT_K_BYLINE;
		if (h.found[i].value != HT_NO_LINE)
			items[h.found[i].value].kind = HT_K_BYLINE;
	}
	/* The byline proper first: what it says wins over a masthead's or the foot's. */
	if (h.base != HT_NO_LINE)
		ht_byline_merge(&page->byline, &h.found[h.base].byline);
	for (size_t i = 0; i < h.count; i++)
		ht_byline_merge(&page->byline, &h.found[i].byline);
	if (h.title != HT_NO_LINE)
	{
		status = set_around_title(&h, begin);
		return status == HT_OK ? read_speaker(&h) : status;
	}
	/* Without a title the article begins behind the furniture above its first paragraph. */
	for (size_t i = 0; i < h.first_prose && page->is_page && h.first_prose < h.limit; i++)
		if (ht_is_furniture(&items[i], HT_AROUND))
			*begin = i + 1;
	return HT_OK;
}
