/*
 * oracle_han.c
 *		Numbers in Han figures: the rules below `han`.
 */
#include "oracle_number.h"

/*
 * The terms of a section below 10^above: digit "千", digit "百", tens, digit.
 * `above` is 4 where none has been yet.
 */
static bool
terms(span s, int above, bool bare_ten, unsigned *value)
{
	static const unsigned worth[] = {1, 10, 100, 1000};
	bool zero = s.length > 0 && is_zero(s.text[0]);
	bool skips;
	size_t width = 1;
	int place;
	int digit;
	unsigned rest;

	*value = 0;
	if (s.length == 0)
		return above < 4;
	if (zero)
		s = span_from(s, 1);
	if (s.length == 0)
		return false;
	digit = han_digit(s.text[0]);
	if (s.length >= 2 && (digit > 0 || s.text[0] == U'两') && place_of(s.text[1]) > 0)
	{
		place = place_of(s.text[1]);
		width = 2;
		if (digit < 0 && place < 2)
			return false; /* 两十 */
		if (digit < 0)
			digit = 2;
	}
	else if (is_in(s.text[0], U"廿卅卌"))
	{
		place = 1;
		digit = index_in(s.text[0], U"廿卅卌") + 2;
	}
	else if (((bare_ten && above == 4) || (above == 2 && !zero)) && place_of(s.text[0]) == 1)
	{
		place = 1;
		digit = 1;
	}
	else if (s.length == 1 && digit > 0)
		place = 0;
	else
		return false;
	skips = above < 4 && place < above - 1;
	if (place >= above || (zero && !skips) || (!zero && skips && place == 0))
		return false;
	if (!terms(span_from(s, width), place, false, &rest))
		return false;
	*value = (unsigned) digit * worth[place] + rest;
	return true;
}

/* section; bare_ten: whether it begins the number, so that it may begin with 十 */
static bool
section(span s, bool bare_ten, oracle_value *v)
{
	unsigned value;

	if (!terms(s, 4, bare_ten, &value))
		return false;
	value_set(v, value, 0);
	return true;
}

/* high = section | "两" */
static bool
high(span s, bool bare_ten, oracle_value *v)
{
	if (span_is(s, U"两"))
	{
		value_set(v, 2, 0);
		return true;
	}
	return section(s, bare_ten, v);
}

/*
 * What follows a mark: takes the 零 off, or refuses a digit alone without it.
 */
static bool
behind_mark(span *s)
{
	if (s->length > 0 && is_zero(s->text[0]))
	{
		*s = span_from(*s, 1);
		return s->length > 0;
	}
	return s->length > 1;
}

/* group = section | high "万" [ [ "零" ] low-section ] */
static bool
group(span s, bool bare_ten, oracle_value *v)
{
	size_t mark = span_find(s, U'万');
	oracle_value low;
	span rest;

	if (mark == s.length)
		return section(s, bare_ten, v);
	if (!high(span_upto(s, mark), bare_ten, v))
		return false;
	value_shift(v, 4);
	rest = span_from(s, mark + 1);
	if (rest.length == 0)
		return true;
	if (!behind_mark(&rest) || !section(rest, false, &low))
		return false;
	value_add(v, &low);
	return true;
}

/* regular = group | yi [ [ "零" ] low ], yi = ( regular | "两" ) "亿" */
static bool
regular(span s, oracle_value *v)
{
	size_t mark = s.length;
	oracle_value low;
	span rest;

	while (mark > 0 && s.text[mark - 1] != U'亿')
		mark--;
	if (mark == 0)
		return group(s, true, v);
	if (span_is(span_upto(s, mark - 1), U"两"))
		value_set(v, 2, 0);
	else if (!regular(span_upto(s, mark - 1), v))
		return false;
	value_shift(v, 8);
	rest = span_from(s, mark);
	if (rest.length == 0)
		return true;
	if (!behind_mark(&rest) || !group(rest, false, &low))
		return false;
	value_add(v, &low);
	return true;
}

/* row = digit0 digit0 { digit0 }, but for ranges */
static bool
row(span s, oracle_value *v)
{
	for (size_t i = 0; i < s.length; i++)
		if (han_digit0(s.text[i]) < 0)
			return false;
	if (s.length < 2)
		return false;
	if (s.length == 2)
	{
		int first = han_digit0(s.text[0]);
		int second = han_digit0(s.text[1]);

		if (first > 0 && (second == first + 1 || (first == 3 && second == 5)))
			return false;
	}
	value_of_digits(s, 0, v);
	return true;
}

