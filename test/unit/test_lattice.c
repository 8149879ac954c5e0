/*
 * Segments cut into words: that the words tile them, whatever they hold, and a few that are cut as a reader would.
 */
#include "lex/gazetteer.h"
#include "lex/lattice.h"
#include "lex_text.h"

#define RANDOM_TEXTS 30000

/* What reads one text. */
typedef struct reader
{
	ht_arena article;
	ht_arena scratch;
	ht_known known;
	uint32_t segments;
	uint32_t tokens;  /* of all texts */
	uint32_t longest; /* token, in characters */
} reader;

/* Whether the token tells nothing that its part or the tables do not have. */
static bool
token_holds(const ht_token *t, const ht_segment *s)
{
	if (t->length == 0 || t->start + t->length > s->length || t->part > HT_P_MARK || t->word > HT_P_MARK)
		return false;
	if (t->place >= 0 && ht_place_named(s->ch + t->start, t->length) != t->place)
		return false;
	if (t->part == HT_P_DIVISION && t->place < 0)
		return false;
	if (t->part == HT_P_PERSON && (t->surname > 2 || t->surname >= t->length))
		return false;
	return (t->part != HT_P_MARK && t->part != HT_P_SPACE) || t->length == 1;
}

/* Whether the tokens stand side by side from the first character to the last. */
static bool
tiles(const ht_lattice *l, reader *r)
{
	uint32_t at = 0;

	for (uint32_t i = 0; i < l->count; i++)
	{
		const ht_token *t = &l->tokens[i];

		if (t->start != at || !token_holds(t, l->segment))
		{
			note("token %u: start %u, length %u, part %u, place %d", i, t->start, t->length, t->part,
				 t->place);
			return false;
		}
		at += t->length;
		if (t->length > r->longest)
			r->longest = t->length;
	}
	r->tokens += l->count;
	return at == l->segment->length;
}

/* Reads a text in segments of so many characters; whether each of them is tiled. */
static bool
text_holds(reader *r, const char *bytes, size_t length, uint32_t capacity)
{
	ht_scanner scanner;
	ht_segment segment;
	bool good = true;

	ht_arena_reset(&r->article);
	ht_known_init(&r->known, &r->article);
	r->segments = r->longest = 0;
	if (ht_scanner_init(&scanner, &r->article, bytes, length, capacity) != HT_OK)
		return false;
	while (good && ht_scanner_next(&scanner, &segment) == HT_OK && segment.length > 0)
	{
		ht_lattice lattice;

		ht_arena_reset(&r->scratch);
		good = ht_lattice_read(&lattice, &r->scratch, &segment, &r->known) == HT_OK && tiles(&lattice, r);
		r->segments++;
	}
	return good;
}

static void
reader_start(reader *r)
{
	ht_arena_init(&r->article, &ht_malloc_host);
	ht_arena_init(&r->scratch, &ht_malloc_host);
}

static void
reader_end(reader *r)
{
	ht_arena_free(&r->article);
	ht_arena_free(&r->scratch);
}

/* Surnames, characters of places, names and bodies, digits, letters, marks, and what is no part of any of them. */
static const char *const alphabet[] = {
	"王",
	"张",
	"欧",
	"阳",
	"司",
	"马",
	"伟",
	"明",
	"的",
	"是",
	"长",
	"沙",
	"市",
	"县",
	"省",
	"区",
	"镇",
	"民",
	"场",
	"浙",
	"江",
	"绍",
	"兴",
	"鼓",
	"楼",
	"合",
	"作",
	"商",
	"会",
	"有",
	"限",
	"公",
	"委",
	"书",
	"记",
	"表",
	"示",
	"、",
	"，",
	"。",
	"·",
	"•",
	" ",
	"\n",
	"(",
	")",
	"（",
	"）",
	"《",
	"》",
	"“",
	"”",
	"0",
	"9",
	"９",
	"一",
	"十",
	"亿",
	"A",
	"z",
	"é",
	"阿",
	"里",
	"巴",
	"尔",
	"斯",
	"克",
	"拉",
	"金",
	"普",
	"希",
	"𠀀",
	"㐀",
	"\xEA\x80\x80",
	"\xCC\x81",
	"\xE2\x80\x8B",
	"\xFF",
	"\xE4\xB8",
	"<b>",
	"&nbsp;",
	"產",
	"(chǎn)",
	"縣",
	"乾",
	"长沙市",
	"书记",
	"欧阳",
	"有限公司",
	"表示",
	"张伟",
	"浙江省",
	"商会",
	"江华瑶族自治县",
	"积石山保安族东乡族撒拉族自治县",
};

static void
test_random(reader *r)
{
	uint32_t wrong = 0;

	tap_state = 20221122;
	r->tokens = 0;
	for (uint32_t i = 0; i < RANDOM_TEXTS && wrong < 3; i++)
	{
		static const uint32_t capacities[] = {HT_SEGMENT_CHARS, 24, 5, 1};
		uint32_t pieces = 1 + tap_random_below(40);
		size_t length = 0;
		char text[4096], *exact;

		for (uint32_t piece = 0; piece < pieces; piece++)
		{
			for (const char *c = alphabet[tap_random_below(sizeof(alphabet) / sizeof(alphabet[0]))];
				 *c != '\0'; c++)
				text[length++] = *c;
		}
		exact = malloc(length);
		if (exact == NULL)
			abort();
		memcpy(exact, text, length);
		if (!text_holds(r, exact, length, capacities[tap_random_below(4)]))
		{
			note("%.*s", (int) length, text);
			wrong++;
		}
		free(exact);
	}
	ok(wrong == 0 && r->tokens > RANDOM_TEXTS * 5, "%u random texts are tiled by %u words", RANDOM_TEXTS,
	   r->tokens);
}

