import WizardCore

// Strings of the plain-text front end, Chinese first.

extension LocalizedText {
  package static var plainFirstStart: Self {
    Self(
      "输入名称新建办理记录（小写字母、数字、短横，如 acme-shop；中文名请用拼音），可随时退出：",
      "To start a session, type a name for it (lower-case letters, digits, dashes, such as acme-shop). You can quit at any time."
    )
  }
  package static var plainLanguageAsk: Self { Self("请输入编号 / Type a number", "请输入编号 / Type a number") }
  package static func plainAt(step: String) -> Self { Self("当前步骤：\(step)", "Current step: \(step)") }
  package static var plainAtStart: Self {
    Self("已是第一题。退出请输入 q。", "This is the first question. To quit, type q.")
  }
  package static var plainBackAtSummary: Self { Self("已返回信息核对。", "Back in the summary.") }
  package static func plainBadNumber(text: String, count: String) -> Self {
    Self("“\(text)”无效，请输入 1 到 \(count) 的编号。", "“\(text)” is not a choice. Type a number from 1 to \(count).")
  }
  package static func plainBadTick(text: String) -> Self {
    Self("“\(text)”无效，未作修改。", "“\(text)” is not valid. Nothing was changed.")
  }
  package static var plainBadYesNo: Self { Self("请输入 y 或 n。", "Type y or n.") }
  package static func plainBy(role: String) -> Self { Self("由\(role)办理", "\(role) does it") }
  package static func plainClosed(name: String) -> Self {
    Self("已全部保存。继续办理：wxwizard \(name)", "Everything is saved. To continue later: wxwizard \(name)")
  }
  package static func plainClosedConflict(file: String, name: String) -> Self {
    Self(
      "办理记录已被其他程序修改，本次内容另存为 \(file)。打开修改后的记录：wxwizard \(name)",
      "Another program changed the session, so your version is saved as \(file). To open the other one: wxwizard \(name)"
    )
  }
  package static var plainClosedList: Self { Self("已退出。", "Goodbye.") }
  package static func plainClosedUnsaved(reason: String) -> Self {
    Self("未保存：\(reason)。未保存的内容已丢失。", "NOT SAVED: \(reason). Unsaved changes are lost.")
  }
  package static var plainCannotTick: Self {
    Self("暂不能办理。按回车继续。", "This cannot be done yet. Press Enter to continue.")
  }
  package static var plainChangeAsk: Self {
    Self("修改输入 y；不修改输入 n 或按回车。", "To change it, type y. To keep it, type n or press Enter.")
  }
  package static func plainChecklist(count: Int, done: Int) -> Self {
    Self("办理清单，共 \(count) 项，已办完 \(done) 项。", "Checklist: \(count) items, \(done) done.")
  }
  package static func plainChoiceAsk(count: String) -> Self {
    Self("请输入 1 到 \(count) 的编号。", "Type a number from 1 to \(count).")
  }
  package static func plainCleared(field: String) -> Self {
    Self("已清除回答：\(field)", "Answer cleared: \(field)")
  }
  package static var plainCloseBracket: Self { Self("右括号", "a closing bracket") }
  package static func plainDateAsk(date: CivilDate) -> Self {
    Self("格式如 \(date.iso)。", "Write the day like \(date.iso).")
  }
  package static func plainDraft(answer: String) -> Self {
    Self("未确认的输入：\(answer)。按回车使用。", "Unconfirmed input: \(answer). Press Enter to use it.")
  }
  package static func plainDraftDropped(field: String) -> Self {
    Self("已放弃未确认的输入：\(field)", "Unconfirmed input dropped: \(field)")
  }
  package static var plainEnded: Self {
    Self("输入已结束。已确认的内容均已保存。", "End of input. Accepted answers are saved.")
  }
  package static var plainEndedUnsaved: Self {
    Self("输入已结束。最后的内容未保存。", "End of input. The last changes are NOT SAVED.")
  }
  package static func plainFeesLess(change: String) -> Self {
    Self("费用减少 \(change)。", "Fees decrease by \(change).")
  }
  package static func plainFeesMore(change: String) -> Self {
    Self("费用增加 \(change)。", "Fees increase by \(change).")
  }
  package static var plainFinishedAsk: Self {
    Self(
      "已全部办完。退出输入 q；查看最后一步按回车。",
      "Everything is done. To quit, type q. To see the last step again, press Enter.")
  }
  package static func plainGroup(name: String, count: Int) -> Self {
    Self("\(name)，\(count) 项：", "\(name), \(count):")
  }
  package static var plainIntro: Self {
    Self(
      "每次一题，输入后按回车。输入 ? 查看帮助，! 切换语言，q 退出。",
      "One question at a time. Press Enter after each answer. Type ? for help, ! for 中文, q to quit.")
  }
  package static var plainItemAsk: Self {
    Self("进入该步骤输入 g；返回清单按回车。", "To open its step, type g. To return to the list, press Enter.")
  }
  package static var plainItemGo: Self { Self("进入该步骤输入 g。", "To open its step, type g.") }
  package static var plainLeftOpen: Self { Self("暂不填写。", "Left open for now.") }
  package static func plainListAsk(step: String) -> Self {
    Self(
      "查看某一项输入编号；继续“\(step)”按回车。",
      "To read an item, type its number. To continue with “\(step)”, press Enter.")
  }
  package static var plainListBack: Self {
    Self("查看某一项输入编号；返回按回车。", "To read an item, type its number. To go back, press Enter.")
  }
  package static func plainListTurnAsk(step: String) -> Self {
    Self(
      "查看某一项或更换办理方式，输入编号；继续“\(step)”按回车。",
      "To read an item or change the route, type its number. To continue with “\(step)”, press Enter.")
  }
  package static var plainNoResultYet: Self {
    Self(
      "暂无结果，按回车；查看其他可办事项，输入 @；退出，输入 q。",
      "No result yet: press Enter. To see what else to do, type @. To quit, type q.")
  }
  package static var plainMayPass: Self { Self("选填，按回车跳过。", "Optional: press Enter to skip it.") }
  package static var plainNoSession: Self { Self("请先打开办理记录。", "Open a session first.") }
  package static var plainNoneChosen: Self { Self("未选择任何项", "none of them") }
  package static var plainNotNeeded: Self {
    Self(
      "无须办理，按回车继续。已办的也可输入 y 或办理日期。",
      "Not needed: press Enter to continue. If it was done, you can type y or its day.")
  }
  package static func plainNotSaved(reason: String) -> Self {
    Self(
      "未保存：\(reason)。请勿退出，解决后再回答一题即可重新保存。",
      "NOT SAVED: \(reason). Do not quit. Fix the cause; the next answer saves everything.")
  }
  package static var plainNothingToChoose: Self {
    Self("没有可选项。继续按回车，返回输入 <。", "There is nothing to choose. To continue, press Enter. To go back, type <.")
  }
  package static var plainNothingToClear: Self { Self("没有可清除的回答。", "There is no answer to clear.") }
  package static var plainNothingTyped: Self {
    Self("没有输入可见字符，未作修改。", "Nothing visible was typed. Nothing was changed.")
  }
  package static func plainNotice(text: String) -> Self { Self("注意：\(text)", "Note: \(text)") }
  package static func plainNow(answer: String) -> Self {
    Self("当前回答：\(answer)。按回车保留。", "Current answer: \(answer). Press Enter to keep it.")
  }
  package static var plainOpenBracket: Self { Self("左括号", "an opening bracket") }
  package static var plainOtherRoute: Self {
    Self("更换办理方式，请输入 @ 打开进度总览。", "To choose another route, type @ for the overview.")
  }
  package static var plainPaidInTime: Self {
    Self(
      "请先向付款人核实：期限内是否已汇出？已汇出输入 y，接着输入汇款日期；未汇出输入 n，重新办理。",
      "Ask the payer: was it sent in time? If it was, type y; you then type the day of payment. If not, type n to start again."
    )
  }
  package static var plainSessionListAsk: Self {
    Self(
      "打开输入编号；新建输入名称，如 acme-shop；归档或取消归档输入 ~ 和编号，如 ~2。",
      "To open a session, type its number. To start one, type a name, such as acme-shop. To archive one or undo it, type ~ and its number, such as ~2."
    )
  }
  package static func plainSessionListMore(shown: Int, text: String, order: String, more: String) -> Self {
    Self(
      "符合“\(text)”的 \(shown) 份，\(order)，另有 \(more) 份。按回车查看更多；/ 加部分名称查找，单独 / 显示全部；+ 更换排序。",
      "\(shown) match \"\(text)\", \(order); \(more) more. Press Enter for more. Type / and part of a name to find, / alone for all, + for another order."
    )
  }
  package static var plainSessionListNew: Self {
    Self(
      "没有办理记录。输入名称新建（小写字母、数字、短横，如 acme-shop；中文名请用拼音，如 kaiyuan-wenju）：",
      "No sessions yet. Type a name for a new one (lower-case letters, digits, dashes, such as acme-shop):")
  }
  package static func plainPressEnter(step: String) -> Self {
    Self("本步骤无须填写。按回车进入：\(step)", "Nothing to answer here. Press Enter for: \(step)")
  }
  package static func plainProblem(text: String) -> Self { Self("须修改：\(text)", "To correct: \(text)") }
  package static func plainQuestionOnly(number: Int, field: String) -> Self {
    Self("第 \(number) 题：\(field)", "Question \(number): \(field)")
  }
  package static func plainQuestion(number: Int, count: String, field: String) -> Self {
    Self("第 \(number) 题，共 \(count) 题：\(field)", "Question \(number) of \(count): \(field)")
  }
  package static var plainReasonAccessible: Self {
    Self("wxwizard，逐行问答（已设置 ACCESSIBLE）。", "wxwizard as plain text, because ACCESSIBLE is set.")
  }
  package static var plainReasonAsked: Self {
    Self("wxwizard，逐行问答（--plain）。", "wxwizard as plain text, because of --plain.")
  }
  package static var plainReasonNoTerm: Self {
    Self("wxwizard，逐行问答（未设置 TERM）。", "wxwizard as plain text, because TERM is not set.")
  }
  package static var plainReasonNoTerminal: Self {
    Self("wxwizard，逐行问答（当前不是终端）。", "wxwizard as plain text, because this is not a terminal.")
  }
  package static var plainReasonSwitched: Self {
    Self("wxwizard，逐行问答。返回全屏界面，输入 %。", "wxwizard as plain text. To return to the screen, type %.")
  }
  package static func plainReasonTerm(term: String) -> Self {
    Self(
      "wxwizard，逐行问答（终端类型“\(term)”不支持全屏界面）。",
      "wxwizard as plain text, because the terminal type “\(term)” has no full screen.")
  }
  package static func plainRefused(answer: String) -> Self {
    Self(
      "已填：\(answer)。请重新输入；暂不修改按回车。",
      "You entered: \(answer). Type it again, or press Enter to leave it for now.")
  }
  package static func plainSetAsk(count: String) -> Self {
    Self(
      "共 \(count) 项，可多选：输入编号，如 1,3-5；均不选输入 0。",
      "Choose any of the \(count): type numbers, such as 1,3-5, or 0 for none.")
  }
  package static func plainSheetAsk(count: Int) -> Self {
    Self(
      "保存哪一份用于打印？输入 1 到 \(count)；不保存按回车。",
      "Save which sheet to print? Type 1 to \(count), or press Enter for none.")
  }
  package static func plainSheetFile(file: String) -> Self {
    Self(
      "保存到哪个文件？扩展名 .html .txt .md .json .ics .csv 决定格式；按回车使用 \(file)。",
      "Save to which file? The extension .html, .txt, .md, .json, .ics or .csv is the format. Press Enter for \(file)."
    )
  }
  package static var plainSheets: Self { Self("保存清单用于打印，输入 p。", "To save a sheet to print, type p.") }
  package static var plainCommandBack: Self { Self("小于号 <：上一题。", "Less-than sign <: the previous question.") }
  package static var plainCommandChecklist: Self { Self("井号 #：办理清单。", "Number sign #: the checklist.") }
  package static var plainCommandClear: Self { Self("减号 -：清除回答。", "Minus sign -: clears the answer.") }
  package static var plainCommandHelp: Self { Self("问号 ?：帮助。", "Question mark ?: help.") }
  package static var plainCommandLanguage: Self { Self("叹号 !：English。", "Exclamation mark !: 中文.") }
  package static var plainCommandOverview: Self { Self("at 号 @：进度总览。", "At sign @: the overview.") }
  package static var plainCommandQuit: Self { Self("字母 q：退出，已自动保存。", "Letter q: quits; answers are saved.") }
  package static var plainCommandScreen: Self {
    Self("百分号 %：切换到全屏界面。", "Percent sign %: the full screen, at the same question.")
  }
  package static var plainCommandSessions: Self { Self("星号 *：办理记录列表。", "Asterisk *: the list of sessions.") }
  package static var plainCommandSpace: Self {
    Self("将上述符号作为回答时，前面加空格。", "To answer with such a sign, put a space before it.")
  }
  package static var plainCommandSummary: Self {
    Self("等号 =：信息核对，可修改任何一项。", "Equals sign =: the summary, where you can change any answer.")
  }
  package static var plainCommands: Self {
    Self("随时可以单独输入以下符号或字母：", "At any time, type one of these signs alone:")
  }
  package static func plainStep(step: String, count: String, title: String) -> Self {
    Self("第 \(step) 步，共 \(count) 步：\(title)", "Step \(step) of \(count): \(title)")
  }
  package static var plainSummary: Self {
    Self("信息核对。", "Summary.")
  }
  package static var plainSummaryAsk: Self {
    Self(
      "修改输入编号；重新播报输入 =；全部正确按回车。",
      "To change an answer, type its number. To hear all again, type =. If everything is correct, press Enter."
    )
  }
  package static func plainSummaryLater(count: Int) -> Self {
    Self("后续还有 \(count) 题。", "Questions still to come: \(count).")
  }
  package static var plainSummaryCorrect: Self {
    Self("打开信息核对，输入 =。", "To open the summary, type an equals sign =.")
  }
  package static func plainTask(number: Int, count: Int, task: String) -> Self {
    Self("第 \(number) 项待办，共 \(count) 项：\(task)", "Task \(number) of \(count): \(task)")
  }
  package static func plainTickAsk(date: CivilDate) -> Self {
    Self(
      "今天办完输入 y；之前办完的，输入日期，如 \(date.iso)；未办按回车。",
      "Done today: type y. Done earlier: type the day, like \(date.iso). Not done yet: press Enter.")
  }
  package static func plainTicked(task: String, date: CivilDate) -> Self {
    Self("已勾选：\(task)（\(date.iso)）", "Ticked: \(task) (\(date.iso))")
  }
  package static func plainTickedAsk(date: CivilDate) -> Self {
    Self(
      "\(date.iso) 办完。保留按回车；修改日期输入日期；取消勾选输入 n。",
      "Done on \(date.iso). To keep it, press Enter. To change the day, type it. To untick, type n.")
  }
  package static func plainTurnAsk(count: Int) -> Self {
    Self(
      "更换输入 1 到 \(count) 的编号；不更换按回车。", "To switch, type a number from 1 to \(count). To stay, press Enter.")
  }
  package static func plainTurned(flow: String) -> Self {
    Self("已更换，当前为：\(flow)。已填内容保留。", "Switched to: \(flow). Answers and ticks are kept.")
  }
  package static var plainUnchanged: Self { Self("未修改。", "Not changed.") }
  package static var plainUnreadable: Self {
    Self("输入不是 UTF-8 文字或过长，未接受。", "That line is not UTF-8 text or is too long. It was not accepted.")
  }
  package static func plainWarning(text: String) -> Self { Self("注意：\(text)", "Please check: \(text)") }
  package static var plainWarningBack: Self {
    Self("修改上一题，输入 <。", "To answer that again, type a less-than sign <.")
  }
  package static var plainRoutesAsk: Self {
    Self("选择办理方式，输入编号；已填内容会带入。", "To choose a route, type its number. Your answers are carried over.")
  }
  package static var plainYesNo: Self {
    Self("是输入 y；否输入 n 或按回车。", "Yes: type y. No: type n or press Enter.")
  }
  package static func plainYesNoAsk(yes: String, no: String) -> Self {
    Self("输入 y：\(yes)；输入 n：\(no)。", "Type y for: \(yes). Type n for: \(no).")
  }
}
