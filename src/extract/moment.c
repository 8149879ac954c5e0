/*
 * moment.c
 *		Months, quarters, feasts and days: what stands in a year and in a month.
 */
#include "extract/moment.h"

#include "extract/draft.h"

#define C_SHARE 0x4EFD /* 份 of 月份 */
#define C_OF 0x7684    /* 的 */
#define C_LEAP 0x95F0  /* 闰 */
#define C_FIRST 0x521D /* 初 of 初八 */

bool
ht_is_opening(uint32_t c)
{
	return c == 0x201C || c == 0x300C || c == 0x2018 || c == 0x300E || c == '"';
}

bool
ht_is_closing(uint32_t c)
{
	return c == 0x201D || c == 0x300D || c == 0x2019 || c == 0x300F || c == '"';
}

bool
ht_reading_is_taiwanese(const ht_reading *r)
{
	if (r->traditional && !r->dates->taiwan_known)
	{
		r->dates->taiwan = ht_is_taiwanese(r->segment);
		r->dates->taiwan_known = true;
	}
	return r->traditional && r->dates->taiwan;
}

/* ---------------------------------------------------------------- in the month */

/* Reads the day of a lunar month: 初八, 十五, 廿三, 三十, 日 behind it or not. */
static uint32_t
read_lunar_day(const ht_reading *r, uint32_t at, ht_moment *m)
{
	bool early = ht_at(r, at) == C_FIRST;
	ht_count c;

	if (!ht_count_read(r, at + early, &c) || c.vague || c.value < 1 || c.value > (early ? 10 : 30))
		return at;
	if (!early && !c.arabic && c.value < 10)
		return at;
	if (c.arabic && ht_at(r, c.stop) != C_DAY)
		return at;
	m->day_form = HT_TOLD_CIVIL;
	m->day = (int16_t) c.value;
	return ht_at(r, c.stop) == C_DAY ? c.stop + 1 : c.stop;
}

/* Reads 初, 底, 末 … of the unit before; 中 only before what is no Chinese character. */
static uint32_t
read_edge(const ht_reading *r, uint32_t at, bool of_month, ht_moment *m)
{
	ht_time_word word = ht_lexicon_time_at(r->chars.ch, at, r->chars.end);

	if (word.length == 0 || word.role != HT_T_PART_EDGE || (of_month && (word.flags & HT_T_LONG) != 0))
		return at;
	if ((word.flags & HT_T_NAMED) != 0 && at + word.length < r->chars.end &&
		r->chars.cls[at + word.length] == HT_C_HAN)
		return at;
	m->edge = (uint8_t) word.value;
	return at + word.length;
}

/* Reads 中下旬 and 上中旬: two of the three parts of a month. */
static uint32_t
read_two_thirds(const ht_reading *r, uint32_t at, ht_moment *m)
{
	uint32_t first = ht_at(r, at), second = ht_at(r, at + 1);
	bool early = first == 0x4E0A && second == 0x4E2D; /* 上中 */
	bool late = first == 0x4E2D && second == 0x4E0B;  /* 中下 */

	if ((!early && !late) || ht_at(r, at + 2) != 0x65EC) /* 旬 */
		return at;
	m->part_form = HT_P_TEN_DAYS;
	m->part = early ? 4 : 5;
	return at + 3;
}

uint32_t
ht_in_month_read(const ht_reading *r, uint32_t at, ht_moment *m)
{
	ht_time_word word;
	ht_count c;
	bool shared;
	uint32_t stop;

	if (m->lunar)
	{
		stop = read_lunar_day(r, at, m);
		if (stop > at)
			return stop;
	}
	stop = ht_counted_read(r, at, C_DAY, C_NUMBER, &c, &shared);
	if (stop == at && m->month_form != HT_TOLD_NOT)
		stop = ht_listed_read(r, at, C_DAY, &c);
	if (stop > at && c.value >= 1 && c.value <= 31)
	{
		m->day_form = HT_TOLD_CIVIL;
		m->day = (int16_t) c.value;
		return stop;
	}
	word = ht_lexicon_time_at(r->chars.ch, at, r->chars.end);
	if (word.length > 0 && (word.role == HT_T_TEN_DAYS || word.role == HT_T_HALF_MONTH))
	{
		m->part_form = word.role == HT_T_TEN_DAYS ? HT_P_TEN_DAYS : HT_P_HALF_MONTH;
		m->part = (int16_t) word.value;
		return at + word.length;
	}
	stop = read_two_thirds(r, at, m);
	return stop > at ? stop : read_edge(r, at, true, m);
}

