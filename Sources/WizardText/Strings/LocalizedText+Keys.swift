import WizardCore

// Strings of keys and editing, Chinese first.

extension LocalizedText {
  package static var editDelete: Self { Self("删前一个字、后一个字", "delete before, after the cursor") }
  package static var editEnds: Self { Self("到开头、到末尾", "to the start, to the end") }
  package static var editKill: Self { Self("删到开头、删到末尾", "cut to the start, to the end") }
  package static var editKillWord: Self { Self("删前一个词", "cut the word before") }
  package static var editMove: Self { Self("移动光标", "move the cursor") }
  package static var editUndo: Self { Self("撤销、重做", "undo, redo") }
  package static var editWords: Self { Self("按词移动", "move by words") }
  package static var editYank: Self { Self("贴回删掉的内容", "put back what was cut") }
  package static var filterAsk: Self {
    Self("打几个字或拼音首字母，如“天气”或 tq", "Type a few characters or pinyin initials, such as 天气 or tq")
  }
  package static var filterAskShort: Self { Self("打几个字或拼音首字母", "Characters or initials") }
  package static var filterBack: Self { Self("回去自己写", "Back, to type my own") }
  package static func filterNone(text: String) -> Self {
    Self(
      "没有含「\(text)」的类目，换几个字试试。",
      "No category holds “\(text)”. Try other letters.")
  }
  package static func findCategory(count: Int) -> Self {
    Self(
      "从 \(count) 个可选类目里找",
      "Look through the \(count) categories")
  }
  package static var keyAccept: Self { Self("往下", "go on") }
  package static var keyAcceptSummary: Self { Self("改好，回核对", "back to summary") }
  package static var keyBack: Self { Self("返回", "back") }
  package static var keyCategories: Self { Self("从清单里选", "choose from the list") }
  package static var keyChecklist: Self { Self("清单", "checklist") }
  package static var keyChoose: Self { Self("选", "choose") }
  package static var keyDate: Self { Self("日期", "day") }
  package static var keyFind: Self { Self("查找", "find") }
  package static var keyFirst: Self { Self("到最上面", "to the top") }
  package static var keyHelp: Self { Self("帮助", "help") }
  package static var keyLanguage: Self { Self("English", "中文") }
  package static var keyLast: Self { Self("到最下面", "to the bottom") }
  package static var keyLines: Self { Self("逐行问答", "in lines, for a screen reader") }
  package static var keyMove: Self { Self("移动", "move") }
  package static var keyMoveToo: Self { Self("也是上下移动", "up and down, too") }
  package static var keyNextField: Self { Self("下一题", "next question") }
  package static var keyOrder: Self { Self("排序", "order") }
  package static var keyOverview: Self { Self("进度总览", "overview") }
  package static var keyPageDown: Self { Self("往下翻", "page down") }
  package static var keyPageUp: Self { Self("往上翻", "page up") }
  package static var keyPick: Self { Self("直接选那一项", "choose that answer") }
  package static var keyPreviousField: Self { Self("上一题", "previous question") }
  package static var keyQuit: Self { Self("退出", "quit") }
  package static var keyRepaint: Self { Self("重画屏幕", "repaint the screen") }
  package static var keySaved: Self { Self("看看存了没有", "is it saved?") }
  package static var keySet: Self { Self("确定", "OK") }
  package static var keySheet: Self { Self("打印", "print") }
  package static var keySummary: Self { Self("核对", "summary") }
  package static var keySuspend: Self { Self("暂停，回到命令行", "suspend, back to the shell") }
  package static var keyTick: Self { Self("打勾", "tick") }
  package static func paneChecklist(done: Int, count: Int) -> Self {
    Self(
      "办理清单 \(done)/\(count)",
      "Checklist \(done)/\(count)")
  }
  package static var paneSteps: Self { Self("步骤", "Steps") }
  package static func pasteControls(count: Int) -> Self {
    Self(
      "去掉 \(count) 个控制字符",
      "\(count) control characters dropped")
  }
  package static func pasteInvisible(count: Int) -> Self {
    Self(
      "去掉 \(count) 个看不见的字符",
      "\(count) invisible characters dropped")
  }
  package static func pasteLines(count: Int) -> Self {
    Self(
      "\(count) 处换行接成一行",
      "\(count) line ends joined")
  }
  package static func pasteTruncated(count: Int) -> Self {
    Self(
      "太长，截掉 \(count) 个字",
      "\(count) characters over the limit dropped")
  }
  package static func pasted(what: String) -> Self {
    Self(
      "粘贴的内容改过：\(what)。",
      "The paste was changed: \(what).")
  }
  package static var sectionDueSoon: Self { Self("快到期", "Due soon") }
  package static var sectionOverdue: Self { Self("已逾期", "Overdue") }
  package static var sectionReminders: Self { Self("以后记得", "To remember") }
  package static var sectionTodo: Self { Self("现在能办", "To do now") }
  package static var sectionWaiting: Self { Self("等结果", "Waiting for the platform") }
}
