import Testing
import WizardCore
import WizardText

@testable import WizardUI

/// Reading long pages with Page Down and Page Up only.
@Suite struct ScrollingTests {
  private static let canvases = [(24, 80), (12, 40), (8, 30)].map { Canvas(rows: $0, columns: $1) }

  /// Every step of every path of `register` with the steps before it done, and every step of the other flows.
  ///
  /// A step that asks the same on several paths of `register` is there once.
  private static var models: [ScreenModel] {
    var models: [ScreenModel] = []
    var asked: Set<[String]> = []
    for (subject, method) in [
      (SubjectType.enterprise, VerificationMethod.bankTransfer), (.enterprise, .certification),
      (.individual, .bankTransfer),
    ] {
      for step in Flow.register.steps {
        let session = Journey.session(subject, by: method, upTo: step.id)
        let replay = Journey.wizard(session).replay
        guard replay.knownPath.contains(step.id) else { continue }
        let fields = step.fields.map(\.id).filter { replay.fields[$0] != nil }
        if asked.insert([step.id.rawValue] + fields.map(\.rawValue)).inserted {
          models.append(Journey.model(session, at: step.id))
        }
      }
    }
    for flow in FlowID.allCases.map(Flow.named) where flow.id != .register {
      for step in flow.steps { models.append(Journey.model(Session(flow: flow.id), at: step.id)) }
    }
    return models
  }

  /// A drawn page: all its rows and the visible ones.
  private struct Picture: Equatable {
    let rows: [String]
    let window: Window
    /// The title row of a small screen has the number of the part.
    var part: String { rows.first ?? "" }
    var seen: ArraySlice<String> {
      rows.dropFirst(window.top).prefix(window.rows)
    }
  }

  private func picture(of model: inout ScreenModel, _ canvas: Canvas, _ localizer: Localizer) -> Picture {
    let frame = model.frame(on: canvas, localizer: localizer)
    model.drew(frame)
    let view = View(model: model, canvas: canvas, localizer: localizer)
    let page = view.page(columns: model.pageColumns(on: canvas), rows: frame.window.rows)
    // An empty field looks different with and without the focus.
    let rows = page.lines.map { $0.runs.map(\.text).joined().trimmed(of: " ＿‹›") }
    return Picture(rows: rows, window: frame.window)
  }

  /// The pages drawn while a key is pressed until nothing changes.
  private func turn(_ key: Key, _ model: inout ScreenModel, _ canvas: Canvas, _ localizer: Localizer)
    -> [Picture]
  {
    var pictures = [picture(of: &model, canvas, localizer)]
    for _ in 0..<200 {
      model.press(key)
      let next = picture(of: &model, canvas, localizer)
      if next == pictures.last { break }
      pictures.append(next)
    }
    return pictures
  }

  /// Whether two pages of one part overlap by a row.
  private func touch(_ above: Picture, _ below: Picture) -> Bool {
    below.seen.first.map(above.seen.contains) == true || above.seen.last.map(below.seen.contains) == true
  }

  @Test(arguments: Language.allCases)
  func `turning pages down and up shows every row of every step`(language: Language) {
    let localizer = Localizer(language)
    for canvas in ScrollingTests.canvases {
      for first in ScrollingTests.models {
        var model = first
        let name = "\(model.wizard?.flow.id.rawValue ?? "") \(model.screen) \(canvas.columns)x\(canvas.rows)"
        _ = turn(.pageUp, &model, canvas, localizer)
        let down = turn(.pageDown, &model, canvas, localizer)
        let up = turn(.pageUp, &model, canvas, localizer)
        for pictures in [down, up] {
          let rows = Set(pictures.flatMap(\.rows))
          #expect(rows.subtracting(pictures.flatMap(\.seen)) == [], "\(name)")
        }
        #expect(Set(down.map(\.part)) == Set(up.map(\.part)), "\(name)")
        for (above, below) in Array(zip(down, down.dropFirst())) + zip(up.dropFirst(), up)
        where above.part == below.part {
          #expect(touch(above, below), "\(name)")
        }
      }
    }
  }

  @Test func `on a small screen Page Down opens the next part`() {
    let localizer = Localizer(.zh)
    var model = Journey.model(at: .email)
    var parts: [String] = []
    for picture in turn(.pageDown, &model, Canvas(rows: 12, columns: 40), localizer)
    where parts.last != picture.part {
      parts.append(picture.part)
    }
    #expect(parts.map { $0.suffix(3) } == ["1/5", "2/5", "3/5", "4/5", "5/5"])
    #expect(model.focus == .continueTo)
  }

  @Test func `turning the page to a field focuses its answer`() {
    let canvas = Canvas(rows: 12, columns: 40)
    let localizer = Localizer(.zh)
    var model = Journey.model(Journey.session(upTo: .administrator), at: .transferAccount).focusing(
      .continueTo)
    _ = turn(.pageUp, &model, canvas, localizer)
    #expect(model.focus == .option(.accountKind, "basic"))
    model.press(.enter)
    #expect(model.wizard?.session.answers[.accountKind] == .text("basic"))
  }
}

extension String {
  /// The text without some characters at its ends.
  fileprivate func trimmed(of characters: String) -> String {
    let rest = drop { characters.contains($0) }
    return String(rest.reversed().drop { characters.contains($0) }.reversed())
  }
}