/* ---------------------------------------------------------------- in the year */

/* Reads a month: 3月, 3月份, 十二月, 闰二月, and the 1 of 1-9月. */
static uint32_t
read_month(const ht_reading *r, uint32_t at, ht_moment *m)
{
	bool leap = ht_at(r, at) == C_LEAP;
	ht_count c;
	bool shared;
	uint32_t stop = ht_counted_read(r, at + leap, C_MONTH, C_MONTH, &c, &shared);

	if (stop == at + leap && !leap && m->year_form != HT_Y_NONE)
	{
		stop = ht_listed_read(r, at, C_MONTH, &c);
		shared = stop > at;
	}

	if (stop == at + leap || c.value < 1 || c.value > 12)
		return at;
	m->month_form = HT_TOLD_CIVIL;
	m->month = (int8_t) c.value;
	m->lunar |= leap;
	m->leap = leap;
	if (shared)
		return stop;
	if (ht_lexicon_time_hides(r->chars.ch, stop - 1, r->chars.end))
		return at;
	/* 八月初三: only the lunar calendar counts its days so */
	if (ht_at(r, stop) == C_FIRST && !c.arabic)
	{
		ht_moment day = *m;

		if (read_lunar_day(r, stop, &day) > stop)
			m->lunar = true;
	}
	if (ht_at(r, stop) == C_SHARE && !ht_lexicon_time_hides(r->chars.ch, stop, r->chars.end))
		stop++;
	return ht_in_month_read(r, stop, m);
}

/* Reads a quarter: 一季度, 第三季度, 第三季 beside a year or in traditional script, Q3, and the 1 of 1-3季度. */
static uint32_t
read_quarter(const ht_reading *r, uint32_t at, ht_moment *m)
{
	bool nth = ht_at(r, at) == C_NTH;
	ht_count c;
	bool shared;
	uint32_t stop;

	if (ht_at(r, at) == 'q' || ht_at(r, at) == 'Q')
	{
		stop = at + 2;
		c.value = (int32_t) ht_at(r, at + 1) - '0';
		if (c.value < 1 || c.value > 4 || m->year_form == HT_Y_NONE ||
			(stop < r->chars.end && (r->chars.cls[stop] == HT_C_DIGIT || r->chars.cls[stop] == HT_C_LETTER)))
			return at;
	}
	else
	{
		stop = ht_counted_read(r, at + nth, C_SEASON, C_SEASON, &c, &shared);
		if (stop == at + nth || c.value < 1 || c.value > 4)
			return at;
		if (!shared && ht_at(r, stop) == C_DEGREE && !ht_lexicon_time_hides(r->chars.ch, stop, r->chars.end))
			stop++;
		else if (!shared && !(nth && (m->year_form != HT_Y_NONE || r->traditional)))
			return at;
	}
	m->part_form = HT_P_QUARTER;
	m->part = (int16_t) c.value;
	return read_edge(r, stop, true, m);
}

/* Reads 前9个月, 前三季度, 首两月 from the word before the number on. */
static uint32_t
read_first_of_year(const ht_reading *r, uint32_t at, uint32_t behind_word, ht_moment *m)
{
	ht_count c;
	uint32_t p;

	if (!ht_count_read(r, behind_word, &c) || c.vague || c.value < 1 || c.value > 12)
		return at;
	p = ht_at(r, c.stop) == C_PIECE ? c.stop + 1 : c.stop;
	if (ht_at(r, p) == C_MONTH && !ht_lexicon_time_hides(r->chars.ch, p, r->chars.end))
		m->part_form = HT_P_FIRST_MONTHS;
	else if (ht_at(r, p) == C_SEASON && c.value <= 4)
		m->part_form = HT_P_FIRST_QUARTERS;
	else
		return at;
	m->part = (int16_t) c.value;
	p++;
	if (m->part_form == HT_P_FIRST_QUARTERS && ht_at(r, p) == C_DEGREE)
		p++;
	return p;
}

