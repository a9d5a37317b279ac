import Glibc

/// A page of words by id, of which an entry is parsed when it is first asked for.
///
/// The pages in the binary are proved sound by the tests, so one that asks for ten words need not read five hundred.
struct EntryIndex {
  private let bytes: [UInt8]
  /// Where the entries stand: the line of each, and those of its values.
  private let places: [Range<Int>]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    places = bytes.withUnsafeBytes { bytes in
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

  /// The words of an id; nil where there are none, or where they are malformed.
  func entry(
    _ id: String, fill: (String) throws(PageParser.UnknownPlaceholder) -> String
  ) -> FieldText? {
    let head = Array("- `\(id)` ".utf8)
    let place = bytes.withUnsafeBytes { bytes in
      places.first { place in
        guard place.count > head.count, let base = bytes.baseAddress else { return false }
        return memcmp(base + place.lowerBound, head, head.count) == 0
      }
    }
    return place.flatMap { PageParser.field(bytes[$0], fill: fill) }
  }
}
