import WizardCore

// Strings of `wxwizard doctor` about the terminal and storage, Chinese first.

extension LocalizedText {
  package static var doctorAllWell: Self { Self("未发现问题。", "Nothing is wrong.") }
  package static func doctorColors(count: Int) -> Self {
    Self("颜色：\(count) 种。不使用颜色也可完整显示。", "Colours: \(count). Nothing depends on colour.")
  }
  package static var doctorColorsOff: Self { Self("颜色：已关闭。", "Colours: turned off.") }
  package static var doctorOpensPlain: Self {
    Self("打开时使用逐行问答，功能相同。", "wxwizard opens as plain text, with the same features.")
  }
  package static var doctorOpensScreen: Self {
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
  package static var doctorNoTerminal: Self { Self("输入或输出不是终端。", "Input or output is not a terminal.") }
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
  package static var doctorWide: Self {
    Self("中文引号等字符：终端显示为两列，按两列排版。", "Ambiguous characters such as “: two columns.")
  }
  package static func doctorCounts(errors: Int, warnings: Int) -> Self {
    Self("错误（x）：\(errors)；提醒（!）：\(warnings)。", "Errors (x): \(errors). Warnings (!): \(warnings).")
  }
  package static func doctorLocaleMissing(name: String) -> Self {
    Self("区域设置：\(name) 未安装，改用 C.UTF-8。", "Locale: \(name) is not installed. C.UTF-8 is used instead.")
  }
  package static var doctorLocaleRemedy: Self {
    Self(
      "安装该区域设置（Debian：sudo dpkg-reconfigure locales），或设置 LANG=C.UTF-8。",
      "Install the locale (on Debian: sudo dpkg-reconfigure locales), or set LANG=C.UTF-8.")
  }
  package static var doctorLocaleBytes: Self {
    Self(
      "该编码不支持中文，仍按 UTF-8 输出。请将终端设为 UTF-8，并设置 LANG=C.UTF-8。",
      "This codeset has no Chinese. Output is UTF-8 anyway: set the terminal to UTF-8, and LANG=C.UTF-8.")
  }
  package static func doctorNotWritable(path: String) -> Self {
    Self(
      "办理记录只能查看，不能修改。请恢复写入权限：chmod u+w \(path)",
      "Sessions are read only. To change them, make the folder writable: chmod u+w \(path)")
  }
  package static func doctorGroup(path: String) -> Self {
    Self(
      "同组用户可以修改办理记录。如不需要共用：chmod g-w \(path)",
      "Your group can change the sessions. Unless you share them: chmod g-w \(path)")
  }
  package static var doctorOther: Self {
    Self(
      "该文件夹属于其他用户。如不需要共用，请用 --sessions 指定自己的文件夹。",
      "The folder belongs to another user. Unless you share it, name your own with --sessions.")
  }
  package static func doctorFolderRemedy(path: String) -> Self {
    Self(
      "请将该文件夹设为仅本人可用：chmod 700 \(path)，或用 --sessions 指定其他文件夹。",
      "Make the folder your own and private (chmod 700 \(path)), or name another with --sessions.")
  }
  package static var doctorHomeRemedy: Self {
    Self("请设置 HOME 后再试。", "Set HOME, then try again.")
  }
  package static func doctorFileRemedy(path: String) -> Self {
    Self("请按上述位置改正，或删除该文件：\(path)", "Correct the file at that place, or delete it: \(path)")
  }
  package static func doctorRules(rules: String) -> Self {
    Self("规则：\(rules)，没有自定值。", "Rules: \(rules), no values of your own.")
  }
  package static func doctorRulesOwn(rules: String) -> Self {
    Self(
      "规则：\(rules)，部分为自定值；查看：wxwizard rules",
      "Rules: \(rules), some with your own values. To list them: wxwizard rules")
  }
  package static var doctorRulesRemedy: Self {
    Self(
      "改正前，使用规则的命令都无法运行。请按上述位置改正或删除该文件。",
      "Until it is corrected, commands that use rules do not run. Correct the file at that place, or delete it."
    )
  }
  package static func doctorSettings(path: String) -> Self { Self("设置：\(path)", "Settings: \(path)") }
  package static func doctorSettingsNone(path: String) -> Self {
    Self("设置：使用默认值（\(path) 未设置）。", "Settings: the defaults; \(path) sets nothing.")
  }
  package static func doctorSessionDamaged(operand: String) -> Self {
    Self(
      "请打开该办理记录，程序将提供上一版本：wxwizard \(operand)",
      "Open the session to be offered its previous version: wxwizard \(operand)")
  }
  package static var doctorSessionRemedy: Self {
    Self("请按上述原因处理后再打开。", "Resolve the reason above, then open the session again.")
  }
  package static var doctorTermRemedy: Self {
    Self(
      "使用逐行问答。需要全屏界面时，请设置 TERM，例如 TERM=xterm-256color。",
      "Plain text is used. For full screen set TERM, for example TERM=xterm-256color.")
  }
}
