/// One line of text being edited: whole grapheme clusters, and a caret between two of them.
///
/// The text always holds the clusters Unicode finds in it: what joins its neighbour when inserted, such as a
/// combining mark, becomes one cluster with it.
package struct TextEditor: Equatable, Sendable {
  /// The clusters of the text.
  package private(set) var characters: [Character] = []
  /// The caret, as the number of clusters before it.
  package private(set) var caret = 0
  /// The most clusters the text may hold.
  package let limit: Int
  /// What is done to characters as they come in.
  package let folding: Folding

  private var killed = ""
  private var done: [Change] = []
  private var undone: [Change] = []
  /// Whether the next typed character belongs to the last change.
  private var isTyping = false

  /// The text.
  package var text: String { String(characters[...]) }

  /// An editor with a text, which is cleaned as a paste is, and the caret at its end.
  package init(_ text: String = "", limit: Int = 4096, folding: Folding = .asTyped) {
    self.limit = limit
    self.folding = folding
    insert(text)
    done = []
    isTyping = false
  }

  // MARK: - Coming in

  /// Inserts what is typed at the caret; what is no visible text is left out, and so is what has no room.
  package mutating func insert(_ typed: String) {
    let clean = PastedText(typed, folding: folding).text
    let startsWord = clean.first?.isWhitespace == false && caret > 0 && characters[caret - 1].isWhitespace
    put(clean, joining: isTyping && !startsWord)
    isTyping = true
  }

  /// Inserts what is pasted at the caret as one step for undo, and returns what had to be changed.
  package mutating func paste(_ raw: String) -> PasteNotice {
    let pasted = PastedText(raw, folding: folding)
    var notice = pasted.notice
    notice.truncated = put(pasted.text)
    return notice
  }

  /// Inserts what was killed last.
  package mutating func yank() { put(killed) }

  // MARK: - Going out

  package mutating func deleteBackward() { remove(max(caret - 1, 0)..<caret) }
  package mutating func deleteForward() { remove(caret..<min(caret + 1, characters.count)) }
  package mutating func killToStart() { kill(0..<caret) }
  package mutating func killToEnd() { kill(caret..<characters.count) }
  package mutating func killWordBackward() { kill(wordStart..<caret) }

  // MARK: - Moving

  package mutating func moveLeft() { move(to: caret - 1) }
  package mutating func moveRight() { move(to: caret + 1) }
  package mutating func moveHome() { move(to: 0) }
  package mutating func moveEnd() { move(to: characters.count) }
  package mutating func moveWordLeft() { move(to: wordStart) }
  package mutating func moveWordRight() { move(to: wordEnd) }

  /// Moves the caret before the cluster with this number, or as near as the text allows.
  package mutating func move(to index: Int) {
    caret = min(max(index, 0), characters.count)
    isTyping = false
  }

  private var wordStart: Int {
    var index = caret
    while index > 0, !characters[index - 1].isWordPart { index -= 1 }
    while index > 0, characters[index - 1].isWordPart { index -= 1 }
    return index
  }

  private var wordEnd: Int {
    var index = caret
    while index < characters.count, !characters[index].isWordPart { index += 1 }
    while index < characters.count, characters[index].isWordPart { index += 1 }
    return index
  }

  // MARK: - Undo

  /// Takes back the last step; false when there is none.
  ///
  /// A word typed in one go is one step.
  @discardableResult
  package mutating func undo() -> Bool {
    guard let change = done.popLast() else { return false }
    replace(change.start..<change.start + change.new.count, with: change.old, caret: change.caretBefore)
    undone.append(change)
    return true
  }

  /// Does again what was taken back last; false when there is nothing, as after a new change.
  @discardableResult
  package mutating func redo() -> Bool {
    guard let change = undone.popLast() else { return false }
    replace(change.start..<change.start + change.old.count, with: change.new, caret: change.caretAfter)
    done.append(change)
    return true
  }

  // MARK: - Changing

  private mutating func kill(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    killed = String(characters[range])
    remove(range)
  }

  private mutating func remove(_ range: Range<Int>) {
    isTyping = false
    guard !range.isEmpty else { return }
    commit(range, "", joining: false)
  }

  /// Puts a clean text at the caret, and returns how many characters had no room.
  @discardableResult
  private mutating func put(_ text: String, joining: Bool = false) -> Int {
    isTyping = false
    let room = max(limit - characters.count, 0)
    let fitting = text.prefix(room)
    // A full field still takes a mark that joins the cluster before the caret.
    if room == 0, let first = text.first, caret > 0, String([characters[caret - 1], first]).count == 1 {
      commit(caret..<caret, String(first), joining: joining)
      return text.count - 1
    }
    if !fitting.isEmpty { commit(caret..<caret, String(fitting), joining: joining) }
    return text.count - fitting.count
  }

  /// Replaces clusters by a text and finds the clusters around it anew.
  private mutating func commit(_ range: Range<Int>, _ text: String, joining: Bool) {
    let start = max(range.lowerBound - 1, 0)
    let head = String(characters[start..<range.lowerBound]) + text
    var end = range.upperBound
    var found = Array(head)
    // Clusters after the text may join it, and flags shift by a letter, until one comes out as it was.
    while end < characters.count {
      end += 1
      found = Array(head + String(characters[range.upperBound..<end]))
      if found.last == characters[end - 1] { break }
    }
    var change = Change(start: start, old: Array(characters[start..<end]), new: found, caretBefore: caret)
    change.caretAfter = start + Self.boundary(in: found, atOrAfter: head.utf8.count)
    change.trim()
    guard change.old != change.new || change.caretAfter != change.caretBefore else { return }
    replace(change.start..<change.start + change.old.count, with: change.new, caret: change.caretAfter)
    undone = []
    if joining, let last = done.last, let joined = last.joined(with: change) {
      done[done.count - 1] = joined
    } else {
      done.append(change)
      if done.count > Self.longestHistory { done.removeFirst() }
    }
  }

  private mutating func replace(_ range: Range<Int>, with new: [Character], caret: Int) {
    characters.replaceSubrange(range, with: new)
    self.caret = caret
    isTyping = false
  }

  private static let longestHistory = 500

  private static func boundary(in found: [Character], atOrAfter offset: Int) -> Int {
    var reached = 0
    for (index, character) in found.enumerated() {
      if reached >= offset { return index }
      reached += character.utf8.count
    }
    return found.count
  }
}

