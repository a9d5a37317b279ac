// Messages of single commands, Chinese first.

extension LocalizedText {
  package static var answersRefused: Self {
    Self("未保存。仍要保存请加 --force。", "Nothing was saved. Use --force to save it anyway.")
  }
  package static var answersSavedWithErrors: Self {
    Self("已保存，但有错误须修改（见上）。", "Saved, with the errors above to correct.")
  }
  package static var commandSettings: Self {
    Self(
      "查看或修改 language、agencyName、agencyContact", "show or change language, agencyName and agencyContact")
  }
  package static func doctorDay(date: String) -> Self {
    Self("今天是 \(date)：日期按北京时间计算。", "Today is \(date): days are counted in China's time (UTC+8).")
  }
  package static func exportOntoSession(file: String) -> Self {
    Self(
      "\(file) 是办理记录的文件，不能覆盖。请换一个文件名。",
      "\(file) is a session's file and was not replaced. Choose another name.")
  }
  package static var exportOntoSessionReason: Self {
    Self("这是办理记录的文件，请换一个文件名。", "it is a session's file; choose another name")
  }
  package static var manAccessible: Self {
    Self("非空且不为 0 时使用逐行问答", "Uses plain text unless empty or 0.")
  }
  package static var manBackground: Self {
    Self(
      "终端的背景颜色，决定深色或浅色配色", "The terminal's background colour, which decides between dark and light colours.")
  }
  package static var manConfiguration: Self {
    Self("设置和规则文件的位置", "The folder of settings and your own rules.")
  }
  package static var manConfigurationFiles: Self {
    Self("设置；自定规则", "Settings; your own rules.")
  }
  package static var manTerminal: Self {
    Self("终端类型；按 Esc 后等待的毫秒数", "The kind of terminal; how many milliseconds to wait after the Esc key.")
  }
  package static var optionForceAnswer: Self { Self("不符合格式也保存", "save values that are refused, too") }
  /// The reason why a page can't be used.
  package static func pageFault(_ fault: PageError.Fault) -> Self {
    switch fault {
    case .missing: Self("缺少此页面", "there is no such page")
    case .encoding: Self("不是 UTF-8", "it is not UTF-8")
    case .title: Self("首行须为：# 标题", "the first line must be # Title")
    case .line: Self("该行格式不符", "this line is not part of the format")
    case .item:
      Self("条目格式为：- `编号` 名称 — 说明", "write an item as - `id` Label — hint")
    case .orphanValue: Self("该选项之前没有字段", "this value has no field above it")
    case .section: Self("小标题缺少反引号中的情形", "the heading needs its situation in backquotes")
    case .placeholder(let text): Self("没有规则 {\(text)}", "there is no fact {\(text)}")
    }
  }
  package static func pageUnusable(file: String, line: Int, reason: String) -> Self {
    line > 0
      ? Self("\(file) 第 \(line) 行：\(reason)。", "\(file), line \(line): \(reason).")
      : Self("\(file)：\(reason)。", "\(file): \(reason).")
  }
  package static func sessionOnlyPrevious(name: String) -> Self {
    Self(
      "\(name) 的文件已不在，只剩上次保存的版本 \(name).prev.json。恢复：wxwizard \(name)，或改名为 \(name).json；删除：wxwizard delete \(name)",
      "The file of \(name) is gone; only its previous version \(name).prev.json is left. To restore it, open it with wxwizard \(name), or rename it to \(name).json. To delete it: wxwizard delete \(name)"
    )
  }
  package static func usageNotUTF8(place: String, isGB18030: Bool) -> Self {
    isGB18030
      ? Self(
        "\(place) 的内容不是 UTF-8 编码，可能是 GB18030，未采用。请先转换，如 iconv -f GB18030 -t UTF-8",
        "The value of \(place) is not UTF-8 and looks like GB18030. Convert it, for example with iconv -f GB18030 -t UTF-8"
      )
      : Self(
        "\(place) 的内容不是 UTF-8 编码，未采用。请先转换，如 iconv -f GB18030 -t UTF-8",
        "The value of \(place) is not UTF-8. Convert it, for example with iconv -f GB18030 -t UTF-8")
  }
  package static func usageSetting(word: String, keys: String) -> Self {
    Self(
      "“\(word)”不是设置项。格式为 KEY=VALUE，KEY 可为：\(keys)",
      "“\(word)” is not a setting. Write KEY=VALUE with one of the keys \(keys)")
  }
}
