import WizardCore

// Strings of `wxwizard doctor`, Chinese first.

extension LocalizedText {
  package static func doctorColors(count: Int) -> Self {
    Self("颜色：\(count) 种。不使用颜色也可完整显示。", "Colours: \(count). Nothing depends on colour.")
  }
  package static var doctorColorsOff: Self { Self("颜色：已关闭。", "Colours: turned off.") }
  package static var doctorFaceLines: Self {
    Self("打开时使用逐行问答，功能相同。", "wxwizard opens as plain text, with the same features.")
  }
  package static var doctorFaceScreen: Self {
    Self("打开时使用全屏界面；加 --plain 使用逐行问答。", "wxwizard opens full screen. For plain text, add --plain.")
  }
  package static func doctorFolder(path: String, mode: String, count: Int) -> Self {
    Self(
      "办理记录文件夹：\(path)，权限 \(mode)，\(count) 份。", "Sessions: \(path), permissions \(mode), \(count) sessions.")
  }
  package static func doctorFolderBad(path: String, reason: String) -> Self {
    Self("办理记录文件夹无法使用：\(path) \(reason)", "Sessions cannot be stored: \(path) \(reason)")
  }
  package static func doctorFolderNew(path: String) -> Self {
    Self(
      "办理记录文件夹：\(path)，尚未创建；新建第一份办理记录时创建，仅本人可访问。",
      "Sessions: \(path) does not exist yet. It is created with the first session, for you only.")
  }
  package static func doctorLanguage(language: String) -> Self {
    Self("界面语言：\(language)。更改：--lang", "Language: \(language). To change it, use --lang.")
  }
  package static func doctorLocale(name: String, codeset: String) -> Self {
    Self("区域设置：\(name)，编码 \(codeset)。", "Locale: \(name), codeset \(codeset).")
  }
  package static var doctorLocaleBytes: Self {
    Self(
      "该编码不支持中文，仍按 UTF-8 输出，请将终端设为 UTF-8。",
      "This codeset has no Chinese. Output is UTF-8 anyway: set the terminal to UTF-8.")
  }
  package static func doctorLocaleMissing(name: String) -> Self {
    Self("区域设置：\(name) 未安装，改用 C.UTF-8。", "Locale: \(name) is not installed. C.UTF-8 is used instead.")
  }
  package static func doctorLock(name: String, holder: String) -> Self {
    Self("\(name) 已打开：\(holder)。其他位置只能以只读方式打开。", "\(name) is open: \(holder). Elsewhere it opens read only.")
  }
  package static var doctorMouse: Self {
    Self(
      "鼠标：已启用点击和滚轮；按住 Shift 拖动可选择文字。",
      "Mouse: clicks and the wheel work. To select text, hold Shift while dragging.")
  }
  package static var doctorMouseNone: Self {
    Self("鼠标：该终端不支持，所有功能均可用键盘操作。", "Mouse: not supported by this terminal. Everything works with the keys.")
  }
  package static var doctorNarrow: Self {
    Self(
      "中文引号等字符：按一列排版（终端显示为一列或未回应）。",
      "Ambiguous characters such as “: one column (measured, or the terminal did not answer).")
  }
  package static var doctorNoLocks: Self { Self("没有办理记录在其他位置打开。", "No session is open elsewhere.") }
  package static var doctorNoTerminal: Self { Self("输入或输出不是终端。", "Input or output is not a terminal.") }
  package static var doctorNotWritable: Self {
    Self("文件夹不可写：办理记录只能查看，不能修改。", "The folder cannot be written: sessions are read only.")
  }
  package static var doctorPages: Self { Self("页面：内置。", "Pages: built in.") }
  package static var doctorPaste: Self {
    Self(
      "粘贴：已启用粘贴识别，粘贴内容按文字处理，其中的换行不会触发确认。",
      "Paste: recognised by the terminal and taken as text. Line ends in it confirm nothing.")
  }
  package static var doctorPasteNone: Self {
    Self(
      "粘贴：该终端不支持粘贴识别，粘贴内容按键入处理；请每次粘贴一项，不含换行。",
      "Paste: not recognised by this terminal, so it acts like typing. Paste one answer at a time, without line ends."
    )
  }
  package static func doctorRules(rules: String) -> Self {
    Self("规则：\(rules)，没有自定值。", "Rules: \(rules), no values of your own.")
  }
  package static func doctorRulesOwn(rules: String) -> Self {
    Self(
      "规则：\(rules)，部分为自定值；查看：wxwizard rules",
      "Rules: \(rules), some with your own values. To list them: wxwizard rules")
  }
  package static func doctorScreens(path: String) -> Self {
    Self("页面：先读取 \(path)，缺少的使用内置页面。", "Pages: from \(path), otherwise built in.")
  }
  package static func doctorSessionBad(name: String, reason: String) -> Self {
    Self("\(name) 无法打开：\(reason)", "\(name) cannot be opened: \(reason)")
  }
  package static func doctorTermAs(term: String, name: String) -> Self {
    Self("终端类型：\(term) 无法识别，按 \(name) 显示。", "Terminal type: \(term) is unknown; \(name) is used.")
  }
  package static func doctorTermKnown(term: String) -> Self {
    Self("终端类型：\(term)，支持全屏界面。", "Terminal type: \(term), supports full screen.")
  }
  package static func doctorTermPoor(term: String) -> Self {
    Self(
      "终端类型：\(term) 无法识别或不能移动光标，不支持全屏界面。",
      "Terminal type: \(term) is unknown or cannot move the cursor, so full screen is not possible.")
  }
  package static var doctorTermUnset: Self {
    Self("终端类型：未设置 TERM，不支持全屏界面。", "Terminal type: TERM is not set, so full screen is not possible.")
  }
  package static func doctorTitle(version: String) -> Self {
    Self("wxwizard \(version) 检查结果：", "wxwizard \(version) found:")
  }
  package static var doctorWide: Self {
    Self("中文引号等字符：终端显示为两列，按两列排版。", "Ambiguous characters such as “: two columns.")
  }
}
