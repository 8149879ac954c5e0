/*
 * test_fold.c
 *		The folding table: classes, the choices of data/fold.tsv one by one, and
 *		what must hold for every character.
 *
 * Runs in the root of the repository, or is given the path of fold.tsv.
 */
#include "tap.h"
#include "text/fold.h"

static const char *const class_names[] = {"other",      "han",   "letter",  "digit", "han digit",
										  "han unit",   "space", "newline", "stop",  "punct",
										  "wide comma", "open",  "markup",  "ignore"};

/* The folded form of a character. */
static uint32_t
fold(uint32_t cp)
{
	return ht_fold_char(cp, ht_fold_lookup(cp));
}

/* The class of a character. */
static ht_class
class_of(uint32_t cp)
{
	return (ht_class) ht_fold_class(ht_fold_lookup(cp));
}

/* Takes a character off well-formed UTF-8. */
static uint32_t
take(const char **text)
{
	const unsigned char *at = (const unsigned char *) *text;
	uint32_t cp;
	int more;

	if (at[0] < 0x80)
		cp = at[0], more = 0;
	else if (at[0] < 0xe0)
		cp = at[0] & 0x1f, more = 1;
	else if (at[0] < 0xf0)
		cp = at[0] & 0x0f, more = 2;
	else
		cp = at[0] & 0x07, more = 3;
	for (int i = 1; i <= more; i++)
		cp = cp << 6 | (at[i] & 0x3fu);
	*text += more + 1;
	return cp;
}

/* One result: every character of the text has the class. */
static void
is_class(const char *text, ht_class want)
{
	const char *at = text;
	bool same = true;

	while (*at != '\0')
	{
		uint32_t cp = take(&at);

		if (class_of(cp) != want)
		{
			note("U+%04X is %s", (unsigned) cp, class_names[class_of(cp)]);
			same = false;
		}
	}
	ok(same, "%s: %s", class_names[want], text);
}

/* One result: every character from first to last has the class. */
static void
is_class_range(uint32_t first, uint32_t last, ht_class want)
{
	bool same = true;

	for (uint32_t cp = first; cp <= last; cp++)
		if (class_of(cp) != want)
		{
			note("U+%04X is %s", (unsigned) cp, class_names[class_of(cp)]);
			same = false;
		}
	ok(same, "%s: U+%04X to U+%04X", class_names[want], (unsigned) first, (unsigned) last);
}

/* One result: a text becomes another, character by character. */
static void
becomes(const char *from, const char *to)
{
	const char *a = from;
	const char *b = to;
	bool same = true;

	while (*a != '\0' && *b != '\0')
	{
		uint32_t cp = take(&a);
		uint32_t want = take(&b);

		if (fold(cp) != want)
		{
			note("U+%04X becomes U+%04X, not U+%04X", (unsigned) cp, (unsigned) fold(cp), (unsigned) want);
			same = false;
		}
	}
	ok(same && *a == '\0' && *b == '\0', "%s becomes %s", from, to);
}

