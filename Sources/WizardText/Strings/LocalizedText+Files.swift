import WizardCore

// Strings of files, folders and merging, Chinese first.

extension LocalizedText {
  package static func conflict(file: String) -> Self {
    Self(
      "文件已被其他程序修改，未覆盖；本次内容另存为 \(file)。",
      "Another program changed the file, so it was not replaced. Your version is saved as \(file).")
  }
  package static func conflictLeft(file: String) -> Self {
    Self(
      "本办理记录有另一版本 \(file)，在其他程序修改时保存。请用 wxwizard check 对照两个版本，补齐内容后删除该文件。",
      "Another version of this session is saved as \(file). Compare both with wxwizard check, copy what is missing, then delete that file."
    )
  }
  package static var expectArray: Self { Self("数组，用方括号", "an array in brackets") }
  package static var expectBoolean: Self { Self("true 或 false", "true or false") }
  package static var expectChecksum: Self { Self("文件自身的 16 位校验值", "the file's own 16-digit checksum") }
  package static var expectCount: Self { Self("0 或以上的整数", "a whole number from 0") }
  package static var expectDate: Self { Self("有效日期，如 2026-11-20", "a valid date, such as 2026-11-20") }
  package static var expectFlow: Self { Self("流程名，如 register", "the name of a flow, such as register") }
  package static var expectKnownFact: Self {
    Self("规则编号，见 wxwizard rules", "the id of a rule; see wxwizard rules")
  }
  package static var expectKnownKey: Self { Self("支持的键名", "a supported key") }
  package static var expectName: Self { Self("办理记录名称", "a session's name") }
  package static var expectObject: Self { Self("对象，用花括号", "an object in braces") }
  package static var expectSchema: Self { Self("\"schema\": 1", "\"schema\": 1") }
  package static var expectStep: Self { Self("步骤名", "the name of a step") }
  package static var expectText: Self { Self("文字", "text") }
  package static var expectTextOrNull: Self { Self("文字或 null", "text or null") }
  package static var expectValue: Self {
    Self("与该规则类型相符且在范围内的值", "a value of the rule's type, within its limits")
  }
  package static func fileAtLine(line: Int, column: Int) -> Self {
    Self("第 \(line) 行第 \(column) 列：", "line \(line), column \(column):")
  }
  package static var fileChecksum: Self {
    Self(
      "校验值不符：文件被其他程序修改或已损坏。由您或 git 合并修改的，请删除 checksum 一行后再用。",
      "The checksum does not match: the file was changed outside wxwizard, or is damaged. If you or git changed it, delete its checksum line."
    )
  }
  package static var fileExists: Self {
    Self("文件已存在；覆盖请加 --force。", "The file exists. Use --force to replace it.")
  }
  package static func fileLacks(path: String, expected: String) -> Self {
    Self("缺少 \(path)，应为：\(expected)。", "\(path) is missing. Expected: \(expected).")
  }
  package static func fileMalformed(path: String, expected: String) -> Self {
    Self("\(path) 格式不符，应为：\(expected)。", "\(path) is not valid. Expected: \(expected).")
  }
  package static var fileMissing: Self { Self("没有该文件或办理记录。", "There is no such file or session.") }
  package static func fileNewer(schema: String) -> Self {
    Self(
      "文件由更新的版本写入（schema \(schema)），请升级 wxwizard。文件未改动。",
      "A newer wxwizard wrote the file (schema \(schema)). Upgrade wxwizard. The file was not changed.")
  }
  package static var fileNotOwned: Self { Self("文件属于其他用户。", "The file belongs to another user.") }
  package static var fileNotRegular: Self {
    Self("不是普通文件（可能是链接、文件夹或管道）。", "It is not a regular file (perhaps a link, folder or pipe).")
  }
  package static func fileOtherName(name: String) -> Self {
    Self("该文件属于另一办理记录（\(name)）。", "The file belongs to another session (\(name)).")
  }
  package static func fileTooLarge(limit: Int) -> Self {
    Self("文件超过 \(limit) 字节。", "The file is larger than \(limit) bytes.")
  }
  package static func fileUnmerged(line: Int) -> Self {
    Self(
      "第 \(line) 行有 git 合并冲突标记（<<<<<<<）：请保留一方，删除标记行和 checksum 行后再试",
      "line \(line) has a git conflict marker (<<<<<<<). Keep one side, delete the markers and the line \"checksum\", then try again"
    )
  }
  package static func fileUnusable(file: String, reason: String) -> Self {
    Self("\(file) 无法使用：\(reason)", "\(file) cannot be used: \(reason)")
  }
  package static var folderGroup: Self {
    Self("注意：同组用户可以修改该文件夹中的办理记录。", "Note: your group can change the sessions in this folder.")
  }
  package static var folderMissing: Self { Self("没有该文件夹。", "There is no such folder.") }
  package static var folderNoHome: Self {
    Self("未设置 HOME，请用 --sessions 指定文件夹。", "HOME is not set. Name a folder with --sessions.")
  }
  package static var folderNotFolder: Self { Self("不是文件夹，或是链接。", "It is not a folder, or it is a link.") }
  package static var folderNotOwned: Self {
    Self(
      "办理记录文件夹属于其他用户，请用 --sessions 指定自己的文件夹。",
      "The folder of sessions belongs to another user. Name your own with --sessions.")
  }
  package static var folderOther: Self {
    Self("注意：该文件夹属于其他用户。", "Note: this folder belongs to another user.")
  }
  package static func folderUnusable(folder: String, reason: String) -> Self {
    Self("\(folder)：\(reason)", "\(folder): \(reason)")
  }
  package static var folderWritable: Self {
    Self(
      "其他用户可以修改该文件夹，请改为仅本人可写（chmod 700）。", "Other users can write to the folder. Make it private (chmod 700)."
    )
  }
  package static func mergeConflict(file: String, names: String) -> Self {
    Self(
      "\(file)：双方对 \(names) 的修改不同。两方内容均在文件中，以 <<<<<<< 标记：删除不需要的一方和标记行。",
      "\(file): both sides changed \(names). Both answers are in the file between <<<<<<< markers: delete one side and the markers."
    )
  }
  package static func mergeLeft(file: String, reason: String) -> Self {
    Self(
      "\(file)：无法合并，保留我方版本。\(reason)使用对方版本：git checkout --theirs -- \(file)",
      "\(file) cannot be merged, so our version is kept: \(reason) To use the other side: git checkout --theirs -- \(file)"
    )
  }
  package static func mergeUnusable(file: String, reason: String) -> Self {
    Self(
      "\(file)：无法合并（\(reason)）。两个版本均在文件中，以 <<<<<<< 标记，请手动合并。",
      "\(file): cannot be merged (\(reason)). Both versions are in the file between <<<<<<< markers; merge them by hand."
    )
  }
  package static func otherSessionsBusy(about: String, names: String) -> Self {
    Self(
      "公众号“\(about)”有多个未完成的注册：\(names)。须完成一个再办理下一个。",
      "The official account “\(about)” has several unfinished registrations: \(names). Finish one before the next."
    )
  }
  package static func otherSessionsEmail(about: String, names: String) -> Self {
    Self(
      "邮箱 \(about) 同时用于 \(names)：一个邮箱只能注册一个账号。",
      "The e-mail address \(about) is used in \(names). Each address registers one account.")
  }
  package static func otherSessionsIDCard(limit: Int, about: String, names: String) -> Self {
    Self(
      "身份证号 \(about) 用于 \(names)：同一身份证最多注册 \(limit) 个小程序，以平台页面为准。",
      "The identity card \(about) is used in \(names). One card registers at most \(limit) mini programs; confirm on the platform's page."
    )
  }
  package static func otherSessionsMore(names: String, count: Int) -> Self {
    Self("\(names) 等，另有 \(count) 份", "\(names) and \(count) more")
  }
  package static func otherSessionsNames(about: String, names: String) -> Self {
    Self(
      "代码 \(about) 在 \(names) 中的主体名称不同，请核对执照。",
      "The code \(about) has different names in \(names). Check the licence.")
  }
  package static func otherSessionsPhone(limit: Int, about: String, names: String) -> Self {
    Self(
      "手机号 \(about) 用于 \(names)：同一手机号最多注册 \(limit) 个小程序，以平台页面为准。",
      "The phone number \(about) is used in \(names). One number registers at most \(limit) mini programs; confirm on the platform's page."
    )
  }
  package static func otherSessionsSubject(limit: Int, about: String, names: String) -> Self {
    Self(
      "代码 \(about) 用于 \(names)：同一主体最多注册 \(limit) 个小程序，以平台页面为准。",
      "The code \(about) is used in \(names). One subject registers at most \(limit) mini programs; confirm on the platform's page."
    )
  }
  package static func otherSessionsQuota(limit: Int, about: String, names: String) -> Self {
    Self(
      "公众号“\(about)”本月 \(limit) 个名额已用完；\(names) 请下月办理。",
      "The official account “\(about)” has used its \(limit) registrations this month. Continue \(names) next month."
    )
  }
  package static func outputNotWritten(reason: String) -> Self {
    Self(
      "无法写入标准输出（\(reason)）。须保存的内容已保存。",
      "Standard output cannot be written (\(reason)). Changes are already saved.")
  }
  package static func recovered(reason: String, file: String) -> Self {
    Self(
      "办理记录文件已损坏：\(reason)损坏的文件保留为 \(file)，现打开上次保存的版本。",
      "The session file was damaged: \(reason) It is kept as \(file). The previous version is open.")
  }
  package static func recoveredOther(reason: String) -> Self {
    Self(
      "办理记录文件无法使用：\(reason)现打开上次保存的版本。",
      "The session file cannot be used: \(reason) The previous version is open.")
  }
  package static var saveNotHeld: Self {
    Self(
      "本程序已失去该办理记录的锁，可能已在其他程序中打开", "the session is no longer locked here; another program may have it open")
  }
  package static func saveTooMuch(limit: Int) -> Self {
    Self("保存后将超过 \(limit) 字节，或内容无法还原", "it would exceed \(limit) bytes, or could not be read back unchanged")
  }
  package static func saved(name: String) -> Self { Self("已保存：\(name)", "Saved: \(name)") }
  package static func systemError(reason: String) -> Self {
    Self("系统错误（\(reason)）。", "System error: \(reason).")
  }
  package static func unreadable(reason: String) -> Self {
    Self("无法打开：\(reason)", "Cannot be opened: \(reason)")
  }
}
