/*
 * The gazetteer: what has to hold of every division, and changes that everybody knows.
 */
#include "lex/gazetteer.h"
#include "lex/place_chain.h"
#include "tap.h"
#include "text/fold.h"
#include "text/utf8.h"

/* The longest text that is read here, in characters. */
#define MOST 96

/* The day as a number like 20131018; 0 where it is not known. */
static int32_t
as_number(ht_day day)
{
	int32_t year, month, date;

	if (day == HT_NO_DAY)
		return 0;
	ht_civil_date(day, &year, &month, &date);
	return year * 10000 + month * 100 + date;
}

static ht_day
as_day(int32_t number)
{
	return number == 0 ? HT_NO_DAY : ht_civil_day(number / 10000, number / 100 % 100, number % 100);
}

/* Whether a version stands on a day. */
static bool
stands(uint32_t division, ht_day day)
{
	ht_day from, to;

	ht_division_days(division, &from, &to);
	return (from == HT_NO_DAY || from <= day) && (to == HT_NO_DAY || day < to);
}

/* A day on which the version stands: its last, or its first, or any. */
static ht_day
some_day(uint32_t division)
{
	ht_day from, to;

	ht_division_days(division, &from, &to);
	return to != HT_NO_DAY ? to - 1 : from != HT_NO_DAY ? from : ht_civil_day(2020, 1, 1);
}

/* Adds a name, folded, to the characters; gives their new number. */
static uint32_t
add_name(const char *name, uint32_t *ch, uint32_t length)
{
	const unsigned char *bytes = (const unsigned char *) name;
	size_t left = strlen(name);

	while (left > 0 && length < MOST)
	{
		uint32_t cp;
		uint32_t size = ht_utf8_read(bytes, left, &cp);

		ch[length++] = ht_fold_char(cp, ht_fold_lookup(cp));
		bytes += size;
		left -= size;
	}
	return length;
}

/* A division's name behind those of all that it lies in on the day. */
static uint32_t
full_chain(uint32_t division, ht_day day, uint32_t *ch)
{
	int32_t parent = ht_division_parent(division);
	uint32_t length = parent < 0 ? 0 : full_chain(ht_division_on((uint32_t) parent, day), day, ch);

	return add_name(ht_division_name(division), ch, length);
}

/* Reads a text as it is meant on a day, 0 for today; gives the division's code, 0 where it is none. */
static uint32_t
read_code(const char *text, int32_t day)
{
	static ht_place_reading reading;
	uint32_t ch[MOST];

	ht_place_read(ch, add_name(text, ch, 0), as_day(day), &reading);
	return reading.outcome == HT_PLACE_READ ? ht_division_code(reading.candidates[0].division) : 0;
}

static void
test_parents(void)
{
	uint32_t wrong = 0;

	for (uint32_t division = 0; division < ht_division_count; division++)
	{
		int32_t parent = ht_division_parent(division);
		ht_level level = ht_division_level(division);
		ht_day from, to;
		bool good;

		ht_division_days(division, &from, &to);
		if (level == HT_PROVINCE)
			good = parent < 0;
		else
			good = parent >= 0 && ht_division_level((uint32_t) parent) < level &&
				   ht_division_within(division, (uint32_t) parent) &&
				   !ht_division_within((uint32_t) parent, division);
		/* Of townships no days are known. */
		if (good && parent >= 0 && level != HT_TOWNSHIP)
			good = stands((uint32_t) parent, to == HT_NO_DAY ? as_day(20500101) : to - 1) &&
				   (from == HT_NO_DAY || stands(ht_division_on((uint32_t) parent, from), from));
		if (!good)
		{
			note("%u %s lies in nothing, or too late", ht_division_code(division),
				 ht_division_name(division));
			wrong++;
		}
	}
	ok(wrong == 0, "every division lies in one of a higher level, all its days");
}

