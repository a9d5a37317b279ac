extension TextMeasure {
  /// Breaks a text into lines of at most a number of columns.
  ///
  /// Keeps Latin words, numbers, e-mail addresses and URLs whole if they fit on a line. Chinese text breaks between
  /// any two characters, except before closing and after opening punctuation where that can be avoided. Newlines
  /// are kept; spaces at a break are dropped. An empty text is one empty line. A line is too wide only if a wide
  /// character has to fit into one column.
  package func wrap(_ text: String, columns: Int) -> [String] {
    lines(of: text, columns: columns).map(String.init)
  }

  /// The lines of `wrap` as slices of the text, so that an editor can locate its cursor.
  ///
  /// Between two slices are the newline or the spaces of the break.
  package func lines(of text: String, columns: Int) -> [Substring] {
    let scalars = text.unicodeScalars
    // Fast path: every scalar is a character, and there is no newline.
    guard !scalars.allSatisfy(\.isSingleCharacter) else {
      return lines(of: text, ofSingleScalars: scalars, columns: max(columns, 1))
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
    of text: String, ofSingleScalars scalars: String.UnicodeScalarView, columns: Int
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

/// A character with its width and break kind.
private struct Piece {
  let start: String.Index
  let columns: Int
  let kind: BreakKind
}

/// The end of a line and the start of the next, as indices of pieces.
private struct LineBreak {
  let end: Int
  let next: Int
}

/// The characters between two newlines.
private struct Paragraph {
  let columns: Int
  var pieces: [Piece] = []

  func lines(of text: String, endingAt end: String.Index) -> [Substring] {
    func start(of index: Int) -> String.Index {
      index < pieces.count ? pieces[index].start : end
    }
    var lines: [Substring] = []
    var first = 0
    while let found = lineBreak(from: first) {
      // Indentation as wide as the line must not produce an empty line.
      if found.end > first { lines.append(text[start(of: first)..<start(of: found.end)]) }
      first = found.next
    }
    lines.append(text[start(of: first)..<start(of: lastLineEnd(from: first))])
    return lines
  }

  /// The break of the line that starts at a piece; nil if the rest fits.
  private func lineBreak(from first: Int) -> LineBreak? {
    var width = 0
    var last: Int?  // the last piece on the line that isn't a space
    var good: LineBreak?
    var withinWord: LineBreak?
    for index in first..<pieces.count {
      let piece = pieces[index]
      defer { width += piece.columns }
      guard piece.kind != .space else { continue }
      let here = LineBreak(end: last.map { $0 + 1 } ?? first, next: index)
      if let last {
        let left = pieces[last].kind
        if BreakKind.mayBreak(after: left, before: piece.kind, spaced: last + 1 < index) { good = here }
        if !BreakKind.forbidsBreak(after: left, before: piece.kind) { withinWord = here }
      }
      if index > first, width + piece.columns > columns { return good ?? withinWord ?? here }
      last = index
    }
    return nil
  }

  /// The end of the last line, which keeps as many trailing spaces as fit.
  private func lastLineEnd(from first: Int) -> Int {
    var width = 0
    for index in first..<pieces.count {
      width += pieces[index].columns
      if width > columns, pieces[index].kind == .space { return index }
    }
    return pieces.count
  }
}
