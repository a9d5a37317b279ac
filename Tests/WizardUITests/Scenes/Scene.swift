import Testing

@testable import WizardUI

/// One telling state of the screen, drawn in both languages and kept as a golden.
struct Scene: Sendable, CustomTestStringConvertible {
  /// The golden's name; it says what is shown.
  let name: String
  /// The sizes it is drawn in.
  let shapes: [Shape]
  let make: @Sendable () -> ScreenModel

  init(_ name: String, _ shapes: [Shape] = [.usual], make: @escaping @Sendable () -> ScreenModel) {
    self.name = name
    self.shapes = shapes
    self.make = make
  }

  var testDescription: String { name }

  static let all = picker + steps + outcomes + lists + inputPrompt
}

/// A size of a terminal.
struct Shape: Sendable, Hashable {
  let columns: Int
  let rows: Int
  var isASCII = false

  var name: String { "\(columns)x\(rows)" + (isASCII ? "-ascii" : "") }

  static let usual = Shape(columns: 80, rows: 24)
  static let ascii = Shape(columns: 80, rows: 24, isASCII: true)
  static let phone = Shape(columns: 40, rows: 12)
  static let smallest = Shape(columns: 30, rows: 8)
  static let wide = Shape(columns: 120, rows: 40)
  static let tooSmall = Shape(columns: 29, rows: 7)

  static let every: [Shape] = [.usual, .phone, .smallest, .wide]
  static let three: [Shape] = [.usual, .phone, .smallest]
}
