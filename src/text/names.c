/*
 * names.c
 *		Names: what divides them, and how a row of them without blanks is split.
 */
#include "text/names.h"

#include <string.h>

#include "text/cues.h"

typedef struct ht_surname
{
	uint16_t first;
	uint16_t second; /* 0 for a surname of one character */
	uint8_t rank;
} ht_surname;

#include "text/surnames.inc"

/* Characters of a row of names that is split, and names of one byline. */
#define ROW_CHARS 64
#define MOST_NAMES 32

/* A stretch between separators. */
typedef struct ht_token
{
	uint32_t start;
	uint32_t stop;
	bool outlet; /* a word of office (记者, 报道) follows, so that this may be an outlet or a place */
	bool titled; /* a word of office stands before it, so that this may be an unusual name */
	bool spaced; /* only blanks stand before it */
} ht_token;

/* Rank of the surname in a sorted table, 0 for none. */
static uint32_t
rank_in(const ht_surname *table, size_t count, uint32_t first, uint32_t second)
{
	size_t low = 0, high = count;

	while (low < high)
	{
		size_t middle = (low + high) / 2;
		const ht_surname *s = &table[middle];

		if (s->first == first && s->second == second)
			return s->rank;
		if (s->first < first || (s->first == first && s->second < second))
			low = middle + 1;
		else
			high = middle;
	}
	return 0;
}

bool
ht_is_surname(uint32_t ch)
{
	uint32_t rank = rank_in(single_names, sizeof(single_names) / sizeof(ht_surname), ch, 0);

	return rank == 1 || rank == 2;
}

static bool
is_han(uint8_t cls)
{
	return cls == HT_C_HAN || cls == HT_C_HAN_DIGIT || cls == HT_C_HAN_UNIT;
}

/* The best ways to split the first so many characters. */
typedef struct ht_way
{
	uint32_t cost;
	uint32_t ways;   /* how many cost that */
	uint32_t length; /* of the last name in one of them */
} ht_way;

#define NO_WAY UINT32_MAX

/* Takes a name of `length` characters behind way `from` into account. */
static void
extend(ht_way *ways, uint32_t from, uint32_t length, uint32_t cost)
{
	ht_way *to = &ways[from + length];

	cost += ways[from].cost;
	if (cost < to->cost)
		*to = (ht_way){.cost = cost, .ways = ways[from].ways, .length = length};
	else if (cost == to->cost && length != to->length)
		to->ways += ways[from].ways;
}

/* What names cost by the rank of their surname: the rarer the dearer. */
static const uint32_t rank_costs[] = {0, 0, 3, 8};

/*
 * Finds the cheapest way to read the characters as names, each a surname and
 * one or two characters; false where there is none or not one alone.
 */
static bool
split(const uint32_t *ch, uint32_t count, uint32_t most_rank, ht_way ways[ROW_CHARS + 1])
{
	for (uint32_t i = 0; i <= count; i++)
		ways[i] = (ht_way){.cost = i == 0 ? 0 : NO_WAY, .ways = i == 0};
	for (uint32_t i = 0; i < count; i++)
	{
		uint32_t single = rank_in(single_names, sizeof(single_names) / sizeof(ht_surname), ch[i], 0);
		uint32_t left = count - i;
		uint32_t two =
			left < 2 ? 0 : rank_in(double_names, sizeof(double_names) / sizeof(ht_surname), ch[i], ch[i + 1]);

		if (ways[i].cost == NO_WAY)
			continue;
		/* One character is the rarer given name: dearer by a little. */
		if (single != 0 && single <= most_rank && left >= 2)
			extend(ways, i, 2, rank_costs[single] + 1);
		if (single != 0 && single <= most_rank && left >= 3)
			extend(ways, i, 3, rank_costs[single]);
		if (two != 0 && left >= 3)
			extend(ways, i, 3, 0);
		if (two != 0 && left >= 4)
			extend(ways, i, 4, 0);
	}
	return ways[count].cost != NO_WAY && ways[count].ways == 1;
}

