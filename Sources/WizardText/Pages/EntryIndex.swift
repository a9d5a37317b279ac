import Glibc

/// The entries of a list page such as `checklist.zh.md`, parsed on demand.
///
/// A command needs a few entries out of hundreds. Tests validate the embedded pages, so the rest is not checked here.
struct EntryIndex {
  private let bytes: [UInt8]
  /// The lines of each entry: its own and those of its values.
  private let ranges: [Range<Int>]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    ranges = bytes.withUnsafeBytes { bytes in
      var starts: [Int] = []
      var rest = bytes[...]
      while let first = rest.first, let base = bytes.baseAddress {
        if first == UInt8(ascii: "-") { starts.append(rest.startIndex) }
        let end = memchr(base + rest.startIndex, CInt(UInt8(ascii: "\n")), rest.count)
        rest = end.map { rest[(UnsafeRawPointer($0) - base + 1)...] } ?? rest[rest.endIndex...]
      }
      return zip(starts, starts.dropFirst() + [bytes.count]).map { $0..<$1 }
    }
  }

  /// The texts of an id; nil if the page has none or they are malformed.
  func entry(
    _ id: String, fill: @escaping (String) throws(PageParser.UnknownPlaceholder) -> String
  ) -> FieldText? {
    let start = Array("- `\(id)` ".utf8)
    let range = bytes.withUnsafeBytes { bytes in
      ranges.first { range in
        guard range.count > start.count, let base = bytes.baseAddress else { return false }
        return memcmp(base + range.lowerBound, start, start.count) == 0
      }
    }
    return range.flatMap { PageParser.field(bytes[$0], fill: fill) }
  }
}
