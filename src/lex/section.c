/*
 * section.c
 *		Chinese numerals below 10^4.
 */
#include "lex/section.h"

#include "lex/chain.h"

static const uint32_t power_of_ten[] = {1, 10, 100, 1000, 10000};

bool
ht_is_neighbours(uint32_t a, uint32_t b)
{
	ht_numeral_char x = ht_numeral_char_of(a);
	ht_numeral_char y = ht_numeral_char_of(b);

	if (x.role != HT_N_DIGIT || y.role != HT_N_DIGIT || x.value == 0)
		return false;
	return y.value == x.value + 1 || (x.value == 3 && (y.value == 5 || b == HT_LIANG));
}

bool
ht_is_financial(uint32_t ch)
{
	static const uint16_t digits[] = {0x58F9, 0x8D30, 0x53C1, 0x8086, 0x4F0D, 0x9646, 0x67D2, 0x634C, 0x7396};

	for (size_t i = 0; i < sizeof(digits) / sizeof(digits[0]); i++)
		if (digits[i] == ch)
			return true;
	return false;
}

/* The numeral character at `at`, none behind the end. */
static ht_numeral_char
numeral_at(const ht_chars *t, uint32_t at)
{
	if (at < t->end && t->ch[at] == HT_CAN)
	{
		ht_numeral_char before = at > 0 ? ht_numeral_char_of(t->ch[at - 1]) : (ht_numeral_char){HT_N_NONE, 0};
		ht_numeral_char behind = ht_numeral_char_of(ht_char_at(t, at + 1));

		if (before.role == HT_N_UNIT || before.role == HT_N_GROUP || behind.role == HT_N_UNIT)
			return (ht_numeral_char){HT_N_DIGIT, 3};
	}
	if (at >= t->end || !HT_IS_NUMERAL_CLASS(t->cls[at]) || t->cls[at] == HT_C_DIGIT)
		return (ht_numeral_char){HT_N_NONE, 0};
	return ht_numeral_char_of(t->ch[at]);
}

/* What has been read of a section. */
typedef struct ht_reading
{
	uint32_t place; /* power of ten of the last unit; 4 before any */
	bool zero;      /* 零 was the last character */
	bool done;
} ht_reading;

/*
 * Whether a digit with the unit 10^unit may come next: units descend, and 零
 * stands just where a place is skipped.
 */
static bool
fits(const ht_reading *r, uint32_t unit)
{
	return unit < r->place && (!r->zero || unit + 1 < r->place);
}

/* Two neighbouring digits: a range at the place of their unit, or of ones behind tens. */
static bool
take_pair(const ht_chars *t, ht_section *s, ht_reading *r)
{
	uint32_t a = ht_numeral_char_of(t->ch[s->stop]).value;
	uint32_t b = ht_numeral_char_of(t->ch[s->stop + 1]).value;
	ht_numeral_char unit = numeral_at(t, s->stop + 2);
	uint32_t scale = 1;
	uint32_t length = 2;

	if (unit.role == HT_N_UNIT)
	{
		if (!fits(r, unit.value))
			return false;
		scale = power_of_ten[unit.value];
		length = 3;
	}
	else if (r->place != 1 && s->stop != s->start && !r->zero)
		return false;
	/* 三两 is two or three */
	s->high = s->value + (a > b ? a : b) * scale;
	s->value += (a > b ? b : a) * scale;
	s->form = HT_N_RANGE;
	s->stop += length;
	r->done = true;
	return true;
}