/* Whether the character stands between names. */
static bool
divides(const ht_segment *line, uint32_t i)
{
	switch (line->ch[i])
	{
		case 0x3001: /* 、 */
		case 0x3007: /* ○, folded */
		case ',':
		case ';':
		case '/':
		case '|':
		case '&':
		case '+':
		case ':':
		case '(':
		case ')':
		case '[':
		case ']':
		case 0x3010: /* 【 */
		case 0x3011: /* 】 */
		case 0x2022: /* • */ return true;
		default: return line->cls[i] == HT_C_SPACE || line->cls[i] == HT_C_NEWLINE;
	}
}

/* The length of a word of office at `i` that parts names, 0 for none. */
static uint32_t
office_at(const ht_segment *line, uint32_t i, uint32_t stop, bool *writes)
{
	uint32_t length;
	uint32_t bits = ht_cue_at(line->ch + i, stop - i, &length);

	if (length < 2 || (bits & (HT_CUE_REPORTER | HT_CUE_ROLE)) == 0)
		return 0;
	*writes = (bits & HT_CUE_REPORTER) != 0;
	return length;
}

/* Cuts a stretch into tokens; returns how many. */
static uint32_t
cut_tokens(const ht_segment *line, uint32_t start, uint32_t stop, ht_token tokens[MOST_NAMES])
{
	uint32_t count = 0, from = start, i = start;
	bool spaced = false, titled = false;

	while (i <= stop && count < MOST_NAMES)
	{
		bool writes = false;
		uint32_t word = i < stop ? office_at(line, i, stop, &writes) : 0;

		if (i < stop && word == 0 && !divides(line, i))
		{
			i++;
			continue;
		}
		if (i > from)
		{
			tokens[count++] =
				(ht_token){.start = from, .stop = i, .outlet = word > 0, .titled = titled, .spaced = spaced};
			spaced = true;
			titled = false;
		}
		titled |= writes;
		if (i < stop && (word > 0 || line->cls[i] != HT_C_SPACE))
			spaced = false;
		i += word > 0 ? word : 1;
		from = i;
	}
	return count;
}

/* Makes one name of two characters with a blank between them (李 兵). */
static uint32_t
join_single(const ht_segment *line, ht_token *tokens, uint32_t count)
{
	uint32_t kept = 0;

	for (uint32_t i = 0; i < count; i++)
	{
		ht_token *before = kept > 0 ? &tokens[kept - 1] : NULL;

		if (before != NULL && tokens[i].spaced && tokens[i].stop - tokens[i].start == 1 &&
			before->stop - before->start == 1 && is_han(line->cls[tokens[i].start]) &&
			ht_cue_whole(line->ch + tokens[i].start, 1) == 0 && is_han(line->cls[before->start]))
			before->stop = tokens[i].stop;
		else
			tokens[kept++] = tokens[i];
	}
	return kept;
}

/* Appends a name, blanks left out of names of two single characters; returns the new length. */
static size_t
append_name(char *out, size_t length, const ht_segment *line, uint32_t start, uint32_t stop)
{
	if (length > 0)
		length += ht_utf8_write(0x3001, out + length);
	for (uint32_t i = start; i < stop; i++)
		if (line->cls[i] != HT_C_SPACE)
			length += ht_utf8_write(ht_segment_shown(line, i), out + length);
	return length;
}

