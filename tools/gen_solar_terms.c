/*
 * gen_solar_terms.c
 *		Writes data/solar_terms.tsv: the days of the 24 solar terms, computed.
 *
 * gen_solar_terms DATE
 *
 * DATE is the day on which it is run, for the header.  A term is the moment at
 * which the sun's apparent longitude reaches a multiple of 15 degrees, and its
 * day the one that this moment falls on in China, UTC+8 (GB/T 33661-2017).
 *
 * The longitude is the theory VSOP87D of the earth (Bretagnon and Francou,
 * Astronomy and Astrophysics 202, 1988; numbers as in astronomia 4.2.0 on
 * npm), its waves of 1e-7 radians and more, with the reduction to the FK5, the
 * nutation and the aberration as in Meeus, Astronomical Algorithms (2nd
 * edition, chapters 22 and 25), and the rate of precession of IAU 2006 in
 * place of that of 1976.  It is within 0.15" of the whole series, so moments
 * are good to about five seconds; those near midnight are listed.
 */
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/civil.h"

#define FIRST 1900
#define LAST 2100
#define TERMS 24
#define PI 3.14159265358979323846
#define ARCSECOND (PI / 648000)
#define NEAR 180 /* seconds from midnight within which a moment is listed */

/* The Julian day number of 2000-01-01 12:00. */
#define J2000 2451545.0

/* amplitude * cos(phase + rate * t), radians and Julian millennia. */
typedef struct wave
{
	double amplitude, phase, rate;
} wave;

/* The earth's heliocentric longitude: sums of waves, by the power of t. */
static const wave l0[] = {
	{1.75347045673, 0.00000000, 0.00000000},      {0.03341656456, 4.66925680, 6283.07584999},
	{0.00034894275, 4.62610242, 12566.15169998},  {0.00003417571, 2.82886580, 3.52311835},
	{0.00003497056, 2.74411801, 5753.38488490},   {0.00003135896, 3.62767042, 77713.77146812},
	{0.00002676218, 4.41808351, 7860.41939244},   {0.00002342687, 6.13516238, 3930.20969622},
	{0.00001273166, 2.03709656, 529.69096509},    {0.00001324292, 0.74246356, 11506.76976979},
	{0.00000901855, 2.04505444, 26.29831980},     {0.00001199167, 1.10962944, 1577.34354245},
	{0.00000857223, 3.50849157, 398.14900341},    {0.00000779786, 1.17882652, 5223.69391980},
	{0.00000990250, 5.23268130, 5884.92684658},   {0.00000753141, 2.53339054, 5507.55323867},
	{0.00000505264, 4.58292563, 18849.22754997},  {0.00000492379, 4.20506640, 775.52261132},
	{0.00000356655, 2.91954117, 0.06731030},      {0.00000284125, 1.89869034, 796.29800682},
	{0.00000242810, 0.34481141, 5486.77784318},   {0.00000317087, 5.84901952, 11790.62908866},
	{0.00000271039, 0.31488608, 10977.07880470},  {0.00000206160, 4.80646606, 2544.31441988},
	{0.00000205385, 1.86947814, 5573.14280143},   {0.00000202261, 2.45767795, 6069.77675455},
	{0.00000126184, 1.08302630, 20.77539549},     {0.00000155516, 0.83306074, 213.29909544},
	{0.00000115132, 0.64544912, 0.98032107},      {0.00000102851, 0.63599847, 4694.00295471},
	{0.00000101724, 4.26679821, 7.11354700},      {0.00000099206, 6.20992940, 2146.16541648},
	{0.00000132212, 3.41118276, 2942.46342329},   {0.00000097607, 0.68101272, 155.42039943},
	{0.00000085128, 1.29870743, 6275.96230299},   {0.00000074651, 1.75508916, 5088.62883977},
	{0.00000101895, 0.97569222, 15720.83878488},  {0.00000084711, 3.67080093, 71430.69561813},
	{0.00000073547, 4.67926565, 801.82093112},    {0.00000073874, 3.50319443, 3154.68708490},
	{0.00000078756, 3.03698313, 12036.46073489},  {0.00000079637, 1.80791331, 17260.15465469},
	{0.00000085803, 5.98322631, 161000.68573767}, {0.00000056963, 2.78430398, 6286.59896834},
	{0.00000061148, 1.81839811, 7084.89678112},   {0.00000069627, 0.83297597, 9437.76293489},
	{0.00000056116, 4.38694881, 14143.49524243},  {0.00000062449, 3.97763881, 8827.39026987},
	{0.00000051145, 0.28306865, 5856.47765912},   {0.00000055577, 3.47006009, 6279.55273164},
	{0.00000041036, 5.36817351, 8429.24126647},   {0.00000051605, 1.33282747, 1748.01641307},
	{0.00000051992, 0.18914946, 12139.55350911},  {0.00000049000, 0.48735065, 1194.44701022},
	{0.00000039200, 6.16832995, 10447.38783960},  {0.00000035566, 1.77597315, 6812.76681509},
	{0.00000036770, 6.04133859, 10213.28554621},  {0.00000036596, 2.56955239, 1059.38193019},
	{0.00000033291, 0.59309499, 17789.84561978},  {0.00000035954, 1.70876112, 2352.86615377},
	{0.00000040938, 2.39850882, 19651.04848110},  {0.00000030047, 2.73975124, 1349.86740966},
	{0.00000030412, 0.44294464, 83996.84731811},  {0.00000023663, 0.48473568, 8031.09226306},
	{0.00000023574, 2.06527720, 3340.61242670},   {0.00000021089, 4.14825464, 951.71840625},
	{0.00000024738, 0.21484762, 3.59042865},      {0.00000025352, 3.16470953, 4690.47983636},
	{0.00000022820, 5.22197888, 4705.73230754},   {0.00000021419, 1.42563736, 16730.46368960},
	{0.00000021891, 5.55594303, 553.56940284},    {0.00000017481, 4.56052900, 135.06508004},
	{0.00000019925, 5.22208471, 12168.00269657},  {0.00000019860, 5.77470168, 6309.37416979},
	{0.00000020300, 0.37133793, 283.85931887},    {0.00000014421, 4.19315333, 242.72860397},
	{0.00000016225, 5.98837723, 11769.85369317},  {0.00000015077, 4.19567181, 6256.77753019},
	{0.00000019124, 3.82219997, 23581.25817732},  {0.00000018888, 5.38626881, 149854.40013481},
	{0.00000014346, 3.72355084, 38.02767264},     {0.00000017898, 2.21490736, 13367.97263111},
	{0.00000012054, 2.62229588, 955.59974161},    {0.00000011287, 0.17739328, 4164.31198961},
	{0.00000013971, 4.40138140, 6681.22485340},   {0.00000013621, 1.88934471, 7632.94325965},
	{0.00000012503, 1.13052412, 5.52292431},      {0.00000010498, 5.35909519, 1592.59601363},
	{0.00000010327, 6.19982566, 6438.49624943},   {0.00000012003, 1.00351457, 632.78373931},
	{0.00000010827, 0.32734520, 103.09277422},    {0.00000010005, 6.02914963, 5746.27133790},
	{0.00000010523, 0.93871806, 11926.25441367},
};