/*
 * Whether a feast that is also another word is one here: beside a year, in
 * quotation marks, or before a word of holidays.
 */
static bool
is_feast(const ht_reading *r, uint32_t at, const ht_time_word *word, const ht_moment *m)
{
	uint32_t behind = at + word->length;
	bool quoted = ht_is_closing(ht_at(r, behind)) && ht_is_opening(r->chars.ch[(int64_t) at - 1]);
	ht_time_word next;

	quoted = quoted && word->role != HT_T_TERM;
	if (word->flags == 0 || quoted || ((word->flags & HT_T_NAMED) != 0 && m->year_form != HT_Y_NONE))
		return true;
	/* 2014年五一, but no 2014年十一月 and no 2014年七一路 */
	if (m->year_form != HT_Y_NONE && (behind >= r->chars.end || (r->chars.cls[behind] != HT_C_HAN &&
																 !HT_IS_NUMERAL_CLASS(r->chars.cls[behind]))))
		return true;
	if (ht_is_closing(ht_at(r, behind)))
		behind++;
	next = ht_lexicon_time_at(r->chars.ch, behind, r->chars.end);
	return next.length > 0 &&
		   (next.role == HT_T_HOLIDAY || next.role == HT_T_STRETCH || next.role == HT_T_TEXT_DAY);
}

/* Reads what a lunar mark stands before: 农历八月十五, 农历正月. */
static uint32_t
read_lunar(const ht_reading *r, uint32_t at, uint32_t behind_mark, ht_moment *m)
{
	ht_moment lunar = *m;
	uint32_t stop;

	lunar.lunar = true;
	stop = ht_in_year_read(r, behind_mark, &lunar);
	if (stop == behind_mark)
		return at;
	*m = lunar;
	return stop;
}

/* Puts what a word says of the part of a year into the moment; false where it says nothing of it. */
static bool
take_year_part(const ht_time_word *word, ht_moment *m)
{
	static const struct
	{
		ht_time_role role;
		ht_part_form form;
	} parts[] = {
		{HT_T_HALF, HT_P_HALF},
		{HT_T_QUARTER, HT_P_QUARTER},
		{HT_T_SEASON, HT_P_SEASON},
		{HT_T_CIVIL, HT_P_CIVIL_FEAST},
		{HT_T_LUNAR, HT_P_LUNAR_FEAST},
		{HT_T_TERM, HT_P_TERM},
		{HT_T_TEN_DAYS, HT_P_TEN_DAYS},
		{HT_T_HALF_MONTH, HT_P_HALF_MONTH},
		{HT_T_WEEKDAY_FEAST, HT_P_WEEKDAY_FEAST},
	};

	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++)
		if (parts[i].role == word->role)
		{
			m->part_form = (uint8_t) parts[i].form;
			m->part = (int16_t) word->value;
			return true;
		}
	return false;
}

