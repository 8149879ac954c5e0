/*
 * numeral_oracle.c
 *		What a numeral is, decided slowly and plainly.
 *
 * One function for each rule of the grammar.  It looks at a span of the text,
 * tells whether the whole span is of the rule's form, and if so gives its
 * value.  A sequence is found by trying the places where it may be split.
 */
#include "numeral_oracle.h"

#include <string.h>
#include <uchar.h>

typedef struct span
{
	const uint32_t *text;
	size_t length;
} span;

/* The span without its first characters. */
static span
from(span s, size_t start)
{
	return (span){s.text + start, s.length - start};
}

/* The span's first characters. */
static span
upto(span s, size_t length)
{
	return (span){s.text, length};
}

/* ---- values ---- */

static void
trim(oracle_value *v)
{
	size_t lead = 0;

	while (lead < v->ndigits && v->digit[lead] == 0)
		lead++;
	memmove(v->digit, v->digit + lead, v->ndigits - lead);
	v->ndigits -= lead;
	while (v->ndigits > 0 && v->digit[v->ndigits - 1] == 0)
	{
		v->ndigits--;
		v->exponent++;
	}
	if (v->ndigits == 0)
	{
		v->exponent = 0;
		v->negative = false;
	}
}

/* small * 10^power */
static void
set(oracle_value *v, unsigned small, int power)
{
	v->negative = false;
	v->exponent = power;
	v->ndigits = 0;
	for (unsigned unit = 1000000000; unit > 0; unit /= 10)
		v->digit[v->ndigits++] = (uint8_t) (small / unit % 10);
	trim(v);
}

/* v * 10^power */
static void
shift(oracle_value *v, int power)
{
	if (v->ndigits > 0)
		v->exponent += power;
}

/* The digit of v that stands for 10^power. */
static int
digit_for(const oracle_value *v, int power)
{
	int index = v->exponent + (int) v->ndigits - 1 - power;

	return index >= 0 && index < (int) v->ndigits ? v->digit[index] : 0;
}

/* v + w, neither of them negative */
static void
add(oracle_value *v, const oracle_value *w)
{
	static oracle_value sum;
	int low = v->exponent < w->exponent ? v->exponent : w->exponent;
	int top_v = v->exponent + (int) v->ndigits;
	int top_w = w->exponent + (int) w->ndigits;
	int top = (top_v > top_w ? top_v : top_w) + 1;
	int carry = 0;

	sum.negative = false;
	sum.exponent = low;
	sum.ndigits = (size_t) (top - low);
	for (int power = low; power < top; power++)
	{
		carry += digit_for(v, power) + digit_for(w, power);
		sum.digit[top - 1 - power] = (uint8_t) (carry % 10);
		carry /= 10;
	}
	trim(&sum);
	*v = sum;
}

/* v + small * 10^power */
static void
add_small(oracle_value *v, unsigned small, int power)
{
	oracle_value term;

	set(&term, small, power);
	add(v, &term);
}

/* Whether v, which is not negative, is below 10^power. */
static bool
is_below_power(const oracle_value *v, int power)
{
	return v->ndigits == 0 || v->exponent + (int) v->ndigits <= power;
}

/* v / divisor, as the header says */
static void
divide(oracle_value *v, uint64_t divisor)
{
	static oracle_value q;
	uint64_t remainder = 0;
	size_t own = v->ndigits;
	size_t last = 0; /* of the digits that are not zero */
	size_t first = 0;

	/* 60 digits: 18 zeros that a quotient may begin with, and 20 that count, and some. */
	q.negative = false;
	q.ndigits = own + 60;
	q.exponent = v->exponent - 60;
	for (size_t i = 0; i < q.ndigits; i++)
	{
		remainder = remainder * 10 + (i < own ? v->digit[i] : 0);
		q.digit[i] = (uint8_t) (remainder / divisor);
		remainder %= divisor;
		if (q.digit[i] != 0)
			last = i;
	}
	while (first < last && q.digit[first] == 0)
		first++;
	if (remainder > 0 || (last >= own + 20 && last >= first + 20))
	{
		int up = q.digit[first + 20] >= 5;

		q.ndigits = first + 20;
		q.exponent = v->exponent + (int) own - (int) q.ndigits;
		trim(&q);
		if (up)
			add_small(&q, 1, v->exponent + (int) own - (int) (first + 20));
	}
	trim(&q);
	*v = q;
}