static void
test_versions(void)
{
	uint32_t wrong = 0;
	uint32_t changes = 0;

	for (uint32_t division = 0; division < ht_division_count; division++)
	{
		int32_t next = ht_division_successor(division);
		ht_day from, to;
		bool good;

		ht_division_days(division, &from, &to);
		good = (next >= 0) == (to != HT_NO_DAY) && (from == HT_NO_DAY || to == HT_NO_DAY || from < to) &&
			   ht_division_on(division, some_day(division)) == division;
		if (good && next >= 0)
		{
			ht_day begun, ended;

			changes++;
			ht_division_days((uint32_t) next, &begun, &ended);
			good = stands((uint32_t) next, to) && ht_division_on(division, to) == (uint32_t) next;
			/* of one lineage one follows the other without a gap */
			if (ht_division_last((uint32_t) next) == ht_division_last(division))
				good = good && begun == to && ht_division_on((uint32_t) next, to - 1) == division;
		}
		/* a code is that of one division at a time */
		if (good && division > 0 && ht_division_code(division) != 0 &&
			ht_division_code(division) == ht_division_code(division - 1))
		{
			ht_day before, ended;

			ht_division_days(division - 1, &before, &ended);
			good = from != HT_NO_DAY && ended != HT_NO_DAY && ended <= from;
		}
		if (!good)
		{
			note("%u %s has days that are out of order", ht_division_code(division),
				 ht_division_name(division));
			wrong++;
		}
	}
	ok(wrong == 0, "every version follows the one before it, and what ended has a successor that stands");
	ok(changes > 500, "%u versions ended", changes);
}

/* Whether the division is among the bearers of its full name. */
static bool
is_borne(uint32_t division)
{
	uint32_t ch[MOST];
	int32_t place = ht_place_named(ch, add_name(ht_division_name(division), ch, 0));
	ht_bearer bearer = {.more = place >= 0};

	while (bearer.more)
	{
		bearer = ht_division_bearer((uint32_t) place++);
		if (bearer.full && bearer.division == ht_division_last(division))
			return true;
	}
	return false;
}

/* Every division is found by its name behind the names of what it lies in, on its days. */
static void
test_names(void)
{
	static ht_place_reading reading;
	uint32_t wrong = 0;
	uint32_t shared = 0;
	uint32_t unnamed = 0;

	for (uint32_t division = 0; division < ht_division_count; division++)
	{
		uint32_t ch[MOST];
		ht_day day = some_day(division);
		bool found = false;

		if (!is_borne(division))
		{
			unnamed++;
			wrong += ht_division_level(division) != HT_TOWNSHIP;
			continue;
		}
		ht_place_read(ch, full_chain(division, day, ch), day, &reading);
		for (uint32_t i = 0; i < reading.count; i++)
			found |= reading.candidates[i].division == division;
		shared += reading.count > 1;
		if (!found || (reading.count > 1 && ht_division_level(division) != HT_TOWNSHIP))
		{
			note("%u %s is not found", ht_division_code(division), ht_division_name(division));
			wrong++;
		}
	}
	ok(wrong == 0, "every division is found by its full name behind those of what it lies in");
	ok(shared < 20, "%u townships have a namesake in the same county", shared);
	ok(unnamed < 100, "%u townships have a name that is none by itself", unnamed);
}

static void
test_codes(void)
{
	uint32_t wrong = 0;

	for (uint32_t division = 0; division < ht_division_count; division++)
	{
		uint32_t code = ht_division_code(division);
		int32_t coded = ht_division_coded(code);

		wrong += code == 0 ? coded >= 0 : coded < 0 || ht_division_code((uint32_t) coded) != code;
	}
	ok(wrong == 0 && ht_division_coded(999999) < 0 && ht_division_coded(1) < 0 &&
		   ht_division_coded(999999999) < 0,
	   "divisions are found by their codes");
}

