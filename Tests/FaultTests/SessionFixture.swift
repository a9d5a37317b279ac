import Foundation
import TestSupport
import WizardCore
import WizardStore

/// A home with one session, `shop`, and what is seen of its files from outside.
final class SessionFixture: Sendable {
  static let day = "2026-11-20"
  let home: Home
  let folder: String

  /// A session of the registration with these answers.
  init(_ session: Session? = SessionFixture.empty) throws {
    home = try Home()
    folder = home.path + "/.local/share/wxwizard/sessions"
    _ = try SessionFolder(.named(folder), creating: true)
    if let session { try reset(to: session) }
  }

  static let empty = Session(flow: .register)

  /// Before the step that asks for the organisation's name.
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

  /// Nothing but this session, saved twice, so that there is a previous one.
  func reset(to session: Session) throws {
    for name in names { unlink(folder + "/" + name) }
    let today = CivilDate(iso: Self.day) ?? CivilDate(dayNumber: 0)
    let opened = try open().session
    for _ in 1...2 { _ = opened?.save(session, today: today) }
    opened?.close()
    guard names.contains("shop.prev.json") else { throw Missing("the session could not be made") }
  }

  /// Opens it as the next program would.
  func open() throws -> OpenResult { try SessionFolder(.named(folder), creating: false).open(Self.name) }

  func saved() throws -> Session { try AnswersFile.decode(AnswersFile.read(file)) }

  var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted() }

  func mode(_ name: String) -> mode_t {
    var status = stat()
    return lstat(folder + "/" + name, &status) == 0 ? status.st_mode & 0o7777 : 0
  }

  /// What is wrong with the files: readable by others, or left over once the session has been opened again.
  func faults(after what: String) throws -> [String] {
    var faults = names.filter { mode($0) != 0o600 }.map {
      "\(what): \($0) has mode \(String(mode($0), radix: 8))"
    }
    if mode(".") != 0o700 { faults.append("\(what): the folder has mode \(String(mode("."), radix: 8))") }
    guard case .loaded(let opened) = try open() else { return faults + ["\(what): cannot be opened"] }
    if opened.access != .writing { faults.append("\(what): cannot be written any more: \(opened.access)") }
    opened.close()
    return faults + names.filter { $0.hasSuffix(".tmp") }.map { "\(what): \($0) is left" }
  }

  /// Runs the program with this home.
  func run(_ arguments: [String], typing input: String? = nil) throws -> Program.Run {
    try Program.run(
      Program.path, arguments + ["--today", Self.day],
      environment: Program.environment(home: home.path), input: input)
  }
}

extension OpenResult {
  /// The session that was opened, of whatever kind.
  var session: OpenSession? {
    switch self {
    case .fresh(let session), .loaded(let session), .recovered(let session, _): session
    case .refused: nil
    }
  }
}
