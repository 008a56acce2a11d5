# A spreadsheet as Excel::Writer::XLSX writes it.
use utf8;
use Excel::Writer::XLSX;
my $b = Excel::Writer::XLSX->new("$ARGV[0]/perl-plain.xlsx");
my $s = $b->add_worksheet('名单');
my $day = $b->add_format(num_format => 'mmm d yyyy');
$s->write_row(0, 0, ['卡号', '日期', '谁', '几个“是”才做', '结论']);
$s->write_string(1, 0, '007');
$s->write_date_time(1, 1, '2026-03-01T', $day);
$s->write(1, 2, '甲');
$s->write(1, 3, 4);
$s->write(1, 4, '改造后做');
$b->close();
