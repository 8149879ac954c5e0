/*
 * byline_date.c
 *		The dates of bylines, from the groups of HT_PATTERN_DATE.
 */
#include "text/byline.h"

/* The groups of the pattern, see tools/gen_page.py. */
enum
{
	G_YEAR = 1, /* then month, day */
	G_DAY_FIRST = 4,
	G_HAN_YEAR = 7,
	G_REPUBLIC = 10, /* year in figures, in numerals, then month and day in either */
	G_COMPACT = 16,  /* eight figures: year, month, day */
	G_HALF = 19,     /* 上午, PM */
	G_HOUR = 20      /* then minute, second */
};

/* The year before the first of the Republic of China. */
#define REPUBLIC 1911

/* A numeral's value: a digit, 十, 百, 廿 or 卅; -1 for none. */
static int32_t
digit(uint32_t ch)
{
	switch (ch)
	{
		case 0x3007: /* 〇 */
		case 0x96F6: /* 零 */ return 0;
		case 0x4E00: return 1;
		case 0x4E8C: return 2;
		case 0x4E09: return 3;
		case 0x56DB: return 4;
		case 0x4E94: return 5;
		case 0x516D: return 6;
		case 0x4E03: return 7;
		case 0x516B: return 8;
		case 0x4E5D: return 9;
		case 0x5341: return 10;
		case 0x767E: return 100;
		case 0x5EFF: return 20;
		case 0x5345: return 30;
		default: return ch >= '0' && ch <= '9' ? (int32_t) (ch - '0') : -1;
	}
}

/* A group's number: digits side by side (二〇一六), or with tens and hundreds (十八); -1 where it took no part. */
static int32_t
number(const uint32_t *ch, const ht_match *m, int group)
{
	int32_t value = 0, last = 0;

	if (m->start[group] == HT_NO_GROUP)
		return -1;
	for (uint32_t i = m->start[group]; i < m->stop[group]; i++)
	{
		int32_t d = digit(ch[i]);

		if (d < 0 || value > 100000)
			return -1;
		if (d == 10 || d == 100)
		{
			value += (last > 0 ? last : 1) * d;
			last = 0;
		}
		else if (d > 10)
			value += d;
		else
			last = last * 10 + d;
		if (last > 100000)
			return -1;
	}
	return value + last;
}

/* The first of two groups that took part. */
static int32_t
either(const uint32_t *ch, const ht_match *m, int group, int other)
{
	int32_t value = number(ch, m, group);

	return value >= 0 ? value : number(ch, m, other);
}

/* Seconds since midnight; -1 for none or one that no clock shows. */
static int32_t
second_of_day(const uint32_t *ch, const ht_match *m)
{
	int32_t hour = number(ch, m, G_HOUR);
	int32_t minute = number(ch, m, G_HOUR + 1);
	int32_t second = number(ch, m, G_HOUR + 2);

	if (hour < 0 || minute < 0 || hour > 23 || minute > 59 || second > 59)
		return -1;
	if (m->start[G_HALF] != HT_NO_GROUP && hour < 12)
	{
		uint32_t half = ch[m->start[G_HALF]];

		/* 下午, 晚, PM */
		if (half == 0x4E0B || half == 0x665A || half == 'P' || half == 'p')
			hour += 12;
	}
	return (hour * 60 + minute) * 60 + (second > 0 ? second : 0);
}

bool
ht_date_of_match(const uint32_t *ch, const ht_match *m, bool compact, ht_published *published, bool *has_time)
{
	int32_t year, month, day, second;

	if (m->start[G_YEAR] != HT_NO_GROUP)
	{
		year = number(ch, m, G_YEAR);
		month = number(ch, m, G_YEAR + 1);
		day = number(ch, m, G_YEAR + 2);
	}
	else if (m->start[G_DAY_FIRST] != HT_NO_GROUP)
	{
		day = number(ch, m, G_DAY_FIRST);
		month = number(ch, m, G_DAY_FIRST + 1);
		year = number(ch, m, G_DAY_FIRST + 2);
		/* 05-14-2020 */
		if (month > 12 && day <= 12)
		{
			int32_t swapped = month;

			month = day;
			day = swapped;
		}
	}
	else if (m->start[G_HAN_YEAR] != HT_NO_GROUP)
	{
		year = number(ch, m, G_HAN_YEAR);
		month = number(ch, m, G_HAN_YEAR + 1);
		day = number(ch, m, G_HAN_YEAR + 2);
	}
	else if (m->start[G_COMPACT] != HT_NO_GROUP)
	{
		if (!compact)
			return false;
		year = number(ch, m, G_COMPACT);
		month = number(ch, m, G_COMPACT + 1);
		day = number(ch, m, G_COMPACT + 2);
	}
	else
	{
		/* 113年5月6日, without 民国, is believed where eight figures are. */
		if (!compact && ch[m->start[0]] != 0x6C11)
			return false;
		year = either(ch, m, G_REPUBLIC, G_REPUBLIC + 1);
		year += year > 0 ? REPUBLIC : 0;
		month = either(ch, m, G_REPUBLIC + 2, G_REPUBLIC + 3);
		day = either(ch, m, G_REPUBLIC + 4, G_REPUBLIC + 5);
	}
	/* What a page prints was published in the age of newspapers. */
	if (year < 1800 || year > 2200)
		return false;
	published->day = ht_civil_day(year, month, day);
	second = second_of_day(ch, m);
	*has_time = second >= 0;
	published->second = second >= 0 ? second : 0;
	return published->day != HT_NO_DAY;
}