/* Appends the names of one token; false where it is none. */
static bool
append_token(char *out, size_t *length, const ht_segment *line, const ht_token *token, ht_names_check check)
{
	uint32_t ch[ROW_CHARS];
	uint32_t index[ROW_CHARS + 1];
	ht_way ways[ROW_CHARS + 1];
	uint32_t lengths[ROW_CHARS];
	uint32_t count = 0, names = 0, at;
	bool han = true;

	for (uint32_t i = token->start; i < token->stop && count < ROW_CHARS; i++)
	{
		han &= is_han(line->cls[i]) || line->cls[i] == HT_C_SPACE;
		if (line->cls[i] == HT_C_SPACE)
			continue;
		index[count] = i;
		ch[count++] = line->ch[i];
	}
	if (!han || count < 2 || !split(ch, count, check == HT_NAMES_COMMON ? 1 : 3, ways))
	{
		if (check == HT_NAMES_ANY)
			*length = append_name(out, *length, line, token->start, token->stop);
		return check == HT_NAMES_ANY;
	}
	index[count] = token->stop;
	for (at = count; at > 0; at -= ways[at].length)
		lengths[names++] = ways[at].length;
	for (at = 0; names > 0; at += lengths[names])
	{
		names--;
		*length = append_name(out, *length, line, index[at], index[at + lengths[names]]);
	}
	return true;
}

/* Whether a token names nobody: 佚名, -, or a word of office alone. */
static bool
is_nobody(const ht_segment *line, const ht_token *token)
{
	uint32_t bits = ht_cue_whole(line->ch + token->start, token->stop - token->start);
	bool sign = true;

	for (uint32_t i = token->start; i < token->stop; i++)
		sign &= line->cls[i] == HT_C_OTHER || line->cls[i] >= HT_C_SPACE;
	return sign || (bits & (HT_CUE_NOBODY | HT_CUE_ROLE | HT_CUE_REPORTER)) != 0;
}

/* Whether a token is Chinese, or a foreign name with a point in it, of at most so many characters. */
static bool
is_chinese(const ht_segment *line, const ht_token *token, uint32_t most)
{
	for (uint32_t i = token->start; i < token->stop; i++)
		if (!is_han(line->cls[i]) && line->ch[i] != 0x00B7)
			return false;
	return token->stop - token->start >= 2 && token->stop - token->start <= most;
}

/* Whether a token is a name by what stands beside it, though it begins with no surname. */
static bool
is_name_there(const ht_segment *line, const ht_token *tokens, uint32_t count, uint32_t i, bool first)
{
	const ht_token *token = &tokens[i];
	uint32_t most = 4;

	for (uint32_t k = token->start; k < token->stop; k++)
		if (line->ch[k] == 0x00B7 && k > token->start && k + 1 < token->stop) /* 买买提·艾力 */
			most = 16;
	if (token->outlet || !is_chinese(line, token, most))
		return false;
	/* 通讯员 粤商宣 is a name beside others that are; what stands before 记者 or 报道 is none. */
	if (most > 4 || !first)
		return token->titled || line->ch[token->start - 1] == 0x3001;
	/* 记者阿依努尔、张啸 */
	if (token->titled && i + 1 < count && token->stop + 1 == tokens[i + 1].start &&
		line->ch[token->stop] == 0x3001)
	{
		char out[ROW_CHARS * 8];
		size_t length = 0;

		return tokens[i + 1].stop - tokens[i + 1].start <= 8 &&
			   append_token(out, &length, line, &tokens[i + 1], HT_NAMES_KNOWN);
	}
	return false;
}

/*
 * Whether a token behind a name and a blank is the place that he reports from:
 * 梅州, 武汉报道.  What may be a name of two characters is one.
 */
static bool
is_place(const ht_segment *line, const ht_token *token)
{
	char out[16];
	size_t length = 0;
	uint32_t last = line->ch[token->stop - 1];

	if (!token->spaced || token->titled || !is_chinese(line, token, 8))
		return false;
	switch (last)
	{
		case 0x5E02: /* 市 */
		case 0x53BF: /* 县 */
		case 0x7701: /* 省 */ return true;
		case 0x5DDE: /* 州 */ return token->stop - token->start == 2;
		default:
			return token->outlet && token->stop - token->start == 2 &&
				   !append_token(out, &length, line, token, HT_NAMES_COMMON);
	}
}

