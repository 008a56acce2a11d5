# Spreadsheets as XlsxWriter writes them: in order, with inline strings where memory is spared.
import datetime
import sys

import xlsxwriter

out = sys.argv[1]
HEAD = ["卡号", "日期", "谁", "场景", "主", "辅", "几个“是”才做", "结论", "截止日期"]
WHEN = datetime.datetime(2026, 3, 1)


def book(name, rows, options=None, fill=None):
    b = xlsxwriter.Workbook(f"{out}/xlsxwriter-{name}.xlsx", options or {})
    b.set_properties({"created": WHEN})
    s = b.add_worksheet("Sheet1")
    day = b.add_format({"num_format": "yyyy/m/d"})
    for r, row in enumerate(rows):
        for c, v in enumerate(row):
            if isinstance(v, (datetime.date, datetime.datetime)):
                s.write_datetime(r, c, v, day)
            elif v is not None:
                s.write(r, c, v)
    if fill:
        fill(b, s)
    b.close()


ROWS = [HEAD, ["01", WHEN, "做手账的宝妈", "孩子睡了以后", "形式", "时间，所有权", 4, "做", datetime.datetime(2026, 3, 9)],
        ["02", WHEN, "emoji 🌱 和 𠮷", "全角　空格", "时间", None, None, "放弃", None]]
book("plain", ROWS)
book("inline", ROWS, {"constant_memory": True})
book("1904", ROWS, {"date_1904": True})
book("links", [HEAD, ["1", WHEN, None, None, "形式", None, None, "做", None]],
     fill=lambda b, s: (s.write_url("C2", "https://example.com/她", string="主页在这里"), s.write_rich_string("D2", "先", b.add_format({"bold": True}), "粗", "后")))
book("formula", [HEAD, ["1", WHEN, "甲", "一", "形式", None, None, "做", None]],
     fill=lambda b, s: (s.write_formula("G2", "=2+2", value=4), s.write_formula("D2", '="算"&"出来的"', value="算出来的"), s.write_formula("I2", "=1/0", value="#DIV/0!")))
book("number", [["卡号", "谁", "几个“是”才做"], [1e15, 13800138000, 4.0], [0.1, 12345678901234567890, 3.5]])
book("percent", [["社区名称", "归堆：问题", "归堆：第几条", "归堆：次数"], ["a", "b", 2.7, 3], ["a", "c", WHEN, 0.5]])
book("boolean", [["第几圈", "步骤：进入社区：完成", "步骤：写出 10 条 JTBD：完成", "步骤：做一个最小交付：完成"], [1, True, False, "√"], [2, "是", "TRUE", 1]])
