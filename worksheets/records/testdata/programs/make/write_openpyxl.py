# Spreadsheets as openpyxl writes them: what many Python back ends export.
import datetime
import sys

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table

out = sys.argv[1]
HEAD = ["卡号", "日期", "谁", "场景", "主", "辅", "几个“是”才做", "结论", "截止日期"]


def book(name, rows, fill=None):
    b = Workbook()
    b.properties.created = b.properties.modified = datetime.datetime(2026, 3, 1)
    s = b.active
    for row in rows:
        s.append(row)
    if fill:
        fill(b, s)
    b.save(f"{out}/openpyxl-{name}.xlsx")


day = datetime.date(2026, 3, 1)
book("dates", [HEAD, ["01", day, "做手账的宝妈", "孩子睡了以后", "形式", "时间、所有权", 4, "做", datetime.datetime(2026, 3, 9, 18, 0)],
               [2, "2026年3月2日", "刚转行的设计师", None, "时间", None, None, "放弃", "2026/3/10"]])


def form(b, s):
    s.title = "收集结果"
    s.freeze_panes = "A2"
    s.auto_filter.ref = "A1:I3"
    for cell in s[1]:
        cell.font = Font(bold=True)
        cell.alignment = Alignment(wrap_text=True)
    s["C2"].comment = Comment("他自己说的", "记录人")
    v = DataValidation(type="list", formula1='"做,改造后做,放弃"', allow_blank=True)
    s.add_data_validation(v)
    v.add("H2:H100")
    s.column_dimensions["D"].hidden = True
    s.row_dimensions[3].height = 40


book("form", [HEAD, ["A-1", day, "两行\n的人", "  前后有空格  ", "所有权", "形式;时间", "5", "改造后做", day], ["A-2", None, "“引号”，逗号", "=1+1 是文字", "地理位置", "", None, None, None]], form)


def merged(b, s):
    s.insert_rows(1)
    s["A1"] = "二〇二六年春 · 问题筛选"
    s.merge_cells("A1:I1")
    s.merge_cells("B3:B4")


book("merged", [HEAD, ["1", day, "甲", "一", "形式", None, None, "做", None], ["2", None, "乙", "二", "时间", None, None, "做", None]], merged)


def table(b, s):
    s.add_table(Table(displayName="名单", ref="A1:I3"))
    b.create_sheet("说明")["A1"] = "填表说明：一人一行"


book("table", [HEAD, ["1", day, "甲", "一", "形式", None, None, "做", None], ["2", day, "乙", "二", "时间", None, None, "不做", None]], table)


def formula(b, s):
    s["I2"] = "=B2+8"  # openpyxl keeps no value for it
    s["A2"] = 1.0
    s["A2"].number_format = "000"


book("formula", [HEAD, ["", day, "甲", "一", "形式", None, 4, "做", None]], formula)
book("epoch", [HEAD, ["1", day, "甲", "一", "形式", None, None, "做", day]], lambda b, s: setattr(b, "epoch", datetime.datetime(1904, 1, 1)))
book("shortday", [["卡号", "日期", "截止日期", "谁"], ["1", "2026.3.1", "3月9日", "甲"], ["2", "20260302", "3/10", "乙"], ["3", "二月三十日", "2026-02-30", "丙"]])
LOG = ["姓名", "社区名称", "线上／线下", "起", "止", "聆听记录：日期", "聆听记录：谁", "聆听记录：原话（逐字）", "聆听记录：价值类型"]
book("log", [LOG, ["小林", "手账互助", "线上", day, datetime.date(2026, 4, 30), "3月2日", "宝妈", "一坐下来就不知道写什么", "易、形"[2:]],
             ["小林", None, None, None, None, datetime.date(2026, 3, 3), "学生", "贴纸太多，\n反而不写了", "形、时"],
             ["阿周", "夜跑团", "两者都有", day, None, datetime.datetime(2026, 3, 4, 21, 30), "新手", "膝盖疼", "时;权"]])
