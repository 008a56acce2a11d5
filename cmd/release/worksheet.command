#!/bin/sh
# 双击打开：在浏览器里填写、打印、编写工作表，答案存在个人文件夹的“工作表”里。
# Double-click: fill in, print and write worksheets in the browser; answers are kept in the folder 工作表 of your own.
cd "$(dirname "$0")" && exec ./worksheet serve "$HOME/工作表"
