import WizardCore

// Strings of keys and editing, Chinese first.

extension LocalizedText {
  package static var editDelete: Self { Self("删除光标前、后的字", "delete before, after the cursor") }
  package static var editEnds: Self { Self("移到开头、末尾", "move to the start, to the end") }
  package static var editKill: Self { Self("删除到开头、到末尾", "cut to the start, to the end") }
  package static var editKillWord: Self { Self("删除前一个词", "cut the previous word") }
  package static var editMove: Self { Self("移动光标", "move the cursor") }
  package static var editUndo: Self { Self("撤销、重做", "undo, redo") }
  package static var editWords: Self { Self("按词移动", "move by words") }
  package static var editYank: Self { Self("粘贴删除的内容", "paste what was cut") }
  package static var filterAsk: Self {
    Self("输入文字或拼音首字母，如“天气”或 tq", "Type characters or pinyin initials, such as 天气 or tq")
  }
  package static var filterAskShort: Self { Self("输入文字或拼音首字母", "Characters or initials") }
  package static var filterBack: Self { Self("返回自行填写", "Back to typing") }
  package static func filterNone(text: String) -> Self {
    Self("没有包含“\(text)”的类目，请更换关键词。", "No category matches “\(text)”. Try other letters.")
  }
  package static func findCategory(count: Int) -> Self {
    Self("从 \(count) 个类目中选择", "Choose from \(count) categories")
  }
  package static var keyAccept: Self { Self("继续", "continue") }
  package static var keyAcceptShort: Self { Self("继续", "next") }
  package static var keyAcceptSummary: Self { Self("修改并返回核对", "back to summary") }
  package static var keyArchive: Self { Self("归档", "archive") }
  package static var keyUnarchive: Self { Self("取消归档", "unarchive") }
  package static var keyBack: Self { Self("返回", "back") }
  package static var keyCategories: Self { Self("从清单选择", "choose from the list") }
  package static var keyChecklist: Self { Self("清单", "checklist") }
  package static var keyChange: Self { Self("修改", "change") }
  package static var keyChoose: Self { Self("选择", "choose") }
  package static var keyChooseAccept: Self { Self("选择并继续", "choose and continue") }
  package static var keyChooseShort: Self { Self("选择", "choose") }
  package static var keyDate: Self { Self("日期", "day") }
  package static var keyFind: Self { Self("查找", "find") }
  package static var keyFirst: Self { Self("到页面开头", "to the start of the page") }
  package static var keyHelp: Self { Self("帮助", "help") }
  package static var keyLanguage: Self { Self("English", "中文") }
  package static var keyLast: Self { Self("到页面末尾", "to the end of the page") }
  package static var keyLines: Self { Self("逐行问答", "plain text, for screen readers") }
  package static var keyMove: Self { Self("移动", "move") }
  package static var keyMoveToo: Self { Self("同样上下移动", "also up and down") }
  package static var keyNextField: Self { Self("下一题", "next question") }
  package static var keyOpen: Self { Self("进入步骤", "open") }
  package static var keyOrder: Self { Self("排序", "order") }
  package static var keyOverview: Self { Self("进度总览", "overview") }
  package static var keyPageDown: Self { Self("下一页", "page down") }
  package static var keyPageUp: Self { Self("上一页", "page up") }
  package static var keyPick: Self { Self("直接选择该项", "choose that answer") }
  package static var keyPreviousField: Self { Self("上一题", "previous question") }
  package static var keyQuit: Self { Self("退出", "quit") }
  package static var keyRepaint: Self { Self("重绘屏幕", "redraw the screen") }
  package static var keySaved: Self { Self("保存状态", "save status") }
  package static var keySessions: Self { Self("返回办理记录列表", "list of sessions") }
  package static var keySet: Self { Self("确定", "OK") }
  package static var keySheet: Self { Self("打印清单", "sheets") }
  package static var keySummary: Self { Self("核对", "summary") }
  package static var keySuspend: Self { Self("暂停，回到命令行", "suspend, back to the shell") }
  package static var keyTick: Self { Self("勾选", "tick") }
  package static func paneChecklist(done: Int, count: Int) -> Self {
    Self("办理清单 \(done)/\(count)", "Checklist \(done)/\(count)")
  }
  package static var paneSteps: Self { Self("步骤", "Steps") }
  package static func pasteControls(count: Int) -> Self {
    Self("删除 \(count) 个控制字符", "\(count) control characters removed")
  }
  package static func pasteInvisible(count: Int) -> Self {
    Self("删除 \(count) 个不可见字符", "\(count) invisible characters removed")
  }
  package static func pasteLines(count: Int) -> Self { Self("\(count) 处换行已合并", "\(count) line ends joined") }
  package static func pasteTruncated(count: Int) -> Self {
    Self("超出长度，截去 \(count) 个字", "\(count) characters over the limit removed")
  }
  package static func pasted(what: String) -> Self {
    Self("粘贴内容已处理：\(what)。", "The paste was changed: \(what).")
  }
  package static var sectionDueSoon: Self { Self("即将到期", "Due soon") }
  package static var sectionOverdue: Self { Self("已逾期", "Overdue") }
  package static var sectionReminders: Self { Self("提醒", "Reminders") }
  package static var sectionTodo: Self { Self("待办理", "To do") }
  package static var sectionWaiting: Self { Self("等结果", "Waiting") }
}