/* Reads a word in the year at `at`. */
static uint32_t
read_word_in_year(const ht_reading *r, uint32_t at, ht_moment *m)
{
	ht_time_word word = ht_lexicon_time_at(r->chars.ch, at, r->chars.end);
	uint32_t stop = at + word.length;
	bool single = word.length == 1;

	switch (word.length == 0 ? HT_T_HIDE : word.role)
	{
		case HT_T_LAST:
			if (word.value != 2 || (word.flags != 0 && m->year_form == HT_Y_NONE))
				return at;
			return read_first_of_year(r, at, stop, m);
		/* One mark is enough: a row of them is not read again from each on. */
		case HT_T_LUNAR_MARK: return m->lunar ? at : read_lunar(r, at, stop, m);
		case HT_T_LUNAR_MONTH:
		case HT_T_CIVIL_MONTH:
			m->lunar = word.role == HT_T_LUNAR_MONTH;
			m->month_form = HT_TOLD_CIVIL;
			m->month = (int8_t) word.value;
			return ht_in_month_read(r, stop, m);
		case HT_T_EDGE: m->edge = (uint8_t) word.value; return stop;
		case HT_T_SEASON:
			/* 2019年春 before more of a word is no season */
			if (word.flags != 0 && (m->year_form == HT_Y_NONE ||
									(single && stop < r->chars.end && r->chars.cls[stop] == HT_C_HAN)))
				return at;
			break;
		case HT_T_TEN_DAYS:
		case HT_T_HALF_MONTH:
			if (m->year_form != HT_Y_NONE)
				return at;
			break;
		case HT_T_CIVIL:
		case HT_T_LUNAR:
		case HT_T_TERM:
			if (!is_feast(r, at, &word, m))
				return at;
			break;
		default: break;
	}
	return word.length > 0 && take_year_part(&word, m) ? stop : at;
}

uint32_t
ht_in_year_read(const ht_reading *r, uint32_t at, ht_moment *m)
{
	uint32_t stop = read_month(r, at, m);

	if (stop == at)
		stop = read_quarter(r, at, m);
	if (stop == at)
		stop = read_word_in_year(r, at, m);
	if (stop == at && m->year_form != HT_Y_NONE)
		stop = read_edge(r, at, false, m);
	return stop;
}

/* ---------------------------------------------------------------- the whole */

/* Whether a character behind 一 shows it to be a number: 上周|一天, 上周|一共. */
static bool
is_counted(uint32_t c)
{
	return c == 0x5929 || c == 0x5171 || c == C_PIECE || c == 0x76F4; /* 天 共 个 直 */
}

/* Reads the day of the week behind a word for the week: 上周五, 本周末. */
static uint32_t
read_weekday(const ht_reading *r, uint32_t at, ht_moment *m)
{
	uint32_t c = ht_at(r, at);
	ht_numeral_char digit = ht_numeral_char_of(c);

	if (c == C_DAY || c == 0x5929) /* 天 */
		m->part = 7;
	else if (c == 0x672B) /* 末 */
		m->part = 8;
	else if (digit.role == HT_N_DIGIT && digit.value >= 1 && digit.value <= 6 &&
			 r->chars.cls[at] == HT_C_HAN_DIGIT && !is_counted(ht_at(r, at + 1)))
		m->part = digit.value;
	else
		return at;
	return at + 1;
}

/* Reads 9)日 of 今(9)日; `at` where it does not go on so. */
static uint32_t
read_bracketed_day(const ht_reading *r, uint32_t at, uint32_t behind_bracket)
{
	ht_count c;

	if (!ht_count_read(r, behind_bracket, &c) || c.value < 1 || c.value > HT_MOST_DAYS ||
		ht_at(r, c.stop) != ')' || ht_at(r, c.stop + 1) != C_DAY)
		return at;
	return c.stop + 2;
}

/* Reads a month or day counted from publication or from the text: 上月底, 昨日, 上周五. */
static uint32_t
read_shifted(const ht_reading *r, uint32_t at, ht_moment *m)
{
	ht_time_word word = ht_lexicon_time_at(r->chars.ch, at, r->chars.end);
	uint32_t stop = at + word.length;

	if (word.length == 0)
		return at;
	switch (word.role)
	{
		case HT_T_MONTH:
		case HT_T_TEXT_MONTH:
			m->month_form = word.role == HT_T_MONTH ? HT_TOLD_SHIFT : HT_TOLD_TEXT;
			m->month = (int8_t) (word.value - HT_T_ZERO);
			return ht_in_month_read(r, stop, m);
		case HT_T_MONTH_EDGE:
			m->month_form = HT_TOLD_SHIFT;
			m->edge = (uint8_t) word.value;
			return stop;
		case HT_T_DAY:
		case HT_T_TEXT_DAY:
			m->day_form = word.role == HT_T_DAY ? HT_TOLD_SHIFT : HT_TOLD_TEXT;
			m->day = (int16_t) (word.value - HT_T_ZERO);
			return (word.flags & HT_T_QUOTED) != 0 ? read_bracketed_day(r, at, stop) : stop;
		case HT_T_QUARTER_SHIFT:
			m->part_form = HT_P_QUARTER_SHIFT;
			m->part = (int16_t) (word.value - HT_T_ZERO);
			return read_edge(r, stop, true, m);
		case HT_T_WEEK:
			m->day_form = HT_TOLD_WEEK;
			m->day = (int16_t) (word.value - HT_T_ZERO);
			return read_weekday(r, stop, m);
		default: return at;
	}
}

