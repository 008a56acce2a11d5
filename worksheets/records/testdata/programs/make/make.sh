#!/bin/sh
# Makes the spreadsheets beside this folder with programs that are not ours
# (Debian: python3-openpyxl python3-xlsxwriter libexcel-writer-xlsx-perl gnumeric
# libreoffice-calc-nogui; npm: exceljs xlsx xlsx-populate). Some carry the time at
# which they were made, so they are kept here and not made anew by the tests.
set -e
here=$(cd "$(dirname "$0")" && pwd)
out=$(dirname "$here")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
/usr/bin/python3 "$here/write_openpyxl.py" "$out"
/usr/bin/python3 "$here/write_xlsxwriter.py" "$out"
(cd "$work" && npm init -y > npm.log && npm install exceljs xlsx xlsx-populate >> npm.log 2>&1 && cp "$here/write_js.js" . && node write_js.js "$out")
perl "$here/write_perl.pl" "$out"
cp "$here/table.csv" "$work/office.csv"
cd "$work"
office() { soffice --headless "-env:UserInstallation=file://$work/profile" "$@" >> office.log 2>&1; }
office --infilter='CSV:44,34,76,1,,2052,false,true' --convert-to xlsx office.csv && cp office.xlsx "$out/libreoffice-csv.xlsx"
office --convert-to ods office.xlsx && cp office.ods "$out/libreoffice-ods.ods"
office --convert-to xls office.xlsx && cp office.xls "$out/libreoffice-xls.xls"
office --convert-to 'csv:Text - txt - csv (StarCalc):44,34,UTF8,1' office.xlsx && cp office.csv "$out/libreoffice-utf8.csv"
office --convert-to 'csv:Text - txt - csv (StarCalc):59,34,GB18030,1' office.xlsx && cp office.csv "$out/libreoffice-gb18030.csv"
for file in openpyxl-form openpyxl-log openpyxl-shortday xlsxwriter-1904 exceljs-styled; do
	cp "$out/$file.xlsx" again.xlsx && office --convert-to xlsx --outdir saved again.xlsx && cp saved/again.xlsx "$out/libreoffice-$file.xlsx"
done
for file in openpyxl-dates exceljs-plain xlsxwriter-boolean; do
	ssconvert -T Gnumeric_Excel:xlsx "$out/$file.xlsx" "$out/gnumeric-$file.xlsx" >> office.log 2>&1
done
ssconvert -T Gnumeric_stf:stf_csv "$out/openpyxl-dates.xlsx" "$out/gnumeric-dates.csv" >> office.log 2>&1
