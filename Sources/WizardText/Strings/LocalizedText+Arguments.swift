import WizardCore

// Strings of arguments and refused values, Chinese first.

extension LocalizedText {
  package static func allowedChoice(values: String) -> Self {
    Self(
      "其中之一：\(values)",
      "one of: \(values)")
  }
  package static func allowedCount(most: Int) -> Self {
    Self(
      "0 到 \(most) 的整数",
      "a whole number from 0 to \(most)")
  }
  package static var allowedDate: Self { Self("日期，如 2026-11-20", "a day such as 2026-11-20") }
  package static var allowedMoney: Self {
    Self("以分计的整数；answer 也认元，如 0.07 或 7元", "a whole number of fen; in answer also yuan, such as 0.07 or 7元")
  }
  package static func allowedSet(values: String) -> Self {
    Self(
      "可多选：\(values)",
      "any of: \(values)")
  }
  package static var allowedText: Self { Self("文字", "text") }
  package static func allowedValue(value: String, label: String) -> Self {
    Self(
      "\(value) = \(label)",
      "\(value) = \(label)")
  }
  package static var allowedYesNo: Self {
    Self("true 或 false；answer 也认 y、n、是、否", "true or false; in answer also y and n")
  }
  package static func answerNotTaken(field: String, value: String, allowed: String) -> Self {
    Self(
      "\(field) 不能是“\(value)”，什么都没有保存。可以填：\(allowed)。",
      "\(field) cannot be “\(value)”, nothing is saved. It takes \(allowed).")
  }
  package static func badDate(text: String) -> Self {
    Self(
      "“\(text)”不是一个日期。请写成 2026-11-20 这样。",
      "“\(text)” is no date. Write it like 2026-11-20.")
  }
  package static var badName: Self {
    Self(
      "名字用 1 到 64 个小写英文字母、数字和短横，开头不用短横，如 acme-shop；中文名写成拼音，如 kaiyuan-wenju。",
      "A name is 1 to 64 of the small letters a to z, digits and dashes, with no dash first. Type, for example, acme-shop."
    )
  }
  package static var optionASCII: Self { Self("只用 ASCII 符号", "nothing but ASCII signs") }
  package static var optionAnswers: Self { Self("从答案文件开始", "start from an answers file") }
  package static var optionColor: Self { Self("颜色", "colours") }
  package static var optionDue: Self { Self("只列几天内到期的", "only what is due within so many days") }
  package static var optionFlow: Self { Self("办哪一种", "which flow") }
  package static var optionFor: Self {
    Self(
      "只打印这个人的那份（administrator、finance、legalRepresentative、applicant）",
      "one person's sheet (administrator, finance, legalRepresentative, applicant)")
  }
  package static var optionForce: Self { Self("允许覆盖", "replace an existing file") }
  package static var optionForceDelete: Self { Self("不再询问，直接删", "delete without asking") }
  package static var optionFormat: Self { Self("打印格式", "the format of the sheet") }
  package static var optionFormatDrawing: Self { Self("画成什么格式", "the format of the drawing") }
  package static var optionHelp: Self { Self("这份帮助", "this help") }
  package static var optionJSON: Self { Self("输出 JSON，一行一个", "JSON, one object a line") }
  package static var optionKeepGood: Self { Self("只收下对的答案", "take the answers that are right") }
  package static var optionLang: Self { Self("语言", "language") }
  package static var optionMan: Self { Self("打印手册页", "print the manual page") }
  package static var optionOn: Self { Self("办完的日期", "the day it was done") }
  package static var optionOutput: Self { Self("写到文件", "write to a file") }
  package static var optionPlain: Self {
    Self("逐行问答，适合读屏软件和管道", "one question a line, for screen readers and pipes")
  }
  package static var optionReveal: Self { Self("证件号、账号不打码", "show identity and account numbers in full") }
  package static var optionRules: Self { Self("用自己的规则文件", "your own rules file") }
  package static var optionScreens: Self { Self("从文件夹读页面文字", "read the pages from a folder") }
  package static var optionSession: Self {
    Self("标出一份记录办到哪一步、哪些留着备用", "mark where a session is, and what is kept for later")
  }
  package static var optionSessions: Self { Self("记录放在哪个文件夹", "the folder of sessions") }
  package static var optionToday: Self { Self("当作今天是哪天", "act as if today were that day") }
  package static var optionUndo: Self { Self("取消打勾", "take the tick back") }
  package static var optionVersion: Self { Self("版本", "the version") }
  package static var optionWhy: Self { Self("清单里为什么有这一项", "why that line of the checklist is there") }
  package static var optionWidth: Self { Self("每行宽度", "columns a line") }
  package static func usageAnswerForm(word: String) -> Self {
    Self(
      "“\(word)”不是答案；请写成 FIELD=VALUE。",
      "“\(word)” is no answer; write FIELD=VALUE.")
  }
  package static var usageAnswerWhat: Self {
    Self("填什么？wxwizard answer NAME FIELD=VALUE...", "Answer what? wxwizard answer NAME FIELD=VALUE...")
  }
  package static func usageBadName(name: String) -> Self {
    Self(
      "“\(name)”不能做记录名：只能用 1 到 64 个小写字母、数字和短横。",
      "“\(name)” is no name: 1 to 64 small letters, digits and dashes make one.")
  }
  package static var usageCheckWhat: Self {
    Self("要检查什么？请给出文件、文件夹或记录名。", "Check what? Name files, folders or sessions.")
  }
  package static func usageColor(value: String) -> Self {
    Self(
      "--color 只能是 auto、always 或 never，不能是“\(value)”。",
      "--color is auto, always or never, not “\(value)”.")
  }
  package static func usageDeleteForce(name: String) -> Self {
    Self(
      "这里没有终端可以确认，删除 \(name) 要加 --force。",
      "Without a terminal to ask on, deleting \(name) needs --force.")
  }
  package static var usageDoctorPlain: Self { Self("doctor 后面不用写名字。", "doctor takes no names.") }
  package static var usageDoneWhat: Self {
    Self(
      "办完了哪一件？wxwizard done NAME TASK；TASK 是事情的编号，见 wxwizard show NAME",
      "Done what? wxwizard done NAME TASK; the ids of tasks are in: wxwizard show NAME")
  }
  package static func usageDue(limit: Int, value: String) -> Self {
    Self(
      "--due 后面要写天数，0 到 \(limit)，“\(value)”不行。",
      "--due wants a number of days from 0 to \(limit), not “\(value)”.")
  }
  package static var usageExportWhat: Self {
    Self("要打印哪一份？请给出一个记录名或答案文件。", "Print which one? Name one session or answers file.")
  }
  package static func usageFileNotName(file: String) -> Self {
    Self(
      "“\(file)”是文件，不是记录名。检查它：wxwizard check \(file)；用它新建：wxwizard new NAME --answers \(file)",
      "“\(file)” is a file, not a session. Check it: wxwizard check \(file); make a session of it: wxwizard new NAME --answers \(file)"
    )
  }
  package static func usageFlow(flow: String, flows: String) -> Self {
    Self(
      "没有“\(flow)”这种办法。可选：\(flows)",
      "There is no flow “\(flow)”. There are: \(flows)")
  }
  package static func usageFlowDiffers(flow: String) -> Self {
    Self(
      "答案文件办的是 \(flow)，和 --flow 不一样。",
      "The answers file is for \(flow), which is not what --flow says.")
  }
  package static func usageFlowsOne(format: String, flows: String) -> Self {
    Self(
      "\(format) 一次画一种办法，请写上是哪一种：\(flows)",
      "In \(format), name one flow to draw: \(flows)")
  }
  package static func usageFlowsSession(flow: String) -> Self {
    Self(
      "这份记录办的是 \(flow)；不写办法，或写这一种。",
      "That session goes through \(flow); leave the flow out, or name that one.")
  }
  package static var usageFlowsWhat: Self { Self("画哪一种？最多写一种办法。", "Draw which one? Name one flow at most.") }
  package static func usageFormat(value: String, formats: String) -> Self {
    Self(
      "没有“\(value)”这种格式。可选：\(formats)",
      "There is no format “\(value)”. There are: \(formats)")
  }
  package static func usageLanguage(value: String) -> Self {
    Self(
      "语言只能是 zh 或 en，不能是“\(value)”。",
      "The language is zh or en, not “\(value)”.")
  }
  package static var usageListPlain: Self {
    Self(
      "list 后面不用写名字；看一份用 wxwizard show NAME。", "list takes no names; to see one session: wxwizard show NAME.")
  }
  package static var usageMergeWhat: Self {
    Self(
      "merge 要三个文件，和 git merge-file 一样的次序：我方、共同的旧版、对方；第四个是说明里用的文件名。",
      "Merge what? Give three files in the order of git merge-file: ours, base, theirs; a fourth word is the name to tell."
    )
  }
  package static func usageMissingValue(option: String) -> Self {
    Self(
      "\(option) 后面要写内容。",
      "\(option) wants a value.")
  }
  package static func usageNearest(name: String) -> Self {
    Self(
      "是不是想写 \(name)？",
      "Did you mean \(name)?")
  }
  package static var usageNewName: Self {
    Self("请给出一个记录名：wxwizard new 名字", "Give one name: wxwizard new NAME")
  }
  package static func usageOneFlow(command: String) -> Self {
    Self(
      "请给一个流程：wxwizard \(command) FLOW",
      "Name one flow: wxwizard \(command) FLOW")
  }
  package static func usageOneName(command: String) -> Self {
    Self(
      "请给一个名字：wxwizard \(command) NAME",
      "Give one name: wxwizard \(command) NAME")
  }
  package static func usageRole(value: String, roles: String) -> Self {
    Self(
      "没有“\(value)”这个角色。可选：\(roles)",
      "There is no role “\(value)”. There are: \(roles)")
  }
  package static func usageRule(id: String) -> Self {
    Self(
      "没有“\(id)”这条规则。",
      "There is no rule “\(id)”.")
  }
  package static var usageRulesOne: Self { Self("rules 后面最多写一个编号。", "rules takes one id at most.") }
  package static func usageScreens(folder: String) -> Self {
    Self(
      "--screens 后面要写放页面的文件夹，没有“\(folder)”这个文件夹。",
      "--screens wants a folder of pages; there is no folder “\(folder)”.")
  }
  package static func usageSeeHelp(command: String) -> Self {
    Self("用法见 \(command)。", "See \(command).")
  }
  package static func usageShell(shell: String, shells: String) -> Self {
    Self(
      "没有“\(shell)”的补全。有：\(shells)",
      "There is no completion for “\(shell)”. There are: \(shells)")
  }
  package static var usageShellWhich: Self {
    Self(
      "要哪个 shell 的补全？wxwizard completion bash|zsh|fish", "For which shell? wxwizard completion bash|zsh|fish")
  }
  package static func usageToday(value: String) -> Self {
    Self(
      "“\(value)”不是日期，请写成 2026-11-20 这样。",
      "“\(value)” is no date; write it like 2026-11-20.")
  }
  package static func usageUnknownCommand(command: String) -> Self {
    Self(
      "没有“\(command)”这个命令。",
      "There is no command “\(command)”.")
  }
  package static func usageUnknownField(flow: String, field: String) -> Self {
    Self(
      "\(flow) 里没有“\(field)”这一问。",
      "\(flow) has no question “\(field)”.")
  }
  package static func usageUnknownItem(item: String) -> Self {
    Self(
      "清单里没有叫“\(item)”的一项。",
      "No line of its checklist is called “\(item)”.")
  }
  package static func usageUnknownOption(option: String) -> Self {
    Self(
      "没有“\(option)”这个选项。",
      "There is no option “\(option)”.")
  }
  package static func usageUnknownTask(flow: String, task: String, name: String) -> Self {
    Self(
      "\(flow) 里没有“\(task)”这件事。现在能办的事和编号：wxwizard show \(name)",
      "\(flow) has no task “\(task)”. What is open, with its id: wxwizard show \(name)")
  }
  package static func usageUnwantedValue(option: String) -> Self {
    Self(
      "\(option) 后面不用写内容。",
      "\(option) takes no value.")
  }
  package static func usageWidth(value: String) -> Self {
    Self(
      "--width 只能是 30 到 400，不能是“\(value)”。",
      "--width is 30 to 400, not “\(value)”.")
  }
  package static func usageWrongCommand(command: String, option: String) -> Self {
    Self(
      "\(command) 没有 \(option) 这个选项。",
      "\(command) does not take \(option).")
  }
}