static const wave l1[] = {
	{6283.31966747491, 0.00000000, 0.00000000},  {0.00206058863, 2.67823456, 6283.07584999},
	{0.00004303430, 2.63512650, 12566.15169998}, {0.00000425264, 1.59046981, 3.52311835},
	{0.00000108977, 2.96618002, 1577.34354245},  {0.00000093478, 2.59212835, 18849.22754997},
	{0.00000119261, 5.79557488, 26.29831980},    {0.00000072122, 1.13846158, 529.69096509},
	{0.00000067768, 1.87472305, 398.14900341},   {0.00000067327, 4.40918235, 5507.55323867},
	{0.00000059027, 2.88797038, 5223.69391980},  {0.00000055976, 2.17471680, 155.42039943},
	{0.00000045407, 0.39803080, 796.29800682},   {0.00000036369, 0.46624740, 775.52261132},
	{0.00000028958, 2.64707384, 7.11354700},     {0.00000019097, 1.84628333, 5486.77784318},
	{0.00000020844, 5.34138275, 0.98032107},     {0.00000018508, 4.96855125, 213.29909544},
	{0.00000016233, 0.03216483, 2544.31441988},  {0.00000017293, 2.99116865, 6275.96230299},
	{0.00000015832, 1.43049285, 2146.16541648},  {0.00000014615, 1.20532366, 10977.07880470},
	{0.00000011877, 3.25804816, 5088.62883977},  {0.00000011514, 2.07502418, 4694.00295471},
	{0.00000012461, 2.83432286, 1748.01641307},  {0.00000011808, 5.27379790, 1194.44701022},
	{0.00000010641, 0.76614199, 553.56940284},
};

static const wave l2[] = {
	{0.00052918870, 0.00000000, 0.00000000},     {0.00008719837, 1.07209665, 6283.07584999},
	{0.00000309125, 0.86728819, 12566.15169998}, {0.00000027339, 0.05297872, 3.52311835},
	{0.00000016334, 5.18826691, 26.29831980},    {0.00000015752, 3.68457889, 155.42039943},
};

