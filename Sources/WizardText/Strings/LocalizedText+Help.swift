import WizardCore

// Strings of the help and the manual page, Chinese first.

extension LocalizedText {
  package static var commandAnswer: Self { Self("不开界面，直接填", "answer without a screen") }
  package static var commandCheck: Self { Self("检查答案文件或记录", "check answers files or sessions") }
  package static var commandCompletion: Self { Self("命令行补全", "completion for a shell") }
  package static var commandDelete: Self { Self("删除记录", "delete a session") }
  package static var commandDoctor: Self {
    Self("看看终端、语言、存储有没有问题", "see how terminal, locale and storage are")
  }
  package static var commandDone: Self { Self("把办完的事打勾，记下日期", "tick a task with its day") }
  package static var commandExport: Self { Self("打印办理清单", "print the checklist") }
  package static var commandFlows: Self { Self("列出各种办法，或画出其中一种", "list the flows, or draw one") }
  package static var commandList: Self { Self("列出所有记录", "list the sessions") }
  package static var commandMerge: Self {
    Self("把记录的两个版本合成一个，供 git 用", "merge two versions of a session, for git")
  }
  package static var commandNew: Self { Self("新建记录，不打开", "make a session without opening it") }
  package static var commandOpen: Self { Self("打开向导，或打开那份记录", "open the wizard, or that session") }
  package static var commandRetry: Self { Self("没通过之后再办一次", "try again after a failed outcome") }
  package static var commandRules: Self { Self("查规则、出处和不同说法", "the rules, their sources and disputes") }
  package static var commandSchema: Self { Self("答案文件的 JSON Schema", "JSON Schema of its answers files") }
  package static var commandShow: Self { Self("办到哪里、接着做什么、为什么", "where it stands, what is next, why") }
  package static var commandTemplate: Self { Self("空白的答案文件，附说明", "a blank answers file, explained") }
  package static var headReadOnly: Self { Self("只读", "read only") }
  package static var headUnsaved: Self { Self("没有存上", "NOT SAVED") }
  package static var helpCategories: Self {
    Self("个人能选的服务类目（官方指南，仅供参考）", "Categories open to individuals (the official guide's list, for reference)")
  }
  package static var helpEditing: Self { Self("打字时", "While typing") }
  package static var helpElsewhere: Self { Self("别处还能用的键", "Keys that work elsewhere") }
  package static func helpUsage(usage: String) -> Self { Self("用法：\(usage)", "Usage: \(usage)") }
  package static var helpGlobalOptions: Self {
    Self("  通用选项见 wxwizard help options。", "  For the options of every command, see wxwizard help options.")
  }
  package static var commandHelp: Self { Self("显示帮助", "show help") }
  package static func helpExample(example: String) -> Self {
    Self(
      "例：\(example)",
      "Example: \(example)")
  }
  package static var helpHead: Self {
    Self(
      "wxwizard：一步一步办好微信小程序的注册和认证", "wxwizard: registering and certifying a WeChat mini program, step by step"
    )
  }
  package static var helpIntro: Self { Self("↑↓ 翻看，Esc 返回。", "Up and Down scroll, Esc goes back.") }
  package static var helpKeys: Self { Self("这里能用的键", "Keys that work here") }
  package static var helpMore: Self {
    Self(
      "某条命令的选项和例子：wxwizard help 命令；通用选项：wxwizard help options",
      "More: wxwizard help COMMAND; wxwizard help options for those of every command")
  }
  package static var helpTitle: Self { Self("帮助", "Help") }
  package static func phoneFirstMonth(fee: String) -> Self {
    Self(
      "第一个月 \(fee)（体验额度用完后才收费）",
      "First month \(fee) (after what is left of the trial)")
  }
  package static func phoneMonthly(fee: String) -> Self {
    Self(
      "以后每月 \(fee)",
      "Each month after \(fee)")
  }
}