/* base = regular | row */
static bool
base(span s, oracle_value *v)
{
	return regular(s, v) || row(s, v);
}

/* base | "零" | "两" */
static bool
base_or_one(span s, oracle_value *v)
{
	if (span_is(s, U"零") || span_is(s, U"〇") || span_is(s, U"两"))
	{
		value_set(v, span_is(s, U"两") ? 2 : 0, 0);
		return true;
	}
	return base(s, v);
}

/* spoken = regular step */
static bool
spoken(span s, oracle_value *v)
{
	int digit;
	int power;
	uint32_t unit;

	if (s.length < 3)
		return false;
	digit = han_digit(s.text[s.length - 1]);
	unit = s.text[s.length - 2];
	power = unit == U'万' ? 4 : unit == U'亿' ? 8 : place_of(unit);
	if (digit < 0 || power < 2)
		return false;
	if (power >= 4 && is_in(s.text[s.length - 3], U"万亿"))
		return false;
	if (!regular(span_upto(s, s.length - 1), v))
		return false;
	value_add_small(v, (unsigned) digit, power - 1);
	return true;
}

/* bare = ( "百" | "千" ) [ "万" ] { "亿" } | "万" "亿" { "亿" } */
static bool
bare(span s, oracle_value *v)
{
	int power;

	if (!chain(s, &power) || span_is(s, U"万") || span_is(s, U"万万") || s.text[0] == U'亿' ||
		place_of(s.text[0]) == 1)
		return false;
	value_set(v, 1, power);
	return true;
}

/* high "万万" */
static bool
wan_wan(span s, oracle_value *v)
{
	if (s.length < 3 || !span_is(span_from(s, s.length - 2), U"万万") ||
		!high(span_upto(s, s.length - 2), true, v))
		return false;
	value_shift(v, 8);
	return true;
}

/* The rest of a Han form: nothing, or [ "个" ] han-chain. */
static bool
counted_han_chain(span s, int *power)
{
	span magnitude = s.length > 0 && s.text[0] == U'个' ? span_from(s, 1) : s;

	return counted_chain(s, power) && (magnitude.length == 0 || place_of(magnitude.text[0]) != 1);
}

/* row [ "个" ] chain, without 十 百 千 */
static bool
row_with_chain(span s, oracle_value *v)
{
	int power;

	for (size_t a = 2; a < s.length; a++)
	{
		span magnitude = s.text[a] == U'个' ? span_from(s, a + 1) : span_from(s, a);

		if (magnitude.length > 0 && place_of(magnitude.text[0]) == 0 &&
			counted_chain(span_from(s, a), &power) && row(span_upto(s, a), v))
		{
			value_shift(v, power);
			return true;
		}
	}
	return false;
}

/* ( base | "零" | "两" ) "点" digit0 { digit0 } [ [ "个" ] han-chain ] */
static bool
han_decimal(span s, oracle_value *v)
{
	size_t point = span_find(s, U'点');
	span places;
	oracle_value behind;
	size_t count = 0;
	int power;

	if (point == s.length || !base_or_one(span_upto(s, point), v))
		return false;
	places = span_from(s, point + 1);
	while (count < places.length && han_digit0(places.text[count]) >= 0)
		count++;
	if (count == 0 || !counted_han_chain(span_from(places, count), &power))
		return false;
	value_of_digits(span_upto(places, count), -(int) count, &behind);
	value_add(v, &behind);
	value_shift(v, power);
	return true;
}

/* ( base | "两" ) "个" han-chain */
static bool
han_counted(span s, oracle_value *v)
{
	size_t mark = span_find(s, U'个');
	int power;

	if (mark == s.length || (mark == 1 && is_zero(s.text[0])) || !base_or_one(span_upto(s, mark), v) ||
		!counted_han_chain(span_from(s, mark), &power))
		return false;
	value_shift(v, power);
	return true;
}

/* han */
bool
oracle_han(span s, oracle_value *v)
{
	return base_or_one(s, v) || spoken(s, v) || bare(s, v) || wan_wan(s, v) || row_with_chain(s, v) ||
		   han_decimal(s, v) || han_counted(s, v);
}
