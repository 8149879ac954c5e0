/*
 * Words, names of divisions and names of people, looked up at the ends of buffers and outside of what the tables know.
 */
#include "lex/gazetteer.h"
#include "lex/person_name.h"
#include "lex/words.h"
#include "lex_text.h"

/* The readings of a text's beginning as "length part, ...", where no cost could change them. */
static void
readings(const char *text, uint32_t left, char *out, size_t size)
{
	ht_term terms[HT_MOST_TERMS];
	uint32_t length, count, at = 0;
	uint32_t *ch = characters(text, &length);

	count = ht_terms_at(ch, left > 0 && left < length ? left : length, terms);
	out[0] = '\0';
	for (uint32_t i = 0; i < count && at < size; i++)
		at += (uint32_t) snprintf(out + at, size - at, "%s%u%s", i > 0 ? " " : "", terms[i].length,
								  terms[i].part == HT_P_DIVISION  ? "d"
								  : terms[i].part == HT_P_UNKNOWN ? "u"
																  : "");
	free(ch);
}

static void
test_readings(void)
{
	static const struct
	{
		const char *text;
		uint32_t left; /* 0: all of it */
		const char *found;
	} cases[] = {
		{"县", 0, "1"},
		{"县城", 0, "1 2"},
		{"县城", 1, "1"},
		{"长沙市民", 0, "1 2 2d 3 3d"},
		{"长沙市民", 3, "1 2 2d 3 3d"},
		{"长沙市民", 2, "1 2 2d"},
		{"长沙市民", 1, "1"},
		/* the longest name of a division, and what is missing at its end */
		{"积石山保安族东乡族撒拉族自治县", 0, "1 2 2d 3 3d 15d"},
		{"积石山保安族东乡族撒拉族自治县", 14, "1 2 2d 3 3d"},
		{"积石山保安族东乡族撒拉族自治县的", 0, "1 2 2d 3 3d 15d"},
		/* no Chinese character, or none that a word has */
		{"A", 0, "1u"},
		{"1月", 0, "1u"},
		{"·", 0, "1u"},
		{"\xF0\xA0\x80\x80", 0, "1u"}, /* U+20000, beyond the BMP */
		{"\xF0\xA0\x80\x80县", 0, "1u"},
		{"县\xF0\xA0\x80\x80", 0, "1"},
		{"县\xF4\x8F\xBF\xBF城", 0, "1"}, /* U+10FFFF */
		{"㐀", 0, "1u"},                  /* U+3400, before the unified ideographs */
		{"县㐀", 0, "1"},
		{"县A", 0, "1"},
		{"\xEA\x80\x80", 0, "1u"},  /* U+A000, behind them */
		{"县\xE9\xBF\xBF", 0, "1"}, /* U+9FFF */
		{"\xE9\xBF\xBF\xE9\xBF\xBF", 0, "1u"},
	};
	char found[256];

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
	{
		readings(cases[i].text, cases[i].left, found, sizeof(found));
		is_text(found, cases[i].found, cases[i].text);
	}
}

/* Every two characters, in a buffer of two and of one: nothing is read behind it, and readings are no longer than it. */
static void
test_pairs(void)
{
	uint32_t wrong = 0;

	for (uint32_t first = HT_WORD_CHAR_FIRST - 1; first <= HT_WORD_CHAR_FIRST + HT_WORD_CHARS; first += 7)
		for (uint32_t second = HT_WORD_CHAR_FIRST - 1; second <= HT_WORD_CHAR_FIRST + HT_WORD_CHARS;
			 second += 11)
		{
			uint32_t ch[] = {first, second};
			ht_term terms[HT_MOST_TERMS];
			uint32_t count = ht_terms_at(ch, 2, terms);

			wrong += count < 1 || terms[0].length != 1 || terms[count - 1].length > 2;
			wrong += ht_terms_at(ch, 1, terms) != 1;
		}
	ok(wrong == 0, "pairs of characters are read as far as there are some");
}

static int32_t
place_named(const char *text)
{
	uint32_t length;
	uint32_t *ch = characters(text, &length);
	int32_t place = ht_place_named(ch, length);

	free(ch);
	return place;
}

static void
test_places(void)
{
	static const char *const names[] = {"长沙",     "长沙市",     "长沙县", "道县",   "江华瑶族自治县",
										"江华",     "乌拉特前旗", "内蒙古", "襄樊市", "绍兴县",
										"哈密地区", "柳屯镇",     "店口"};
	static const char *const none[] = {"",       "县", "长", "长沙市民", "市民", "沙市场",
									   "江华瑶", "A",  "道", "农场",     "城关"};

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		ok(place_named(names[i]) >= 0, "%s is the name of a division", names[i]);
	for (size_t i = 0; i < sizeof(none) / sizeof(none[0]); i++)
		ok(place_named(none[i]) < 0, "'%s' is none", none[i]);
	ok(place_named("长沙") != place_named("长沙县") && place_named("长沙") != place_named("长沙市"),
	   "names of one division have their own bearers");
}

