import WizardCore

// Strings of the plain-text front end, Chinese first.

extension LocalizedText {
  package static func lineAt(step: String) -> Self {
    Self(
      "现在办到：\(step)",
      "You are at: \(step)")
  }
  package static func lineAtLeast(count: Int) -> Self {
    Self(
      "至少 \(count)",
      "at least \(count)")
  }
  package static var lineAtStart: Self { Self("这里是开头。退出请输入 q。", "This is the beginning. To leave, type q.") }
  package static var lineBackAtSummary: Self { Self("回到信息核对。", "Back at the summary.") }
  package static func lineBadNumber(text: String, count: String) -> Self {
    Self(
      "“\(text)”不行：请输入 1 到 \(count) 的编号。",
      "“\(text)” is not offered: type a number from 1 to \(count).")
  }
  package static func lineBadTick(text: String) -> Self {
    Self(
      "“\(text)”看不懂，没有改动。",
      "“\(text)” means nothing here; nothing was changed.")
  }
  package static var lineBadYesNo: Self { Self("请输入 y 或 n。", "Type y or n.") }
  package static func lineBy(role: String) -> Self {
    Self(
      "由\(role)办",
      "for \(role)")
  }
  package static func lineBye(name: String) -> Self {
    Self(
      "都存好了。接着办：wxwizard \(name)",
      "All is saved. To go on later: wxwizard \(name)")
  }
  package static func lineByeConflict(file: String, name: String) -> Self {
    Self(
      "记录被别的程序改过，你的内容存在 \(file)。要接着办那一份：wxwizard \(name)",
      "Saved as \(file), since another program has changed the session itself. To go on with that one: wxwizard \(name)"
    )
  }
  package static var lineByePicker: Self { Self("再见。", "Good-bye.") }
  package static func lineByeUnsaved(reason: String) -> Self {
    Self(
      "没有存上：\(reason)。最后填的内容，程序一关就没有了。",
      "NOT SAVED: \(reason). What you entered last is gone with this program.")
  }
  package static var lineCannotTick: Self {
    Self("现在还办不了。直接回车，往下。", "It cannot be done yet. Press Enter to go on.")
  }
  package static var lineChangeAsk: Self {
    Self("改，输入 y；不改，输入 n 或直接回车。", "To change it, type y. To leave it, type n or press Enter.")
  }
  package static func lineChecklist(count: Int, done: Int) -> Self {
    Self(
      "办理清单，共 \(count) 项，办完 \(done) 项。",
      "Checklist: \(count) lines, \(done) done.")
  }
  package static func lineChoiceAsk(count: String) -> Self {
    Self(
      "请输入 1 到 \(count) 的编号。",
      "Type a number from 1 to \(count).")
  }
  package static func lineCleared(field: String) -> Self {
    Self(
      "已取消这个回答：\(field)",
      "Answer taken back: \(field)")
  }
  package static var lineCloseBracket: Self { Self("右括号", "a closing bracket") }
  package static func lineDateAsk(date: CivilDate) -> Self {
    Self(
      "请写成 \(date.iso) 这样。",
      "Write the day like \(date.iso).")
  }
  package static func lineDraft(answer: String) -> Self {
    Self(
      "打到一半：\(answer)。直接回车就用它。",
      "Half typed: \(answer). Enter alone takes it.")
  }
  package static func lineDraftDropped(field: String) -> Self {
    Self(
      "打到一半的不要了：\(field)",
      "What was half typed is dropped: \(field)")
  }
  package static var lineEnded: Self {
    Self("输入到此为止。收下的都存好了。", "The input has ended. What was accepted is saved.")
  }
  package static var lineEndedUnsaved: Self {
    Self("输入到此为止。最后的内容没有存上。", "The input has ended. What came last is NOT SAVED.")
  }
  package static func lineFeesLess(change: String) -> Self {
    Self(
      "费用少 \(change)。",
      "Fees go down by \(change).")
  }
  package static func lineFeesMore(change: String) -> Self {
    Self(
      "费用多 \(change)。",
      "Fees go up by \(change).")
  }
  package static var lineFinishedAsk: Self {
    Self(
      "都办完了。退出，输入 q；再看最后一步，直接回车。",
      "All is done. To leave, type q. To go through the last step again, press Enter.")
  }
  package static func lineGroup(name: String, count: Int) -> Self {
    Self(
      "\(name)，\(count) 项：",
      "\(name), \(count):")
  }
  package static var lineIntro: Self {
    Self(
      "每次一个问题，打完按回车。输入问号听帮助，输入 q 退出。",
      "One question at a time; press Enter after each answer. A question mark gives help, q leaves.")
  }
  package static var lineItemAsk: Self {
    Self("去那一步，输入 g；回清单，直接回车。", "To go to its step, type g. To return to the list, press Enter.")
  }
  package static var lineItemGo: Self { Self("去那一步，输入 g。", "To go to its step, type g.") }
  package static var lineLeaveUnsaved: Self {
    Self(
      "刚才没有存上，又存了一次。现在再输入 q 就退出。", "That was not saved; it has been tried once more. Type q again to leave.")
  }
  package static var lineLeftOpen: Self { Self("先空着。", "Left open for now.") }
  package static func lineListAsk(step: String) -> Self {
    Self(
      "听某一项，输入它的编号；接着办“\(step)”，直接回车。",
      "To hear a line, type its number. To go on with “\(step)”, press Enter.")
  }
  package static var lineListBack: Self {
    Self("听某一项，输入它的编号；回去，直接回车。", "To hear a line, type its number. To go back, press Enter.")
  }
  package static func lineListTurnAsk(step: String) -> Self {
    Self(
      "听某一项，或换一条路，输入它的编号；接着办“\(step)”，直接回车。",
      "To hear a line or to change the way, type its number. To go on with “\(step)”, press Enter.")
  }
  package static var lineMayPass: Self { Self("现在没有，直接回车跳过。", "If there is none yet, press Enter.") }
  package static var lineNoSession: Self { Self("先打开一份办理记录。", "Open a session first.") }
  package static var lineNoneChosen: Self { Self("一项都没有", "none of them") }
  package static var lineNotNeeded: Self {
    Self("不用办了。直接回车，往下。", "It is not needed any more. Press Enter to go on.")
  }
  package static func lineNotSaved(reason: String) -> Self {
    Self(
      "没有存上：\(reason)。内容还在，请先别退出；腾出空间或查看权限，再答一题就会再存。",
      "NOT SAVED: \(reason). Your answers are still here: do not leave yet; mend the cause, and the next answer saves them all."
    )
  }
  package static var lineNothingToChoose: Self {
    Self(
      "这里没有可选的。按回车继续，输入 < 返回。", "There is nothing to choose here. To go on, press Enter; to go back, type <.")
  }
  package static var lineNothingToClear: Self {
    Self("这里没有可以取消的回答。", "There is no answer here to take back.")
  }
  package static var lineNothingTyped: Self {
    Self("没有打出看得见的字，什么都没改。", "Nothing that can be seen was typed, so nothing was changed.")
  }
  package static func lineNotice(text: String) -> Self {
    Self(
      "注意：\(text)",
      "Note: \(text)")
  }
  package static func lineNow(answer: String) -> Self {
    Self(
      "现在的回答：\(answer)。直接回车就不变。",
      "Present answer: \(answer). Enter alone keeps it.")
  }
  package static var lineOpenBracket: Self { Self("左括号", "an opening bracket") }
  package static var lineOtherWay: Self {
    Self("要换一条路，到进度总览（at 号）里选。", "Another way can be chosen in the overview, at sign.")
  }
  package static var linePaidInTime: Self {
    Self(
      "先问财务：款是不是其实按期汇了？汇了，输入 y，接着写实际汇款的日期；没汇，输入 n。",
      "Ask finance first: was it paid in time after all? If so, type y and then the true day. If not, type n."
    )
  }
  package static var linePickerAsk: Self {
    Self(
      "打开哪一份，输入编号；新建，输入一个新名字，如 acme-shop。",
      "To open one, type its number. To start a new one, type a new name, such as acme-shop.")
  }
  package static func linePickerMore(shown: Int, text: String, order: String, more: String) -> Self {
    Self(
      "符合“\(text)”的 \(shown) 份，\(order)，后面还有 \(more) 份。Enter 接着看；/ 加名称的一部分是查找，单独 / 看全部；+ 换排序。",
      "\(shown) match \"\(text)\", \(order); \(more) more follow. Enter goes on; / with part of a name finds, / alone shows all; + changes the order."
    )
  }
  package static var linePickerNew: Self {
    Self(
      "还没有办理记录。给新的一份起个名（小写英文字母、数字、短横，如 acme-shop；中文名写成拼音，如 kaiyuan-wenju）：",
      "No sessions yet. Type a name for a new one (small letters, digits, dashes, such as acme-shop):")
  }
  package static func linePressEnter(step: String) -> Self {
    Self(
      "这一步不用填。直接回车，去：\(step)",
      "Nothing to answer here. Press Enter for: \(step)")
  }
  package static func lineProblem(text: String) -> Self {
    Self(
      "要改：\(text)",
      "To mend: \(text)")
  }
  package static func lineQuestion(number: Int, count: String, field: String) -> Self {
    Self(
      "第 \(number) 题，共 \(count) 题：\(field)",
      "Question \(number) of \(count): \(field)")
  }
  package static var lineReasonAccessible: Self {
    Self("wxwizard，逐行问答，因为设了 ACCESSIBLE。", "wxwizard in lines, because ACCESSIBLE is set.")
  }
  package static var lineReasonAsked: Self {
    Self("wxwizard，逐行问答，因为加了 --plain。", "wxwizard in lines, because of --plain.")
  }
  package static var lineReasonNoTerm: Self {
    Self("wxwizard，逐行问答，因为没有设 TERM。", "wxwizard in lines, because TERM is not set.")
  }
  package static var lineReasonNoTerminal: Self {
    Self("wxwizard，逐行问答，因为这里不是终端。", "wxwizard in lines, because this is no terminal.")
  }
  package static var lineReasonSwitched: Self {
    Self(
      "wxwizard，逐行问答，因为按了键换过来；换回全屏，输入百分号 %。",
      "wxwizard in lines, because you pressed the key for it; a percent sign leads back to the screen.")
  }
  package static func lineReasonTerm(term: String) -> Self {
    Self(
      "wxwizard，逐行问答，因为终端类型“\(term)”画不出界面。",
      "wxwizard in lines, because the terminal type “\(term)” cannot show the screen.")
  }
  package static func lineRefused(answer: String) -> Self {
    Self(
      "填的是：\(answer)。重新输入；先留着，直接回车。",
      "You gave: \(answer). Type it anew, or press Enter to leave it for now.")
  }
  package static func lineSetAsk(count: String) -> Self {
    Self(
      "共 \(count) 项，可以选几项：输入编号，如 1,3-5；一项都没有，输入 0。",
      "Several may hold: type numbers, such as 1,3-5, or 0 for none of the \(count).")
  }
  package static func lineSheetAsk(count: Int) -> Self {
    Self(
      "打印哪一份？输入 1 到 \(count)；不打印就按回车。",
      "Which one is printed? Type 1 to \(count), or press Enter for none.")
  }
  package static func lineSheetFile(file: String) -> Self {
    Self(
      "存成哪个文件？结尾 .html .txt .md .json .ics 定格式；按回车用 \(file)。",
      "Which file? Its end, .html .txt .md .json or .ics, is the format. Press Enter for \(file).")
  }
  package static var lineSheets: Self { Self("要打印，输入 p。", "To print it, type p.") }
  package static var lineSignBack: Self { Self("小于号 <：上一题。", "Less-than sign <: the question before.") }
  package static var lineSignChecklist: Self { Self("井号 #：办理清单。", "Number sign #: the checklist.") }
  package static var lineSignClear: Self { Self("减号 -：取消这个回答。", "Minus sign -: takes the answer back.") }
  package static var lineSignHelp: Self { Self("问号 ?：帮助。", "Question mark ?: help.") }
  package static var lineSignLanguage: Self { Self("叹号 !：English。", "Exclamation mark !: 中文.") }
  package static var lineSignOverview: Self { Self("at 号 @：进度总览。", "At sign @: the overview.") }
  package static var lineSignQuit: Self {
    Self("字母 q：退出，答过的都存好了。", "Letter q: leaves; what was accepted is saved.")
  }
  package static var lineSignScreen: Self {
    Self("百分号 %：换到全屏，从这一题接着办。", "Percent sign %: to the screen, at this very question.")
  }
  package static var lineSignSpace: Self {
    Self("要把这样一个符号当作回答，前面加一个空格。", "To give such a sign as an answer, put a space before it.")
  }
  package static var lineSignSummary: Self {
    Self("等号 =：信息核对，可以改任何一项。", "Equals sign =: the summary, where any answer can be changed.")
  }
  package static var lineSigns: Self { Self("随时可以单独输入一个符号：", "At any time, a sign alone on a line:") }
  package static func lineStep(step: String, count: String, title: String) -> Self {
    Self(
      "第 \(step) 步，共 \(count) 步：\(title)",
      "Step \(step) of \(count): \(title)")
  }
  package static var lineSummary: Self {
    Self("信息核对。主体一旦确认就不能改了。", "Summary. Once confirmed, the owner cannot be changed.")
  }
  package static var lineSummaryAsk: Self {
    Self(
      "要改哪一项，输入它的编号；再听一遍，输入等号；都对，直接回车。",
      "To change an answer, type its number; an equals sign reads all again. If all is right, press Enter.")
  }
  package static func lineSummaryLater(count: Int) -> Self {
    Self(
      "后面还有 \(count) 题没到。",
      "Questions still ahead: \(count).")
  }
  package static var lineSummaryMend: Self {
    Self("要打开信息核对，输入等号 =。", "To open the summary, type an equals sign =.")
  }
  package static func lineTask(number: Int, count: Int, task: String) -> Self {
    Self(
      "要办的第 \(number) 件，共 \(count) 件：\(task)",
      "To do, \(number) of \(count): \(task)")
  }
  package static func lineTickAsk(date: CivilDate) -> Self {
    Self(
      "今天办完了，输入 y；别的日子办的，输入日期，如 \(date.iso)；还没办，直接回车。",
      "Done today: type y. Done before: type the day, like \(date.iso). Not yet: press Enter.")
  }
  package static func lineTicked(task: String, date: CivilDate) -> Self {
    Self(
      "已勾：\(task)（\(date.iso)）",
      "Ticked: \(task) (\(date.iso))")
  }
  package static func lineTickedAsk(date: CivilDate) -> Self {
    Self(
      "\(date.iso) 办完的。不变，直接回车；改日期，输入日期；取消打勾，输入 n。",
      "Done on \(date.iso). To keep it, press Enter. For another day, type it. To take the tick back, type n."
    )
  }
  package static var lineTryAgainAsk: Self {
    Self("再办，输入 y；先不办，输入 n 或直接回车。", "To try again, type y. Not yet: type n or press Enter.")
  }
  package static var lineTryAgainStop: Self {
    Self(
      "这次没办成。再办一次，输入 y；先不办，直接回车。",
      "It did not work out this time. To try again, type y. Not yet: press Enter.")
  }
  package static func lineTurnAsk(count: Int) -> Self {
    Self(
      "改走，输入 1 到 \(count) 的编号；不改，直接回车。",
      "To turn there, type a number from 1 to \(count). To stay, press Enter.")
  }
  package static func lineTurned(flow: String) -> Self {
    Self(
      "换过来了，现在是：\(flow)。填过、勾过的都留着。",
      "Now in: \(flow). Answers and ticks are kept.")
  }
  package static var lineUnchanged: Self { Self("没有改。", "Not changed.") }
  package static var lineUnreadable: Self {
    Self("这一行不是 UTF-8 文字，或者太长，没有收下。", "That line is no UTF-8 text, or too long, and was not taken.")
  }
  package static func lineWarning(text: String) -> Self {
    Self(
      "留意：\(text)",
      "Please check: \(text)")
  }
  package static var lineWarningBack: Self {
    Self("要改刚才那一题，输入小于号 <。", "To answer that again, type a less-than sign <.")
  }
  package static var lineWaysAsk: Self {
    Self("选一条，输入它的编号；填过的会带过去。", "Type the number of the way you take; your answers go with you.")
  }
  package static func lineYesNoAsk(yes: String, no: String) -> Self {
    Self(
      "输入 y：\(yes)；输入 n：\(no)。",
      "Type y for: \(yes). Type n for: \(no).")
  }
}
