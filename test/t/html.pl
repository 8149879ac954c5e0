# An annotated article in a browser: its characters are the article's, every
# mention is marked, nothing that the article has in it is more than text, and
# nothing is wider than the screen of a telephone.
use strict;
use warnings;
use utf8;

use FindBin;
use lib "$FindBin::Bin/lib";
use Hometown;
use JSON::PP;
use MIME::Base64;
use Test::More;

use Browser;

plan skip_all => 'no Chromium; Debian has it as chromium' unless have_browser();

my $width = 320;    # CSS pixels of a narrow telephone
my $database = create_database('t_html');

corpus($database);
foreach my $file (glob root() . '/examples/articles/*.txt')
{
	open my $in, '<:encoding(UTF-8)', $file or die "$file: $!";
	local $/ = undef;
	my $body = <$in>;
	close $in;
	query($database, "INSERT INTO article SELECT max(id) + 1, \$article\$$body\$article\$ FROM article;");
}

# Everything that a page could do with a reader, written into an article.
my $hostile = <<'TEXT';
首页 > <script>hostile = 1</script> > 正文
小城"迎来"'返乡潮' <img src=x onerror="hostile = 2">
2016-04-18 09:32 来源：某报</style><style>.hometown{display:none}</style>
　　去年，汝州市委统战部长张伟介绍，总投资超过35.6亿元"><svg onload=hostile=3>，同比增长12.5%。
　　&lt;script&gt;hostile = 4&lt;/script&gt; ]]> <!-- 占地约1000亩 --> <![CDATA[ 84个 ]]> &#60;b&#62; &amp;amp; 《<iframe src="javascript:parent.hostile=5">办法〈（【（嵌套）】）〉》
</p></mark></div></article><h1>引进企业22家</h1> ${hostile = 6} `x` \u003cscript\u003e 投资５<b onclick=hostile=7>００</b>万元" onfocus="hostile = 8" autofocus title="
相关新闻 javascript:hostile=9 <a href="javascript:hostile=10">某县</a><base href="http://example.invalid/"><meta http-equiv=refresh content="0">
TEXT

query($database, "INSERT INTO article VALUES (0, \$article\$$hostile\$article\$ || E'\\r\\n\\u0001\\u202E5亿元\\u200B\\r3亿元\\u2028\\uFEFF')");

# Tells what stands in each fragment, and how wide it is while each of its marks has the focus. Whether the browser's
# window has the focus cannot be helped: the rules for a mark that has it are made to be for a class.
my $script = <<'SCRIPT';
for (const sheet of page.styleSheets)
	for (const rule of [...sheet.cssRules])
		if ((rule.selectorText || '').includes(':focus'))
			sheet.insertRule(rule.cssText.replaceAll(':focus', '.focused'), sheet.cssRules.length);
const view = page.defaultView;
found.hostile = typeof view.hostile;
found.frames = [];
for (const frame of page.querySelectorAll('.frame')) {
	const body = frame.querySelector('.ht-text');
	const inside = [...body.querySelectorAll('*')];
	const marks = [...body.querySelectorAll('mark')];
	frame.querySelectorAll('details').forEach(e => e.open = true);
	let wide = frame.scrollWidth, hidden = 0;
	for (const mark of marks) {
		mark.classList.add('focused');
		const shown = view.getComputedStyle(mark, '::after');
		if (mark.tabIndex !== 0 || shown.position !== 'absolute' || !shown.content.includes(mark.title.slice(0, 3))) hidden++;
		wide = Math.max(wide, frame.scrollWidth);
		mark.classList.remove('focused');
	}
	found.frames.push({
		text: body.textContent, wide, hidden,
		names: [...new Set(inside.map(e => e.localName))].sort(),
		attributes: [...new Set(inside.flatMap(e => e.getAttributeNames()))].sort(),
		marks: marks.map(e => ({ kinds: [...e.classList], span: e.dataset.span, text: e.textContent, title: e.title })),
	});
}
SCRIPT

# Opens fragments one below the other in a browser. Whatever the page loads or runs is a complaint on its console.
sub open_fragments
{
	my (@fragments) = @_;
	my $page = scratch() . '/page.html';

	open my $out, '>:encoding(UTF-8)', $page or die "$page: $!";
	print $out '<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>annotated</title>'
	  . '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'"></head><body>'
	  . join("\n", map { "<div class=\"frame\" style=\"width:${width}px;overflow-x:auto\">$_</div>" } @fragments) . '</body></html>';
	close $out or die "$page: $!";
	return browse($page, script => $script);
}