/* The integer that v is, from 1 to 10^18 - 1; 0 where it is none. */
static uint64_t
small_integer(const oracle_value *v)
{
	uint64_t result = 0;

	if (v->exponent < 0 || !is_below_power(v, 18))
		return 0;
	for (int power = 17; power >= 0; power--)
		result = result * 10 + (uint64_t) digit_for(v, power);
	return result;
}

/* ---- characters ---- */

/* The index of a character in a row of characters, -1 where it is not. */
static int
index_in(uint32_t c, const char32_t *row)
{
	for (int i = 0; row[i] != 0; i++)
		if (row[i] == c)
			return i;
	return -1;
}

static bool
is_in(uint32_t c, const char32_t *row)
{
	return index_in(c, row) >= 0;
}

/* 0-9 of an Arabic digit, else -1 */
static int
arabic_digit(uint32_t c)
{
	return index_in(c, U"0123456789");
}

static bool
is_zero(uint32_t c)
{
	return is_in(c, U"零〇");
}

/* 1-9 of a Han digit, else -1 */
static int
han_digit(uint32_t c)
{
	int index = index_in(c, U"一二三四五六七八九壹贰叁肆伍陆柒捌玖");

	if (c == U'参')
		return 3;
	return index < 0 ? -1 : index % 9 + 1;
}

/* 0-9 of a Han digit or zero, else -1 */
static int
han_digit0(uint32_t c)
{
	return is_zero(c) ? 0 : han_digit(c);
}

/* 1, 2, 3 of 十, 百, 千, else 0 */
static int
place_of(uint32_t c)
{
	int index = index_in(c, U"十百千拾佰仟");

	return index < 0 ? 0 : index % 3 + 1;
}

static bool
is(span s, const char32_t *word)
{
	size_t i = 0;

	while (i < s.length && word[i] != 0 && s.text[i] == word[i])
		i++;
	return i == s.length && word[i] == 0;
}

/* Where the character stands first; the span's length where it does not. */
static size_t
find(span s, uint32_t c)
{
	size_t i = 0;

	while (i < s.length && s.text[i] != c)
		i++;
	return i;
}

/* ---- chains of magnitudes ---- */

/* chain = [ "十" | "百" | "千" ] [ "万" ] { "亿" } | "万万", as a power of ten */
static bool
chain(span s, int *power)
{
	size_t i = 0;

	*power = 8;
	if (is(s, U"万万"))
		return true;
	*power = 0;
	if (i < s.length && place_of(s.text[i]) > 0)
		*power += place_of(s.text[i++]);
	if (i < s.length && s.text[i] == U'万')
	{
		*power += 4;
		i++;
	}
	for (; i < s.length && s.text[i] == U'亿'; i++)
		*power += 8;
	return s.length > 0 && i == s.length;
}

/* The rest of a plain form: nothing, or [ "个" ] chain. */
static bool
counted_chain(span s, int *power)
{
	*power = 0;
	if (s.length == 0)
		return true;
	if (s.text[0] == U'个')
	{
		s = from(s, 1);
		/* 3个百亿 counts what has that size: 个 stands before 万 and 亿 */
		return s.length > 0 && is_in(s.text[0], U"万亿") && chain(s, power);
	}
	return chain(s, power);
}

/* ---- Arabic figures ---- */

/* digit { digit } */
static bool
only_digits(span s)
{
	for (size_t i = 0; i < s.length; i++)
		if (arabic_digit(s.text[i]) < 0)
			return false;
	return s.length > 0;
}

/* 1 to 3 digits, { "," 3 digits } at least once: from the right, each fourth is a comma */
static bool
grouped_digits(span s)
{
	for (size_t i = 0; i < s.length; i++)
	{
		uint32_t c = s.text[s.length - 1 - i];

		if (i % 4 == 3 ? c != U',' : arabic_digit(c) < 0)
			return false;
	}
	return s.length >= 5 && s.length % 4 != 0;
}

/* The value of digits, Arabic or Han, whatever else stands between them. */
static void
value_of_digits(span s, int exponent, oracle_value *v)
{
	v->negative = false;
	v->exponent = exponent;
	v->ndigits = 0;
	for (size_t i = 0; i < s.length; i++)
	{
		int digit = arabic_digit(s.text[i]);

		if (digit < 0)
			digit = han_digit0(s.text[i]);
		if (digit >= 0)
			v->digit[v->ndigits++] = (uint8_t) digit;
	}
	trim(v);
}