/* Index of what may stand in the year behind its name: a blank or 的 may be between. */
static uint32_t
behind_year_name(const ht_reading *r, uint32_t at, const ht_moment *year)
{
	uint32_t c = ht_at(r, at);

	return c == ' ' || (c == C_OF && year->year_form != HT_Y_NONE) ? at + 1 : at;
}

/* Reads a feast in quotation marks: 2016年“五一”. */
static uint32_t
read_quoted_feast(const ht_reading *r, uint32_t at, ht_moment *m)
{
	uint32_t stop;

	if (!ht_is_opening(ht_at(r, at)))
		return at;
	stop = read_word_in_year(r, at + 1, m);
	return stop > at + 1 && m->part_form >= HT_P_CIVIL_FEAST && ht_is_closing(ht_at(r, stop)) ? stop + 1 : at;
}

/* Index behind the name of a calendar, 农历 or 公历, `at` where none stands; *lunar tells which it is. */
static uint32_t
read_calendar(const ht_reading *r, uint32_t at, bool *lunar)
{
	ht_time_word word = ht_lexicon_time_at(r->chars.ch, at, r->chars.end);

	*lunar = word.length > 0 && word.role == HT_T_LUNAR_MARK;
	return *lunar || (word.length > 0 && word.role == HT_T_ERA && word.value == 0) ? at + word.length : at;
}

/* Reads the year with the name of its calendar: 公元618年, 农历2016年. */
static uint32_t
read_year(const ht_reading *r, uint32_t at, uint32_t behind_calendar, bool lunar, ht_moment *m)
{
	uint32_t stop = ht_year_read(r, at, m);

	if (stop > at || behind_calendar == at)
		return stop;
	if (!lunar)
		return behind_calendar; /* 公历5月1日 */
	/* 农历正月 is read as a month, with its mark */
	stop = ht_year_read(r, behind_calendar, m);
	if (stop == behind_calendar)
		return at;
	m->lunar = m->lunar_year = true;
	return stop;
}

/* Reads what stands in the year behind it; `at` where nothing does. */
static uint32_t
read_inside(const ht_reading *r, uint32_t at, ht_moment *m)
{
	uint32_t next = behind_year_name(r, at, m);
	ht_moment in_year = *m;
	uint32_t stop = ht_in_year_read(r, next, &in_year);

	if (stop == next && m->year_form != HT_Y_NONE)
		stop = read_quoted_feast(r, next, &in_year);
	if (stop == next)
		return at;
	*m = in_year;
	return stop;
}

uint32_t
ht_moment_read(const ht_reading *r, uint32_t at, ht_moment *m)
{
	bool lunar;
	uint32_t begin = read_calendar(r, at, &lunar);
	uint32_t stop, inside;

	*m = (ht_moment){0};
	stop = ht_notation_read(r, begin, m);
	if (stop > begin)
		return stop;
	stop = read_year(r, at, begin, lunar, m);
	/* 90年代初 holds no month */
	if (m->part_form != HT_P_NONE || m->edge != 0)
		return stop;
	if (stop == at)
	{
		stop = read_shifted(r, at, m);
		if (stop > at)
			return stop;
	}
	inside = read_inside(r, stop, m);
	if (inside > stop)
		return inside;
	if (stop > at)
	{
		m->lunar = false;
		return m->year_form == HT_Y_NONE ? at : stop;
	}
	stop = ht_in_month_read(r, at, m);
	/* 中 and 末 need what they are of */
	return m->edge == 0 ? stop : at;
}
