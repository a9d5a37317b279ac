// Messages about text that is not valid JSON, Chinese first.

extension LocalizedText {
  /// The reason and the remedy for an error of the JSON reader, by its id; `key` is the duplicate key.
  package static func jsonError(_ id: String, key: String) -> Self {
    switch id {
    case "json.tooLarge": Self("文件过大。", "The file is too large.")
    case "json.empty": Self("文件为空。", "The file is empty.")
    case "json.byteOrderMark":
      Self(
        "文件开头有 BOM（字节顺序标记）。请另存为不带 BOM 的 UTF-8。",
        "The file starts with a byte order mark. Save it as UTF-8 without BOM.")
    case "json.otherEncoding":
      Self("文件是 UTF-16 或 UTF-32。请另存为 UTF-8。", "The file is UTF-16 or UTF-32. Save it as UTF-8.")
    case "json.malformedUTF8":
      Self(
        "此处不是 UTF-8 编码，可能是 GB18030。转换：iconv -f GB18030 -t UTF-8 旧文件 > 新文件",
        "This is not UTF-8, perhaps GB18030. Convert the file: iconv -f GB18030 -t UTF-8 OLD > NEW")
    case "json.truncated":
      Self("文件不完整，缺少右引号或右括号。", "The file ends here, but a quote or bracket is not closed.")
    case "json.trailingData":
      Self("JSON 已在此前结束，请删除其后的内容。", "The JSON ends before this. Remove what follows.")
    case "json.tooDeep": Self("括号嵌套层数过多。", "Brackets are nested too deeply.")
    case "json.valueExpected":
      Self(
        "此处缺少值：文字（加英文双引号）、数字、true、false、数组或对象。",
        "A value is missing: text in double quotes, a number, true, false, an array or an object.")
    case "json.keyExpected":
      Self("此处缺少键名，须加英文双引号，如 \"email\"。", "A key in double quotes is missing, such as \"email\".")
    case "json.colonExpected": Self("键名后缺少英文冒号。", "A colon is missing after the key.")
    case "json.commaExpected":
      Self("此处缺少英文逗号或右括号。", "A comma or a closing bracket is missing.")
    case "json.trailingComma": Self("请删除右括号前的逗号。", "Remove the comma before the closing bracket.")
    case "json.comment": Self("JSON 不支持注释，请删除。", "JSON has no comments. Remove it.")
    case "json.malformedLiteral":
      Self(
        "除 true、false、null 外，文字须加英文双引号。",
        "Only true, false and null are written without quotes; put other text in double quotes.")
    case "json.malformedNumber":
      Self("数字格式有误；文字须加英文双引号。", "The number is malformed. Put text in double quotes.")
    case "json.leadingZero":
      Self(
        "数字不能以 0 开头；代码和号码须加英文双引号。",
        "A number can't start with 0. Write a code or phone number as text in double quotes.")
    case "json.controlCharacter":
      Self(
        "文字中有换行、制表符或其他控制字符，请删除，或写为 \\n、\\t。",
        "The text contains a line break, a tab or another control character. Remove it, or write \\n or \\t.")
    case "json.malformedEscape":
      Self("转义写法有误；反斜杠须写为 \\\\。", "The escape is invalid. Write \\\\ for a backslash.")
    case "json.loneSurrogate":
      Self(
        "\\u 转义不是完整字符，请直接填写该字符。",
        "The \\u escape is half of a character. Write the character itself.")
    case "json.duplicateKey":
      Self("键名“\(key)”重复，请只保留一个。", "The key “\(key)” appears twice. Keep one.")
    case "json.keyTooLong":
      Self("键名过长，最多 1000 字节。", "The key is too long. Use at most 1,000 bytes.")
    default: Self("不是有效的 JSON（\(id)）。", "This is not valid JSON (\(id)).")
    }
  }
}
