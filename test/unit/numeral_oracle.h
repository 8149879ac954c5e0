/*
 * numeral_oracle.h
 *		What a numeral is, decided slowly and plainly: the reference for the
 *		parser's tests.
 *
 * Text is an array of folded characters: simplified, half width.  A string is
 * one numeral or none; blanks belong to no numeral.
 *
 *	 numeral	= [ "负" | "-" ] unsigned ;
 *	 unsigned	= number | number ( "%" | "‰" | "‱" ) | fraction | tenths | "半" | "一半" ;
 *	 number		= arabic | han ;					(* the two never mix *)
 *
 * Arabic figures.  A chain is worth the product of its characters.
 *
 *	 arabic		= figures [ "." digit { digit } ] [ [ "个" ] chain ]
 *				| part { part } [ ones | step ] ;	(* a sum *)
 *	 figures	= digit { digit }
 *				| 1 to 3 digits, { "," 3 digits } at least once ;
 *	 chain		= [ "十" | "百" | "千" ] [ "万" ] { "亿" }	(* not empty *)
 *				| "万万" ;						(* 拾 佰 仟 as 十 百 千 everywhere *)
 *	 part		= figures chain ;					(* but for the first, 零 may stand before *)
 *				| section-of-figures magnitude [ part { part } [ ones | step ] ] ;	(* 3千2百万 *)
 *	 section-of-figures = figures unit digit unit { digit unit } ;	(* 千 百 十, descending *)
 *	 ones		= 4 digits ;
 *	 step		= digit from 1 to 9 ;
 *
 *	 In a sum each part is worth less than the chain of the part before it, and
 *	 so is its own chain.  A sum of one part has ones or step behind it, else it
 *	 is the plain form.  `ones` follows a chain that ends in 万 and holds no 亿
 *	 and no second 万: 3万4000.  `step` follows a chain of one character 十, 百,
 *	 千, 万 or 亿 and is worth 1, 10, 100, 1000 or 10^7: 13万2, 3亿2千5.  A sum has
 *	 neither a point (1.5亿2000万) nor 个.
 *
 * Han figures.  Digits: 一二三四五六七八九, 壹贰叁参肆伍陆柒捌玖; 零 and 〇
 * are zero; both sets may mix.  两 stands only where the grammar names it.
 *
 *	 han		= base | "零" | "两" | spoken | bare | high "万万"
 *				| row [ "个" ] chain without 十 百 千		(* 一二〇万 *)
 *				| ( base | "零" | "两" ) "点" digit0 { digit0 } [ [ "个" ] han-chain ]
 *				| ( base | "两" ) "个" han-chain ;
 *	 base		= regular | row ;
 *	 row		= digit0 digit0 { digit0 } ;		(* by position: 二〇一六 *)
 *	 digit0		= digit | "零" ;
 *	 han-chain	= chain that does not begin with 十 ;	(* 三点五十 is a time *)
 *
 *	 A chain behind "个" begins with 万 or 亿: 3个百亿 counts what has that size.
 *
 *	 A row of exactly two digits is none where it is a range: the second is the
 *	 first plus one (both from 1 to 9), or 三五.
 *
 *	 regular	= group | yi [ [ "零" ] low ] ;
 *	 yi			= ( regular | "两" ) "亿" ;		(* all before it times 10^8 *)
 *	 group		= section | high "万" [ [ "零" ] low-section ] ;
 *	 high		= section | "两" ;
 *	 low		= a group, low-section	= a section, which stand behind a mark 亿 or 万:
 *				  a digit alone (三万五, 三亿五亿) needs the 零; with it or not
 *				  the group 五万 is well (三亿五万)
 *	 section	= [ digit "千" ] [ digit "百" ] [ tens ] [ digit ] ;	(* not empty *)
 *	 tens		= digit "十" | "廿" | "卅" | "卌" ;
 *
 *	 Before 百 and 千 the digit may be 两.  Within a section 零 must stand before
 *	 a single digit whose tens are missing but not its hundreds or thousands
 *	 (一百零五; 一百五 is spoken), may stand before tens whose hundreds are
 *	 missing after 千 (一千零五十, 一千五十), and stands nowhere else: not twice,
 *	 not first, not last, not where no place is skipped.  Behind a mark one 零 may
 *	 stand before anything.  The section that begins the number may have a
 *	 bare 十 for 一十: 十, 十二, 十万; else 十 is bare only right behind 百
 *	 (一百十五).
 *
 *	 spoken		= regular step ;
 *
 *	 whose regular ends in 百, 千, 万 or 亿 and has no other mark directly before
 *	 that 万 or 亿: 一百二 120, 三千六 3600, 两万五 25000, 三亿五, 十万五 105000.
 *	 None after a bare magnitude.
 *
 *	 bare		= ( "百" | "千" ) [ "万" ] { "亿" }
 *				| "万" "亿" { "亿" } ;				(* 万 and 亿 alone are none *)
 *
 *	 high "万万" is worth high times 10^8, closes the number and mixes with
 *	 nothing: 四万万.
 *
 * Fractions and tenths.
 *
 *	 fraction	= whole "分之" number ;
 *	 whole		= number worth an integer from 1 to 10^18 - 1 | "万" | "亿" ;
 *	 tenths		= ( digit | "两" ) "成" [ "半" | digit ] | "十成"
 *				| ( digit | "零" ) "点" digit0 { digit0 } "成"
 *				| arabic-digit "成" [ "半" | arabic-digit ] | "10成"
 *				| digit-with-0 "." digit-with-0 { digit-with-0 } "成" ;
 *
 *	 Digits of tenths are from 1 to 9 where nothing else is said; Arabic follows
 *	 Arabic, Han follows Han.  八成 0.8, 八成半 0.85, 三成五 0.35, 6.5成 0.65.
 *
 * A value is exact, but for a fraction whose quotient does not end: that has 20
 * significant digits, rounded half up.  A quotient ends where it does so
 * within 20 digits behind the last digit (zeros at the end apart) of what is
 * divided, or within 20 significant digits.
 */
#ifndef HT_NUMERAL_ORACLE_H
#define HT_NUMERAL_ORACLE_H

#include "oracle_value.h"

/* Longer strings are no numerals to the oracle. */
#define ORACLE_LENGTH 250

/* Whether the whole text is one numeral, and if so, its value. */
extern bool oracle_read(const uint32_t *text, size_t length, oracle_value *value);

#endif /* HT_NUMERAL_ORACLE_H */
