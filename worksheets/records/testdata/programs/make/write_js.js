// Spreadsheets as ExcelJS, SheetJS and xlsx-populate write them: what web forms export.
const ExcelJS = require('exceljs'), XLSX = require('xlsx'), Populate = require('xlsx-populate');
const out = process.argv[2];
const head = ['卡号', '日期', '谁', '场景', '主', '辅', '几个“是”才做', '结论', '截止日期'];
const day = new Date(Date.UTC(2026, 2, 1)), due = new Date(Date.UTC(2026, 2, 9, 10, 30));

async function exceljs(name, fill) {
  const b = new ExcelJS.Workbook();
  b.created = b.modified = day;
  fill(b.addWorksheet('表单数据'), b);
  await b.xlsx.writeFile(`${out}/exceljs-${name}.xlsx`);
}

function sheetjs(name, rows, options = {}, type = 'xlsx') {
  const s = XLSX.utils.aoa_to_sheet(rows, { cellDates: true, UTC: true, dateNF: 'yyyy-mm-dd', ...options });
  if (options.merges) s['!merges'] = options.merges.map(XLSX.utils.decode_range);
  const b = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(b, s, options.sheet || '导出');
  XLSX.writeFile(b, `${out}/sheetjs-${name}.${type}`, { bookType: type, ...options.write });
}

(async () => {
  await exceljs('plain', (s) => {
    s.columns = head.map((h) => ({ header: h, width: 20 }));
    s.addRow(['01', day, '做手账的宝妈', '孩子睡了\n以后', '形式', '时间\n所有权', 4, '做', due]);
    s.addRow(['02', '2026/3/2', { richText: [{ text: '刚转行的' }, { font: { bold: true }, text: '设计师' }] }, null, '时间', null, { formula: '2+3', result: 5 }, '放弃']);
  });
  await exceljs('styled', (s) => {
    s.addRow(['问卷标题']);
    s.mergeCells('A1:I1');
    s.addRow(head).font = { bold: true };
    s.addRow([7, day, { text: '主页', hyperlink: 'https://example.com' }, '一', '所有权', '形式┋时间', '3', '改造后做', 46090]).getCell(9).numFmt = 'yyyy"年"m"月"d"日";@';
    s.getCell('A3').numFmt = '0000';
    s.views = [{ state: 'frozen', ySplit: 2 }];
  });
  await exceljs('fault', (s) => {
    s.addRow(head);
    s.addRow(['1', day, '甲', '一', '形 式', '时间、价格', '四', '也许', new Date(Date.UTC(1899, 11, 31))]);
    s.addRow(['2', { error: '#N/A' }, '乙', '二', '形式', null, null, '做', null]);
  });
  await exceljs('unknown', (s) => {
    s.addRow(['编号', '提交时间', '谁', '结沦']);
    s.addRow([1, due, '甲', '做']);
  });
  sheetjs('plain', [head, ['01', day, '做手账的宝妈', '孩子睡了以后', '形式', '时间,所有权', 4, '做', due], ['02', day, 'ＡＢＣ１２', null, '时间', null, null, '放弃', null]]);
  sheetjs('shared', [head, ['01', day, '同一句', '同一句', '形式', null, 4, '做', due]], { write: { bookSST: true, compression: true } });
  sheetjs('merged', [head, ['1', day, '甲', '一', '形式', null, null, '做', null], ['2', null, '乙', '二', '时间', null, null, null, null]], { merges: ['B2:B3', 'H2:H3'] });
  sheetjs('far', [...Array(3).fill([]), head, [], ['9', day, '隔了空行', null, '形式'], [], []], { sheet: '从第四行开始' });
  sheetjs('ids', [['card', 'date', 'who', 'verdict', 'love.answer', 'love.evidence'], ['1', '2026-03-01', '甲', 'do', 'yes', '写了三年']]);
  sheetjs('comma', [head, ['01', '2026-03-01', '逗号，“引号”', '两\n行', '形式', '时间、所有权', 4, '做', '3月9日']], {}, 'csv');
  sheetjs('unicode', [head, ['01', '2026-03-01', '𠮷野家的人', '一', '形式', '时间', 4, '做', '2026/3/9']], {}, 'txt'); // UTF-16 and tabs, as "Unicode text"
  sheetjs('old', [head, ['01', '2026-03-01', '甲']], {}, 'biff8'.replace('biff8', 'xls'));
  sheetjs('binary', [head, ['01', '2026-03-01', '甲']], {}, 'xlsb');
  sheetjs('flat', [head, ['01', '2026-03-01', '甲']], {}, 'fods');
  const p = await Populate.fromBlankAsync();
  const s = p.sheet(0);
  s.cell('A1').value([head, ['01', day, '做手账的宝妈', '孩子睡了以后', '形式', '时间;所有权', 4, '做', due]]);
  s.cell('B2').style('numberFormat', 'yyyy-mm-dd');
  s.cell('I2').style('numberFormat', '[$-zh-CN]m"月"d"日"');
  await p.toFileAsync(`${out}/populate-plain.xlsx`);
})();
