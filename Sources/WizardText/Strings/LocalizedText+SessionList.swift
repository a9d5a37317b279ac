import WizardCore

// Strings of sessions and their commands, Chinese first.

extension LocalizedText {
  package static func certificationEnded(name: String, date: CivilDate) -> Self {
    Self(
      "\(name)：认证 \(date.iso) 已到期",
      "\(name): the certification ended on \(date.iso)")
  }
  package static func certificationEnds(name: String, date: CivilDate) -> Self {
    Self(
      "\(name)：认证 \(date.iso) 到期，记得年审",
      "\(name): the certification ends on \(date.iso); renew it in time")
  }
  package static func checkLine(file: String, flow: String, state: String, step: String) -> Self {
    Self(
      "\(file)：\(flow)，\(state)，\(step)",
      "\(file): \(flow), \(state), at “\(step)”")
  }
  package static var checkNoFiles: Self {
    Self("这个文件夹里没有 .json 文件，没有可检查的。", "There is no .json file in this folder, so nothing to check.")
  }
  package static func deleteAsk(name: String) -> Self {
    Self(
      "删除 \(name) 和它的所有副本？删了找不回来。（y/n）",
      "Delete \(name) with all its copies? It cannot be brought back. (y/n)")
  }
  package static func deleteKept(name: String) -> Self {
    Self(
      "\(name) 没有删。",
      "\(name) is kept.")
  }
  package static var exportNoDueDates: Self {
    Self(
      "现在没有定下日子的期限，这份日历是空的；有了期限再导出一次。",
      "Nothing has a due date yet, so this calendar is empty; export it again when something has.")
  }
  package static func exportNotWritten(file: String, reason: String) -> Self {
    Self(
      "没有写出 \(file)：\(reason)",
      "\(file) was not written: \(reason)")
  }
  package static func exportWritten(file: String) -> Self {
    Self(
      "已写到 \(file)",
      "Written to \(file)")
  }
  package static var listEmpty: Self {
    Self("还没有办理记录。用 wxwizard new 名字 新建一份。", "No sessions yet. Make one with: wxwizard new NAME")
  }
  package static func nameIsCommand(name: String) -> Self {
    Self(
      "“\(name)”是 wxwizard 的命令：输入 wxwizard \(name) 只会执行命令，打不开这份记录。换个名字，如 acme-\(name)。",
      "“\(name)” is a command of wxwizard: wxwizard \(name) would run that and never open the session. Take another name, such as acme-\(name)."
    )
  }
  package static func nameTaken(name: String) -> Self {
    Self(
      "已经有叫 \(name) 的记录了，换个名字。",
      "There is a session named \(name) already; take another name.")
  }
  package static func newExists(name: String) -> Self {
    Self(
      "已经有叫 \(name) 的记录。用 wxwizard \(name) 打开它，或换个名字。",
      "A session named \(name) exists. Open it with wxwizard \(name), or take another name.")
  }
  package static func newMade(name: String) -> Self {
    Self(
      "已新建 \(name)。用 wxwizard \(name) 打开。",
      "Made \(name). Open it with: wxwizard \(name)")
  }
  package static func newNotSaved(name: String, reason: String) -> Self {
    Self(
      "\(name) 没有存上：\(reason)。",
      "\(name) could not be saved: \(reason).")
  }
  package static func newRefused(count: Int) -> Self {
    Self(
      "有 \(count) 处不对，没有新建；改好再来，或加 --keep-good 只收对的。",
      "Not made: \(count) things are wrong. Mend them, or add --keep-good to take the rest.")
  }
  package static var newRefusedOne: Self {
    Self(
      "有 1 处不对，没有新建；改好再来，或加 --keep-good 只收对的。",
      "Not made: 1 thing is wrong. Mend it, or add --keep-good to take the rest.")
  }
  package static var newSession: Self { Self("新建一份办理记录", "Start a new session") }
  package static var pickerByDue: Self { Self("按到期日排", "by due day") }
  package static var pickerByName: Self { Self("按名称排", "by name") }
  package static var pickerByUpdated: Self { Self("按最近改动排", "last changed first") }
  package static func pickerCount(count: Int) -> Self {
    Self(
      "共 \(count) 份，打字就能查找",
      "\(count) sessions, type to find one")
  }
  package static var pickerEmpty: Self {
    Self(
      "还没有办理记录。按 Enter 新建一份，填到哪、办到哪都会自动存下。",
      "No sessions yet. Enter starts one; whatever you answer or do is saved at once.")
  }
  package static func pickerFind(text: String) -> Self {
    Self(
      "查找：\(text)_",
      "Find: \(text)_")
  }
  package static func pickerFound(shown: Int, count: Int) -> Self {
    Self(
      "\(count) 份里有 \(shown) 份",
      "\(shown) of \(count)")
  }
  package static var pickerIntro: Self { Self("选一份接着办，或者新建一份。", "Go on with one, or start a new one.") }
  package static func pickerReading(read: Int, count: Int) -> Self {
    Self(
      "已读 \(read)/\(count)",
      "read \(read) of \(count)")
  }
  package static var pickerTitle: Self { Self("小程序注册与认证：办理记录", "Mini program registration: sessions") }
  package static func readOnly(holder: String) -> Self {
    Self(
      "只能看，不会存：这份记录正被别处打开（\(holder)）。",
      "Read only, nothing is saved: the session is open elsewhere (\(holder)).")
  }
  package static var readOnlyPlain: Self {
    Self(
      "只能看，改不了：这份记录正被别处打开，或者存放的文件夹写不进去。",
      "Read only, nothing can be changed: the session is open elsewhere, or its folder cannot be written.")
  }
  package static func retried(name: String, step: String, tasks: String) -> Self {
    Self(
      "\(name)：这一次已记下。先改「\(step)」；要重办：\(tasks)。",
      "\(name): this attempt is kept. Mend at “\(step)”; to be done again: \(tasks).")
  }
  package static var retryFirst: Self {
    Self(
      "这里没办成：照上面写的改好，再选“再办一次”。", "This did not go through. Mend it as told above, then choose “Try again”.")
  }
  package static func retryNothing(name: String) -> Self {
    Self(
      "\(name) 没有失败的结果，没有要重办的。看进度：wxwizard show \(name)",
      "Nothing of \(name) has failed, so there is nothing to try again. See: wxwizard show \(name)")
  }
  package static func sessionAbsent(name: String) -> Self {
    Self(
      "没有叫 \(name) 的记录。",
      "There is no session named \(name).")
  }
  package static func sessionDamaged(name: String, reason: String, operand: String) -> Self {
    Self(
      "\(name) 的文件坏了（\(reason)）。用 wxwizard \(operand) 打开，可以接着用上一次保存的。",
      "\(name) is damaged (\(reason)). Open it with wxwizard \(operand): there the one saved before is offered."
    )
  }
  package static func sessionHeld(name: String) -> Self {
    Self(
      "\(name) 正被别处打开。",
      "\(name) is open elsewhere.")
  }
  package static func sessionHeldBy(name: String, holder: String) -> Self {
    Self(
      "\(name) 正在别处打开（\(holder)）。在那边关掉再试。",
      "\(name) is open elsewhere (\(holder)). Close it there, then try again.")
  }
  package static func sessionMissing(name: String) -> Self {
    Self(
      "没有叫 \(name) 的记录。新建：wxwizard new \(name)",
      "There is no session named \(name). Make it with: wxwizard new \(name)")
  }
  package static func sessionNotSaved(name: String, reason: String) -> Self {
    Self(
      "\(name) 没有保存：\(reason)。原来的内容没有变。",
      "\(name) was not saved: \(reason). It is as it was before.")
  }
  package static func sessionUncertain(name: String, reason: String) -> Self {
    Self(
      "\(name) 不确定是否落盘：\(reason)。文件已是新的内容，断电则可能退回原来的。排除原因后再来一次。",
      "\(name) may not be on the disk for good: \(reason). The file has the new answers, but a power cut could bring back the old ones. Mend the cause and do it again."
    )
  }
  package static var showDue: Self { Self("期限", "Due") }
  package static var showNext: Self { Self("接着做", "Next") }
  package static var showProblems: Self { Self("要改和要留意的", "To mend and to mind") }
  package static func templateAsked(clause: String) -> Self {
    Self(
      "只在这时问：\(clause)",
      "only where \(clause)")
  }
  package static func templateHead(flow: String) -> Self {
    Self(
      "\(flow)：知道的就填，空着就是还没答；办完的事写进 done，后面是日期。",
      "\(flow): fill in what you know; a blank is no answer yet. Tasks that are done go into “done”, with their day."
    )
  }
}
