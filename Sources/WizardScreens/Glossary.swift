/// A page of words by id, of which an entry is parsed when it is first asked for.
///
/// The pages in the binary are proved sound by the tests, so one that asks for ten words need not read five hundred.
struct Glossary {
  private let bytes: [UInt8]
  /// Where an entry stands: its line, and those of its values.
  private let places: [String: Range<Int>]

  init(_ bytes: [UInt8]) {
    var places: [String: Range<Int>] = [:]
    var last: (id: String, start: Int)?
    func close(before end: Int) {
      if let last, places[last.id] == nil { places[last.id] = last.start..<end }
    }
    var rest: PageParser.Line? = bytes[...]
    while let line = PageParser.line(of: &rest) {
      guard line.begins("- "), let id = PageParser.id(of: line.dropFirst(2)) else { continue }
      close(before: line.startIndex)
      last = (String(decoding: id, as: UTF8.self), line.startIndex)
    }
    close(before: bytes.endIndex)
    self.bytes = bytes
    self.places = places
  }

  /// The words of an id; nil where there are none, or where they are malformed.
  func entry(
    _ id: String, fill: (String) throws(PageParser.UnknownPlaceholder) -> String
  ) -> FieldWords? {
    places[id].flatMap { PageParser.field(bytes[$0], fill: fill) }
  }
}
