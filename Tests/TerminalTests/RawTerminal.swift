import Foundation
import TestSupport

/// The program on a terminal that is nothing but bytes: what it sends is counted, what it asks is answered by the test.
final class RawTerminal {
  private let terminal: PseudoTerminal
  private let child: Child
  /// The number of bytes already read by the test.
  private var taken = 0

  struct Stuck: Error, CustomStringConvertible {
    let wanted: String
    let sent: String
    var description: String { "“\(wanted)” was never sent, but \(sent.debugDescription)" }
  }

  init(
    _ arguments: [String], home: Home, columns: UInt16 = 80, rows: UInt16 = 24,
    variables: [String: String] = [:],
    ignoringHangUp: Bool = false
  ) throws {
    terminal = try PseudoTerminal(columns: columns, rows: rows)
    var environment = Program.environment(home: home.path)
    environment["TERM"] = "xterm-256color"
    for (name, value) in variables { environment[name] = value }
    let wrapper = ignoringHangUp ? ["/usr/bin/env", "--ignore-signal=HUP"] : []
    let line = wrapper + [Program.path] + arguments
    child = try Child(line[0], Array(line.dropFirst()), environment: environment, terminal: terminal.path)
  }

  func type(_ text: String) { terminal.type(text) }

  /// Hangs up, as closing a window does.
  func vanish() { terminal.hangUp() }

  /// Whether the program ends.
  func ends() -> Bool { child.wait(seconds: 60) != nil }

  /// Waits until a text has been sent, and takes all up to what follows it at once.
  @discardableResult
  func take(upTo text: String) throws -> [UInt8] {
    guard terminal.wait(for: text, after: taken) else {
      throw Stuck(wanted: text, sent: String(decoding: terminal.output[taken...], as: UTF8.self))
    }
    // Reads until nothing arrives for a moment.
    while terminal.listen(milliseconds: 120) {}
    defer { taken = terminal.output.count }
    return Array(terminal.output[taken...])
  }
}
