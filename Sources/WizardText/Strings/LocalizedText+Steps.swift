import WizardCore

// Strings of steps, tasks and messages, Chinese first.

extension LocalizedText {
  package static func askDate(task: String) -> Self {
    Self(
      "「\(task)」是哪天办的？（年-月-日）",
      "On which day was “\(task)” done? (YYYY-MM-DD)")
  }
  package static var askSessionName: Self {
    Self(
      "给这份办理记录起个名（小写字母、数字、短横，如 acme-shop）",
      "Name the session (small letters, digits, dashes, such as acme-shop)")
  }
  package static var askSheetFile: Self {
    Self("存成哪个文件？结尾可用 .html .txt .md .json .ics", "Which file? (.html .txt .md .json .ics)")
  }
  package static func cannotStart(task: String, needs: String) -> Self {
    Self(
      "「\(task)」还不能勾：先办「\(needs)」。",
      "“\(task)” cannot be ticked yet. Do this first: \(needs).")
  }
  package static var checklistIntro: Self {
    Self(
      "空格打勾，d 改日期，p 打印，回车去那一步，Esc 返回。",
      "Space ticks, d sets the day, p prints, Enter goes to the step, Esc back.")
  }
  package static var checklistTitle: Self { Self("办理清单", "Checklist") }
  package static var compareHolder: Self { Self("填的户名", "Typed holder") }
  package static var compareName: Self { Self("证照名称", "Licence name") }
  package static func daysLeft(date: CivilDate, count: Int) -> Self {
    Self(
      "汇款期限 \(date.iso)，还剩 \(count) 天。",
      "Time to pay: until \(date.iso); days left: \(count).")
  }
  package static func daysOver(date: CivilDate) -> Self {
    Self(
      "汇款期限 \(date.iso) 已过。",
      "The time to pay ended on \(date.iso).")
  }
  package static func deleted(name: String) -> Self {
    Self(
      "已删除 \(name)",
      "Deleted \(name)")
  }
  package static func doneOn(date: CivilDate) -> Self {
    Self(
      "\(date.iso) 办完",
      "done \(date.iso)")
  }
  package static func dueAbout(date: CivilDate) -> Self {
    Self(
      "约 \(date.iso) 前",
      "by about \(date.iso)")
  }
  package static func dueOn(date: CivilDate) -> Self {
    Self(
      "\(date.iso) 前",
      "by \(date.iso)")
  }
  package static func entryProblems(count: Int) -> Self {
    Self(
      "\(count) 处要改",
      "\(count) to mend")
  }
  package static var entryUnreadable: Self {
    Self("打不开：用 wxwizard check 看原因", "cannot be read: see wxwizard check")
  }
  package static func expiredPaid(name: String) -> Self {
    Self(
      "其实按期汇了：补勾，写汇款那天，wxwizard done \(name) payTransfer --on YYYY-MM-DD",
      "If it was paid in time, tick it with the day it was paid: wxwizard done \(name) payTransfer --on YYYY-MM-DD"
    )
  }
  package static func expiredRetry(name: String) -> Self {
    Self(
      "没按期汇：先别汇，问过客服再重新办，wxwizard retry \(name)",
      "If it was not, do not pay now: ask 客服 first, then start over: wxwizard retry \(name)")
  }
  package static func flowNotBuilt(flow: String) -> Self {
    Self(
      "这个版本还不会办“\(flow)”。",
      "This version cannot do “\(flow)” yet.")
  }
  package static var futureDate: Self { Self("不能填以后的日期。", "The day cannot lie in the future.") }
  package static func goOn(step: String) -> Self {
    Self(
      "继续：\(step)",
      "Go on: \(step)")
  }
  package static var goOnEnd: Self { Self("看进度总览", "See the overview") }
  package static var goOnPlain: Self { Self("继续", "Go on") }
  package static var goOnWays: Self { Self("看可以走的路", "See the ways open to you") }
  package static func halfTyped(answer: String) -> Self {
    Self(
      "这是上次没打完的，还没收下，现在的回答仍是“\(answer)”。按 Enter 就用这里的。",
      "This was half typed before and is not accepted: the answer is still “\(answer)”. Enter takes what stands here."
    )
  }
  package static var holderNotCompared: Self {
    Self(
      "用的是经营者本人的账户：户名不与证照比。",
      "The account is the operator's own: its holder is not compared with the licence.")
  }
  package static func impactAsk(field: String, answer: String) -> Self {
    Self(
      "把「\(field)」改成「\(answer)」？",
      "Change “\(field)” to “\(answer)”?")
  }
  package static func impactFees(change: String) -> Self {
    Self(
      "费用变化：\(change)",
      "Fees change by \(change)")
  }
  package static func impactFinal(date: CivilDate) -> Self {
    Self(
      "主体已在 \(date.iso) 提交，平台上不能再改：要是那边填错了，只能另行注册。只有这里记错了，才在这里改。",
      "The owner was handed in on \(date.iso), and the platform changes it no more: if it is wrong there, a new registration is needed. Answer otherwise here only where this note is wrong."
    )
  }
  package static func impactInactive(names: String) -> Self {
    Self(
      "先收起来（不会删，改回来还在）：\(names)",
      "Kept for later, not deleted: \(names)")
  }
  package static func impactRestored(names: String) -> Self {
    Self(
      "重新用上：\(names)",
      "Back in use: \(names)")
  }
  package static func impactStepsGone(names: String) -> Self {
    Self(
      "不用走的步骤：\(names)",
      "Steps that go: \(names)")
  }
  package static func impactStepsNew(names: String) -> Self {
    Self(
      "新增的步骤：\(names)",
      "Steps that come: \(names)")
  }
  package static var independence: Self {
    Self(
      "wxwizard 是独立的办理助手，不是腾讯的产品；依据 2018 到 2025 年的规则，以平台页面为准。",
      "wxwizard is an independent helper, not Tencent's. It rests on rules of 2018 to 2025; the platform's page wins."
    )
  }
  package static var languageName: Self { Self("中文", "English") }
  package static var manColor: Self { Self("不为空：不用颜色", "not empty: no colours") }
  package static var manExit0: Self { Self("一切正常，只有提醒也算", "well, also with warnings alone") }
  package static var manExit1: Self {
    Self("有错误；list --due：有事到期", "errors were found; list --due: something is due")
  }
  package static var manExit2: Self { Self("用法不对", "wrong usage") }
  package static var manExit3: Self { Self("记录或文件用不了", "a session or file cannot be used") }
  package static var manFile: Self {
    Self("一份记录：JSON，只有本人能读", "a session: JSON, readable by its owner alone")
  }
  package static var manFolder: Self { Self("记录放在哪里", "where the sessions are kept") }
  package static var manLanguage: Self {
    Self("界面语言；--lang 优先", "the language, unless --lang says otherwise")
  }
  package static var mayWaitAnswer: Self { Self("（以后再填）", "(may wait)") }
  package static func mendAt(step: String, fields: String) -> Self {
    Self(
      "在「\(step)」核对、改好：\(fields)",
      "Look over and mend at “\(step)”: \(fields)")
  }
  package static func mendThenRetry(name: String) -> Self {
    Self(
      "改好以后再办一次：wxwizard retry \(name)",
      "Once it is mended, try again: wxwizard retry \(name)")
  }
  package static var missingAnswer: Self { Self("（还没填）", "(still to answer)") }
  package static func namedLikeCommand(name: String) -> Self {
    Self(
      "\(name) 和命令同名，这样打开：wxwizard -- \(name)",
      "\(name) is named like a command; open it with: wxwizard -- \(name)")
  }
  package static var no: Self { Self("否", "no") }
  package static func notSaved(reason: String) -> Self {
    Self(
      "没有存上：\(reason)。内容还在，请先别关；腾出空间或查看权限后再按 ^S。",
      "NOT SAVED: \(reason). Your answers are still here: do not close yet; mend the cause and press ^S.")
  }
  package static var nothingToRetry: Self { Self("没有要重办的。", "There is nothing to try again.") }
  package static var operatorPays: Self {
    Self(
      "用经营者本人的个人账户汇款，别人的不行。户名就是经营者的姓名，不与证照比。只有一篇文章说收这种账户，汇款前看清页面怎么写。",
      "Pay from the operator's own account, nobody else's. Its holder is the operator, so it is not compared with the name on the certificate. Only one article says that such accounts are accepted: read the page before paying."
    )
  }
  package static func outcomePending(outcome: String) -> Self {
    Self(
      "「\(outcome)」还没有结果。有结果了再回来填；下面这些现在能办。",
      "“\(outcome)” is not in yet. Come back when it is; below is what can be done now.")
  }
  package static func overviewDone(name: String) -> Self {
    Self(
      "都办完了。要留底，按 ^T 到清单里打印，或者退出后用 wxwizard export \(name)。",
      "All is done. To keep it on paper, print it from the checklist (^T), or leave and run: wxwizard export \(name)"
    )
  }
  package static func overviewPeople(people: String) -> Self {
    Self(
      "要动手的人：\(people)",
      "Who has to act: \(people)")
  }
  package static func overviewPerson(person: String, count: Int) -> Self {
    Self(
      "\(person) \(count) 项",
      "\(person) \(count)")
  }
  package static var overviewTitle: Self { Self("进度总览", "Overview") }
  package static func paidInTimeAsk(date: String) -> Self {
    Self(
      "期限 \(date) 已过。款是不是在期限之内就汇了？先问财务，看银行回单。是，就补填汇款日期；不是，就重办。",
      "The time to pay ended on \(date). Was it paid in time after all? Ask finance for the bank receipt. If yes, type the day of payment next; if no, try again."
    )
  }
  package static func inactiveCount(names: String) -> Self {
    Self(
      "暂时用不上的填写（已保留）：\(names)",
      "Kept for later: \(names)")
  }
  package static var inactiveTitle: Self { Self("暂时用不上的填写（已保留）", "Kept for later") }
  package static func problemAhead(step: String) -> Self {
    Self(
      "到「\(step)」才问",
      "it is asked later, at “\(step)”")
  }
  package static func problemInactive(step: String) -> Self {
    Self(
      "「\(step)」的这一项现在用不到，不耽误往下办；改好或删掉都行",
      "“\(step)” is off the present way, so it holds nothing up; mend it or take it out")
  }
  package static func progress(step: String, count: String) -> Self {
    Self(
      "第 \(step) 步，共 \(count) 步",
      "step \(step) of \(count)")
  }
  package static func quitConflict(file: String) -> Self {
    Self(
      "记录被别的程序改过，你的内容存在 \(file)。退出 wxwizard 吗？下次打开的是被改过的那一份。",
      "Saved as \(file), since another program has changed the session itself. Leave wxwizard? Next time you go on from that other version."
    )
  }
  package static var quitPicker: Self { Self("退出 wxwizard 吗？", "Leave wxwizard?") }
  package static var quitSession: Self {
    Self("都存好了。退出 wxwizard 吗？下次从这里接着办。", "All is saved. Leave wxwizard? Next time you go on from here.")
  }
  package static var quitUnsaved: Self {
    Self(
      "没有存上！退出会丢掉这次的内容。还要退出 wxwizard 吗？",
      "NOT SAVED. Leaving loses what was done since the last save. Leave wxwizard all the same?")
  }
  package static func resumeAt(step: String) -> Self {
    Self(
      "接着办：\(step)",
      "Go on: \(step)")
  }
  package static var resumeSteps: Self { Self("回到步骤", "Back to the steps") }
  package static var summaryAhead: Self { Self("后面才问到、现在就不对的", "Not asked yet, and wrong already") }
  package static var summaryGoOn: Self { Self("都对，继续", "All correct, go on") }
  package static var summaryIntro: Self {
    Self(
      "从头看一遍。要改哪一项，在那一项上回车，改完再回车就回到这里。都对，就到最下面按“继续”。主体一旦确认就不能改。",
      "Read it from the top. Enter opens a line to change it; Enter again brings you back here. If all is right, press the button at the very bottom. Once confirmed, the owner cannot be changed."
    )
  }
  package static var summaryMend: Self { Self("去信息核对里改（^R）", "To the summary, to mend it (^R)") }
  package static var summaryOther: Self { Self("记录文件里的其他问题", "Other problems in the session's file") }
  package static var summaryTitle: Self { Self("信息核对", "Summary") }
  package static func summaryTroubles(count: Int, names: String) -> Self {
    Self(
      "还有 \(count) 处要填或要改：\(names)",
      "\(count) still to fill in or mend: \(names)")
  }
  package static func takenOver(fields: String) -> Self {
    Self(
      "这条路径上填过的几项，已换成前面选路径时的回答，请再看一眼：\(fields)",
      "These answers of this way were replaced by what you answered before it: \(fields). Look at them once more."
    )
  }
  package static func taskIsQuestion(field: String, name: String, id: String, allowed: String) -> Self {
    Self(
      "“\(field)”是要填的，不是打勾的：wxwizard answer \(name) \(id)=VALUE。可以填：\(allowed)。",
      "“\(field)” is answered, not ticked: wxwizard answer \(name) \(id)=VALUE. It takes \(allowed).")
  }
  package static func taskIsReminder(task: String, field: String, name: String, id: String) -> Self {
    Self(
      "“\(task)”是提醒，不用勾：把“\(field)”改成新的日期，它自己就往后移：wxwizard answer \(name) \(id)=YYYY-MM-DD",
      "“\(task)” is a reminder, not a task to tick: it moves on by itself once “\(field)” has the new date: wxwizard answer \(name) \(id)=YYYY-MM-DD"
    )
  }
  package static func taskNotHere(task: String) -> Self {
    Self(
      "按现在填的，清单里没有「\(task)」。",
      "“\(task)” is not on the checklist with the answers so far.")
  }
  package static var tasksHere: Self { Self("这一步要办的", "To do in this step") }
  package static func ticked(task: String, date: CivilDate) -> Self {
    Self(
      "已勾：\(task)（\(date.iso)）。不是这天办的，按 d 改。",
      "Ticked: \(task) (\(date.iso)). If it was another day, press d.")
  }
  package static func tickedEarlier(task: String, need: String, date: CivilDate) -> Self {
    Self(
      "「\(task)」不能早于「\(need)」：那一步是 \(date.iso) 办的。改这边的日期，或者先改那边的。",
      "“\(task)” cannot be earlier than “\(need)”, done on \(date.iso). Give a later day, or change that one first."
    )
  }
  package static var triedAgain: Self {
    Self("已记下这次，先改好这里再往下。", "This attempt is kept. Mend what is wrong here, then go on.")
  }
  package static var tryAgain: Self { Self("再办一次", "Try again") }
  package static var tryAgainAsk: Self { Self("再办一次吗？这次的结果会记下来。", "Try again? What happened is kept.") }
  package static func tryAgainClears(tasks: String) -> Self {
    Self(
      "要重新办的：\(tasks)",
      "To be done again: \(tasks)")
  }
  package static func tryAgainFee(fee: String, spent: String) -> Self {
    Self(
      "还要再交 \(fee)，不退；这条路上的费用到现在一共 \(spent)。",
      "Another \(fee), not refunded; fees on this way so far: \(spent).")
  }
  package static func untickAsk(task: String, date: CivilDate) -> Self {
    Self(
      "取消「\(task)」的勾吗？它记的日期 \(date.iso) 会没掉。只改日期：按 n，再按 d。",
      "Take back the tick of “\(task)”? Its day, \(date.iso), will be lost. To change only the day: n, then d."
    )
  }
  package static func unticked(task: String) -> Self {
    Self(
      "已取消勾：\(task)",
      "Tick taken back: \(task)")
  }
  package static func waitDays(least: Int, most: Int) -> Self {
    Self(
      "平台还要 \(least) 到 \(most) 个工作日（有出处的部分）",
      "The platform may still take \(least) to \(most) working days, as far as sources say")
  }
  package static func waitDaysUpTo(most: Int) -> Self {
    Self(
      "平台最多还要 \(most) 个工作日（有出处的部分）",
      "The platform may still take up to \(most) working days, as far as sources say")
  }
  package static func wanted(field: String) -> Self {
    Self(
      "「\(field)」还要填对才能往下。",
      "“\(field)” has to be answered before you go on.")
  }
  package static func wantedMended(field: String) -> Self {
    Self(
      "「\(field)」填的还不行，先改好才能往下。",
      "“\(field)” keeps you from going on: that answer has to be changed first.")
  }
  package static func wayChoose(operand: String) -> Self {
    Self(
      "选一条路：wxwizard \(operand)",
      "Choose a way: wxwizard \(operand)")
  }
  package static func wayNone(operand: String) -> Self {
    Self(
      "照这些回答没有走得通的路。改回答：wxwizard \(operand)",
      "No way is open with these answers. To change one: wxwizard \(operand)")
  }
  package static func wayToChoose(name: String, operand: String) -> Self {
    Self(
      "\(name)：路已找到，还没选；这样选：wxwizard \(operand)",
      "\(name): a way is found and still to be chosen, with: wxwizard \(operand)")
  }
  package static var welcome: Self {
    Self(
      "↑↓ 换题，Enter 往下，Esc 返回；边填边存，随时能退；? 或 F1 是帮助。",
      "Up/Down move, Enter goes on, Esc back; all is saved at once; ? or F1 helps.")
  }
  package static var welcomeShort: Self { Self("Enter 往下，Esc 返回，F1 帮助。", "Enter goes on, F1 helps.") }
  package static var yes: Self { Self("是", "yes") }
}