/* Samples of every class. */
static void
test_classes(void)
{
	is_class("0123456789０１２３４５６７８９𝟎𝟏𝟐𝟗𝟘𝟵", HT_C_DIGIT);
	is_class("〇○◯零一二两三四五六七八九壹贰叁肆伍陆柒捌玖几数半", HT_C_HAN_DIGIT);
	is_class("兩幾數貳貮弐叄壱陸", HT_C_HAN_DIGIT);
	is_class("十百千万亿拾佰仟廿卅卌萬億卄", HT_C_HAN_UNIT);
	is_class("国國元圆個个參参幺俩仨兆京々〆㐀鿿𠀀𪛖\uF900\u2F08", HT_C_HAN);
	is_class("aZａＺéāǚßΩЖあアｱ한ﾞ", HT_C_LETTER);
	is_class(" \t　 ", HT_C_SPACE);
	is_class("\n\r\v\f", HT_C_NEWLINE);
	is_class("。！？；!?;…｡﹗﹖﹔⋯", HT_C_STOP);
	is_class("、.,:·—–-“”‘’《》〈〉「」『』【】〔〕[]{})）%％‰#@*/_•＜＆．：", HT_C_PUNCT);
	is_class("，﹐︐", HT_C_WIDE_COMMA);
	is_class("(（﹙︵", HT_C_OPEN);
	is_class("<&", HT_C_MARKUP);
	is_class("+=$¥£€℃㎡°×>|²³①⑴½●■→", HT_C_OTHER);

	is_class_range(0x2000, 0x200A, HT_C_SPACE);
	is_class_range(0x00A0, 0x00A0, HT_C_SPACE);
	is_class_range(0x1680, 0x1680, HT_C_SPACE);
	is_class_range(0x202F, 0x202F, HT_C_SPACE);
	is_class_range(0x205F, 0x205F, HT_C_SPACE);
	is_class_range(0x3000, 0x3000, HT_C_SPACE);
	is_class_range(0x0085, 0x0085, HT_C_NEWLINE);
	is_class_range(0x2028, 0x2029, HT_C_NEWLINE);
	is_class_range(0x0000, 0x0008, HT_C_IGNORE);
	is_class_range(0x000E, 0x001F, HT_C_IGNORE);
	is_class_range(0x007F, 0x0084, HT_C_IGNORE);
	is_class_range(0x0086, 0x009F, HT_C_IGNORE);
	is_class_range(0x00AD, 0x00AD, HT_C_IGNORE);
	is_class_range(0x0300, 0x036F, HT_C_IGNORE);
	is_class_range(0x061C, 0x061C, HT_C_IGNORE);
	is_class_range(0x180E, 0x180E, HT_C_IGNORE);
	is_class_range(0x200B, 0x200F, HT_C_IGNORE);
	is_class_range(0x202A, 0x202E, HT_C_IGNORE);
	is_class_range(0x2060, 0x2064, HT_C_IGNORE);
	is_class_range(0x2066, 0x2069, HT_C_IGNORE);
	is_class_range(0xFE00, 0xFE0F, HT_C_IGNORE);
	is_class_range(0xFEFF, 0xFEFF, HT_C_IGNORE);
	is_class_range(0x20000, 0x2A6DF, HT_C_HAN);
	is_class_range(0xD800, 0xDFFF, HT_C_OTHER);
	is_class_range(0xE000, 0xE5E4, HT_C_OTHER);
	is_class_range(0xFFFD, 0xFFFD, HT_C_OTHER);
	is_class_range(0x2FFFE, HT_FOLD_LIMIT, HT_C_OTHER);
}

/* Whole phrases, and single characters that must stay. */
static void
test_phrases(void)
{
	becomes("產業項目簽約金額", "产业项目签约金额");
	becomes("総投資約壹億貳仟萬元", "总投资约壹亿贰仟万元");
	becomes("髮展爲衆峯羣綫啓説鷄麪緑戸髙郞﨑産", "发展为众峰群线启说鸡面绿户高郎崎产");
	becomes("二○一六年", "二〇一六年");
	becomes("１，２３４．５６％", "1,234.56%");
	becomes("￥￡￠＄（）［］｛｝：；！？＂＇", "¥£¢$()[]{}:;!?\"'");
	becomes("︵︶﹙﹚﹐﹑﹒﹪﹁﹂﹃﹄︽︾︿﹀", "()(),、.%「」『』《》〈〉");
	becomes("‐‑‒−－﹣―", "------—");
	becomes("～〜∼", "~~~");
	becomes("・･‧", "···");
	becomes("ｱｲｳ𝐀𝟏Ａｚ", "アイウA1Az");
	/* compatibility ideographs and radicals, by code: editors like to replace them */
	becomes("\uF900\uF901\uF902\uF90A\uF914\uF967\uF981\uF9E0\uF9FD\uFA12", "岂更车金乐不女易什晴");
	becomes("\U0002F800\U0002F81A\U0002F81D\U0002FA1D", "丽冬凵𪘀");
	becomes("\u2F00\u2F49\u2FA6\u2FD3\u2EE2\u2ED3\u2ED8\u2EA0", "一月金龙马长青民");

	/* these stay as they are */
	becomes("²³¹₂①⑴⒈½Ⅳⅹ㎡℃№㎞㎏‰㈠㊀㍿™", "²³¹₂①⑴⒈½Ⅳⅹ㎡℃№㎞㎏‰㈠㊀㍿™");
	becomes("–—•、。「」『』《》“”‘’…éǎüABCabc", "–—•、。「」『』《》“”‘’…éǎüABCabc");
	becomes("参叁甚佰仟俱姊吒阪跤薹氹垵予芸浜弁欠缶糸虫円", "参叁甚佰仟俱姊吒阪跤薹氹垵予芸浜弁欠缶糸虫円");
	becomes("\U00030000\U000E0100\U0010FFFF", "\U00030000\U000E0100\U0010FFFF");
}

