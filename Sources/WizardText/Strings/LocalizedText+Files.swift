import WizardCore

// Strings of files, folders and merging, Chinese first.

extension LocalizedText {
  package static func conflict(file: String) -> Self {
    Self(
      "文件被别处改过，没有覆盖；你的内容另存为 \(file)。",
      "The file was changed elsewhere and is left as it is; yours is kept as \(file).")
  }
  package static func conflictLeft(file: String) -> Self {
    Self(
      "这份记录还有另一个版本 \(file)：当时被别的程序改过。请对照两份（wxwizard check），把这里缺的补上，再删掉那个文件。",
      "Another version of this session is kept as \(file), since another program had changed this one. Compare the two (wxwizard check), take over what is missing here, then delete that file."
    )
  }
  package static var expectArray: Self { Self("一个数组，写在方括号里", "an array in brackets") }
  package static var expectChecksum: Self { Self("这个文件自己的十六位校验值", "the file's own 16-digit checksum") }
  package static var expectCount: Self { Self("0 或更大的整数", "a whole number from 0") }
  package static var expectDate: Self { Self("真实的日期，如 2026-11-20", "a real date, such as 2026-11-20") }
  package static var expectFlow: Self { Self("一种办法的名字，如 register", "the name of a flow, such as register") }
  package static var expectKnownFact: Self {
    Self("一条规则的编号，用 wxwizard rules 查", "the id of a rule; see wxwizard rules")
  }
  package static var expectKnownKey: Self { Self("这里认得的键名", "a key that is known here") }
  package static var expectName: Self { Self("记录名", "a session's name") }
  package static var expectObject: Self { Self("一个对象，写在花括号里", "an object in braces") }
  package static var expectSchema: Self { Self("\"schema\": 1", "\"schema\": 1") }
  package static var expectStep: Self { Self("步骤的名字", "the name of a step") }
  package static var expectText: Self { Self("一段文字", "a text") }
  package static var expectTextOrNull: Self { Self("一段文字，或 null", "a text or null") }
  package static var expectValue: Self {
    Self("这条规则那种类型、不超过上限的数值", "a value of the kind this rule has, within bounds")
  }
  package static func fileAtLine(line: Int, column: Int) -> Self {
    Self(
      "第 \(line) 行第 \(column) 列：",
      "line \(line), column \(column):")
  }
  package static var fileChecksum: Self {
    Self(
      "校验值对不上：文件在 wxwizard 以外被改过，或者坏了。是手工或 git 合并改的，删掉 checksum 那一行再用。",
      "The checksum does not fit: the file was changed outside wxwizard, or damaged. If you or a merge of git changed it, remove its checksum line."
    )
  }
  package static var fileExists: Self {
    Self("已经有这个文件；要覆盖请加 --force。", "There is such a file already; use --force to replace it.")
  }
  package static func fileJSON(code: String, key: String) -> Self {
    Self(
      "不是正确的 JSON（\(code)\(key)）。",
      "This is no valid JSON (\(code)\(key)).")
  }
  package static func fileLacks(path: String, expected: String) -> Self {
    Self(
      "缺少 \(path)，应当是：\(expected)。",
      "\(path) is missing; expected: \(expected).")
  }
  package static func fileMalformed(path: String, expected: String) -> Self {
    Self(
      "\(path) 的写法不对，应当是：\(expected)。",
      "\(path) is not as it must be; expected: \(expected).")
  }
  package static var fileMissing: Self { Self("没有这个文件或记录。", "There is no such file or session.") }
  package static func fileNewer(schema: String) -> Self {
    Self(
      "这是更新的版本写的（schema \(schema)）；请升级 wxwizard，文件没有动。",
      "A newer wxwizard made it (schema \(schema)). Upgrade; the file is left as it is.")
  }
  package static var fileNotOwned: Self { Self("这个文件是别人的。", "The file belongs to somebody else.") }
  package static var fileNotRegular: Self {
    Self("不是普通文件（可能是链接、文件夹或管道）。", "It is no regular file (a link, folder or pipe).")
  }
  package static func fileOtherName(name: String) -> Self {
    Self(
      "这是另一份记录（\(name)）的文件。",
      "It is the file of another session (\(name)).")
  }
  package static func fileTooLarge(limit: Int) -> Self {
    Self(
      "文件太大，超过 \(limit) 字节。",
      "The file is larger than \(limit) bytes.")
  }
  package static func fileUnmerged(line: Int) -> Self {
    Self(
      "第 \(line) 行是 git 合并冲突的标记（<<<<<<<）：每处留一边，删掉标记行和 checksum 那一行，再试",
      "line \(line) is the mark of a conflict that git left (<<<<<<<). Keep one side of each, delete the marks and the line \"checksum\", then try again"
    )
  }
  package static func fileUnusable(file: String, reason: String) -> Self {
    Self(
      "\(file) 用不了：\(reason)",
      "\(file) cannot be used: \(reason)")
  }
  package static var folderGroup: Self {
    Self("注意：同组的人可以改这个文件夹里的记录。", "Note: your group can change the sessions in this folder.")
  }
  package static var folderMissing: Self { Self("没有这个文件夹。", "There is no such folder.") }
  package static var folderNoHome: Self {
    Self(
      "不知道记录该放哪里：没有 HOME，请用 --sessions 指定文件夹。",
      "There is no HOME to keep sessions in; name a folder with --sessions.")
  }
  package static var folderNotFolder: Self {
    Self("那里不是文件夹，或者是个链接。", "Something else, or a link, stands where the folder should be.")
  }
  package static var folderNotOwned: Self {
    Self(
      "记录文件夹是别人的，不用它；请用 --sessions 指定自己的文件夹。",
      "The folder of sessions belongs to somebody else; name your own with --sessions.")
  }
  package static var folderOther: Self {
    Self("注意：这个文件夹是别人的。", "Note: this folder belongs to somebody else.")
  }
  package static func folderUnusable(folder: String, reason: String) -> Self {
    Self("\(folder)：\(reason)", "\(folder): \(reason)")
  }
  package static var folderWritable: Self {
    Self(
      "别人能改那个文件夹，不安全；请改成只有自己能写（chmod 700）。",
      "Others can write to that folder; make it yours alone (chmod 700).")
  }
  package static func mergeConflict(file: String, names: String) -> Self {
    Self(
      "\(file)：双方把 \(names) 改得不一样。两边的填写都在文件里，用 <<<<<<< 标着：删掉不要的和标记行，再保存。",
      "\(file): both sides changed \(names). Both answers are in the file between <<<<<<< marks: delete the one you do not want and the marks."
    )
  }
  package static func mergeLeft(file: String, reason: String) -> Self {
    Self(
      "\(file)：合并不了，这一边的没有动。\(reason)要换成另一边的：git checkout --theirs -- \(file)",
      "\(file) cannot be merged and stays as it is on this side: \(reason) To take the other side: git checkout --theirs -- \(file)"
    )
  }
  package static func mergeUnusable(file: String, reason: String) -> Self {
    Self(
      "\(file)：合并不了（\(reason)）。两个版本都用 <<<<<<< 标在文件里，请手工合并。",
      "\(file): cannot be merged (\(reason)). Both versions are in the file between <<<<<<< marks; merge them by hand."
    )
  }
  package static func neighbourBusy(about: String, names: String) -> Self {
    Self(
      "公众号「\(about)」名下有不止一个注册还没办完：\(names)。平台要求办完一个再办下一个。",
      "More than one registration by “\(about)” is under way: \(names). The platform wants one finished before the next."
    )
  }
  package static func neighbourEmail(about: String, names: String) -> Self {
    Self(
      "邮箱 \(about) 用在了 \(names)：一个邮箱只能注册一个帐号。",
      "The same e-mail \(about) in \(names): an address serves one account only.")
  }
  package static func neighbourMore(names: String, count: Int) -> Self {
    Self(
      "\(names) 等，另有 \(count) 份",
      "\(names) and \(count) more")
  }
  package static func neighbourQuota(limit: Int, about: String, names: String) -> Self {
    Self(
      "公众号「\(about)」本月的 \(limit) 个名额已经用完；\(names) 下个月再办。",
      "This month's \(limit) registrations by “\(about)” are used up; \(names) can go on next month.")
  }
  package static func outputNotWritten(reason: String) -> Self {
    Self(
      "标准输出写不进去（\(reason)）。要存的内容在这之前已经存好。",
      "Standard output cannot be written (\(reason)). What was to be saved had been saved before.")
  }
  package static func recovered(reason: String, file: String) -> Self {
    Self(
      "记录文件坏了：\(reason)坏文件已留作 \(file)；现在打开的是上一次存好的。",
      "The session's file was bad: \(reason) It is kept as \(file); this is the one saved before it.")
  }
  package static func recoveredOther(reason: String) -> Self {
    Self(
      "记录文件用不了：\(reason)现在打开的是上一次存好的。",
      "The session's file cannot be used: \(reason) This is the one saved before it.")
  }
  package static var saveNotHeld: Self {
    Self("这份记录已经不由这里保存了，可能被别处打开", "it is not held here any more; another program may have it open")
  }
  package static func saveTooMuch(limit: Int) -> Self {
    Self(
      "这样就会超过 \(limit) 字节，或者存下去读不回一样的内容",
      "it would be more than \(limit) bytes, or could not be read back as it was written")
  }
  package static func saved(name: String) -> Self {
    Self(
      "已保存：\(name)",
      "Saved: \(name)")
  }
  package static func systemError(reason: String) -> Self {
    Self(
      "系统报错（\(reason)）。",
      "The system says: \(reason).")
  }
  package static func unreadable(reason: String) -> Self {
    Self(
      "打不开：\(reason)",
      "Cannot be opened: \(reason)")
  }
}
