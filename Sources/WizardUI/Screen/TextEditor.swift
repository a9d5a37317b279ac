/// A one-line text editor with whole grapheme clusters and a caret between two of them.
///
/// The characters are always the clusters that Unicode finds in the text. An inserted combining mark becomes one
/// cluster with its neighbour.
package struct TextEditor: Equatable, Sendable {
  private struct State: Equatable, Sendable {
    var characters: [Character] = []
    var caret = 0
  }

  /// The clusters of the text.
  package var characters: [Character] { state.characters }
  /// The caret, as the number of clusters before it.
  package var caret: Int { state.caret }
  /// The maximum number of clusters.
  package let limit: Int
  /// How inserted characters are converted.
  package let folding: Folding

  /// The text that a kill command deleted last.
  private var killed = ""
  private var state = State()
  /// The states before each undo step, the last one first to return to.
  private var done: [State] = []
  /// The states before each undo, the last one first to return to.
  private var undone: [State] = []
  private static let longestHistory = 500
  /// Whether the next typed character belongs to the last undo step.
  private var isTyping = false
  /// Whether the whole text gives way to the first typed or pasted one.
  private var isSuggestion = false

  /// The text.
  package var text: String { String(characters[...]) }

  /// An editor with a text, cleaned like a paste, and the caret at its end.
  ///
  /// The first typed character replaces the text if `isSuggestion` is true; any other key keeps it to be edited.
  package init(
    _ text: String = "", limit: Int = 4096, folding: Folding = .asTyped, isSuggestion: Bool = false
  ) {
    self.limit = limit
    self.folding = folding
    insert(text)
    done = []
    isTyping = false
    self.isSuggestion = isSuggestion
  }

  // MARK: - Keys

  /// Handles an editing key; false for any other key.
  @discardableResult
  package mutating func take(_ key: Key) -> Bool {
    if case .character = key {} else { isSuggestion = false }
    switch key {
    case .character(let character): insert(String(character))
    case .left, .control("b"): move(to: caret - 1)
    case .right, .control("f"): move(to: caret + 1)
    case .home, .control("a"): move(to: 0)
    case .end, .control("e"): move(to: characters.count)
    case .wordLeft, .alt("b"): move(to: wordStart)
    case .wordRight, .alt("f"): move(to: wordEnd)
    case .backspace, .control("h"): remove(max(caret - 1, 0)..<caret)
    case .delete, .control("d"): remove(caret..<min(caret + 1, characters.count))
    case .control("u"): kill(0..<caret)
    case .control("k"): kill(caret..<characters.count)
    case .control("w"): kill(wordStart..<caret)
    case .control("y"): put(killed)
    case .control("_"): undo()
    case .alt("_"): redo()
    default: return false
    }
    return true
  }

  // MARK: - Inserting

  /// Inserts typed text at the caret, without invisible characters and what does not fit.
  package mutating func insert(_ typed: String) {
    let clean = PastedText(typed, folding: folding).text
    dropSuggestion(before: clean)
    let startsWord = clean.first?.isWhitespace == false && caret > 0 && characters[caret - 1].isWhitespace
    put(clean, joining: isTyping && !startsWord)
    isTyping = true
  }

  /// Inserts pasted text at the caret as one undo step, and returns what was changed in it.
  package mutating func paste(_ raw: String) -> PasteNotice {
    let pasted = PastedText(raw, folding: folding)
    var notice = pasted.notice
    dropSuggestion(before: pasted.text)
    notice.truncated = put(pasted.text)
    return notice
  }

  /// Removes a suggested text that something takes the place of.
  private mutating func dropSuggestion(before text: String) {
    guard isSuggestion, !text.isEmpty else { return }
    isSuggestion = false
    remove(0..<characters.count)
  }

  // MARK: - Moving

  /// Moves the caret before a cluster, or to the nearest end of the text.
  package mutating func move(to index: Int) {
    state.caret = min(max(index, 0), characters.count)
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

  /// Undoes the last step; false if there is none.
  ///
  /// A word typed at once is one step.
  @discardableResult
  package mutating func undo() -> Bool {
    guard let before = done.popLast() else { return false }
    undone.append(state)
    state = before
    isTyping = false
    return true
  }

  /// Redoes the step undone last; false if there is none, such as after a new change.
  @discardableResult
  package mutating func redo() -> Bool {
    guard let after = undone.popLast() else { return false }
    done.append(state)
    state = after
    isTyping = false
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
    replace(range, with: "")
  }

  /// Inserts clean text at the caret, and returns how many characters did not fit.
  @discardableResult
  private mutating func put(_ text: String, joining: Bool = false) -> Int {
    isTyping = false
    let room = max(limit - characters.count, 0)
    let fitting = text.prefix(room)
    // A combining mark fits into a full field, since it joins the cluster before the caret.
    if room == 0, let first = text.first, caret > 0, String([characters[caret - 1], first]).count == 1 {
      replace(caret..<caret, with: String(first), joining: joining)
      return text.count - 1
    }
    if !fitting.isEmpty { replace(caret..<caret, with: String(fitting), joining: joining) }
    return text.count - fitting.count
  }

  /// Replaces clusters by text, as an undo step or joining the last one.
  ///
  /// The clusters are found again, since those around the text may join it, and flags may regroup.
  private mutating func replace(_ range: Range<Int>, with text: String, joining: Bool = false) {
    if !joining { done.append(state) }
    if done.count > Self.longestHistory { done.removeFirst() }
    undone = []
    let head = String(characters[..<range.lowerBound]) + text
    state.characters = Array(head + String(characters[range.upperBound...]))
    var reached = 0
    state.caret =
      characters.prefix { character in
        defer { reached += character.utf8.count }
        return reached < head.utf8.count
      }.count
  }
}

extension TextEditor {
  /// The visible part of the text.
  package struct Slice: Hashable, Sendable {
    package var text: String
    /// The column of the caret in the field, from 0.
    package var caretColumn: Int
    /// The index of the first visible cluster, to find the one at a click.
    package var first: Int
    package var moreLeft: Bool
    package var moreRight: Bool
  }

  /// The part of the text to show in a field, including the caret.
  ///
  /// The text scrolls by half a field at a time, counted from its start, so that it does not move while the caret
  /// moves within the field.
  /// - Parameters:
  ///   - columns: The width of the field; the caret at the end of the text needs one column.
  ///   - measure: The columns of a character on this terminal.
  /// - Returns: The clusters that fit, and the column of the caret.
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
}

extension String {
  /// Appends characters one by one, since the generic initializer looks up types at run time, which takes 2.5 % of a
  /// cold start.
  fileprivate init(_ characters: ArraySlice<Character>) {
    self = ""
    for character in characters { append(character) }
  }
}
