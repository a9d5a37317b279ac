import WizardCore

// Strings of steps, tasks and messages, Chinese first.

extension LocalizedText {
  package static func askDate(task: String) -> Self {
    Self("“\(task)”的办理日期（年-月-日）", "Day on which “\(task)” was done (YYYY-MM-DD)")
  }
  package static var askSessionName: Self {
    Self(
      "输入办理记录的名称（小写字母、数字、短横，如 acme-shop）",
      "Name the session (lower-case letters, digits, dashes, such as acme-shop)")
  }
  package static var askSheetFile: Self {
    Self("保存到哪个文件？扩展名：.html .txt .md .json .ics .csv", "Save to which file? (.html .txt .md .json .ics .csv)")
  }
  package static func characterCount(count: Int, least: Int, most: Int) -> Self {
    Self("字符数：\(count)（要求 \(least)–\(most)）", "Characters: \(count) (allowed: \(least)–\(most))")
  }
  package static var checklistIntro: Self {
    Self(
      "空格勾选，Alt-D 修改日期，Alt-P 选择要打印的清单，回车进入该步骤，Esc 返回。",
      "Space ticks, Alt-D changes the day, Alt-P goes to the sheets to print, Enter opens the step, Esc goes back."
    )
  }
  package static var checklistTitle: Self { Self("办理清单", "Checklist") }
  package static var compareHolder: Self { Self("填写的户名", "Account holder") }
  package static var compareName: Self { Self("证照名称", "Certificate name") }
  package static var dateFormat: Self { Self("年-月-日", "YYYY-MM-DD") }
  package static func daysLeft(date: CivilDate, count: Int) -> Self {
    Self(
      "请最迟于 \(date.iso) 汇款（含当天，还剩 \(count) 天），逾期注册失败。",
      "Pay by \(date.iso), that day included (days left: \(count)), or the registration fails.")
  }
  package static func daysOver(date: CivilDate) -> Self {
    Self("汇款期限 \(date.iso) 已过。", "The transfer was due by \(date.iso).")
  }
  package static func deleted(name: String) -> Self { Self("已删除 \(name)", "Deleted \(name)") }
  package static func doneOn(date: CivilDate) -> Self { Self("\(date.iso) 办完", "done \(date.iso)") }
  package static func dueAbout(date: CivilDate) -> Self { Self("最迟约 \(date.iso)", "by about \(date.iso)") }
  package static func dueOn(date: CivilDate) -> Self { Self("最迟 \(date.iso)", "by \(date.iso)") }
  package static func entryProblems(count: Int) -> Self { Self("\(count) 项须修改", "\(count) to correct") }
  package static func entryUnreadable(name: String) -> Self {
    Self("无法打开，查看原因：wxwizard check \(name)", "cannot be opened; to see why: wxwizard check \(name)")
  }
  package static func expiredPaid(name: String) -> Self {
    Self(
      "请先向付款人核实。期限内已汇出的，补填汇款日期：wxwizard done \(name) payTransfer --on YYYY-MM-DD",
      "Ask the payer. If it was paid in time, tick it with the day of payment: wxwizard done \(name) payTransfer --on YYYY-MM-DD"
    )
  }
  package static func expiredRetry(name: String) -> Self {
    Self(
      "未汇出的，暂不要汇款；先联系平台客服询问能否重置，再重新办理：wxwizard retry \(name)",
      "If it was not, do not pay now. Ask customer support (客服) for a reset, then start again: wxwizard retry \(name)"
    )
  }
  package static var futureDate: Self { Self("日期不能晚于今天。", "The day cannot be in the future.") }
  package static var confirmByKey: Self {
    Self(
      "提交注册后主体不能直接修改：确认按 y，有误按 n。",
      "After submitting you cannot edit the subject: press y to confirm, n if something is wrong.")
  }
  package static func continueTo(step: String) -> Self { Self("继续：\(step)", "Continue: \(step)") }
  package static var continueAtEnd: Self { Self("查看进度总览", "Open the overview") }
  package static var continueToNext: Self { Self("继续", "Continue") }
  package static var continueToRoutes: Self { Self("查看可选的办理方式", "See your routes") }
  package static func draftRestored(answer: String) -> Self {
    Self(
      "以下为上次未确认的输入，当前回答为“\(answer)”。按回车使用此处的内容。",
      "This input was not confirmed. The answer is still “\(answer)”. Press Enter to use this input.")
  }
  package static var holderNotCompared: Self {
    Self(
      "使用经营者本人的账户，户名无须与证照一致。",
      "The account is the operator's own, so its holder need not be the name on the certificate.")
  }
  package static func impactAsk(field: String, answer: String) -> Self {
    Self("将“\(field)”改为“\(answer)”？", "Change “\(field)” to “\(answer)”?")
  }
  package static func impactFees(change: String) -> Self {
    Self("费用变化：\(change)", "Fees change by \(change)")
  }
  package static func impactFinal(date: CivilDate) -> Self {
    Self(
      "主体已于 \(date.iso) 提交，平台上不能修改。仅在此处记录有误时修改；平台上填错的，须重新注册或另行办理主体变更。",
      "The subject was submitted on \(date.iso) and cannot be edited on the platform. Change it here only if this record is wrong. If it is wrong on the platform, register again or apply for a change of subject."
    )
  }
  package static func impactRestored(names: String) -> Self { Self("恢复使用：\(names)", "Used again: \(names)") }
  package static func impactStepsGone(names: String) -> Self {
    Self("不再需要的步骤：\(names)", "Steps no longer needed: \(names)")
  }
  package static func impactStepsNew(names: String) -> Self { Self("新增的步骤：\(names)", "New steps: \(names)") }
  package static var independence: Self {
    Self(
      "wxwizard 是独立的办理助手，与腾讯无关；具体以平台页面为准。",
      "wxwizard is independent and not affiliated with Tencent. Confirm details on the platform's page.")
  }
  package static var languageName: Self { Self("中文", "English") }
  package static var mayWaitAnswer: Self { Self("（选填）", "(optional)") }
  package static func correctAt(step: String, fields: String) -> Self {
    Self("在“\(step)”中核对并修改：\(fields)", "Check and correct at “\(step)”: \(fields)")
  }
  package static func correctThenRetry(name: String) -> Self {
    Self("修改后重新办理：wxwizard retry \(name)", "Then try again: wxwizard retry \(name)")
  }
  package static func supplementThenRetry(name: String) -> Self {
    Self(
      "材料已提交的，记录本轮并等待新的结果：wxwizard retry \(name)",
      "Once everything is submitted, record this round and wait for the next result: wxwizard retry \(name)")
  }
  package static var confirmedNextAnswer: Self { Self("（下一步确认）", "(you confirm it on the next page)") }
  package static var missingAnswer: Self { Self("（必填，未填写）", "(required)") }
  package static func namedLikeCommand(name: String) -> Self {
    Self(
      "\(name) 与命令同名，请这样打开：wxwizard -- \(name)",
      "\(name) is also a command. Open the session with: wxwizard -- \(name)")
  }
  package static var no: Self { Self("否", "No") }
  package static func notSaved(reason: String) -> Self {
    Self(
      "未保存：\(reason)。请勿关闭，解决后按 ^S 重新保存。", "NOT SAVED: \(reason). Do not close. Fix the cause, then press ^S.")
  }
  package static var operatorPays: Self {
    Self(
      "使用经营者本人的个人账户汇款，户名无须与证照一致。汇款前请确认平台页面允许使用个人账户。",
      "Pay from the operator's own account; its holder need not be the name on the certificate. Before you pay, confirm that the platform's page accepts personal accounts."
    )
  }
  package static var operatorAccount: Self {
    Self("经营者本人的个人账户，能否使用以平台页面为准", "the operator's own account; confirm that the platform's page accepts it")
  }
  package static var operatorPaysTransfer: Self {
    Self(
      "将页面显示的收款信息和金额原样交给经营者，从经营者本人的个人账户汇款。",
      "Give the operator the payee and the amount exactly as the page shows them. The operator pays from their own account."
    )
  }
  package static func payWithin(days: String) -> Self {
    Self(
      "须在提交注册后 \(days)内汇款（自次日起按自然日计算），逾期注册失败。",
      "Pay within \(days) of submission, counted in calendar days, or the registration fails.")
  }
  package static func overviewDone(name: String) -> Self {
    Self(
      "全部办完。需要存档的，按 ^T 打开办理清单打印，或退出后运行 wxwizard export \(name)。",
      "Everything is done. To print a record, open the checklist (^T), or quit and run: wxwizard export \(name)"
    )
  }
  package static func overviewPeople(people: String) -> Self {
    Self("待办人员：\(people)", "Open tasks by person: \(people)")
  }
  package static func overviewPerson(person: String, count: Int) -> Self {
    Self("\(person) \(count) 项", "\(person) \(count)")
  }
  package static var overviewTitle: Self { Self("进度总览", "Overview") }
  package static func paidInTimeAsk(date: String) -> Self {
    Self(
      "汇款期限 \(date) 已过。请先向付款人核实：期限内是否已汇出？按 y：已汇出，接着填写汇款日期；按 n：未汇出，重新办理。",
      "The transfer was due by \(date). Ask the payer: was it sent in time? y: yes, enter the day of payment next. n: no, start again."
    )
  }
  package static func problemUpcoming(step: String) -> Self {
    Self("在“\(step)”中填写", "it is asked at “\(step)”")
  }
  package static func progress(step: String, count: String) -> Self {
    Self("第 \(step) 步，共 \(count) 步", "step \(step) of \(count)")
  }
  package static func quitConflict(file: String) -> Self {
    Self(
      "办理记录已被其他程序修改，本次内容另存为 \(file)。退出 wxwizard？下次打开的是修改后的记录。",
      "Another program changed the session, so your version is saved as \(file). Quit wxwizard? Next time the other version opens."
    )
  }
  package static var quitSessionList: Self { Self("退出 wxwizard？", "Quit wxwizard?") }
  package static var quitSession: Self {
    Self("已全部保存。退出 wxwizard？下次从此处继续。", "Everything is saved. Quit wxwizard? Next time you continue here.")
  }
  package static var quitUnsaved: Self {
    Self(
      "未保存！退出将丢失未保存的内容。仍要退出 wxwizard？",
      "NOT SAVED. If you quit, changes since the last save are lost. Quit wxwizard anyway?")
  }
  package static func resumeAt(step: String) -> Self { Self("继续办理：\(step)", "Continue: \(step)") }
  package static var resumeSteps: Self { Self("返回步骤", "Back to the steps") }
  package static var summaryUpcoming: Self { Self("后续步骤中须修改的填写", "To correct in later steps") }
  package static var summaryContinue: Self { Self("全部正确，继续", "All correct, continue") }
  package static var summaryIntro: Self {
    Self(
      "请逐项核对。在某一项上按空格可修改，改完按回车返回此处。全部正确后，按回车继续。",
      "Check every answer. Press Space on a line to change it, then Enter to return here. If everything is correct, press Enter to continue."
    )
  }
  package static var summaryFinal: Self {
    Self("主体确认后不能修改。", "You cannot edit the subject after confirming.")
  }
  package static var summaryCorrect: Self { Self("打开信息核对修改（^R）", "Correct it in the summary (^R)") }
  package static var summaryOther: Self { Self("办理记录文件中的其他问题", "Other problems in the session file") }
  package static var summaryTitle: Self { Self("信息核对", "Summary") }
  package static func summaryProblemCount(count: Int, names: String) -> Self {
    Self("有 \(count) 项须填写或修改：\(names)", "\(count) to answer or correct: \(names)")
  }
  package static func takenOver(fields: String) -> Self {
    Self(
      "以下各项已更新为选择办理方式时的回答，请核对：\(fields)",
      "These answers were replaced by those you gave when choosing the route: \(fields). Check them.")
  }
  package static func taskIsQuestion(field: String, name: String, id: String, allowed: String) -> Self {
    Self(
      "“\(field)”须填写，不能勾选：wxwizard answer \(name) \(id)=VALUE。可填：\(allowed)。",
      "“\(field)” is an answer, not a task: wxwizard answer \(name) \(id)=VALUE. Allowed: \(allowed).")
  }
  package static func taskIsReminder(task: String, field: String, name: String, id: String) -> Self {
    Self(
      "“\(task)”是提醒，不能勾选。更新“\(field)”后，提醒日期随之更新：wxwizard answer \(name) \(id)=YYYY-MM-DD",
      "“\(task)” is a reminder, not a task. It moves when “\(field)” has a new date: wxwizard answer \(name) \(id)=YYYY-MM-DD"
    )
  }
  package static func taskIsReminderOfTask(reminder: String, task: String, name: String, id: String) -> Self {
    Self(
      "“\(reminder)”是提醒，不能勾选，日期从“\(task)”的办理日期起算。修改该日期：wxwizard done \(name) \(id) --on YYYY-MM-DD",
      "“\(reminder)” is a reminder, not a task. It counts from the day of “\(task)”: wxwizard done \(name) \(id) --on YYYY-MM-DD"
    )
  }
  package static func taskNotHere(task: String) -> Self {
    Self("按当前填写的内容，办理清单中没有“\(task)”。", "“\(task)” is not on the checklist with the current answers.")
  }
  package static var tasksHere: Self { Self("本步骤的待办事项", "Tasks in this step") }
  package static func ticked(task: String, date: CivilDate) -> Self {
    Self(
      "已勾选：\(task)（\(date.iso)）。按 Alt-D 修改日期。",
      "Ticked: \(task) (\(date.iso)). Press Alt-D to change the day.")
  }
  package static func tickedEarlier(task: String, need: String, date: CivilDate) -> Self {
    Self(
      "“\(task)”不能早于“\(need)”（\(date.iso)）。请修改其中一项的日期。",
      "“\(task)” cannot be earlier than “\(need)” (\(date.iso)). Change one of the days.")
  }
  package static func untickAsk(task: String, date: CivilDate) -> Self {
    Self(
      "取消“\(task)”的勾选？办理日期 \(date.iso) 将丢失。只修改日期的，按 n，再按 Alt-D。",
      "Untick “\(task)”? Its day, \(date.iso), is lost. To change only the day, press n, then Alt-D.")
  }
  package static func unticked(task: String) -> Self { Self("已取消勾选：\(task)", "Unticked: \(task)") }
  package static func wanted(field: String) -> Self {
    Self("请填写“\(field)”，再继续。", "Answer “\(field)” to continue.")
  }
  package static func wantedCorrection(field: String) -> Self {
    Self("请修改“\(field)”，再继续。", "Correct “\(field)” to continue.")
  }
  package static func routeChoose(operand: String) -> Self {
    Self("选择办理方式：wxwizard \(operand)", "Choose a route: wxwizard \(operand)")
  }
  package static func routeNone(operand: String) -> Self {
    Self(
      "没有符合条件的办理方式。修改回答：wxwizard \(operand)",
      "No route is open with these answers. Change one: wxwizard \(operand)")
  }
  package static func routeToChoose(name: String, operand: String) -> Self {
    Self("\(name)：请选择办理方式：wxwizard \(operand)", "\(name): choose a route with: wxwizard \(operand)")
  }
  package static var welcome: Self {
    Self(
      "↑↓ 移动，回车继续，Esc 返回；自动保存，可随时退出；F1 帮助。",
      "Up/Down move, Enter continues, Esc goes back. Saved automatically. F1: help.")
  }
  package static var welcomeShort: Self { Self("回车继续，Esc 返回，F1 帮助。", "Enter continues, F1: help.") }
  package static var windowKeepsInput: Self { Self("填写的内容仍保留", "Nothing is lost.") }
  package static var windowTooSmall: Self { Self("请放大到 30x8", "Enlarge to 30x8.") }
  package static var yes: Self { Self("是", "Yes") }
}