# What the functions give, as the page has it: kind, span and mention.
sub mentions_of
{
	my ($id) = @_;
	my $lists = query($database, qq{
		SELECT jsonb_agg(jsonb_build_array(kind, lower(span) || ',' || upper(span), mention)) FROM (
			SELECT a.id, m.* FROM article a CROSS JOIN LATERAL (
				SELECT 'ht-amount' AS kind, span, mention FROM extract_amounts(body)
				UNION ALL SELECT 'ht-percentage', span, mention FROM extract_percentages(body)
				UNION ALL SELECT 'ht-quantity', span, mention FROM extract_quantities(body)
				UNION ALL SELECT 'ht-date', span, mention FROM extract_dates(body)
				UNION ALL SELECT 'ht-place', span, mention FROM extract_places(body)
				UNION ALL SELECT 'ht-organization', span, mention FROM extract_organizations(body)
				UNION ALL SELECT 'ht-person', span, mention FROM extract_people(body)
				UNION ALL SELECT 'ht-document', span, mention FROM extract_documents(body)
				UNION ALL SELECT 'ht-fact', span, mention FROM extract_facts(body)
				UNION ALL SELECT 'ht-project', span, mention FROM extract_projects(body)) m
			WHERE a.id = $id) s});

	return { map { ("$_->[0] $_->[1]" => $_->[2]) } @{ JSON::PP->new->decode($lists || '[]') } };
}

# The same from the page: the parts of a mark that was divided, put together.
sub marks_of
{
	my ($frame) = @_;
	my %text;

	foreach my $mark (@{ $frame->{marks} })
	{
		$text{"$_ $mark->{span}"} .= $mark->{text} foreach @{ $mark->{kinds} };
	}
	return \%text;
}

# A mention in two lines is marked without what stands between them.
sub without_breaks
{
	my ($mentions) = @_;

	return { map { ($_ => $mentions->{$_} =~ s/\s+//gr) } keys %$mentions };
}

# A text whose code points show, for a diagnosis.
sub same_text
{
	my ($got, $want, $name) = @_;

	ok($got eq $want, $name) and return;
	my $at = 0;
	$at++ while substr($got, $at, 1) eq substr($want, $at, 1);
	diag("differs from character $at on: " . join ' ', map { sprintf '%s|%s', substr($_, $at, 20), join ',', map { ord } split //, substr $_, $at, 20 } $got, $want);
	return;
}

my @ids = split /\n/, query($database, 'SELECT id FROM article ORDER BY id');
my @bodies = map { decode_json(decode_base64(query($database, "SELECT encode(convert_to(json_build_array(body)::text, 'UTF8'), 'base64') FROM article WHERE id = $_")))->[0] } @ids;
my @fragments = map { query($database, "SELECT annotate_html(body) FROM article WHERE id = $_") } @ids;
my $seen = open_fragments(@fragments);

plan tests => 5 + 7 * @ids;

is_deeply($seen->{console}, [], 'nothing is loaded, run or wrong');
is($seen->{hostile}, 'undefined', 'what the article has of programs is not run');
is($seen->{title}, 'annotated', 'the page is still there');
is($seen->{handlers}, 0, 'no element has a handler');
is(scalar @{ $seen->{frames} }, scalar @ids, 'several articles stand on one page');

my %allowed = map { ($_ => 1) } qw(details h2 h3 mark p span summary);
my %allowed_attributes = map { ($_ => 1) } qw(class data-span hidden open tabindex title);

foreach my $i (0 .. $#ids)
{
	my $frame = $seen->{frames}[$i];
	my $name = "article $ids[$i]";

	same_text($frame->{text}, $bodies[$i], "$name: the text is the article");
	is_deeply(without_breaks(marks_of($frame)), without_breaks(mentions_of($ids[$i])), "$name: every mention is marked");
	is(join(' ', grep { !$allowed{$_} } @{ $frame->{names} }), '', "$name: no element but those of the fragment");
	is(join(' ', grep { !$allowed_attributes{$_} } @{ $frame->{attributes} }), '', "$name: no attribute either");
	is(scalar(grep { $_->{title} !~ /：\S/ } @{ $frame->{marks} }), 0, "$name: every mark has its reading");
	is($frame->{hidden}, 0, "$name: every reading can be reached without a pointer");
	cmp_ok($frame->{wide}, '<=', $width, "$name: nothing is wider than $width pixels");
}

drop_database($database);
