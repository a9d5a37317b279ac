import WizardCore

// Strings of arguments and invalid values, Chinese first.

extension LocalizedText {
  package static func allowedChoice(values: String) -> Self { Self("以下之一：\(values)", "one of: \(values)") }
  package static func allowedCount(most: Int) -> Self {
    Self("0 到 \(most) 的整数", "a whole number from 0 to \(most)")
  }
  package static var allowedDate: Self { Self("日期，如 2026-11-20", "a date, such as 2026-11-20") }
  package static var allowedMoney: Self {
    Self("以分为单位的整数；answer 也可用元，如 0.07 或 7元", "a whole number of fen; in answer also yuan, such as 0.07 or 7元")
  }
  package static func allowedSet(values: String) -> Self { Self("可多选：\(values)", "any of: \(values)") }
  package static var allowedText: Self { Self("文字", "text") }
  package static func allowedValue(value: String, label: String) -> Self {
    Self("\(value) = \(label)", "\(value) = \(label)")
  }
  package static var allowedYesNo: Self {
    Self("true 或 false；answer 也可用 y、n、是、否、有、没有", "true or false; in answer also y and n")
  }
  package static func answerNotTaken(field: String, value: String, allowed: String) -> Self {
    Self(
      "\(field) 不能为“\(value)”。可填：\(allowed)。",
      "\(field) cannot be “\(value)”. Allowed: \(allowed).")
  }
  package static func badDate(text: String) -> Self {
    Self("“\(text)”不是有效日期，格式如 2026-11-20。", "“\(text)” is not a date. Write it like 2026-11-20.")
  }
  package static var badName: Self {
    Self(
      "名称为 1 到 64 个小写字母、数字和短横，不能以短横开头，如 acme-shop；中文名请用拼音，如 kaiyuan-wenju。",
      "A name has 1 to 64 lower-case letters, digits and dashes, and cannot start with a dash. For example: acme-shop."
    )
  }
  package static var optionASCII: Self { Self("只用 ASCII 符号", "use ASCII symbols only") }
  package static var optionAnswers: Self { Self("从答案文件新建", "start from an answers file") }
  package static var optionArchived: Self { Self("只列出已归档的办理记录", "only archived sessions") }
  package static var optionClient: Self {
    Self("只列出客户名称或办理记录名称含此文字的", "only sessions whose client or name contains the text")
  }
  package static var optionDays: Self { Self("今后多少天，默认 14", "how many days ahead; 14 if not given") }
  package static var optionFormatAgenda: Self {
    Self(
      "日程格式；csv 的列名和编号不随语言变化", "format of the agenda; csv has the same column names and ids in every language"
    )
  }
  package static var optionFormatList: Self {
    Self("列表格式；csv 的列名不随语言变化", "format of the list; csv has the same column names in every language")
  }
  package static func optionForRole(roles: String) -> Self {
    Self("只列出由指定人员办理的，可用名称或：\(roles)", "only what this person has to do, by label or id: \(roles)")
  }
  package static var optionNoBOM: Self { Self("CSV 不带 BOM", "CSV without a byte order mark") }
  package static var optionSort: Self {
    Self("按期限、客户或修改时间排序", "sort by due day, client or last change")
  }
  package static func optionStatus(statuses: String) -> Self {
    Self("只列出此状态的，可用名称或：\(statuses)", "only this status, by label or id: \(statuses)")
  }
  package static var optionUndoArchive: Self { Self("取消归档", "take it out of the archive") }
  package static var optionColor: Self { Self("颜色", "colours") }
  package static var optionDue: Self { Self("只列出指定天数内到期的事项", "only tasks due within a number of days") }
  package static var optionEdition: Self {
    Self("规则版本：documented（资料原文）或 current（现行）", "edition of the rules: documented or current")
  }
  package static func optionFlow(flows: String) -> Self {
    Self("流程，可用名称或：\(flows)", "flow, by label or id: \(flows)")
  }
  package static func optionFor(roles: String) -> Self {
    Self("只导出指定人员的清单，可用名称或：\(roles)", "sheet for one person, by label or id: \(roles)")
  }
  package static var optionForce: Self { Self("覆盖已有文件", "replace an existing file") }
  package static var optionForceDelete: Self { Self("删除前不询问", "delete without confirmation") }
  package static var optionFormat: Self {
    Self(
      "导出格式；csv 的列名和编号不随语言变化", "format of the sheet; csv has the same column names and ids in every language")
  }
  package static var optionFormatDrawing: Self { Self("流程图格式", "format of the drawing") }
  package static var optionHelp: Self { Self("显示帮助", "show this help") }
  package static var optionJSON: Self { Self("输出 JSON，每行一个对象", "JSON, one object per line") }
  package static var optionKeepGood: Self { Self("只保存有效的答案", "keep the valid answers only") }
  package static var optionKeepGoodRows: Self { Self("跳过有误的行，只新建其余各行", "create the valid rows only") }
  package static var optionLang: Self { Self("语言", "language") }
  package static var optionMan: Self { Self("输出手册页", "print the manual page") }
  package static var optionOn: Self { Self("办理日期", "the day it was done") }
  package static var optionOutput: Self { Self("写入文件", "write to a file") }
  package static var optionPlain: Self { Self("逐行问答，用于读屏软件和管道", "plain text, for screen readers and pipes") }
  package static var optionReveal: Self { Self("完整显示证件号和账号", "show ID and account numbers in full") }
  package static var optionRules: Self { Self("使用自定的规则文件", "use your own rules file") }
  package static var optionScreens: Self { Self("从文件夹读取页面", "read the pages from a folder") }
  package static var optionSession: Self {
    Self("标出办理记录的当前步骤和暂不适用的填写", "mark a session's step and the answers not needed for now")
  }
  package static var optionSessions: Self { Self("办理记录所在文件夹", "the folder of sessions") }
  package static var optionToday: Self { Self("指定“今天”的日期", "use this day as today") }
  package static var optionUndo: Self { Self("取消勾选", "untick") }
  package static var optionVersion: Self { Self("版本", "version") }
  package static var optionWhy: Self { Self("说明清单中为何有此项", "explain why an item is on the checklist") }
  package static var optionWidth: Self { Self("每行宽度", "columns per line") }
  package static func usageAnswerForm(word: String) -> Self {
    Self("“\(word)”格式不符，应为 FIELD=VALUE。", "“\(word)” is not an answer. Write FIELD=VALUE.")
  }
  package static var usageAnswerWhat: Self {
    Self("缺少答案：wxwizard answer NAME FIELD=VALUE...", "No answer given: wxwizard answer NAME FIELD=VALUE...")
  }
  package static func usageBadName(name: String) -> Self {
    Self(
      "“\(name)”不是有效名称：须为 1 到 64 个小写字母、数字和短横。",
      "“\(name)” is not a valid name: 1 to 64 lower-case letters, digits and dashes.")
  }
  package static var usageCheckWhat: Self {
    Self("请指定要检查的文件、文件夹或办理记录。", "Name the files, folders or sessions to check.")
  }
  package static func usageEdition(value: String) -> Self {
    Self(
      "没有“\(value)”规则版本，可选 documented 或 current。",
      "There is no edition “\(value)”. Use documented or current.")
  }
  package static func usageColor(value: String) -> Self {
    Self("--color 可为 auto、always 或 never，不能为“\(value)”。", "--color is auto, always or never, not “\(value)”.")
  }
  package static func usageDeleteForce(name: String) -> Self {
    Self(
      "没有终端可供确认，删除 \(name) 须加 --force。",
      "Without a terminal for confirmation, deleting \(name) needs --force.")
  }
  package static var usageDoctorPlain: Self { Self("doctor 不接受名称。", "doctor takes no names.") }
  package static var usageDoneWhat: Self {
    Self(
      "缺少事项：wxwizard done NAME TASK；事项编号见 wxwizard show NAME",
      "No task given: wxwizard done NAME TASK. For the ids, run: wxwizard show NAME")
  }
  package static var usageExportWhat: Self {
    Self("请指定一个办理记录或答案文件。", "Name one session or answers file to export.")
  }
  package static func usageFileNotName(file: String) -> Self {
    Self(
      "“\(file)”是文件，不是办理记录。检查文件：wxwizard check \(file)；新建办理记录：wxwizard new NAME --answers \(file)",
      "“\(file)” is a file, not a session. To check it: wxwizard check \(file). To create a session from it: wxwizard new NAME --answers \(file)"
    )
  }
  package static func usageFlow(flow: String, flows: String) -> Self {
    Self("没有“\(flow)”流程。可选：\(flows)", "There is no flow “\(flow)”. Choose from: \(flows)")
  }
  package static func usageFlowDiffers(flow: String) -> Self {
    Self("答案文件的流程为 \(flow)，与 --flow 不同。", "The answers file is for \(flow), which differs from --flow.")
  }
  package static func usageFlowsOne(format: String, flows: String) -> Self {
    Self("\(format) 格式一次只绘制一个流程，请指定：\(flows)", "The format \(format) draws one flow. Choose from: \(flows)")
  }
  package static func usageFlowsSession(flow: String) -> Self {
    Self(
      "该办理记录的流程为 \(flow)，请省略流程或指定该流程。",
      "The flow of that session is \(flow). Leave out the flow or name that one.")
  }
  package static var usageFlowsWhat: Self { Self("最多指定一个流程。", "Name one flow at most.") }
  package static func usageFormat(value: String, formats: String) -> Self {
    Self("没有“\(value)”格式。可选：\(formats)", "There is no format “\(value)”. Choose from: \(formats)")
  }
  package static func usageOutput(file: String, ends: String) -> Self {
    Self(
      "无法从 \(file) 的扩展名识别格式。请使用 \(ends) 之一，或用 --format 指定格式。",
      "The extension of \(file) is unknown. Use one of \(ends), or choose the format with --format.")
  }
  package static var usageImportWhat: Self {
    Self("请指定一个客户表：wxwizard import FILE", "Name one client table: wxwizard import FILE")
  }
  package static func usageLanguage(value: String) -> Self {
    Self("语言可为 zh 或 en，不能为“\(value)”。", "The language is zh or en, not “\(value)”.")
  }
  package static var usageListPlain: Self {
    Self("list 不接受名称；查看办理记录：wxwizard show NAME", "list takes no names. To show a session: wxwizard show NAME")
  }
  package static var usageMergeWhat: Self {
    Self(
      "merge 须指定三个文件，顺序同 git merge-file：我方、共同版本、对方；第四个参数为提示中显示的文件名。",
      "merge takes three files in the order of git merge-file: ours, base, theirs. A fourth argument is the name for messages."
    )
  }
  package static func usageMissingValue(option: String) -> Self {
    Self("\(option) 缺少值。", "\(option) needs a value.")
  }
  package static func usageNearest(name: String) -> Self { Self("是否为 \(name)？", "Did you mean \(name)?") }
  package static var usageNewName: Self {
    Self("请指定一个名称：wxwizard new NAME", "Give one name: wxwizard new NAME")
  }
  package static var usageAgendaPlain: Self {
    Self("agenda 不接受名称；筛选客户：--client TEXT", "agenda takes no names. To choose a client: --client TEXT")
  }
  package static func usageNumber(option: String, least: Int, most: Int, value: String) -> Self {
    Self(
      "\(option) 须为 \(least) 到 \(most) 的整数，不能为“\(value)”。",
      "\(option) takes a number from \(least) to \(most), not “\(value)”.")
  }
  package static func usageSort(value: String, orders: String) -> Self {
    Self("--sort 可为 \(orders)，不能为“\(value)”。", "--sort takes \(orders), not “\(value)”.")
  }
  package static func usageStatus(value: String, statuses: String) -> Self {
    Self("没有“\(value)”状态。可选：\(statuses)", "There is no status “\(value)”. Choose from: \(statuses)")
  }
  package static func usageOneFlow(command: String) -> Self {
    Self("请指定一个流程：wxwizard \(command) FLOW", "Name one flow: wxwizard \(command) FLOW")
  }
  package static func usageOneName(command: String) -> Self {
    Self("请指定一个名称：wxwizard \(command) NAME", "Give one name: wxwizard \(command) NAME")
  }
  package static func usageRole(value: String, roles: String) -> Self {
    Self("没有“\(value)”角色。可选：\(roles)", "There is no role “\(value)”. Choose from: \(roles)")
  }
  package static func usageRule(id: String) -> Self {
    Self("没有含“\(id)”的规则。", "No rule is named or mentions “\(id)”.")
  }
  package static func usageScreens(folder: String) -> Self {
    Self(
      "--screens 须为页面文件夹，没有“\(folder)”文件夹。",
      "--screens takes a folder of pages. There is no folder “\(folder)”.")
  }
  package static func usageSeeHelp(command: String) -> Self { Self("用法见 \(command)。", "See \(command).") }
  package static func usageShell(shell: String, shells: String) -> Self {
    Self("没有“\(shell)”的补全脚本。可选：\(shells)", "There is no completion for “\(shell)”. Choose from: \(shells)")
  }
  package static var usageShellWhich: Self {
    Self("请指定 shell：wxwizard completion bash|zsh|fish", "Name a shell: wxwizard completion bash|zsh|fish")
  }
  package static func usageToday(value: String) -> Self {
    Self("“\(value)”不是有效日期，格式如 2026-11-20。", "“\(value)” is not a date. Write it like 2026-11-20.")
  }
  package static func usageUnknownCommand(command: String) -> Self {
    Self("没有“\(command)”命令。", "There is no command “\(command)”.")
  }
  package static func usageUnknownField(flow: String, field: String) -> Self {
    Self(
      "\(flow) 没有“\(field)”字段。字段名见 wxwizard template \(flow)。",
      "\(flow) has no field “\(field)”. wxwizard template \(flow) lists the fields.")
  }
  package static func usageUnknownItem(item: String) -> Self {
    Self("办理清单中没有“\(item)”。", "The checklist has no item “\(item)”.")
  }
  package static func usageUnknownOption(option: String) -> Self {
    Self("没有“\(option)”选项。", "There is no option “\(option)”.")
  }
  package static func usageUnknownTask(flow: String, task: String, name: String) -> Self {
    Self(
      "\(flow) 没有“\(task)”事项。查看待办事项及编号：wxwizard show \(name)",
      "\(flow) has no task “\(task)”. For open tasks and their ids, run: wxwizard show \(name)")
  }
  package static func usageUnwantedValue(option: String) -> Self {
    Self("\(option) 不接受值。", "\(option) takes no value.")
  }
  package static func usageWrongCommand(command: String, option: String) -> Self {
    Self("\(command) 没有 \(option) 选项。", "\(command) has no option \(option).")
  }
}
