/*
 * noise.c
 *		Readers for annotations, tags and character references.
 */
#include "text/noise.h"

#include <string.h>

#include "text/segment.h"

/* The longest annotation, in letters: three long syllables with blanks. */
#define MAX_ANNOTATION 24

/* The longest tag that is taken for one, in bytes. */
#define MAX_TAG 2048

/* The longest script or style element that is left out whole, in bytes. */
#define MAX_ELEMENT ((size_t) 1024 * 1024)

/* Sorted; see the header of the generated file. */
static const char *const pinyin_syllables[] = {
#include "text/pinyin.inc"
};

#define NSYLLABLES (sizeof(pinyin_syllables) / sizeof(pinyin_syllables[0]))

/* Whether letters[0 .. length) is one syllable. */
static bool
is_syllable(const char *letters, size_t length)
{
	size_t low = 0, high = NSYLLABLES;

	while (low < high)
	{
		size_t middle = (low + high) / 2;
		int order = strncmp(pinyin_syllables[middle], letters, length);

		if (order == 0 && pinyin_syllables[middle][length] == '\0')
			return true;
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return false;
}

/* Whether letters[0 .. length) is a row of syllables, length <= MAX_ANNOTATION. */
static bool
is_pinyin(const char *letters, size_t length)
{
	bool ends_at[MAX_ANNOTATION + 1] = {true};

	if (length == 0 || length > MAX_ANNOTATION)
		return false;
	if (is_syllable(letters, length))
		return true;
	for (size_t start = 0; start < length; start++)
		for (size_t n = 1; ends_at[start] && n <= 6 && start + n <= length; n++)
			if (is_syllable(letters + start, n))
				ends_at[start + n] = true;
	return ends_at[length];
}

/*
 * The plain letter of a vowel (or n, m) with a tone mark, 0 for none.  *tone
 * tells whether there is a tone; a diaeresis alone is none.
 */
static char
toned_letter(uint32_t cp, bool *tone)
{
	static const struct
	{
		uint16_t cp;
		char letter;
	} letters[] = {
		{0xE0, 'a'},  {0xE1, 'a'},  {0xE8, 'e'},  {0xE9, 'e'},  {0xEA, 'e'},   {0xEC, 'i'},   {0xED, 'i'},
		{0xF2, 'o'},  {0xF3, 'o'},  {0xF9, 'u'},  {0xFA, 'u'},  {0x101, 'a'},  {0x103, 'a'},  {0x113, 'e'},
		{0x11B, 'e'}, {0x12B, 'i'}, {0x12D, 'i'}, {0x144, 'n'}, {0x148, 'n'},  {0x14D, 'o'},  {0x14F, 'o'},
		{0x16B, 'u'}, {0x16D, 'u'}, {0x1CE, 'a'}, {0x1D0, 'i'}, {0x1D2, 'o'},  {0x1D4, 'u'},  {0x1D6, 'u'},
		{0x1D8, 'u'}, {0x1DA, 'u'}, {0x1DC, 'u'}, {0x1F9, 'n'}, {0x1E3F, 'm'}, {0x1EBD, 'e'},
	};

	for (size_t i = 0; i < sizeof(letters) / sizeof(letters[0]); i++)
		if (letters[i].cp == cp)
		{
			*tone = true;
			return letters[i].letter;
		}
	if (cp == 0xFC)
		return 'u';
	if (cp == 0x251)
		return 'a';
	if (cp == 0x261)
		return 'g';
	return 0;
}

bool
ht_noise_pinyin(const unsigned char *bytes, size_t length, bool pinyin_seen, ht_noise *noise, bool *toned)
{
	char letters[MAX_ANNOTATION];
	size_t nletters = 0, at = 0;
	uint32_t count = 0;
	bool tone = false;

	while (at < length)
	{
		uint32_t cp;
		size_t step = ht_utf8_read(bytes + at, length - at, &cp);
		uint32_t folded = ht_fold_char(cp, ht_fold_lookup(cp));
		char letter = 0;

		at += step;
		count++;
		if (folded == '(' && count == 1)
			continue;
		if (folded == ')')
		{
			if (!(tone || pinyin_seen) || !is_pinyin(letters, nletters))
				return false;
			*noise = (ht_noise){at, count};
			*toned = tone;
			return true;
		}
		if (folded >= 'a' && folded <= 'z')
			letter = folded == 'v' ? 'u' : (char) folded;
		else if (folded >= 'A' && folded <= 'Z' && nletters == 0)
			letter = (char) (folded + ('a' - 'A'));
		else if (folded >= '1' && folded <= '5' && nletters > 0)
			tone = true;
		else if (cp == 0x300 || cp == 0x301 || cp == 0x304 || cp == 0x306 || cp == 0x30C)
			tone = tone || nletters > 0;
		else if (folded != ' ' && folded != '\'' && cp != 0x2019 && cp != 0x308)
		{
			letter = toned_letter(cp, &tone);
			if (letter == 0)
				return false;
		}
		if (letter != 0)
		{
			if (nletters == MAX_ANNOTATION)
				return false;
			letters[nletters++] = letter;
		}
		if (count > 2 * MAX_ANNOTATION)
			return false;
	}
	return false;
}

/* Whether the tag name at `bytes` (after '<' and '/') is `name`, in any case. */
static bool
tag_is(const unsigned char *bytes, size_t length, const char *name)
{
	size_t n = strlen(name);

	if (length <= n)
		return false;
	for (size_t i = 0; i < n; i++)
		if ((bytes[i] | 0x20) != (unsigned char) name[i])
			return false;
	return !((bytes[n] | 0x20) >= 'a' && (bytes[n] | 0x20) <= 'z') && !(bytes[n] >= '0' && bytes[n] <= '9');
}

/* Counts the code points of a stretch: every byte that does not continue one. */
static uint32_t
count_code_points(const unsigned char *bytes, size_t length)
{
	uint32_t count = 0;

	for (size_t at = 0; at < length;)
	{
		uint32_t cp;

		at += ht_utf8_read(bytes + at, length - at, &cp);
		count++;
	}
	return count;
}

/* Where the element `name` ends from `at` on, behind its closing tag; 0 if it does not. */
static size_t
element_end(const unsigned char *bytes, size_t length, size_t at, const char *name)
{
	if (length > MAX_ELEMENT)
		length = MAX_ELEMENT;
	while (at + 2 < length)
	{
		const unsigned char *open = memchr(bytes + at, '<', length - at - 2);
		const unsigned char *close;

		if (open == NULL)
			return 0;
		at = (size_t) (open - bytes) + 1;
		if (bytes[at] != '/' || !tag_is(bytes + at + 1, length - at - 1, name))
			continue;
		close = memchr(bytes + at, '>', length - at);
		return close == NULL ? 0 : (size_t) (close - bytes) + 1;
	}
	return 0;
}

/* Where the tag or comment at `bytes` ends, behind its '>'; 0 if it is none. */
static size_t
tag_end(const unsigned char *bytes, size_t length)
{
	size_t limit = length < MAX_TAG ? length : MAX_TAG;
	unsigned char quote = 0;

	for (size_t at = 1; at < limit; at++)
	{
		/* A '<' ends the try even in quotes, or a page of them would cost its square. */
		if (bytes[at] == '<')
			return 0;
		if (quote != 0)
			quote = bytes[at] == quote ? 0 : quote;
		else if ((bytes[at] == '"' || bytes[at] == '\'') && bytes[at - 1] == '=')
			quote = bytes[at];
		else if (bytes[at] == '>')
			return at + 1;
	}
	return 0;
}

bool
ht_noise_tag(const unsigned char *bytes, size_t length, bool *no_script_end, ht_noise *noise,
			 bool *breaks_line)
{
	static const char *const line_breakers[] = {
		"br",      "p",      "div",    "li",    "ul",         "ol",     "tr",    "td", "th",
		"table",   "h1",     "h2",     "h3",    "h4",         "h5",     "h6",    "hr", "section",
		"article", "header", "footer", "title", "blockquote", "script", "style",
	};
	static const char *const hidden[] = {"script", "style"};
	size_t name = length > 1 && bytes[1] == '/' ? 2 : 1;
	size_t end;

	if (length < 3 || !(((bytes[name] | 0x20) >= 'a' && (bytes[name] | 0x20) <= 'z') || bytes[1] == '!'))
		return false;
	end = tag_end(bytes, length);
	if (end == 0)
		return false;
	*breaks_line = false;
	for (size_t i = 0; i < sizeof(line_breakers) / sizeof(line_breakers[0]); i++)
		if (tag_is(bytes + name, length - name, line_breakers[i]))
			*breaks_line = true;
	for (size_t i = 0; i < sizeof(hidden) / sizeof(hidden[0]); i++)
		if (name == 1 && !*no_script_end && tag_is(bytes + 1, length - 1, hidden[i]))
		{
			size_t behind = element_end(bytes, length, end, hidden[i]);

			if (behind == 0)
				*no_script_end = true;
			else
				end = behind;
		}
	*noise = (ht_noise){end, count_code_points(bytes, end)};
	return true;
}

/* The value of a numeric reference's digits; 0 where it is no character. */
static uint32_t
numeric_reference(const unsigned char *digits, size_t length)
{
	bool hex = length > 0 && (digits[0] | 0x20) == 'x';
	uint32_t value = 0;

	if (length == (hex ? 1u : 0u))
		return 0;
	for (size_t i = hex; i < length; i++)
	{
		unsigned char c = digits[i] | 0x20;

		if (c >= '0' && c <= '9')
			value = value * (hex ? 16u : 10u) + (uint32_t) (c - '0');
		else if (hex && c >= 'a' && c <= 'f')
			value = value * 16 + (uint32_t) (c - 'a' + 10);
		else
			return 0;
		if (value > 0x10FFFF)
			return 0;
	}
	return value >= 0xD800 && value < 0xE000 ? 0 : value;
}

bool
ht_noise_entity(const unsigned char *bytes, size_t length, ht_noise *noise, uint32_t *cp)
{
	static const struct
	{
		const char *name;
		uint32_t cp;
	} entities[] = {
		{"nbsp", ' '},     {"lt", '<'},        {"gt", '>'},       {"amp", '&'},       {"quot", '"'},
		{"apos", '\''},    {"ensp", ' '},      {"emsp", ' '},     {"thinsp", ' '},    {"middot", 0xB7},
		{"bull", 0x2022},  {"hellip", 0x2026}, {"mdash", 0x2014}, {"ndash", 0x2013},  {"ldquo", 0x201C},
		{"rdquo", 0x201D}, {"lsquo", 0x2018},  {"rsquo", 0x2019}, {"permil", 0x2030}, {"times", 0xD7},
		{"yen", 0xA5},     {"euro", 0x20AC},   {"pound", 0xA3},   {"cent", 0xA2},     {"deg", 0xB0},
		{"sup2", 0xB2},    {"sup3", 0xB3},     {"copy", 0xA9},    {"reg", 0xAE},      {"trade", 0x2122},
		{"raquo", 0xBB},   {"laquo", 0xAB},    {"shy", 0xAD},     {"zwnj", 0x200C},   {"zwj", 0x200D},
		{"minus", 0x2212},
	};
	size_t limit = length < 12 ? length : 12;
	size_t end = 1;
	uint32_t found = 0;

	while (end < limit && bytes[end] != ';')
	{
		unsigned char c = bytes[end] | 0x20;

		if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (bytes[end] == '#' && end == 1)))
			return false;
		end++;
	}
	if (end == limit || end < 3)
		return false;
	if (bytes[1] == '#')
		found = numeric_reference(bytes + 2, end - 2);
	else
		for (size_t i = 0; i < sizeof(entities) / sizeof(entities[0]); i++)
			if (strlen(entities[i].name) == end - 1 && memcmp(entities[i].name, bytes + 1, end - 1) == 0)
				found = entities[i].cp;
	if (found == 0)
		return false;
	*cp = found;
	*noise = (ht_noise){end + 1, (uint32_t) end + 1};
	return true;
}
