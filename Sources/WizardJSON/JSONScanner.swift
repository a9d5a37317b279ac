/// Parses the bytes of a document in one pass; its extensions read strings and numbers.
struct JSONScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  let depthLimit: Int
  /// The offset of the next byte to read.
  var offset = 0
  private var depth = 0

  init(bytes: UnsafeBufferPointer<UInt8>, depthLimit: Int) {
    self.bytes = bytes
    self.depthLimit = depthLimit
  }

  /// Reads the whole text as one value.
  mutating func document() throws(JSONError) -> JSONNode {
    skipWhiteSpace()
    guard !isAtEnd else { throw JSONError(.empty, at: offset) }
    let node = try value()
    skipWhiteSpace()
    guard isAtEnd else { throw unexpected(.trailingData) }
    return node
  }

  /// Reads the value that starts here.
  private mutating func value() throws(JSONError) -> JSONNode {
    guard !isAtEnd else { throw truncated }
    let start = offset
    let value: JSONValue
    switch bytes[offset] {
    case UInt8(ascii: "\""): value = .string(try string())
    case UInt8(ascii: "{"): value = .object(try members())
    case UInt8(ascii: "["): value = .array(try elements())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): value = try number()
    case UInt8(ascii: "t"): value = try literal("true", .bool(true))
    case UInt8(ascii: "f"): value = try literal("false", .bool(false))
    case UInt8(ascii: "n"): value = try literal("null", .null)
    case UInt8(ascii: "+"), UInt8(ascii: "."): throw JSONError(.malformedNumber, at: offset)
    default: throw unexpected(.valueExpected)
    }
    return JSONNode(value, offset: start)
  }

  /// Reads the array that starts here.
  private mutating func elements() throws(JSONError) -> [JSONNode] {
    try enter()
    var elements: [JSONNode] = []
    while try next(in: UInt8(ascii: "]"), isFirst: elements.isEmpty) {
      elements.append(try value())
    }
    return elements
  }

  /// Reads the object that starts here.
  private mutating func members() throws(JSONError) -> [JSONMember] {
    try enter()
    var members: [JSONMember] = []
    var keys = JSONKeySet()
    while try next(in: UInt8(ascii: "}"), isFirst: members.isEmpty) {
      let keyOffset = offset
      guard bytes[offset] == UInt8(ascii: "\"") else { throw unexpected(.keyExpected) }
      let key = try string()
      guard key.utf8.count <= JSONLimits.keyBytes else {
        throw JSONError(.keyTooLong, at: keyOffset, limit: JSONLimits.keyBytes)
      }
      guard keys.isNew(key, after: members) else { throw JSONError(.duplicateKey, at: keyOffset, key: key) }
      skipWhiteSpace()
      guard !isAtEnd else { throw truncated }
      guard bytes[offset] == UInt8(ascii: ":") else { throw unexpected(.colonExpected) }
      offset += 1
      skipWhiteSpace()
      members.append(JSONMember(key, try value(), keyOffset: keyOffset))
    }
    return members
  }

  /// Skips an opening bracket.
  private mutating func enter() throws(JSONError) {
    guard depth < depthLimit else { throw JSONError(.tooDeep, at: offset, limit: depthLimit) }
    depth += 1
    offset += 1
  }

  /// Moves to the next element or member; returns false after skipping the closing bracket.
  private mutating func next(in closing: UInt8, isFirst: Bool) throws(JSONError) -> Bool {
    skipWhiteSpace()
    guard !isAtEnd else { throw truncated }
    if bytes[offset] == closing {
      offset += 1
      depth -= 1
      return false
    }
    if isFirst { return true }
    guard bytes[offset] == UInt8(ascii: ",") else { throw unexpected(.commaExpected) }
    let comma = offset
    offset += 1
    skipWhiteSpace()
    guard !isAtEnd else { throw truncated }
    guard bytes[offset] != closing else { throw JSONError(.trailingComma, at: comma) }
    return true
  }

  /// Skips a word; throws if the text differs.
  private mutating func literal(_ word: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
    for index in 0..<word.utf8CodeUnitCount {
      guard !isAtEnd else { throw truncated }
      guard bytes[offset] == word.utf8Start[index] else { throw JSONError(.malformedLiteral, at: offset) }
      offset += 1
    }
    return value
  }

  private mutating func skipWhiteSpace() {
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): offset += 1
      default: return
      }
    }
  }

  var isAtEnd: Bool { offset >= bytes.count }

  var truncated: JSONError { JSONError(.truncated, at: bytes.count) }

  /// The error for an unexpected byte.
  private func unexpected(_ code: JSONErrorCode) -> JSONError {
    let isComment = bytes[offset] == UInt8(ascii: "/") || bytes[offset] == UInt8(ascii: "#")
    return JSONError(isComment ? .comment : code, at: offset)
  }
}