extension TextEditor {
  /// One step for undo: clusters from `start` on, before and after.
  private struct Change: Equatable, Sendable {
    var start: Int
    var old: [Character]
    var new: [Character]
    var caretBefore: Int
    var caretAfter = 0

    /// Drops what is the same at both ends; compared by scalar, as two spellings of é are equal characters.
    mutating func trim() {
      while let first = old.first, let other = new.first, first.isSpelled(like: other) {
        old.removeFirst()
        new.removeFirst()
        start += 1
      }
      while let last = old.last, let other = new.last, last.isSpelled(like: other) {
        old.removeLast()
        new.removeLast()
      }
    }

    /// This step and the next as one; nil when the next lies outside what this one wrote.
    func joined(with next: Change) -> Change? {
      let offset = next.start - start
      guard caretAfter == next.caretBefore, offset >= 0, offset + next.old.count <= new.count else {
        return nil
      }
      var joined = self
      joined.new.replaceSubrange(offset..<offset + next.old.count, with: next.new)
      joined.caretAfter = next.caretAfter
      return joined
    }
  }
}

extension TextEditor {
  /// The part of a text that a field shows.
  package struct Slice: Hashable, Sendable {
    package var text: String
    /// The column of the caret in the field, from 0.
    package var caretColumn: Int
    /// The number of the first cluster shown, for finding the one under the mouse.
    package var first: Int
    package var moreLeft: Bool
    package var moreRight: Bool
  }

  /// The part of the text to show in a field, with the caret in it.
  ///
  /// It depends on nothing but text and caret: the text moves by half a field at a time, counted from its
  /// start, so that it stands still while the caret moves within.
  /// - Parameters:
  /// - columns: The width of the field; the caret needs one of them at the end of the text.
  /// - measure: The columns of a character on this terminal.
  /// - Returns: The clusters that fit whole, and where the caret stands among them.
  package func visibleSlice(columns: Int, measure: (Character) -> Int) -> Slice {
    let widths = characters.map(measure)
    let underCaret = caret < widths.count ? max(widths[caret], 1) : 1
    var first = 0
    var caretColumn = widths[..<caret].reduce(0, +)
    while first < caret, caretColumn + underCaret > columns {
      let goal = caretColumn - max(columns / 2, 1)
      repeat {
        caretColumn -= widths[first]
        first += 1
      } while first < caret && caretColumn > goal
    }
    var last = first
    var used = 0
    while last < widths.count, used + widths[last] <= columns {
      used += widths[last]
      last += 1
    }
    return Slice(
      text: String(characters[first..<last]), caretColumn: max(min(caretColumn, columns - 1), 0),
      first: first,
      moreLeft: first > 0, moreRight: last < widths.count)
  }
}

extension Character {
  fileprivate var isWordPart: Bool { isLetter || isNumber }

  fileprivate func isSpelled(like other: Character) -> Bool {
    unicodeScalars.elementsEqual(other.unicodeScalars)
  }
}

extension String {
  /// The text of some characters, put together one by one: the general way has its types looked up at run time, which
  /// takes a fortieth of a cold start.
  fileprivate init(_ characters: ArraySlice<Character>) {
    self = ""
    for character in characters { append(character) }
  }
}
