import WizardCore

// Strings of the help and the manual page, Chinese first.

extension LocalizedText {
  package static var commandAgenda: Self { Self("按日期和人员列出全部待办", "list what to do in all sessions, by day") }
  package static var commandArchive: Self { Self("归档办理记录", "put a session away, out of the list") }
  package static var commandCopy: Self { Self("将填写内容复制到剪贴板", "copy a value to the clipboard") }
  package static var commandImport: Self { Self("从客户表新建办理记录", "create sessions from a client table") }
  package static var commandAnswer: Self { Self("在命令行填写", "answer questions on the command line") }
  package static var commandCheck: Self { Self("检查答案文件或办理记录", "check answers files or sessions") }
  package static var commandCompletion: Self { Self("生成命令行补全脚本", "print a completion script") }
  package static var commandDelete: Self { Self("删除办理记录", "delete a session") }
  package static var commandDoctor: Self { Self("检查安装、终端和存储", "check installation and storage") }
  package static var commandDone: Self { Self("勾选事项并记录日期", "tick a task with its day") }
  package static var commandExport: Self { Self("导出办理清单", "export the checklist") }
  package static var commandFlows: Self { Self("列出或绘制流程", "list the flows, or draw one") }
  package static var commandHelp: Self { Self("显示帮助", "show help") }
  package static var commandList: Self { Self("列出办理记录", "list the sessions") }
  package static var commandMerge: Self {
    Self("合并办理记录的两个版本（用于 git）", "merge two versions of a session, for git")
  }
  package static var commandNew: Self { Self("新建办理记录", "create a session without opening it") }
  package static var commandOpen: Self { Self("打开向导或指定的办理记录", "open the wizard, or a session") }
  package static var commandRetry: Self { Self("未通过后重新办理", "try again after a failed result") }
  package static var commandRules: Self { Self("查看规则和依据", "show the rules and their sources") }
  package static var commandSchema: Self {
    Self("输出答案文件的 JSON Schema", "print the JSON Schema of an answers file")
  }
  package static var commandShow: Self { Self("查看进度、下一步和原因", "show progress, next steps and reasons") }
  package static var commandTemplate: Self {
    Self("输出带说明的空白答案文件", "print a blank answers file with comments")
  }
  package static var headReadOnly: Self { Self("只读", "read only") }
  package static var headUnsaved: Self { Self("未保存", "NOT SAVED") }
  package static var helpCategories: Self {
    Self("对个人开放的服务类目（以平台页面为准）", "Categories open to individuals (confirm on the platform's page)")
  }
  package static var helpEditing: Self { Self("输入文字时", "While typing") }
  package static var helpElsewhere: Self { Self("其他界面可用的按键", "Keys on other screens") }
  package static func helpUsage(usage: String) -> Self { Self("用法：\(usage)", "Usage: \(usage)") }
  package static var helpGlobalOptions: Self {
    Self("  通用选项见 wxwizard help options。", "  For the options of every command, see wxwizard help options.")
  }
  package static func helpExample(example: String) -> Self { Self("示例：\(example)", "Example: \(example)") }
  package static func helpFlows(flows: String) -> Self {
    Self("FLOW 为以下之一：\(flows)。说明见 wxwizard flows。", "FLOW is one of: \(flows). wxwizard flows explains them.")
  }
  package static var helpHead: Self {
    Self("wxwizard：微信小程序注册与认证办理助手", "wxwizard: register and certify a WeChat mini program, step by step")
  }
  package static var helpIntro: Self { Self("↑↓ 滚动，Esc 返回。", "Up and Down scroll, Esc goes back.") }
  package static var helpKeys: Self { Self("本界面的按键", "Keys on this screen") }
  package static var helpMore: Self {
    Self(
      "命令的选项和示例：wxwizard help 命令；通用选项：wxwizard help options",
      "Options of a command: wxwizard help COMMAND; of all: wxwizard help options")
  }
  package static func helpSetup(commands: String) -> Self {
    Self("设置和脚本：\(commands)", "For setup and scripts: \(commands)")
  }
  package static var helpTitle: Self { Self("帮助", "Help") }
  package static var manColor: Self { Self("非空时不使用颜色", "turns colours off when not empty") }
  package static var manExit0: Self { Self("成功（可能有提醒）", "success, possibly with warnings") }
  package static var manExit1: Self {
    Self("有错误；list --due：有到期事项", "errors found; list --due: tasks are due")
  }
  package static var manExit2: Self { Self("命令用法有误", "usage error") }
  package static var manExit3: Self { Self("办理记录或文件无法使用", "a session or file cannot be used") }
  package static var manFile: Self { Self("办理记录，JSON 格式，仅本人可读", "a session: JSON, readable by you only") }
  package static var manFolder: Self { Self("办理记录的存放位置", "where the sessions are stored") }
  package static var manLanguage: Self { Self("界面语言，--lang 优先", "the language, unless --lang is given") }
  package static func phoneFirstMonth(fee: String) -> Self {
    Self("首月 \(fee)（体验额度用完后计费）", "First month \(fee) (after the rest of the trial)")
  }
  package static func phoneMonthly(fee: String) -> Self { Self("以后每月 \(fee)", "Following months \(fee)") }
}