/* Every division is found by its full name, as a word too. */
static void
test_every_place(void)
{
	uint32_t found = 0, costless = 0, missed = 0;

	for (uint32_t division = 0; division < ht_division_count; division++)
	{
		const char *name = ht_division_name(division);
		uint32_t length, count;
		uint32_t *ch = characters(name, &length);
		ht_term terms[HT_MOST_TERMS];
		int32_t place = ht_place_named(ch, length);
		bool among = false;

		count = ht_terms_at(ch, length, terms);
		for (uint32_t i = 0; i < count; i++)
			if (terms[i].part == HT_P_DIVISION && terms[i].length == length)
			{
				among = true;
				costless += terms[i].cost == 0;
			}
		missed += among != (place >= 0);
		found += among;
		if (ht_division_level(division) < HT_TOWNSHIP && !among)
		{
			note("%s is no word", name);
			missed++;
		}
		free(ch);
	}
	ok(missed == 0 && costless == 0,
	   "of %u versions of divisions %u are found as words, all above townships among them", ht_division_count,
	   found);
}

/* The roles of a word, as bits. */
static uint32_t
roles(const char *text)
{
	uint32_t length;
	uint32_t *ch = characters(text, &length);
	uint32_t found = ht_word_roles(ch, length);

	free(ch);
	return found;
}

static void
test_roles(void)
{
	ok((roles("书记") & HT_R_TITLE) != 0, "书记 is a title");
	ok((roles("表示") & HT_R_SAYS) != 0, "表示 is said of somebody who speaks");
	ok((roles("合作") & HT_R_ORDINARY) != 0, "合作 is a word before it is a place");
	ok((roles("市场") & HT_R_OF_DIVISION) != 0, "市场 stands behind the short name of a place");
	ok(ht_role_body(roles("有限公司")) != 0, "有限公司 ends the name of a body and tells its kind");
	ok((roles("商会") & HT_R_SUFFIX) != 0, "商会 ends the name of a body");
	ok(roles("市书记") == 0 && roles("书") != roles("书记") && roles("记书") == 0,
	   "words are found whole only");
	ok(roles("") == 0 && roles("A") == 0 && roles("\xF0\xA0\x80\x80") == 0, "what is no word has no roles");
	ok(roles("长沙") == 0 || (roles("长沙") & (HT_R_TITLE | HT_R_SUFFIX)) == 0, "a place alone is no title");
}

/* The names that begin a text as "length/surname ...". */
static void
names_of(const char *text, bool dots, char *out, size_t size)
{
	ht_person_name names[HT_MOST_PERSON_NAMES];
	uint32_t length, count, at = 0;
	uint32_t *ch = characters(text, &length);

	count = ht_person_names_at(ch, length, dots, names);
	out[0] = '\0';
	for (uint32_t i = 0; i < count && at < size; i++)
		at += (uint32_t) snprintf(out + at, size - at, "%s%u/%u", i > 0 ? " " : "", names[i].length,
								  names[i].surname);
	free(ch);
}

static void
test_names(void)
{
	static const struct
	{
		const char *text;
		bool dots;
		const char *names;
	} cases[] = {
		{"张伟", false, "2/1"},
		{"张", false, ""},
		{"张伟明", false, "2/1 3/1"},
		{"张伟明书记", false, "2/1 3/1"},
		{"欧阳", false, "2/1"},
		{"欧阳修", false, "2/1 3/1 3/2"},
		{"欧阳明月", false, "2/1 3/1 3/2 4/2"},
		{"欧阳A", false, "2/1"},
		{"司马相如", false, "2/1 3/1 3/2 4/2"},
		{"范徐丽泰", false, "2/1 3/1 4/2"},
		{"的确", false, ""},
		{"A张", false, ""},
		{"张A", false, ""},
		{"张\xF0\xA0\x80\x80", false, ""},
		{"\xF0\xA0\x80\x80伟", false, ""},
		{"普希金", false, "3/0 2/1 3/1"},
		{"阿里", false, ""},
		{"·", true, ""},
		{"张·", true, ""},
		{"··", true, ""},
		{"张··伟", true, ""},
		{"约翰·洛克", true, "4/0 5/0"},
	};
	char found[256];

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
	{
		names_of(cases[i].text, cases[i].dots, found, sizeof(found));
		is_text(found, cases[i].names, cases[i].text);
	}
	ok(ht_is_double_surname(0x6B27, 0x9633) && !ht_is_double_surname(0x9633, 0x6B27) &&
		   !ht_is_double_surname(0x20000, 0x9633),
	   "欧阳 is a surname, 阳欧 is none");
	ok(ht_name_cost_of(0x4DFF) == NULL && ht_name_cost_of(0xA000) == NULL &&
		   ht_name_cost_of(0x20000) == NULL && ht_name_cost_of(0x4E00) != NULL &&
		   ht_name_cost_of(0x9FFF) != NULL,
	   "only unified ideographs are characters of names");
	ok(ht_name_cost_of(0x738B)->surname < ht_name_cost_of(0x4FDD)->surname,
	   "王 is a cheaper surname than 保");
}

int
main(void)
{
	test_readings();
	test_pairs();
	test_places();
	test_every_place();
	test_roles();
	test_names();
	return done();
}
