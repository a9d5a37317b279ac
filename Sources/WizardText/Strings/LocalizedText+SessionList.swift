import WizardCore

// Strings of sessions and their commands, Chinese first.

extension LocalizedText {
  package static var firstLanguage: Self { Self("请选择语言 / Choose a language", "请选择语言 / Choose a language") }
  package static var firstLanguageHint: Self {
    Self("按数字键或回车选择 / Press a number or Enter", "按数字键或回车选择 / Press a number or Enter")
  }
  package static var firstOffline: Self {
    Self(
      "程序离线运行，不发送任何数据；与腾讯无关，具体以平台页面为准。",
      "It works offline and sends nothing. It is not affiliated with Tencent: confirm details on the platform's page."
    )
  }
  package static var firstStart: Self {
    Self("按回车新建办理记录，可随时退出。", "Press Enter to start a session. You can quit at any time.")
  }
  package static var firstTitle: Self { Self("欢迎使用 wxwizard", "Welcome to wxwizard") }
  package static var firstWhat: Self {
    Self(
      "wxwizard 引导办理微信小程序的注册和认证，并打印办理清单。",
      "wxwizard guides you through registering and certifying a WeChat mini program, and prints a checklist.")
  }
  package static func firstWhere(folder: String) -> Self {
    Self("填写内容自动保存在 \(folder)，仅本人可读。", "Your answers are saved in \(folder), readable by you only.")
  }
  package static func archived(name: String) -> Self {
    Self(
      "已归档 \(name)。取消归档：wxwizard archive \(name) --undo",
      "Archived \(name). To take it out again: wxwizard archive \(name) --undo")
  }
  package static func archivedUnfinished(name: String) -> Self {
    Self(
      "\(name) 尚未办完，归档后列表和日程不再提醒其事项。",
      "\(name) is not finished: lists and the agenda no longer show its tasks.")
  }
  package static func listArchivedOne(name: String) -> Self {
    Self("已归档 \(name)。再按 F8 取消。", "Archived \(name). Press F8 again to undo.")
  }
  package static func plainArchivedOne(name: String) -> Self {
    Self(
      "已归档 \(name)，排在列表末尾。取消归档，输入 ~ 和它的编号。",
      "Archived \(name): it is at the end of the list. To undo, type ~ and its number.")
  }
  package static func supplementRecorded(name: String) -> Self {
    Self("\(name)：本轮补充材料已记录，等待新的审核结果。", "\(name): this round is recorded. Wait for the next result.")
  }
  package static func sessionArchived(name: String) -> Self {
    Self(
      "\(name) 已归档，不在列表和日程中。取消归档：wxwizard archive \(name) --undo",
      "\(name) is archived, so lists and the agenda leave it out. To take it out again: wxwizard archive \(name) --undo"
    )
  }
  package static func unarchived(name: String) -> Self {
    Self("\(name) 已取消归档。", "\(name) is no longer archived.")
  }
  package static func certificationEnded(name: String, date: CivilDate) -> Self {
    Self("\(name)：认证已于 \(date.iso) 到期", "\(name): certification expired on \(date.iso)")
  }
  package static func certificationEnds(name: String, date: CivilDate) -> Self {
    Self(
      "\(name)：认证将于 \(date.iso) 到期，请及时年审", "\(name): certification expires on \(date.iso); renew it in time")
  }
  package static func checkLine(file: String, flow: String, state: String, step: String) -> Self {
    Self("\(file)：\(flow)，\(state)，\(step)", "\(file): \(flow), \(state), at “\(step)”")
  }
  package static var checkNoFiles: Self { Self("文件夹中没有 .json 文件。", "The folder has no .json files.") }
  package static func deleteAsk(name: String) -> Self {
    Self("删除 \(name) 及其所有副本？删除后无法恢复。（y/n）", "Delete \(name) and all its copies? This cannot be undone. (y/n)")
  }
  package static func deleteKept(name: String) -> Self { Self("\(name) 未删除。", "\(name) was not deleted.") }
  package static var exportNoDueDates: Self {
    Self(
      "目前没有待办事项有期限，日历不会提醒；有期限后请重新导出。",
      "No open task has a due date yet, so the calendar reminds of nothing. Export it again later.")
  }
  package static func exportNotWritten(file: String, reason: String) -> Self {
    Self("未能写入 \(file)：\(reason)", "\(file) was not written: \(reason)")
  }
  package static func exportWritten(file: String) -> Self { Self("已写入 \(file)", "Written to \(file)") }
  package static var listEmpty: Self {
    Self("没有办理记录。新建：wxwizard new NAME", "No sessions yet. Create one with: wxwizard new NAME")
  }
  package static func listArchived(count: Int) -> Self {
    Self(
      "另有 \(count) 份已归档：wxwizard list --archived",
      "\(count) archived \(count == 1 ? "session is" : "sessions are") not shown: wxwizard list --archived")
  }
  package static var listNoMatch: Self { Self("没有符合条件的办理记录。", "No session matches.") }
  package static func nameIsCommand(name: String) -> Self {
    Self(
      "“\(name)”是 wxwizard 的命令，不能直接打开同名办理记录。请使用其他名称，如 acme-\(name)。",
      "“\(name)” is a command, so wxwizard \(name) would not open the session. Choose another name, such as acme-\(name)."
    )
  }
  package static func nameTaken(name: String) -> Self {
    Self("办理记录 \(name) 已存在，请使用其他名称。", "The session \(name) exists. Choose another name.")
  }
  package static func newExists(name: String) -> Self {
    Self(
      "办理记录 \(name) 已存在。打开：wxwizard \(name)；或使用其他名称。",
      "The session \(name) exists. Open it with wxwizard \(name), or choose another name.")
  }
  package static func newMade(name: String) -> Self {
    Self("已新建 \(name)。打开：wxwizard \(name)", "Created \(name). Open it with: wxwizard \(name)")
  }
  package static func newNotSaved(name: String, reason: String) -> Self {
    Self("\(name) 未保存：\(reason)。", "\(name) was not saved: \(reason).")
  }
  package static func newRefused(count: Int) -> Self {
    Self(
      "有 \(count) 处错误，未新建。请修改后重试，或加 --keep-good 只保存有效的答案。",
      "Not created: \(count) errors. Correct them, or add --keep-good to keep the valid answers.")
  }
  package static var newRefusedOne: Self {
    Self(
      "有 1 处错误，未新建。请修改后重试，或加 --keep-good 只保存有效的答案。",
      "Not created: 1 error. Correct it, or add --keep-good to keep the valid answers.")
  }
  package static var newFlowIntro: Self {
    Self("按数字键或回车选择，然后为办理记录输入名称。", "Press a number or Enter, then type a name for the session.")
  }
  package static var newFlowTitle: Self { Self("选择办理事项", "Choose what to do") }
  package static var newFlowUnsure: Self { Self("不确定，先比较", "Not sure: compare routes") }
  package static var newSession: Self { Self("新建办理记录", "Start a new session") }
  package static var sessionColumnClient: Self { Self("客户", "Client") }
  package static var sessionColumnDueItem: Self { Self("到期事项", "Due task") }
  package static var sessionColumnFlow: Self { Self("流程", "Flow") }
  package static var sessionColumnLeft: Self { Self("剩余", "Left") }
  package static var sessionColumnName: Self { Self("名称", "Name") }
  package static var sessionColumnNext: Self { Self("下一步", "Next step") }
  package static var sessionColumnProblems: Self { Self("须修改", "To correct") }
  package static var sessionColumnWaiting: Self { Self("等待", "Waiting") }
  package static var sessionListByClient: Self { Self("按客户排序", "by client") }
  package static var sessionListByDue: Self { Self("按期限排序", "by due day") }
  package static var sessionListByName: Self { Self("按名称排序", "by name") }
  package static var sessionListByUpdated: Self { Self("按修改时间排序", "last changed first") }
  package static func sessionListCount(count: Int) -> Self {
    Self("共 \(count) 份，输入文字可查找", "\(count) sessions, type to find one")
  }
  package static var sessionListEmpty: Self {
    Self(
      "没有办理记录。按回车新建，填写内容自动保存。",
      "No sessions yet. Press Enter to start one. Everything is saved automatically.")
  }
  package static func sessionListFind(text: String) -> Self { Self("查找：\(text)_", "Find: \(text)_") }
  package static func sessionListFound(shown: Int, count: Int) -> Self {
    Self("\(shown)/\(count) 份", "\(shown) of \(count)")
  }
  package static var sessionListIntro: Self {
    Self("选择一份继续办理，或新建。", "Continue a session, or start a new one.")
  }
  package static func sessionListReading(read: Int, count: Int) -> Self {
    Self("已读取 \(read)/\(count)", "read \(read) of \(count)")
  }
  package static var sessionListTitle: Self { Self("小程序注册与认证：办理记录", "Mini program registration: sessions") }
  package static func readOnly(holder: String) -> Self {
    Self(
      "只读：办理记录已在其他位置打开（\(holder)），修改不会保存。",
      "Read only: the session is open elsewhere (\(holder)). Nothing is saved.")
  }
  package static var readOnlyPlain: Self {
    Self(
      "只读：办理记录已在其他位置打开，或文件夹不可写，不能修改。",
      "Read only: the session is open elsewhere, or its folder cannot be written. Nothing can be changed.")
  }
  package static func retried(name: String, step: String, tasks: String) -> Self {
    Self(
      "\(name)：本次未通过已记录。请先核对“\(step)”，再重新办理：\(tasks)。",
      "\(name): the failed result is recorded. Check “\(step)” first, then do again: \(tasks).")
  }
  package static func retryNothing(name: String) -> Self {
    Self(
      "\(name) 没有未通过的结果，无须重新办理。查看进度：wxwizard show \(name)",
      "\(name) has no failed result. To see its progress: wxwizard show \(name)")
  }
  package static func sessionAbsent(name: String) -> Self {
    Self("没有办理记录 \(name)。", "There is no session \(name).")
  }
  package static func sessionDamaged(name: String, reason: String, operand: String) -> Self {
    Self(
      "\(name) 的文件已损坏（\(reason)）。运行 wxwizard \(operand) 可使用上次保存的版本。",
      "The file of \(name) is damaged (\(reason)). To use the previous version, run: wxwizard \(operand)")
  }
  package static func sessionHeld(name: String) -> Self {
    Self("\(name) 已在其他位置打开。", "\(name) is open elsewhere.")
  }
  package static func sessionHeldBy(name: String, holder: String) -> Self {
    Self(
      "\(name) 已在其他位置打开（\(holder)）。请关闭后重试。",
      "\(name) is open elsewhere (\(holder)). Close it there, then try again.")
  }
  package static func sessionMissing(name: String) -> Self {
    Self(
      "没有办理记录 \(name)。新建：wxwizard new \(name)",
      "There is no session \(name). Create it with: wxwizard new \(name)")
  }
  package static func sessionNotSaved(name: String, reason: String) -> Self {
    Self("\(name) 未保存：\(reason)。原内容未变。", "\(name) was not saved: \(reason). It is unchanged.")
  }
  package static func sessionUncertain(name: String, reason: String) -> Self {
    Self(
      "\(name) 可能未写入磁盘：\(reason)。文件内容已更新，但断电可能恢复为原内容。请排除原因后重试。",
      "\(name) may not be stored on the disk: \(reason). The file has the new answers, but a power cut could lose them. Fix the cause and try again."
    )
  }
  package static var showDue: Self { Self("期限", "Due") }
  package static var showNext: Self { Self("下一步", "Next") }
  package static var showProblems: Self { Self("须修改和注意的事项", "Corrections and warnings") }
  package static func templateAsked(clause: String) -> Self { Self("适用条件：\(clause)", "only if \(clause)") }
  package static func templateHead(flow: String) -> Self {
    Self(
      "\(flow)：填写已知内容，空白表示未填；已办事项写入 done，值为日期。",
      "\(flow): fill in what you know; blank means not answered. Tasks that are done go into “done”, with their day."
    )
  }
}