static const wave l3[] = {
	{0.00000289226, 5.84384199, 6283.07584999},
	{0.00000034955, 0.00000000, 0.00000000},
	{0.00000016819, 5.48766912, 12566.15169998},
};

static const wave l4[] = {
	{0.00000114084, 3.14159265, 0.00000000},
};

typedef struct series
{
	const wave *waves;
	int count;
} series;

#define SERIES(waves)                               \
	{                                               \
		waves, (int) (sizeof(waves) / sizeof(wave)) \
	}

static const series longitude_of_earth[] = {SERIES(l0), SERIES(l1), SERIES(l2), SERIES(l3), SERIES(l4)};

/* Nutation in longitude: multiples of D, M, M', F, the node; units of 0.0001" at J2000 and a century's change. */
static const double nutations[][7] = {
	{0, 0, 0, 0, 1, -171996, -174.2}, {-2, 0, 0, 2, 2, -13187, -1.6}, {0, 0, 0, 2, 2, -2274, -0.2},
	{0, 0, 0, 0, 2, 2062, 0.2},       {0, 1, 0, 0, 0, 1426, -3.4},    {0, 0, 1, 0, 0, 712, 0.1},
	{-2, 1, 0, 2, 2, -517, 1.2},      {0, 0, 0, 2, 1, -386, -0.4},    {0, 0, 1, 2, 2, -301, 0},
	{-2, -1, 0, 2, 2, 217, -0.5},     {-2, 0, 1, 0, 0, -158, 0},      {-2, 0, 0, 2, 1, 129, 0.1},
	{0, 0, -1, 2, 2, 123, 0},         {2, 0, 0, 0, 0, 63, 0},         {0, 0, 1, 0, 1, 63, 0.1},
	{2, 0, -1, 2, 2, -59, 0},         {0, 0, -1, 0, 1, -58, -0.1},    {0, 0, 1, 2, 1, -51, 0},
	{-2, 0, 2, 0, 0, 48, 0},          {0, 0, -2, 2, 1, 46, 0},        {2, 0, 0, 2, 2, -38, 0},
};

/*
 * Seconds from the clock (UT, from 1972 on UTC) to terrestrial time at the
 * beginning of every fifth year of 1900 to 2105: the published values up to
 * 2025, then the polynomials of Espenak and Meeus (NASA/TP-2006-214141), with
 * which the tables are made that are published for these years.
 */
static const double clock_behind[] = {
	-2.7, 3.9,  10.5, 17.2,  21.2,  23.6,  24.0,  23.9,  24.3,  26.8,  29.1,  31.1,  33.2,  35.7,
	40.2, 46.2, 51.2, 54.2,  57.2,  61.2,  64.2,  64.2,  66.2,  68.2,  69.2,  69.2,  77.6,  81.0,
	84.8, 88.8, 93.0, 103.3, 113.7, 124.3, 135.1, 145.9, 156.9, 168.0, 179.2, 190.6, 202.1, 213.8,
};

static const char *const names[TERMS] = {"小寒", "大寒", "立春", "雨水", "惊蛰", "春分", "清明", "谷雨",
										 "立夏", "小满", "芒种", "夏至", "小暑", "大暑", "立秋", "处暑",
										 "白露", "秋分", "寒露", "霜降", "立冬", "小雪", "大雪", "冬至"};

static void die(const char *fmt, ...) __attribute__((format(printf, 1, 2), noreturn));

/* Ends the program with a message. */
static void
die(const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	fputs("gen_solar_terms: ", stderr);
	vfprintf(stderr, fmt, args);
	fputc('\n', stderr);
	va_end(args);
	exit(1);
}

/* An angle brought between -pi and pi. */
static double
small_angle(double angle)
{
	return angle - 2 * PI * floor(angle / (2 * PI) + 0.5);
}

/* Nutation in longitude at a time in Julian centuries from J2000; radians. */
static double
nutation(double centuries)
{
	const double arguments[5] = {
		297.85036 + 445267.111480 * centuries, /* D, the moon from the sun */
		357.52772 + 35999.050340 * centuries,  /* M, the sun's anomaly */
		134.96298 + 477198.867398 * centuries, /* M', the moon's anomaly */
		93.27191 + 483202.017538 * centuries,  /* F, the moon from its node */
		125.04452 - 1934.136261 * centuries,   /* the node */
	};
	double sum = 0;

	for (size_t at = 0; at < sizeof nutations / sizeof nutations[0]; at++)
	{
		const double *term = nutations[at];
		double angle = 0;

		for (int i = 0; i < 5; i++)
			angle += term[i] * arguments[i];
		sum += (term[5] + term[6] * centuries) * sin(angle * PI / 180);
	}
	return sum * 1e-4 * ARCSECOND;
}

