import Testing

@testable import WizardUI

/// A state of the screen, drawn in both languages and kept as goldens.
struct Scene: Sendable, CustomTestStringConvertible {
  /// The name of the goldens.
  let name: String
  /// The sizes of the goldens.
  let sizes: [Size]
  let make: @Sendable () -> ScreenModel

  init(_ name: String, _ sizes: [Size] = [.standard], make: @escaping @Sendable () -> ScreenModel) {
    self.name = name
    self.sizes = sizes
    self.make = make
  }

  var testDescription: String { name }

  static let all = sessionList + steps + outcomes + lists + prompts
}

/// The size of a terminal.
struct Size: Sendable, Hashable {
  let columns: Int
  let rows: Int

  var name: String { "\(columns)x\(rows)" }
  var canvas: Canvas { Canvas(rows: rows, columns: columns) }

  static let standard = Size(columns: 80, rows: 24)
  static let smallest = Size(columns: 30, rows: 8)
  static let widest = Size(columns: 120, rows: 40)
  static let all: [Size] = [.standard, .smallest, .widest]
}
