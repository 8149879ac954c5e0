/*
 * html_style.c
 *		How an annotated article looks.
 *
 * Text keeps the contrast of 7 to 1 in every mark; kinds differ by colour and by
 * the line below them. What a mark means is shown below its line and within the
 * block, so that no width is too small for it; wide blanks at the end of a line
 * would go beyond it, and are cut off.
 */
#include "render/html.h"

const char ht_html_style[] =
	"\n.hometown{--ht-text:#1f2328;--ht-soft:#57606a;--ht-line:#d0d7de;--ht-back:#fff;"
	"--ht-tip:#24292f;--ht-tip-text:#fff;"
	"--ht-amount:170,90,0;--ht-percentage:130,40,190;--ht-quantity:0,120,130;--ht-date:20,90,210;"
	"--ht-place:25,130,50;--ht-organization:190,25,80;--ht-person:205,65,20;--ht-document:95,95,105;"
	"--ht-project:90,60,200;--ht-fact:60,70,85;"
	"box-sizing:border-box;max-width:46rem;margin:0 auto;padding:1rem;"
	"color:var(--ht-text);background:var(--ht-back);color-scheme:light;"
	"font:1rem/1.9 system-ui,-apple-system,\"PingFang SC\",\"Noto Sans CJK SC\",\"Microsoft YaHei\",sans-serif;"
	"text-align:start;overflow-wrap:anywhere;overflow-x:clip}\n"
	"@media(prefers-color-scheme:dark){.hometown{--ht-text:#e6edf3;--ht-soft:#9aa4ae;--ht-line:#3d444d;"
	"--ht-back:#14181d;--ht-tip:#e6edf3;--ht-tip-text:#14181d;"
	"--ht-amount:240,175,80;--ht-percentage:205,150,255;--ht-quantity:75,210,215;--ht-date:115,175,255;"
	"--ht-place:105,210,125;--ht-organization:255,130,165;--ht-person:255,150,100;--ht-document:185,190,200;"
	"--ht-project:165,155,255;--ht-fact:200,210,225;"
	"color-scheme:dark}}\n"
	".hometown h2,.hometown h3,.hometown p{position:relative;margin:0 0 .8em;padding:0;color:inherit;"
	"font-family:inherit}\n"
	".hometown h2{font-size:1.5em;line-height:1.45;font-weight:700}\n"
	".hometown h3{font-size:1.125em;line-height:1.6;font-weight:700;margin-top:1.3em}\n"
	".hometown p{text-indent:2em}\n"
	".hometown .ht-byline,.hometown .ht-caption,.hometown .ht-boilerplate{font-size:.875em;text-indent:0;"
	"color:var(--ht-soft)}\n"
	".hometown .ht-caption{text-align:center}\n"
	".hometown .ht-boilerplate{margin:.3em 0}\n"
	".hometown details{margin:0 0 1em;padding:.2em .8em;border:1px solid var(--ht-line);border-radius:.5em}\n"
	".hometown summary{font-size:.875em;color:var(--ht-soft);cursor:pointer}\n"
	".hometown summary::after{content:\"页面其余文字\"}\n"
	".hometown .ht-legend{display:flex;flex-wrap:wrap;gap:.3rem .6rem;margin:0 0 1.2rem;padding:0;"
	"list-style:none;font-size:.8125rem;line-height:1.5}\n"
	".hometown .ht-legend li{margin:0;padding:0 .4em}\n"
	".hometown .ht-amount{--ht:var(--ht-amount);--ht-below:solid}\n"
	".hometown .ht-percentage{--ht:var(--ht-percentage);--ht-below:dashed}\n"
	".hometown .ht-quantity{--ht:var(--ht-quantity);--ht-below:dotted}\n"
	".hometown .ht-date{--ht:var(--ht-date);--ht-below:solid}\n"
	".hometown .ht-place{--ht:var(--ht-place);--ht-below:dashed}\n"
	".hometown .ht-organization{--ht:var(--ht-organization);--ht-below:solid}\n"
	".hometown .ht-person{--ht:var(--ht-person);--ht-below:dotted}\n"
	".hometown .ht-document{--ht:var(--ht-document);--ht-below:dashed}\n"
	".hometown .ht-project{--ht:var(--ht-project);--ht-below:double}\n"
	".hometown mark,.hometown .ht-legend li{color:inherit;background:rgba(var(--ht),.12);"
	"border-bottom:2px var(--ht-below) rgb(var(--ht));border-radius:.2em .2em 0 0}\n"
	".hometown .ht-legend .ht-fact{--ht:var(--ht-fact);--ht-below:solid}\n"
	".hometown .ht-fact{background:rgba(var(--ht),.24)}\n"
	".hometown mark{padding:.05em .1em;cursor:help}\n"
	".hometown mark mark{padding:0}\n"
	".hometown mark:focus{outline:2px solid rgb(var(--ht));outline-offset:0}\n"
	".hometown mark:focus::after{content:attr(title);display:block;position:absolute;left:0;z-index:1;"
	"box-sizing:border-box;width:max-content;max-width:100%;margin-top:.4em;padding:.45em .8em;"
	"border-radius:.4em;color:var(--ht-tip-text);background:var(--ht-tip);font-size:.875rem;font-weight:400;"
	"line-height:1.55;text-align:start;text-indent:0;white-space:pre-line;cursor:auto}\n";