ht_status
ht_names_write(ht_arena *arena, const ht_segment *line, uint32_t start, uint32_t stop, ht_names_check check,
			   ht_text *names)
{
	ht_token tokens[MOST_NAMES] = {{0}};
	uint32_t count = join_single(line, tokens, cut_tokens(line, start, stop, tokens));
	/* Four bytes a character, and three before each name, which has two characters. */
	char *out = ht_arena_alloc(arena, (size_t) (stop - start) * 7 + 8);
	size_t length = 0;

	*names = (ht_text){NULL, 0};
	if (out == NULL)
		return HT_NO_MEMORY;
	if (count > 0 && tokens[0].start == start)
		tokens[0].titled |= ht_cue_tail(line->ch, start, HT_CUE_REPORTER) != 0;
	for (uint32_t i = 0; i < count; i++)
	{
		const ht_token *token = &tokens[i];

		/* 记者陈雅婷/云林报导: a place */
		if (is_nobody(line, token) ||
			(length > 0 && ((token->outlet && line->ch[token->start - 1] == '/') || is_place(line, token))))
			continue;
		if (append_token(out, &length, line, token, check))
			continue;
		if (check != HT_NAMES_COMMON && is_name_there(line, tokens, count, i, length == 0))
			length = append_name(out, length, line, token->start, token->stop);
		else if (!token->outlet)
			return HT_OK;
	}
	if (length > 0)
		*names = (ht_text){out, length};
	return HT_OK;
}

/* Whether the bytes stand in the text. */
static bool
holds(const ht_text *text, const ht_text *part)
{
	for (size_t i = 0; i + part->length <= text->length; i++)
		if (memcmp(text->bytes + i, part->bytes, part->length) == 0)
			return true;
	return false;
}

ht_status
ht_names_join(ht_arena *arena, ht_text *to, const ht_text *names)
{
	char *both;
	size_t length;

	if (names->bytes == NULL || (to->bytes != NULL && holds(to, names)))
		return HT_OK;
	if (to->bytes == NULL)
	{
		*to = *names;
		return HT_OK;
	}
	both = ht_arena_alloc(arena, to->length + names->length + 3);
	if (both == NULL)
		return HT_NO_MEMORY;
	memcpy(both, to->bytes, to->length);
	length = to->length + ht_utf8_write(0x3001, both + to->length); /* 、 */
	memcpy(both + length, names->bytes, names->length);
	*to = (ht_text){both, length + names->length};
	return HT_OK;
}

/* Whether the character at `at` stands for a blank: a line break does between letters, else it only wraps the line. */
static bool
is_blank(const ht_segment *line, uint32_t at)
{
	if (line->cls[at] != HT_C_NEWLINE)
		return line->cls[at] == HT_C_SPACE;
	return at > 0 && line->cls[at - 1] == HT_C_LETTER && line->cls[at + 1] == HT_C_LETTER;
}

ht_status
ht_shown_write(ht_arena *arena, const ht_segment *line, uint32_t start, uint32_t stop, ht_text *text)
{
	char *out = ht_arena_alloc(arena, (size_t) (stop - start) * 5 + 1);
	size_t length = 0;
	uint32_t gap = 0;
	bool blank = false;

	*text = (ht_text){NULL, 0};
	if (out == NULL)
		return HT_NO_MEMORY;
	for (uint32_t i = start; i < stop; i++)
	{
		while (gap < line->ngaps && line->gaps[gap].at < i)
			gap++;
		/* A blank that numbers do without is shown again. */
		blank |= is_blank(line, i) || (gap < line->ngaps && line->gaps[gap].at == i && line->gaps[gap].blank);
		if (line->cls[i] == HT_C_SPACE || line->cls[i] == HT_C_NEWLINE)
			continue;
		if (blank && length > 0)
			out[length++] = ' ';
		blank = false;
		length += ht_utf8_write(ht_segment_shown(line, i), out + length);
	}
	if (length > 0)
		*text = (ht_text){out, length};
	return HT_OK;
}