/* figures */
static bool
figures(span s, oracle_value *v)
{
	if (!only_digits(s) && !grouped_digits(s))
		return false;
	value_of_digits(s, 0, v);
	return true;
}

/* figures [ "." digit { digit } ] */
static bool
arabic_decimal(span s, oracle_value *v)
{
	size_t point = find(s, U'.');
	span places;

	if (!figures(upto(s, point), v))
		return false;
	if (point == s.length)
		return true;
	places = from(s, point + 1);
	if (!only_digits(places))
		return false;
	value_of_digits(s, -(int) places.length, v);
	return true;
}

/* figures [ "." digit { digit } ] [ [ "个" ] chain ] */
static bool
arabic_plain(span s, oracle_value *v)
{
	for (size_t split = 1; split <= s.length; split++)
	{
		int power;

		if (arabic_decimal(upto(s, split), v) && counted_chain(from(s, split), &power))
		{
			shift(v, power);
			return true;
		}
	}
	return false;
}

/* ones: 4 digits after a chain that ends in 万 and holds no 亿 and no second 万 */
static bool
sum_ones(span s, span before, oracle_value *v)
{
	if (s.length != 4 || !only_digits(s) || before.text[before.length - 1] != U'万' || is(before, U"万万"))
		return false;
	value_of_digits(s, 0, v);
	return true;
}

/* step: one digit after a chain of one character, worth a tenth of it */
static bool
sum_step(span s, span before, oracle_value *v)
{
	int power;

	if (s.length != 1 || arabic_digit(s.text[0]) < 1 || before.length != 1 || !chain(before, &power) ||
		power < 1)
		return false;
	set(v, (unsigned) arabic_digit(s.text[0]), power - 1);
	return true;
}

/* { part } [ ones | step ], not empty, after the chain `before` */
static bool
sum_rest(span s, span before, oracle_value *v)
{
	oracle_value rest;
	int power_before;
	int power;

	if (sum_ones(s, before, v) || sum_step(s, before, v))
		return true;
	if (s.length > 0 && s.text[0] == U'零')
	{
		s = from(s, 1);
		(void) chain(before, &power_before);
		if (figures(s, v) && v->ndigits > 0 && is_below_power(v, power_before))
			return true;
	}
	(void) chain(before, &power_before);
	for (size_t a = 1; a < s.length; a++)
		for (size_t b = a + 1; b <= s.length; b++)
		{
			span magnitude = from(upto(s, b), a);

			if (!chain(magnitude, &power) || !figures(upto(s, a), v))
				continue;
			shift(v, power);
			if (power >= power_before || !is_below_power(v, power_before))
				continue;
			if (b == s.length)
				return true;
			if (sum_rest(from(s, b), magnitude, &rest))
			{
				add(v, &rest);
				return true;
			}
		}
	return false;
}

/* part { part } [ ones | step ], with something after the first part */
static bool
arabic_sum(span s, oracle_value *v)
{
	oracle_value rest;
	int power;

	for (size_t a = 1; a < s.length; a++)
		for (size_t b = a + 1; b < s.length; b++)
		{
			span magnitude = from(upto(s, b), a);

			if (chain(magnitude, &power) && figures(upto(s, a), v) && sum_rest(from(s, b), magnitude, &rest))
			{
				shift(v, power);
				add(v, &rest);
				return true;
			}
		}
	return false;
}

/* figures unit { digit smaller-unit }, at least two units, worth less than 10^above from the second on */
static bool
figure_section(span s, int above, oracle_value *v)
{
	oracle_value rest;

	for (size_t a = 1; a < s.length; a++)
	{
		int place = place_of(s.text[a]);

		if (place < 1 || place >= above || !figures(upto(s, a), v) || (above < 4 && a != 1))
			continue;
		shift(v, place);
		if (a + 1 == s.length)
			return above < 4;
		if (figure_section(from(s, a + 1), place, &rest))
		{
			add(v, &rest);
			return true;
		}
	}
	return false;
}

/* figure-section chain [ part { part } [ ones | step ] ], the chain beginning with 万 or 亿 */
static bool
arabic_section(span s, oracle_value *v)
{
	oracle_value rest;
	int power;

	for (size_t a = 4; a < s.length; a++)
		for (size_t b = a + 1; b <= s.length; b++)
		{
			span magnitude = from(upto(s, b), a);

			if (!is_in(s.text[a], U"万亿") || !chain(magnitude, &power) || !figure_section(upto(s, a), 4, v))
				continue;
			shift(v, power);
			if (b == s.length)
				return true;
			if (sum_rest(from(s, b), magnitude, &rest))
			{
				add(v, &rest);
				return true;
			}
		}
	return false;
}

