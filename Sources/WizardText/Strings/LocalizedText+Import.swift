// Strings of client tables, Chinese first.

extension LocalizedText {
  package static var importAfterQuote: Self {
    Self("右引号后应为逗号或换行", "a comma or a line end must follow the quotation mark")
  }
  package static func importCells(expected: Int, found: Int) -> Self {
    Self("本行有 \(found) 格，表头只有 \(expected) 格。", "The row has \(found) cells, but the header has \(expected).")
  }
  package static var importColumns: Self {
    Self(
      "表头须有“名称”（name）列，可有“流程”（flow）列；其余各列为填写项的编号或名称，如 email 或 注册邮箱。全部填写项见 wxwizard template FLOW。",
      "The header needs the column name and may have the column flow. Any other column is a question, by its id or label, such as email. wxwizard template FLOW lists them."
    )
  }
  package static func importEmpty(file: String) -> Self {
    Self(
      "\(file) 中没有客户：第一行为表头，以下每行一个客户。",
      "\(file) has no clients: the first line is the header, each other line a client.")
  }
  package static func importHeader(file: String) -> Self {
    Self("\(file) 的表头有误，未新建。", "Nothing was created: the header of \(file) is wrong.")
  }
  package static func importLeft(count: Int) -> Self {
    Self("\(count) 行有误，未新建。", "\(count) \(count == 1 ? "row was" : "rows were") not created.")
  }
  package static func importMade(count: Int) -> Self {
    Self("已新建 \(count) 份办理记录。", "Created \(count) \(count == 1 ? "session" : "sessions").")
  }
  package static var importNoNames: Self {
    Self(
      "缺少“名称”列（name）：每行须有办理记录的名称，如 kaiyuan-wenju。",
      "The column “name” is missing: every row needs a session name, such as acme-shop.")
  }
  package static func importNotUTF8(file: String, isGB18030: Bool, command: String) -> Self {
    isGB18030
      ? Self(
        "\(file) 不是 UTF-8 编码，可能是 GB18030。请先转换：\(command)",
        "\(file) is not UTF-8 but looks like GB18030. Convert it first: \(command)")
      : Self(
        "\(file) 不是 UTF-8 编码。如为 GB18030，请先转换：\(command)",
        "\(file) is not UTF-8. If it is GB18030, convert it first: \(command)")
  }
  package static var importStandardInput: Self { Self("标准输入", "Standard input") }
  package static func importRefused(count: Int) -> Self {
    Self(
      "\(count) 行有误，未新建任何办理记录。请修改后重试，或加 --keep-good 只新建其余各行。",
      "Nothing was created: \(count) \(count == 1 ? "row has" : "rows have") errors. Correct them, or add --keep-good to create the others."
    )
  }
  package static func importRefusedAll(count: Int) -> Self {
    Self(
      "\(count) 行全部有误，未新建任何办理记录。请修改后重试。",
      "Nothing was created: no row is free of errors (\(count)). Correct them and try again.")
  }
  package static func importSameColumn(name: String, number: Int, other: String) -> Self {
    Self(
      "“\(name)”列与第 \(number) 列“\(other)”是同一项，请只保留一列。",
      "The column “\(name)” is the same as column \(number), “\(other)”. Keep one of them.")
  }
  package static func importSameName(name: String, line: Int) -> Self {
    Self("名称 \(name) 与第 \(line) 行重复。", "The name \(name) is already in line \(line).")
  }
  package static var importStrayQuote: Self {
    Self("内容含引号时，整格须加引号", "a cell that contains a quotation mark must be quoted")
  }
  package static func importSyntax(place: String, fault: String) -> Self {
    Self("\(place)：不是有效的 CSV：\(fault)。", "\(place): not valid CSV: \(fault).")
  }
  package static var importUnclosed: Self { Self("引号没有结束", "the quotation mark is not closed") }
  package static func importUnknownColumn(name: String) -> Self {
    Self("没有名为“\(name)”的项目。", "There is no field “\(name)”.")
  }
}