/* The sun's apparent geocentric longitude at a Julian day of terrestrial time; radians. */
static double
sun_longitude(double julian_day)
{
	double t = (julian_day - J2000) / 365250;
	double power = 1;
	double earth = 0;
	double distance;

	for (size_t order = 0; order < sizeof longitude_of_earth / sizeof longitude_of_earth[0]; order++)
	{
		const series *sum = &longitude_of_earth[order];

		for (int at = 0; at < sum->count; at++)
			earth += power * sum->waves[at].amplitude * cos(sum->waves[at].phase + sum->waves[at].rate * t);
		power *= t;
	}
	/* In astronomical units; what is left out is less than 0.0002, 0.004" of the aberration. */
	distance = 1.00014 + 0.016707 * cos(3.09846 + 6283.07585 * t) + 0.00014 * cos(3.0552 + 12566.1517 * t);
	return earth + PI + (-0.09033 - 0.3004 * 10 * t - 20.4898 / distance) * ARCSECOND + nutation(10 * t);
}

/* Days from the clock of Greenwich to terrestrial time at a Julian day. */
static double
behind(double julian_day)
{
	double fives = (2000.0 + (julian_day - J2000) / 365.25 - FIRST) / 5;
	int at = (int) floor(fives);

	if (at < 0 || at + 1 >= (int) (sizeof clock_behind / sizeof clock_behind[0]))
		die("no difference of clocks is known at %.1f", julian_day);
	return (clock_behind[at] + (clock_behind[at + 1] - clock_behind[at]) * (fives - at)) / 86400;
}

/* The moment of a term of a year, as days of the clock in China since 2000-01-01 00:00. */
static double
term_moment(int year, int term)
{
	double target = (285 + 15 * term) * PI / 180;
	double at = J2000 + (year - 2000) * 365.2422 + 5 + term * 15.2184;
	double step;
	int turns = 0;

	do
	{
		step = small_angle(target - sun_longitude(at)) / (2 * PI) * 365.2422;
		at += step;
		if (++turns > 50)
			die("the sun does not reach term %d of %d", term, year);
	} while (fabs(step) > 1e-7);
	return at - behind(at) + 8.0 / 24 - (J2000 - 0.5);
}

/* The date that a moment falls on; dies when it lies outside the year. */
static void
moment_date(double moment, int year, int32_t *month, int32_t *day)
{
	int32_t y;

	ht_civil_date((ht_day) floor(moment), &y, month, day);
	if (y != year)
		die("a term of %d falls into %d", year, (int) y);
}

/* Lists the moments near midnight, as remarks. */
static void
put_near(void)
{
	printf("# data/solar_term_corrections.tsv has the days that were published otherwise.\n");
	printf("# Within %d seconds of midnight, good to some 5 seconds, and after 2026 to a minute or two,\n",
		   NEAR);
	printf("# as nobody knows what the clock will be then:\n");
	for (int year = FIRST; year <= LAST; year++)
		for (int term = 0; term < TERMS; term++)
		{
			double moment = term_moment(year, term);
			double seconds = (moment - floor(moment)) * 86400;
			int second = (int) floor(seconds);
			int32_t month, day;

			if (seconds > NEAR && seconds < 86400 - NEAR)
				continue;
			moment_date(moment, year, &month, &day);
			printf("#\t%d-%02d-%02d %02d:%02d:%02d %s\n", year, month, day, second / 3600, second / 60 % 60,
				   second % 60, names[term]);
		}
}

int
main(int argc, char **argv)
{
	if (argc != 2)
		die("usage: gen_solar_terms DATE");
	printf("# The days of the 24 solar terms in China (UTC+8), month and day\n");
	printf("# Generated by tools/gen_solar_terms.c, do not edit.\n");
	printf("# Source: computed with VSOP87D and IAU nutation, %s.\n", argv[1]);
	put_near();
	printf("# year");
	for (int term = 0; term < TERMS; term++)
		printf("\t%s", names[term]);
	putchar('\n');
	for (int year = FIRST; year <= LAST; year++)
	{
		printf("%d", year);
		for (int term = 0; term < TERMS; term++)
		{
			int32_t month, day;

			moment_date(term_moment(year, term), year, &month, &day);
			if (month != term / 2 + 1)
				die("%s of %d falls into another month", names[term], year);
			printf("\t%02d-%02d", month, day);
		}
		putchar('\n');
	}
	if (fflush(stdout) != 0 || ferror(stdout))
		die("could not write");
	return 0;
}
