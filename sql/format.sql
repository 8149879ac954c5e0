-- Numbers written out: format_numeral in every style, and back.
\encoding UTF8
\pset format unaligned
\pset fieldsep ' | '
\pset null (null)

-- every style side by side
SELECT value, format_numeral(value) AS lower, format_numeral(value, 'upper') AS upper,
	format_numeral(value, 'traditional') AS traditional, format_numeral(value, 'mixed') AS mixed
FROM (VALUES
	(101, 0),
	(102, 1),
	(103, 2),
	(104, 9),
	(105, 10),
	(106, 11),
	(107, 12),
	(108, 20),
	(109, 21),
	(110, 22),
	(111, 99),
	(112, 100),
	(113, 101),
	(114, 110),
	(115, 111),
	(116, 120),
	(117, 200),
	(118, 222),
	(119, 1000),
	(120, 1001),
	(121, 1010),
	(122, 1100),
	(123, 2000),
	(124, 2016),
	(125, 9999),
	(126, 10000),
	(127, 10001),
	(128, 10010),
	(129, 10100),
	(130, 11000),
	(131, 12345),
	(132, 20000),
	(133, 25000),
	(134, 100000),
	(135, 100001),
	(136, 120000),
	(137, 1000000),
	(138, 10000000),
	(139, 12345678),
	(140, 100000000),
	(141, 100000001),
	(142, 100010000),
	(143, 120000000),
	(144, 1000000000),
	(145, 1050000000),
	(146, 16930000000),
	(147, 100000000000),
	(148, 1000000000000),
	(149, 1200000000000),
	(150, 1234567890123),
	(151, 10000000000000000),
	(152, 1e40)
) t (id, value) ORDER BY id;

-- decimals
SELECT value, format_numeral(value) AS lower, format_numeral(value, 'upper') AS upper,
	format_numeral(value, 'traditional') AS traditional, format_numeral(value, 'mixed') AS mixed
FROM (VALUES
	(201, 0.5),
	(202, 0.05),
	(203, 0.333),
	(204, 1.5),
	(205, 3.14159),
	(206, 10.01),
	(207, 100.5),
	(208, 1234.5),
	(209, 12345.6),
	(210, 120000000.5),
	(211, 1.50),
	(212, 2.00),
	(213, 0.000000000000000001)
) t (id, value) ORDER BY id;

-- negative numbers
SELECT value, format_numeral(value) AS lower, format_numeral(value, 'upper') AS upper,
	format_numeral(value, 'traditional') AS traditional, format_numeral(value, 'mixed') AS mixed
FROM (VALUES
	(301, -1),
	(302, -12),
	(303, -0.5),
	(304, -120000000),
	(305, -25000)
) t (id, value) ORDER BY id;

-- amounts of money as on a cheque
SELECT value, format_numeral(value, 'financial') AS financial
FROM (VALUES
	(401, 0),
	(402, 1),
	(403, 10),
	(404, 15),
	(405, 100),
	(406, 123.45),
	(407, 107),
	(408, 1000),
	(409, 1007),
	(410, 1070),
	(411, 6007.14),
	(412, 1409.50),
	(413, 107000.53),
	(414, 1680.32),
	(415, 16409.02),
	(416, 325.04),
	(417, 0.50),
	(418, 0.05),
	(419, 0.55),
	(420, 0.01),
	(421, 5.00),
	(422, 20.03),
	(423, 20.30),
	(424, 10000),
	(425, 10001),
	(426, 100000000),
	(427, 120000000),
	(428, 300050000),
	(429, 1000000000000),
	(430, -123.45),
	(431, 1e20)
) t (id, value) ORDER BY id;

-- what was written is read as the same number, in every style but the one for money
SELECT style, count(*) AS numbers, count(*) FILTER (WHERE parse_numeral(format_numeral(value, style)) = value) AS same
FROM unnest(ARRAY['lower', 'upper', 'traditional', 'mixed']) style,
	(SELECT n::numeric FROM generate_series(0, 10100) n
	 UNION ALL SELECT d * 10::numeric ^ e FROM generate_series(1, 9) d, generate_series(0, 40) e
	 UNION ALL SELECT 10::numeric ^ e + 10::numeric ^ f FROM generate_series(0, 40) e, generate_series(0, 40) f
	 UNION ALL SELECT 10::numeric ^ e - 1 FROM generate_series(1, 41) e
	 UNION ALL SELECT 10::numeric ^ e + 0.5 FROM generate_series(0, 40) e
	 UNION ALL SELECT n / 1000.0 FROM generate_series(1, 1000) n
	 UNION ALL SELECT 12345678901234567890.0123456789 / 10::numeric ^ e FROM generate_series(0, 12) e) t (value)
GROUP BY style ORDER BY style COLLATE "C";

SELECT style, count(*) AS numbers, count(*) FILTER (WHERE parse_numeral(format_numeral(-value, style)) = -value) AS same
FROM unnest(ARRAY['lower', 'upper', 'traditional', 'mixed']) style,
	(SELECT n / 8.0 FROM generate_series(1, 2000) n
	 UNION ALL SELECT d * 10::numeric ^ e FROM generate_series(1, 9) d, generate_series(0, 40) e) t (value)
GROUP BY style ORDER BY style COLLATE "C";

-- an amount written for a cheque is found in a sentence as the same amount
SELECT count(*) AS amounts, count(a.value) AS found, count(*) FILTER (WHERE a.value = t.value) AS same
FROM (SELECT n / 100.0 FROM generate_series(10, 1000) n
	  UNION ALL SELECT 10::numeric ^ e + f FROM generate_series(2, 15) e, unnest(ARRAY[0, 1, 7.5, 50, 0.05]) f) t (value)
	LEFT JOIN LATERAL extract_amounts('合计：' || format_numeral(t.value, 'financial') || '。') a ON true;

-- null in, null out
SELECT format_numeral(NULL), format_numeral(NULL, 'upper'), format_numeral(5, NULL);

-- no value and no style is changed by the scale of a numeric
SELECT style, format_numeral(5, style) = format_numeral(5.000, style) AS same
FROM unnest(ARRAY['financial', 'lower', 'mixed', 'traditional', 'upper']) style ORDER BY style COLLATE "C";
