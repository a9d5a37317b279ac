extension TextMeasure {
  /// A text broken into lines of at most so many columns.
  ///
  /// Latin words, numbers, e-mail addresses and URLs stay whole where they fit on a line; Chinese breaks
  /// anywhere, but no line begins with closing punctuation or ends with opening punctuation while there is
  /// another way. Newlines are kept, spaces at a break are not. An empty text is one empty line. Only a wide
  /// character in one column is wider than asked.
  package func wrap(_ text: String, columns: Int) -> [String] {
    lines(of: text, columns: columns).map(String.init)
  }

  /// The lines of `wrap` as slices of the text, for an editor that must find its caret.
  ///
  /// What lies between two slices is the newline or the spaces of the break.
  package func lines(of text: String, columns: Int) -> [Substring] {
    let scalars = text.unicodeScalars
    // As long as no scalar can join its neighbour there is no need to look for characters, nor is there a newline.
    guard !scalars.allSatisfy(\.standsAlone) else {
      return lines(of: text, ofLoneScalars: scalars, columns: max(columns, 1))
    }
    var lines: [Substring] = []
    var paragraph = Paragraph(columns: max(columns, 1))
    var start = text.startIndex
    while start < text.endIndex {
      let end = text.index(after: start)
      let character = text[start]
      let kind = BreakKind(character)
      if kind == .newline {
        lines += paragraph.lines(of: text, endingAt: start)
        paragraph.pieces.removeAll(keepingCapacity: true)
      } else {
        paragraph.pieces.append(Piece(start: start, columns: self.columns(character), kind: kind))
      }
      start = end
    }
    return lines + paragraph.lines(of: text, endingAt: start)
  }

  private func lines(
    of text: String, ofLoneScalars scalars: String.UnicodeScalarView, columns: Int
  ) -> [Substring] {
    guard scalars.reduce(0, { $0 + self.columns($1) }) > columns else { return [text[...]] }
    var paragraph = Paragraph(columns: columns)
    paragraph.pieces.reserveCapacity(text.utf8.count)
    for start in scalars.indices {
      let scalar = scalars[start]
      paragraph.pieces.append(
        Piece(start: start, columns: self.columns(scalar), kind: BreakKind(lone: scalar)))
    }
    return paragraph.lines(of: text, endingAt: text.endIndex)
  }
}

/// A character as wrapping sees it.
private struct Piece {
  let start: String.Index
  let columns: Int
  let kind: BreakKind
}

/// The end of one line and the beginning of the next, as places among the pieces.
private struct LineBreak {
  let end: Int
  let next: Int
}

/// The text between two newlines, and where to break it.
private struct Paragraph {
  let columns: Int
  var pieces: [Piece] = []

  func lines(of text: String, endingAt end: String.Index) -> [Substring] {
    func start(of place: Int) -> String.Index {
      place < pieces.count ? pieces[place].start : end
    }
    var lines: [Substring] = []
    var first = 0
    while let found = lineBreak(from: first) {
      // An indentation as wide as the line does not make an empty one.
      if found.end > first { lines.append(text[start(of: first)..<start(of: found.end)]) }
      first = found.next
    }
    lines.append(text[start(of: first)..<start(of: lastLineEnd(from: first))])
    return lines
  }

  /// Where to break the line that begins at a piece; nil when the rest fits.
  private func lineBreak(from first: Int) -> LineBreak? {
    var width = 0
    var last: Int?  // the last piece on the line that is no space
    var good: LineBreak?
    var tolerable: LineBreak?  // within a word
    for place in first..<pieces.count {
      let piece = pieces[place]
      defer { width += piece.columns }
      guard piece.kind != .space else { continue }
      let here = LineBreak(end: last.map { $0 + 1 } ?? first, next: place)
      if let last {
        let left = pieces[last].kind
        if BreakKind.mayBreak(after: left, before: piece.kind, spaced: last + 1 < place) { good = here }
        if !BreakKind.forbidsBreak(after: left, before: piece.kind) { tolerable = here }
      }
      if place > first, width + piece.columns > columns { return good ?? tolerable ?? here }
      last = place
    }
    return nil
  }

  /// Where the last line ends: with as many of its trailing spaces as fit.
  private func lastLineEnd(from first: Int) -> Int {
    var width = 0
    for place in first..<pieces.count {
      width += pieces[place].columns
      if width > columns, pieces[place].kind == .space { return place }
    }
    return pieces.count
  }
}