/* The character that a column of fold.tsv names. */
static uint32_t
column_char(const char *text)
{
	if (text[0] == 'U' && text[1] == '+')
		return (uint32_t) strtoul(text + 2, NULL, 16);
	return take(&text);
}

/* Every row of fold.tsv: the table has the choice. */
static void
test_choices(const char *path)
{
	FILE *file = fopen(path, "r");
	char line[512];
	int rows = 0;

	ok(file != NULL, "%s can be read", path);
	if (file == NULL)
		return;
	while (fgets(line, sizeof line, file) != NULL)
	{
		char *column[4];
		int columns = 0;

		if (line[0] == '#' || line[0] == '\n')
			continue;
		for (char *at = strtok(line, "\t\n"); at != NULL && columns < 4; at = strtok(NULL, "\t\n"))
			column[columns++] = at;
		if (columns < 4)
		{
			ok(false, "a row of four columns, at %s", line);
			continue;
		}
		ok(fold(column_char(column[0])) == column_char(column[1]), "%s becomes %s (%s)", column[0], column[1],
		   column[3]);
		rows++;
	}
	fclose(file);
	ok(rows > 500, "%d choices", rows);
}

/* What holds for every character, as "this and that never happens". */
static void
test_every(void)
{
	int unstable = 0;
	int outside = 0;
	int unlike = 0;
	int numeral = 0;
	int ascii = 0;
	int changed = 0;

	for (uint32_t cp = 0; cp < HT_FOLD_LIMIT; cp++)
	{
		uint32_t to = fold(cp);
		ht_class class = class_of(cp);
		ht_class other = class_of(to);

		changed += to != cp;
		unstable += fold(to) != to;
		outside += to >= HT_FOLD_LIMIT || (to >= 0xD800 && to < 0xE000 && to != cp) || class > HT_C_IGNORE;

		/* only the wide comma, and the wide '<' and '&', are not as what they become */
		if (class != other && !(class == HT_C_WIDE_COMMA && to == ',') &&
			!(class == HT_C_PUNCT && (to == '<' || to == '&')))
		{
			note("U+%04X is %s, U+%04X is %s", (unsigned) cp, class_names[class], (unsigned) to,
				 class_names[other]);
			unlike++;
		}
		numeral += HT_IS_NUMERAL_CLASS(class) !=
				   (class == HT_C_DIGIT || class == HT_C_HAN_DIGIT || class == HT_C_HAN_UNIT);
		numeral += (class == HT_C_DIGIT) != (to >= '0' && to <= '9');
		/* ASCII is untouched but for the tab */
		ascii += cp < 0x80 && to != (cp == '\t' ? ' ' : cp);
	}
	ok(unstable == 0, "a folded character is folded to itself");
	ok(outside == 0, "no character leaves the table or becomes a surrogate");
	ok(unlike == 0, "a character has the class of its folded form");
	ok(numeral == 0, "digits are what folds to 0-9");
	ok(ascii == 0, "ASCII stays");
	ok(changed > 5000 && changed < 10000, "%d characters are changed", changed);
	ok(ht_fold_lookup(HT_FOLD_LIMIT) == 0 && ht_fold_lookup(UINT32_MAX) == 0,
	   "past the table nothing changes");
	ok(fold(UINT32_MAX) == UINT32_MAX, "no overflow past the table");
}

int
main(int argc, char **argv)
{
	test_classes();
	test_phrases();
	test_every();
	test_choices(argc > 1 ? argv[1] : "data/fold.tsv");
	return done();
}