/* ---- Han figures ---- */

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
		s = from(s, 1);
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
	if (!terms(from(s, width), place, false, &rest))
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
	set(v, value, 0);
	return true;
}

/* high = section | "两" */
static bool
high(span s, bool bare_ten, oracle_value *v)
{
	if (is(s, U"两"))
	{
		set(v, 2, 0);
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
		*s = from(*s, 1);
		return s->length > 0;
	}
	return s->length > 1;
}

/* group = section | high "万" [ [ "零" ] low-section ] */
static bool
group(span s, bool bare_ten, oracle_value *v)
{
	size_t mark = find(s, U'万');
	oracle_value low;
	span rest;

	if (mark == s.length)
		return section(s, bare_ten, v);
	if (!high(upto(s, mark), bare_ten, v))
		return false;
	shift(v, 4);
	rest = from(s, mark + 1);
	if (rest.length == 0)
		return true;
	if (!behind_mark(&rest) || !section(rest, false, &low))
		return false;
	add(v, &low);
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
	if (is(upto(s, mark - 1), U"两"))
		set(v, 2, 0);
	else if (!regular(upto(s, mark - 1), v))
		return false;
	shift(v, 8);
	rest = from(s, mark);
	if (rest.length == 0)
		return true;
	if (!behind_mark(&rest) || !group(rest, false, &low))
		return false;
	add(v, &low);
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
	if (is(s, U"零") || is(s, U"〇") || is(s, U"两"))
	{
		set(v, is(s, U"两") ? 2 : 0, 0);
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
	if (!regular(upto(s, s.length - 1), v))
		return false;
	add_small(v, (unsigned) digit, power - 1);
	return true;
}

/* bare = ( "百" | "千" ) [ "万" ] { "亿" } | "万" "亿" { "亿" } */
static bool
bare(span s, oracle_value *v)
{
	int power;

	if (!chain(s, &power) || is(s, U"万") || is(s, U"万万") || s.text[0] == U'亿' || place_of(s.text[0]) == 1)
		return false;
	set(v, 1, power);
	return true;
}

/* high "万万" */
static bool
wan_wan(span s, oracle_value *v)
{
	if (s.length < 3 || !is(from(s, s.length - 2), U"万万") || !high(upto(s, s.length - 2), true, v))
		return false;
	shift(v, 8);
	return true;
}

/* The rest of a Han form: nothing, or [ "个" ] han-chain. */
static bool
counted_han_chain(span s, int *power)
{
	span magnitude = s.length > 0 && s.text[0] == U'个' ? from(s, 1) : s;

	return counted_chain(s, power) && (magnitude.length == 0 || place_of(magnitude.text[0]) != 1);
}

/* row [ "个" ] chain, without 十 百 千 */
static bool
row_with_chain(span s, oracle_value *v)
{
	int power;

	for (size_t a = 2; a < s.length; a++)
	{
		span magnitude = s.text[a] == U'个' ? from(s, a + 1) : from(s, a);

		if (magnitude.length > 0 && place_of(magnitude.text[0]) == 0 && counted_chain(from(s, a), &power) &&
			row(upto(s, a), v))
		{
			shift(v, power);
			return true;
		}
	}
	return false;
}

/* ( base | "零" | "两" ) "点" digit0 { digit0 } [ [ "个" ] han-chain ] */
static bool
han_decimal(span s, oracle_value *v)
{
	size_t point = find(s, U'点');
	span places;
	oracle_value behind;
	size_t count = 0;
	int power;

	if (point == s.length || !base_or_one(upto(s, point), v))
		return false;
	places = from(s, point + 1);
	while (count < places.length && han_digit0(places.text[count]) >= 0)
		count++;
	if (count == 0 || !counted_han_chain(from(places, count), &power))
		return false;
	value_of_digits(upto(places, count), -(int) count, &behind);
	add(v, &behind);
	shift(v, power);
	return true;
}

/* ( base | "两" ) "个" han-chain */
static bool
han_counted(span s, oracle_value *v)
{
	size_t mark = find(s, U'个');
	int power;

	if (mark == s.length || (mark == 1 && is_zero(s.text[0])) || !base_or_one(upto(s, mark), v) ||
		!counted_han_chain(from(s, mark), &power))
		return false;
	shift(v, power);
	return true;
}

/* ---- numerals ---- */

/* number = arabic | han */
static bool
number(span s, oracle_value *v)
{
	return arabic_plain(s, v) || arabic_sum(s, v) || arabic_section(s, v) || base_or_one(s, v) ||
		   spoken(s, v) || bare(s, v) || wan_wan(s, v) || row_with_chain(s, v) || han_decimal(s, v) ||
		   han_counted(s, v);
}

/* whole "分之" number */
static bool
fraction(span s, oracle_value *v)
{
	size_t mark = find(s, U'分');
	span below = upto(s, mark);
	uint64_t divisor;

	if (mark + 2 > s.length || s.text[mark + 1] != U'之')
		return false;
	if (is(below, U"万"))
		divisor = 10000;
	else if (is(below, U"亿"))
		divisor = 100000000;
	else if (number(below, v))
		divisor = small_integer(v);
	else
		return false;
	if (divisor == 0 || !number(from(s, mark + 2), v))
		return false;
	divide(v, divisor);
	return true;
}

/* ( digit0 point digit0 { digit0 } ) of one script, before 成 */
static bool
decimal_tenths(span s, oracle_value *v)
{
	if (s.length < 3 || (s.text[1] != U'.' && s.text[1] != U'点'))
		return false;
	for (size_t i = 0; i < s.length; i++)
		if (i != 1 && (s.text[1] == U'.' ? arabic_digit(s.text[i]) : han_digit0(s.text[i])) < 0)
			return false;
	value_of_digits(s, -(int) (s.length - 2), v);
	return true;
}

/* tenths */
static bool
tenths(span s, oracle_value *v)
{
	size_t mark = find(s, U'成');
	span count = upto(s, mark);
	span rest;
	bool arabic;
	int digit;

	if (mark == 0 || mark == s.length)
		return false;
	rest = from(s, mark + 1);
	if (rest.length == 0 && (is(count, U"10") || is(count, U"十") || is(count, U"拾")))
	{
		set(v, 1, 0);
		return true;
	}
	if (rest.length == 0 && decimal_tenths(count, v))
	{
		shift(v, -1);
		return true;
	}
	if (count.length != 1 || rest.length > 1)
		return false;
	arabic = arabic_digit(count.text[0]) >= 0;
	digit = arabic ? arabic_digit(count.text[0]) : han_digit(count.text[0]);
	if (is(count, U"两"))
		digit = 2;
	if (digit < 1)
		return false;
	set(v, (unsigned) digit, -1);
	if (rest.length == 0)
		return true;
	digit = arabic ? arabic_digit(rest.text[0]) : han_digit(rest.text[0]);
	if (is(rest, U"半"))
		digit = 5;
	if (digit < 1)
		return false;
	add_small(v, (unsigned) digit, -2);
	return true;
}

/* number ( "%" | "‰" | "‱" ) */
static bool
percentage(span s, oracle_value *v)
{
	if (s.length < 2 || !is_in(s.text[s.length - 1], U"%‰‱") || !number(upto(s, s.length - 1), v))
		return false;
	shift(v, -2 - index_in(s.text[s.length - 1], U"%‰‱"));
	return true;
}

/* unsigned = number | number ( "%" | "‰" | "‱" ) | fraction | tenths | "半" | "一半" */
static bool
without_sign(span s, oracle_value *v)
{
	if (is(s, U"半") || is(s, U"一半"))
	{
		set(v, 5, -1);
		return true;
	}
	return number(s, v) || percentage(s, v) || fraction(s, v) || tenths(s, v);
}

/* numeral = [ "负" | "-" ] unsigned */
bool
oracle_read(const uint32_t *text, size_t length, oracle_value *value)
{
	span s = {text, length};
	bool negative;

	if (length == 0 || length > ORACLE_LENGTH)
		return false;
	negative = is_in(text[0], U"负-");
	if (!without_sign(negative ? from(s, 1) : s, value))
		return false;
	trim(value);
	value->negative = negative && value->ndigits > 0;
	return true;
}

bool
oracle_equals(const oracle_value *value, const ht_decimal *decimal)
{
	uint8_t scratch[HT_SMALL_DIGITS];

	return value->negative == decimal->negative && value->exponent == decimal->exponent &&
		   value->ndigits == decimal->ndigits &&
		   memcmp(value->digit, ht_decimal_digits(decimal, scratch), value->ndigits) == 0;
}