/* A text of one piece over and over. */
static bool
repeated_holds(reader *r, const char *piece, uint32_t times)
{
	size_t size = strlen(piece);
	char *text = malloc(size * times);
	bool good;

	if (text == NULL)
		abort();
	for (size_t i = 0; i < size * times; i++)
		text[i] = piece[i % size];
	good = text_holds(r, text, size * times, HT_SEGMENT_CHARS);
	free(text);
	return good;
}

static void
test_long(reader *r)
{
	static const char *const pieces[] = {
		"7",   "a",  "é", "亿",   "甲",       "王",     "张伟",   "长沙",     "鼓楼区", "阿·",     "·",
		"·张", "，", " ", "欧阳", "司马相如", "阿里巴", "省市县", "有限公司", "1月",    "不断提升"};

	for (size_t i = 0; i < sizeof(pieces) / sizeof(pieces[0]); i++)
		for (uint32_t times = 254; times <= 17000; times = times < 257    ? times + 1
														   : times < 1200 ? times * 2
																		  : times * 16)
			if (!repeated_holds(r, pieces[i], times))
				ok(false, "%u times %s", times, pieces[i]);
	ok(repeated_holds(r, "7", 1000) && r->longest <= UINT8_MAX, "digits without end are words of %u",
	   r->longest);
	ok(repeated_holds(r, "王", 16384), "16384 characters without a mark are cut");
	ok(repeated_holds(r, "王", 16385), "and one more");
	ok(repeated_holds(r, "", 1) && r->segments == 0, "nothing has no segment");
}

static void
test_empty_segment(reader *r)
{
	const ht_segment empty = {.length = 0};
	ht_lattice lattice;

	ht_known_init(&r->known, &r->article);
	ok(ht_lattice_read(&lattice, &r->scratch, &empty, &r->known) == HT_OK && lattice.count == 0,
	   "an empty segment has no words");
}

/* How a text is cut: words divided by |, a person's as [..], a division's as {..}. */
static void
cut(reader *r, const char *text, char *out)
{
	ht_scanner scanner;
	ht_segment segment;
	ht_lattice l;

	ht_arena_reset(&r->article);
	ht_arena_reset(&r->scratch);
	ht_known_init(&r->known, &r->article);
	out[0] = '\0';
	if (ht_scanner_init(&scanner, &r->article, text, strlen(text), HT_SEGMENT_CHARS) != HT_OK ||
		ht_scanner_next(&scanner, &segment) != HT_OK ||
		ht_lattice_read(&l, &r->scratch, &segment, &r->known) != HT_OK)
		return;
	for (uint32_t i = 0; i < l.count; i++)
	{
		const ht_token *t = &l.tokens[i];
		uint32_t start = segment.byte[t->start], stop = segment.byte[t->start + t->length];
		const char *form = t->part == HT_P_PERSON ? "[%.*s]" : t->part == HT_P_DIVISION ? "{%.*s}" : "%.*s";

		out += sprintf(out, i > 0 ? "|" : "");
		out += sprintf(out, form, (int) (stop - start), segment.base + start);
	}
}

static const struct
{
	const char *text;
	const char *words;
} cuts[] = {
	{"武汉市民", "{武汉}|市民"},
	{"长沙市场和长沙市", "{长沙}|市场|和|{长沙市}"},
	{"书记张伟表示", "书记|[张伟]|表示"},
	{"书记张伟明表示", "书记|[张伟明]|表示"},
	{"会长欧阳明月说", "会长|[欧阳明月]|说"},
	{"书记白天明，白天明同志", "书记|[白天明]|，|[白天明]|同志"},
	{"白天明亮", "白天明亮"},
	{"张卫民、王芳、李娜等人", "[张卫民]|、|[王芳]|、|[李娜]|等人"},
	{"约翰·洛克说", "[约翰·洛克]|说"},
	{"·张卫民·", "·|[张卫民]|·"},
	{"浙江绍兴2016年", "{浙江}|{绍兴}|2016|年"},
};

static void
test_cuts(reader *r)
{
	for (size_t i = 0; i < sizeof(cuts) / sizeof(cuts[0]); i++)
	{
		char words[1024];

		cut(r, cuts[i].text, words);
		is_text(words, cuts[i].words, cuts[i].text);
	}
}

/* A clause that holds no name is not cut; one that holds a name that the text has shown is. */
static void
test_plain(reader *r)
{
	char words[1024];

	cut(r, "承载能力不断提升", words);
	is_text(words, "承载能力不断提升", "a clause without names is one word");
	cut(r, "承载能力不断提升，书记张伟表示，承载能力不断提升", words);
	is_text(words, "承载能力不断提升|，|书记|[张伟]|表示|，|承载能力不断提升", "also between others");
}

int
main(void)
{
	reader r;

	reader_start(&r);
	test_empty_segment(&r);
	test_cuts(&r);
	test_plain(&r);
	test_long(&r);
	test_random(&r);
	reader_end(&r);
	return done();
}
