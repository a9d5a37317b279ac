import Foundation
import TestSupport
import WizardCore
import WizardStore

/// A home folder with one session, `shop`.
final class SessionFixture: Sendable {
  static let day = "2026-11-20"
  let home: Home
  let folder: String

  /// Creates the home; with nil, without a session.
  init(_ session: Session? = SessionFixture.empty) throws {
    home = try Home()
    folder = home.path + "/.local/share/wxwizard/sessions"
    _ = try SessionFolder(.named(folder), creating: true)
    if let session { try reset(to: session) }
  }

  static let empty = Session(flow: .register)

  /// A session at the step that asks for the organisation's name.
  static let named = Session(
    flow: .register,
    answers: [
      .email: .text("ops@example.cn"), .emailUnused: .yesNo(true), .subjectType: .text("enterprise"),
    ],
    done: [
      .openRegistration: CivilDate(iso: day) ?? CivilDate(dayNumber: 0),
      .fillEmailAndPassword: CivilDate(iso: day) ?? CivilDate(dayNumber: 0),
      .activateEmail: CivilDate(iso: day) ?? CivilDate(dayNumber: 0),
    ])

  static let name = SessionName("shop").unsafelyUnwrapped

  var file: String { folder + "/shop.json" }

  /// Replaces all files by this session, saved twice so that there is a previous file.
  func reset(to session: Session) throws {
    for name in names { unlink(folder + "/" + name) }
    let today = CivilDate(iso: Self.day) ?? CivilDate(dayNumber: 0)
    let opened = try open().session
    for _ in 1...2 { _ = opened?.save(session, today: today) }
    opened?.close()
    guard names.contains("shop.prev.json") else { throw Missing("the session could not be created") }
  }

  /// Opens the session in this process.
  func open() throws -> OpenResult { try SessionFolder(.named(folder), creating: false).open(Self.name) }

  func saved() throws -> Session { try AnswersFile.decode(AnswersFile.read(file)) }

  var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted() }

  func mode(_ name: String) -> mode_t {
    var status = stat()
    return lstat(folder + "/" + name, &status) == 0 ? status.st_mode & 0o7777 : 0
  }

  /// Failures after a fault: wrong permissions, a session that does not open, or temporary files left after opening.
  func faults(after what: String) throws -> [String] {
    var faults = names.filter { mode($0) != 0o600 }.map {
      "\(what): \($0) has mode \(String(mode($0), radix: 8))"
    }
    if mode(".") != 0o700 { faults.append("\(what): the folder has mode \(String(mode("."), radix: 8))") }
    guard case .loaded(let opened) = try open() else { return faults + ["\(what): cannot be opened"] }
    if opened.access != .writing { faults.append("\(what): cannot be written: \(opened.access)") }
    opened.close()
    return faults + names.filter { $0.hasSuffix(".tmp") }.map { "\(what): \($0) was not removed" }
  }

  /// Runs the program with this home.
  func run(_ arguments: [String], typing input: String? = nil) throws -> Program.Run {
    try Program.run(
      Program.path, arguments + ["--today", Self.day],
      environment: Program.environment(home: home.path), input: input)
  }
}

extension OpenResult {
  /// The opened session, unless it was refused.
  var session: OpenSession? {
    switch self {
    case .fresh(let session), .loaded(let session), .recovered(let session, _): session
    case .refused: nil
    }
  }
}
