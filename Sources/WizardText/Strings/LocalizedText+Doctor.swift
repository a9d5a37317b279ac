import WizardCore

// Strings of `wxwizard doctor`, Chinese first.

extension LocalizedText {
  package static func doctorColors(count: Int) -> Self {
    Self(
      "颜色：\(count) 种。没有颜色也都看得懂。",
      "Colours: \(count). Everything reads without them, too.")
  }
  package static var doctorColorsOff: Self { Self("颜色：按要求不用。", "Colours: off, as asked.") }
  package static var doctorFaceLines: Self {
    Self("所以打开时用逐行问答，功能一样。", "So wxwizard opens in lines, which can do the same.")
  }
  package static var doctorFaceScreen: Self {
    Self("所以打开时用全屏界面。要逐行问答，加 --plain。", "So wxwizard opens on the screen. For lines, add --plain.")
  }
  package static func doctorFolder(path: String, mode: String, count: Int) -> Self {
    Self(
      "记录文件夹：\(path)，权限 \(mode)，\(count) 份记录。",
      "Sessions: in \(path), permissions \(mode), \(count) of them.")
  }
  package static func doctorFolderBad(path: String, reason: String) -> Self {
    Self(
      "记录文件夹用不了：\(path) \(reason)",
      "Sessions cannot be kept: \(path) \(reason)")
  }
  package static func doctorFolderNew(path: String) -> Self {
    Self(
      "记录文件夹：\(path)，还没有；新建第一份记录时才建，只有自己能看。",
      "Sessions: \(path) is not there yet; it is made with the first session, for you alone.")
  }
  package static func doctorLanguage(language: String) -> Self {
    Self(
      "界面语言：\(language)。要换，用 --lang。",
      "Language: \(language). Change it with --lang.")
  }
  package static func doctorLocale(name: String, codeset: String) -> Self {
    Self(
      "语言环境：\(name)，编码 \(codeset)。",
      "Locale: \(name), with the codeset \(codeset).")
  }
  package static var doctorLocaleBytes: Self {
    Self(
      "这个编码写不了中文，所以照样按 UTF-8 输出；终端也请设成 UTF-8。",
      "That codeset has no Chinese, so UTF-8 is written all the same; set the terminal to UTF-8.")
  }
  package static func doctorLocaleMissing(name: String) -> Self {
    Self(
      "语言环境：\(name) 没有安装，改用 C.UTF-8。",
      "Locale: \(name) is not installed; C.UTF-8 is used in its place.")
  }
  package static func doctorLock(name: String, holder: String) -> Self {
    Self(
      "\(name) 正开着：\(holder)。别处打开只能看。",
      "\(name) is open: \(holder). Elsewhere it opens read only.")
  }
  package static var doctorMouse: Self {
    Self(
      "鼠标：会报点按和滚轮，已请它报；要选字复制，按住 Shift 再拖。",
      "Mouse: the terminal tells clicks and the wheel, and is asked to. To select text, hold Shift while dragging."
    )
  }
  package static var doctorMouseNone: Self {
    Self("鼠标：这种终端不报点按，全用键盘，一样都不少。", "Mouse: this terminal tells no clicks; the keys do everything.")
  }
  package static var doctorNarrow: Self {
    Self(
      "中文引号这类字符：终端画一格，或没有回答，照一格排。",
      "Ambiguous characters such as “ take one column here, or the terminal did not say; one is assumed.")
  }
  package static var doctorNoLocks: Self { Self("没有记录正被别处打开。", "No session is open elsewhere.") }
  package static var doctorNoTerminal: Self { Self("输入或输出不是终端。", "Input or output is no terminal.") }
  package static var doctorNotWritable: Self {
    Self("不能往里写：记录只能看，不能改。", "It cannot be written to: sessions can be read, not changed.")
  }
  package static var doctorPages: Self { Self("页面文字：内置的。", "Words: built in.") }
  package static var doctorPaste: Self {
    Self(
      "粘贴：已请终端标明，粘贴的内容只当文字，不当按键；里面的换行不会替你确认。",
      "Paste: the terminal is asked to mark it, so that it is taken as text alone; a line end in it confirms nothing."
    )
  }
  package static var doctorPasteNone: Self {
    Self(
      "粘贴：这种终端标不出来，粘贴的内容会当按键收下；请一次粘一项，不带换行。",
      "Paste: this terminal cannot mark it, so it comes as keys; paste one answer at a time, without a line end."
    )
  }
  package static var doctorRules: Self {
    Self("规则：内置的，出自 2018 到 2025 年的资料；没有改用自定值。", "Rules: built in, of 2018 to 2025; no values of your own.")
  }
  package static var doctorRulesOwn: Self {
    Self(
      "规则：内置的，其中一部分已改用自定值；逐条看，用 wxwizard rules。",
      "Rules: built in, with values of your own among them; wxwizard rules lists them.")
  }
  package static func doctorScreens(path: String) -> Self {
    Self(
      "页面文字：先读 \(path)，没有的用内置的。",
      "Words: from \(path), else built in.")
  }
  package static func doctorSessionBad(name: String, reason: String) -> Self {
    Self(
      "\(name) 打不开：\(reason)",
      "\(name) cannot be opened: \(reason)")
  }
  package static func doctorTermAs(term: String, name: String) -> Self {
    Self(
      "终端类型：\(term) 不认得，当作 \(name) 来画。",
      "Terminal type: \(term) is not known and is drawn as \(name).")
  }
  package static func doctorTermKnown(term: String) -> Self {
    Self(
      "终端类型：\(term)，认得，能画界面。",
      "Terminal type: \(term), known, can show the screen.")
  }
  package static func doctorTermPoor(term: String) -> Self {
    Self(
      "终端类型：\(term) 不认得，或不能移动光标，画不出界面。",
      "Terminal type: \(term) is not known or cannot move its cursor, so there is no screen.")
  }
  package static var doctorTermUnset: Self {
    Self("终端类型：没有设 TERM，画不出界面。", "Terminal type: TERM is not set, so there is no screen.")
  }
  package static func doctorTitle(version: String) -> Self {
    Self(
      "wxwizard \(version) 看到的情况：",
      "What wxwizard \(version) found:")
  }
  package static var doctorWide: Self {
    Self("中文引号这类字符：终端画两格，照两格排。", "Ambiguous characters such as “ take two columns here, and are laid out so.")
  }
}
