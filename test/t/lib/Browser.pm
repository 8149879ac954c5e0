# A page as a browser shows it: headless Chromium, without a display or a network.
package Browser;

use strict;
use warnings;
use utf8;

use Exporter 'import';
use File::Temp qw(tempdir);
use JSON::PP;

our @EXPORT = qw(have_browser browse);

my $scratch = tempdir(CLEANUP => 1);
my ($program) = grep { -x } map { my $path = $_; map { "$path/$_" } qw(chromium chromium-browser google-chrome) } split /:/, $ENV{PATH};

# The page stands in a frame of a width; a script around it, which the page's own
# policy does not bind, looks at it.
my $around = <<'HTML';
<!DOCTYPE html><meta charset="utf-8"><title>around</title>
<iframe id="frame" src="PAGE" style="width:WIDTHpx;height:2000px;border:0"></iframe>
<script>
document.getElementById('frame').addEventListener('load', function () {
	var page = this.contentDocument, found = {}, all = page.querySelectorAll('*');
	found.width = page.documentElement.scrollWidth;
	found.text = page.body.innerText;
	found.title = page.title;
	found.elements = {};
	found.handlers = 0;
	found.outside = [];
	found.ids = [];
	found.dangling = [];
	all.forEach(function (element) {
		var name = element.localName;
		found.elements[name] = (found.elements[name] || 0) + 1;
		Array.prototype.forEach.call(element.attributes, function (attribute) {
			if (/^on/i.test(attribute.name)) found.handlers++;
			if (/^(src|srcset|href|action|data|poster)$/i.test(attribute.name) && !/^#/.test(attribute.value))
				found.outside.push(attribute.value);
		});
		if (element.id) found.ids.push(element.id);
		if (name == 'a' && !page.getElementById((element.getAttribute('href') || '').slice(1)))
			found.dangling.push(element.getAttribute('href'));
	});
	found.marked = Array.prototype.map.call(page.querySelectorAll('SELECTOR'), function (element) { return element.textContent; });
	found.color = getComputedStyle(page.body).color;
	found.background = getComputedStyle(page.body).backgroundColor;
	SCRIPT
	var result = document.createElement('pre');
	result.id = 'result';
	result.textContent = 'RESULT' + encodeURIComponent(JSON.stringify(found)) + 'END';
	document.body.appendChild(result);
});
</script>
HTML

# Whether there is a browser.
sub have_browser { return defined $program; }

# What a browser makes of a file: browse($file, width => 1280, dark => 0, select => 'td.name', script => $statements)
# gives a hash with what follows, to which the script adds: it finds the hash as `found`, the page as `page`.
#   width     that the content takes
#   text      that is seen; title
#   elements  how many of each name
#   handlers  attributes that are scripts; outside: what is fetched or linked elsewhere
#   ids, dangling   anchors, and links to none
#   marked    texts of the elements that `select` names
#   color, background   of the body
#   console   what was written to the console: warnings, errors, refused resources
sub browse
{
	my ($file, %option) = @_;
	my $width = $option{width} // 1280;
	my $page = $around;

	$page =~ s/PAGE/file:\/\/$file/;
	$page =~ s/WIDTH/$width/;
	$page =~ s/SELECTOR/$option{select} \/\/ 'none'/e;
	$page =~ s/SCRIPT/$option{script} \/\/ ''/e;
	open my $out, '>:encoding(UTF-8)', "$scratch/around.html" or die "$scratch/around.html: $!";
	print $out $page;
	close $out;

	my @command = (
		$program, qw(--headless --no-sandbox --disable-gpu --disable-dev-shm-usage --no-first-run --disable-background-networking
		  --allow-file-access-from-files --enable-logging=stderr --virtual-time-budget=20000 --dump-dom),
		"--user-data-dir=$scratch/profile", '--window-size=1400,2100', '--blink-settings=preferredColorScheme=' . ($option{dark} ? 0 : 1),
		"file://$scratch/around.html");
	my $pid = open my $in, '-|';

	die "cannot fork: $!" unless defined $pid;
	if ($pid == 0)
	{
		open STDERR, '>', "$scratch/log" or die "$scratch/log: $!";
		exec @command or die "$program: $!";
	}
	local $/ = undef;
	my $dom = <$in>;
	close $in;
	my ($result) = ($dom // '') =~ /RESULT(\S+?)END/;

	open my $log, '<:encoding(UTF-8)', "$scratch/log" or die "$scratch/log: $!";
	my $said = <$log>;
	close $log;
	die "the browser gave nothing for $file\n$said" unless defined $result;
	$result =~ s/%([0-9A-Fa-f]{2})/chr hex $1/ge;
	my $found = JSON::PP->new->utf8->decode($result);

	$found->{console} = [ grep { /CONSOLE/ } split /\n/, $said ];
	return $found;
}

1;
