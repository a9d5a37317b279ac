import Foundation
import Testing
import WizardCore
import WizardText

/// The folder of the embedded pages.
let pagesFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().appending(path: "Screens/Pages")

/// The steps of all flows, without duplicates.
let steps: [StepID] = StepID.allCases.filter { step in Corpus.flows.contains { $0.step(step) != nil } }

@Suite struct PageTests {
  @Test func `the embedded pages equal the files of the folder, sorted by name`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: pagesFolder.path)
    #expect(PageSource.embeddedNames == names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    for name in names {
      let bytes = try Data(contentsOf: pagesFolder.appending(path: name))
      #expect(PageSource.embedded.bytes(of: name).map { Data($0) } == bytes, "\(name)")
    }
  }

  @Test func `every page is valid and exists in both languages`() throws {
    let names = Set(PageSource.embeddedNames.compactMap { $0.split(separator: ".").first.map(String.init) })
    #expect(names == Set(StepID.allCases.map(\.rawValue) + Localizer.Vocabulary.allCases.map(\.rawValue)))
    for language in Language.allCases {
      let localizer = Localizer(language)
      for name in names {
        do throws(PageError) {
          _ = try localizer.load(name)
        } catch {
          Issue.record("\(error.file):\(error.line): \(error.fault)")
        }
      }
    }
  }

  @Test func `a page ends with one newline and has no trailing or invisible spaces`() throws {
    for name in PageSource.embeddedNames {
      let bytes = try #require(PageSource.embedded.bytes(of: name))
      let text = try #require(String(validating: bytes, as: UTF8.self))
      #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"), "\(name)")
      for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        #expect(line.last != " " && line == makeVisible(String(line)), "\(name):\(index + 1)")
      }
    }
  }

  @Test(arguments: StepID.allCases.map(\.rawValue) + Localizer.Vocabulary.allCases.map(\.rawValue))
  func `both languages have the same fields, values and sections in the same order`(name: String) throws {
    let zh = try Localizer(.zh).load(name)
    let en = try Localizer(.en).load(name)
    #expect(zh.fields.map(\.id) == en.fields.map(\.id))
    for (left, right) in zip(zh.fields, en.fields) {
      #expect(left.values.map(\.id) == right.values.map(\.id), "\(left.id)")
    }
    #expect(zh.sections.map(\.situation) == en.sections.map(\.situation))
    #expect(zh.notices.count == en.notices.count)
    #expect(zh.fields.map(\.id).count == Set(zh.fields.map(\.id)).count)
  }

  @Test(arguments: Language.allCases)
  func `a page has the fields and values of its step, in order`(language: Language) {
    let localizer = Localizer(language)
    for flow in Corpus.flows {
      for step in flow.steps {
        let page = localizer.page(step.id)
        let place = "\(flow.id.rawValue) \(step.id.rawValue)"
        #expect(page.fields.map(\.id) == step.fields.map(\.id.rawValue), "\(place)")
        for (text, field) in zip(page.fields, step.fields) {
          let values = text.values.map(\.id)
          switch field.kind {
          case .choice(let wanted), .set(let wanted): #expect(values == wanted, "\(place) \(text.id)")
          case .yesNo: #expect(values == [] || values == ["yes", "no"], "\(place) \(text.id)")
          case .text, .count, .money, .date: #expect(values == [], "\(place) \(text.id)")
          }
        }
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `labels fit into their columns`(language: Language) {
    let localizer = Localizer(language)
    let measure = TextMeasure()
    for step in steps {
      for field in localizer.page(step).fields {
        #expect(measure.columns(field.label) <= 26, "\(step.rawValue) \(field.label)")
        for value in field.values {
          #expect(measure.columns(value.label) <= 40, "\(step.rawValue) \(value.label)")
        }
      }
    }
    for id in localizer.ids(of: .checklist) {
      #expect(measure.columns(localizer.item(id).label) <= 40, "\(id)")
    }
  }

  @Test func `every section has a valid and unique situation`() {
    let localizer = Localizer(.zh)
    let codes = Set(ProblemCode.allCases.map(\.rawValue))
    let values = Set(
      Corpus.flows.flatMap(\.fields).flatMap { _, field in
        (field.kind == .yesNo ? ["true", "false"] : field.kind.values).map { "\(field.id.rawValue).\($0)" }
      })
    let flows = Set(FlowID.allCases.map { "flow.\($0.rawValue)" })
    let policies = Set(Policy.allCases.flatMap { ["\($0.fact.rawValue).true", "\($0.fact.rawValue).false"] })
    for step in steps {
      var seen: Set<String> = []
      for section in localizer.page(step).sections {
        let situation = section.situation
        let isHelp =
          situation == "help" || (situation.hasPrefix("help-") && Int(situation.dropFirst(5)) != nil)
        let isLegal =
          isHelp || codes.contains(situation) || values.contains(situation) || policies.contains(situation)
          || flows.contains(situation)
          || (step == .transfer && situation == "transfer.paidInTime")
        #expect(isLegal, "\(step.rawValue) \(situation)")
        #expect(seen.insert(situation).inserted, "\(step.rawValue) \(situation)")
        #expect(!section.blocks.isEmpty, "\(step.rawValue) \(situation)")
      }
    }
  }

  @Test func `every section is shown in some session`() {
    let localizer = Localizer(.zh)
    var met: [StepID: Set<String>] = [:]
    for wizard in Corpus.wizards {
      let path = wizard.replay.knownPath.filter { !localizer.page($0).sections.isEmpty }
      for step in path { met[step, default: []].formUnion(localizer.situations(for: step, in: wizard)) }
    }
    for step in steps {
      let sections = localizer.page(step).sections.map(\.situation).filter { !$0.hasPrefix("help") }
      let never = sections.filter { !met[step, default: []].contains($0) }
      #expect(never.isEmpty, "\(step.rawValue)")
    }
  }
}