/* Changes: what a text names, before, the day, and after. */
static const struct
{
	const char *text;
	uint32_t before;
	int32_t day;
	uint32_t after;
} changes[] = {
	{"绍兴县", 330621, 20131018, 330603},       {"上虞市", 330682, 20131018, 330604},
	{"襄樊市", 420600, 20101209, 420600},       {"襄樊市襄阳区", 420607, 20101209, 420607},
	{"九台市", 220181, 20141020, 220113},       {"济源", 410881, 20081231, 419001},
	{"毕节地区", 522400, 20111022, 520500},     {"铜仁地区", 522200, 20111022, 520600},
	{"海东地区", 632100, 20130208, 630200},     {"日喀则地区", 542300, 20140626, 540200},
	{"林芝地区", 542600, 20150316, 540400},     {"山南地区", 542200, 20160107, 540500},
	{"那曲地区", 542400, 20170718, 540600},     {"吐鲁番地区", 652100, 20150316, 650400},
	{"哈密地区", 652200, 20160107, 650500},     {"沾益县", 530328, 20160320, 530303},
	{"莱芜市莱城区", 371202, 20190109, 370116}, {"莱芜市", 371200, 20190109, 370100},
	{"崇文区", 110103, 20100701, 110101},       {"宣武区", 110104, 20100701, 110102},
	{"上海卢湾区", 310103, 20110608, 310101},   {"南汇区", 310119, 20090506, 310115},
	{"闸北区", 310108, 20151104, 310106},       {"寿县", 341521, 20151203, 340422},
	{"枞阳县", 340823, 20151013, 340722},       {"公主岭", 220381, 20200601, 220184},
	{"简阳", 512081, 20160503, 510185},         {"巢湖市", 341400, 20110822, 340181},
	{"杭州江干区", 330104, 20210409, 330102},   {"祁阳县", 431121, 20210120, 431181},
	{"儋州", 469003, 20150219, 460400},         {"塘沽区", 120107, 20091109, 120116},
	{"重庆江津", 500381, 20061022, 500116},     {"定安县", 469025, 20071231, 469021},
};

static void
test_changes(void)
{
	for (size_t i = 0; i < sizeof(changes) / sizeof(changes[0]); i++)
	{
		int32_t day_before = as_number(as_day(changes[i].day) - 1);

		if (!ok(read_code(changes[i].text, day_before) == changes[i].before &&
					read_code(changes[i].text, changes[i].day) == changes[i].after &&
					read_code(changes[i].text, 0) == changes[i].after,
				"%s: %u up to %d, then %u", changes[i].text, changes[i].before, changes[i].day,
				changes[i].after))
			note("got %u, then %u, today %u", read_code(changes[i].text, day_before),
				 read_code(changes[i].text, changes[i].day), read_code(changes[i].text, 0));
	}
}

/* What a text names today; 0: nothing, or more than one. */
static const struct
{
	const char *text;
	uint32_t code;
} texts[] = {
	{"邓州", 411381},
	{"邓州市", 411381},
	{"绍兴", 330600},
	{"江华", 431129},
	{"江华县", 431129},
	{"恩施州", 422800},
	{"恩施", 422800},
	{"恩施市", 422801},
	{"内蒙", 150000},
	{"吉林", 220000},
	{"吉林吉林市", 220200},
	{"朝阳", 211300},
	{"长沙", 430100},
	{"南山", 0},
	{"鼓楼区", 0},
	{"南京鼓楼", 320106},
	{"道县", 431124},
	{"东乡", 361003},
	{"临夏东乡族", 622926},
	{"仙桃", 429004},
	{"湖北仙桃", 429004},
	{"嘉峪关", 620200},
	{"东莞虎门", 441900121},
	{"香港中西区", 810101},
	{"九龙", 810200},
	{"浦东", 310115},
	{"阿左旗", 152921},
	{"绍兴鼓楼区", 0},
	{"鼓楼区南京", 0},
	{"火星人", 0},
	{"道", 0},
	{"", 0},
};

static void
test_texts(void)
{
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		if (!ok(read_code(texts[i].text, 0) == texts[i].code, "%s is %u", texts[i].text, texts[i].code))
			note("got %u", read_code(texts[i].text, 0));
}

int
main(void)
{
	test_parents();
	test_versions();
	test_names();
	test_codes();
	test_changes();
	test_texts();
	return done();
}
