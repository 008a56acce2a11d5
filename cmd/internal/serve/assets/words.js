// What the pages say. Both languages have the same words; a test sees to it.
export const all = {
  zh: {
    desk: "工作表",
    own: "我的工作表", answers: "填好的", builtIn: "内置的工作表", examples: "别的领域的范例", results: "批量做好的",
    fill: "填写", edit: "编辑", blank: "打印", many: "批量", copy: "照着做", sample: "示例",
    create: "新建一份", title: "名称", titleHint: "比如：周复盘", like: "照着哪一份", starter: "从头写起（带说明）",
    cancel: "取消", begin: "新建", close: "关闭", back: "返回",
    noAnswers: "还没有填好的。点一份工作表的“填写”，存下来就在这里。",
    faulty: "有错，点“编辑”看哪里", foreign: "找不到它的工作表", report: "报告", bundle: "资料包",
   
    today: "今天", yesterday: "昨天",
    save: "保存", saved: "已保存", unsaved: "还没保存", saving: "正在保存…",
    good: "没有问题", faults: "# 处问题", pages: "# 页", checking: "正在检查…", line: "第 # 行", noPages: "改好以后，这里显示印出来的样子。",
    onlySheets: "报告和资料包在这里检查，样子请在命令行里看。",
    code: "定义", look: "样子", page: "第 # 页",
    changedTitle: "这个文件在别处改过了", changedText: "另一个窗口或程序保存了它。你在这里写的都还在，没有丢。",
    saveAs: "另存一份", openOther: "看看那一份", replace: "用我的替换",
    download: "下载这份内容", fresh: "新的一份", see: "查看", reports: "报告",
    manyOf: "批量：#", dropTable: "把表格拖到这里", dropAbout: "一行是一个人，每人一个 PDF。可以是 .xlsx、.csv、.tsv、.jsonl。", choose: "选择文件", emptyTable: "先下载一张空表来填",
    naming: "文件怎么命名", namingHint: "比如 {#}-{card}；花括号里写题目，{#} 是第几个", key: "同一个人占几行时，按哪一列合并", ignore: "不是题目的列（用 、隔开）", more: "更多选项",
    making: "正在生成…", made: "做好 # 份", failed: "# 份没做成", inFolder: "在文件夹“#”里",
    errors: {
      changed: "这个文件在别处改过了", large: "文件太大了", missing: "没有这个文件了", name: "这个名字不能用", denied: "没有权限写这个文件夹", full: "磁盘满了",
      faulty: "答案有错，没有保存", failed: "没有做成，请再试一次", offline: "程序没有回应。它可能已经结束，请重新运行 worksheet serve。",
    },
  },
  en: {
    desk: "Worksheets",
    own: "My worksheets", answers: "Filled in", builtIn: "Built in", examples: "Examples from other fields", results: "Made in batches",
    fill: "Fill in", edit: "Edit", blank: "Print", many: "Batch", copy: "Copy", sample: "Sample",
    create: "New worksheet", title: "Name", titleHint: "Weekly review, say", like: "Begin with", starter: "A starter with comments",
    cancel: "Cancel", begin: "Create", close: "Close", back: "Back",
    noAnswers: "Nothing yet. Fill in a worksheet, save it, and it is here.",
    faulty: "Has faults: Edit shows where", foreign: "its worksheet is not here", report: "Report", bundle: "Bundle",
   
    today: "today", yesterday: "yesterday",
    save: "Save", saved: "Saved", unsaved: "Not saved yet", saving: "Saving…",
    good: "No problems", faults: "# problems", pages: "# pages", checking: "Checking…", line: "Line #", noPages: "Once it is good, the printed pages show here.",
    onlySheets: "Reports and bundles are checked here; the command shows what they look like.",
    code: "Definition", look: "Pages", page: "Page #",
    changedTitle: "This file was changed elsewhere", changedText: "Another window or program has saved it. All that you wrote here is still here.",
    saveAs: "Save a copy", openOther: "See the other", replace: "Replace it with mine",
    download: "Download it", fresh: "A new one", see: "See", reports: "Reports",
    manyOf: "Batch: #", dropTable: "Drop a spreadsheet here", dropAbout: "A row is a person, and each gets a PDF. It may be .xlsx, .csv, .tsv or .jsonl.", choose: "Choose a file", emptyTable: "Download an empty table first",
    naming: "Names of the files", namingHint: "{#}-{card}, say: questions in braces, {#} is the number", key: "Where one person takes several rows: the column that says whose", ignore: "Columns that are no questions (parted by commas)", more: "More options",
    making: "Making them…", made: "# made", failed: "# failed", inFolder: "in the folder “#”",
    errors: {
      changed: "This file was changed elsewhere", large: "The file is too large", missing: "The file is gone", name: "This name cannot be used", denied: "No permission to write in this folder", full: "The disk is full",
      faulty: "The answers have faults, and were not saved", failed: "It did not work; try again", offline: "The program does not answer. It may have ended: start worksheet serve again.",
    },
  },
};

export const language = document.documentElement.lang.startsWith("en") ? "en" : "zh";
export const words = all[language];

// with puts a number or a name into words.
export const put = (text, value) => text.replace("#", value);