/* 几 and 数: 几百, 十几, 几. */
static bool
take_vague(const ht_chars *t, ht_section *s, ht_reading *r)
{
	ht_numeral_char unit = numeral_at(t, s->stop + 1);
	bool several = t->ch[s->stop] == 0x51E0; /* 几 */

	if (unit.role == HT_N_UNIT && fits(r, unit.value))
	{
		s->high = s->value + 10 * power_of_ten[unit.value];
		s->value += 2 * power_of_ten[unit.value];
		s->stop += 2;
	}
	else if (several && r->place == 1)
	{
		s->high = s->value + 10;
		s->value += 1;
		s->stop += 1;
	}
	else if (s->stop == s->start)
	{
		s->value = 2;
		s->high = 10;
		s->stop += 1;
	}
	else
		return false;
	s->form = HT_N_SEVERAL;
	r->done = true;
	return true;
}

/* A digit, with its unit or as the last of the section. */
static bool
take_digit(const ht_chars *t, ht_section *s, ht_reading *r, uint32_t digit)
{
	ht_numeral_char next = numeral_at(t, s->stop + 1);
	bool liang = t->ch[s->stop] == HT_LIANG;

	if (digit == 0)
	{
		/* 零 alone is a number; inside it waits for the digit behind a skipped place. */
		if (s->stop == s->start)
		{
			s->stop++;
			s->lone = true;
			r->done = true;
			return true;
		}
		if (r->zero || r->place < 2 || (next.role != HT_N_DIGIT && next.role != HT_N_TENS) || next.value == 0)
			return false;
		r->zero = true;
		s->stop++;
		return true;
	}
	if (next.role == HT_N_DIGIT && ht_is_neighbours(t->ch[s->stop], t->ch[s->stop + 1]))
		return take_pair(t, s, r);
	if (next.role == HT_N_UNIT && fits(r, next.value) && !(liang && next.value == 1))
	{
		s->value += digit * power_of_ten[next.value];
		s->stop += 2;
		r->place = next.value;
		r->zero = false;
		return true;
	}
	if (s->stop == s->start)
	{
		s->lone = true;
		s->liang = liang;
	}
	else if (liang)
		return false;
	else if (r->place > 1 && !r->zero)
	{
		/* 一千一万: the digit belongs to what follows, or to nothing */
		if (next.role == HT_N_GROUP)
			return false;
		/* 一百二: the digit counts the next lower place. */
		digit *= power_of_ten[r->place - 1];
		s->spoken = true;
	}
	s->value += digit;
	s->stop++;
	r->zero = false;
	r->done = true;
	return true;
}

/* 十 百 千 without a digit of their own. */
static bool
take_bare_unit(ht_section *s, ht_reading *r, uint32_t unit, bool first)
{
	if (unit == 1 && ((s->stop == s->start && first) || (r->place == 2 && !r->zero)))
	{
		s->value += 10;
		r->place = 1;
	}
	else if (unit > 1 && unit < 4 && s->stop == s->start && first)
	{
		s->value = power_of_ten[unit];
		s->form = HT_N_ORDER;
		s->bare = true;
		r->done = true;
	}
	else
		return false;
	s->stop++;
	return true;
}

/* Takes the next character; false where it belongs to the section no more. */
static bool
take(const ht_chars *t, ht_section *s, ht_reading *r, bool first)
{
	ht_numeral_char c = numeral_at(t, s->stop);

	switch (c.role)
	{
		case HT_N_DIGIT: return take_digit(t, s, r, c.value);
		case HT_N_UNIT: return take_bare_unit(s, r, c.value, first);
		case HT_N_TENS:
			if (r->place < 2 || (r->zero && r->place < 3))
				return false;
			s->value += 10u * c.value;
			s->stop++;
			r->place = 1;
			r->zero = false;
			return true;
		case HT_N_VAGUE: return take_vague(t, s, r);
		default: return false;
	}
}

bool
ht_section_read(const ht_chars *chars, uint32_t at, bool first, ht_section *section)
{
	ht_reading reading = {.place = 4};

	*section = (ht_section){.start = at, .stop = at, .form = HT_N_EXACT};
	while (!reading.done && take(chars, section, &reading, first))
		;
	/* A 零 that nothing followed belongs to no section. */
	if (reading.zero && section->stop > at)
		section->stop--;
	return section->stop > at;
}
