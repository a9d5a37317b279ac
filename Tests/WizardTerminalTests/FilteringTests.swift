import Testing
import WizardCore
import WizardText

@testable import WizardTerminal

@Suite struct FilteringTests {
  /// An individual at the field for the category.
  private var atCategory: ScreenFace {
    Journey.face(Journey.session(.individual, upTo: .profile)).focusing(.field(.category))
  }

  @Test func `every category has the initials of all its characters`() {
    #expect(IndividualCategories.all.count == 42)
    for leaf in IndividualCategories.all {
      #expect(leaf.text.count == leaf.initials.count, "\(leaf.text)")
      for (character, initial) in zip(leaf.text, leaf.initials) {
        let isChinese = character.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
        #expect(isChinese ? ("a"..."z").contains(initial) : initial == character, "\(leaf.text)")
      }
    }
  }

  @Test func `a character that stands in several categories has one initial`() {
    var known: [Character: Character] = [:]
    for (character, initial) in IndividualCategories.all.flatMap({ zip($0.text, $0.initials) }) {
      #expect(known[character, default: initial] == initial, "\(character)")
      known[character] = initial
    }
  }

  @Test func `a slash in the empty field opens the list, initials narrow it down, Enter takes one`() {
    var face = atCategory
    face.press(.character("/"))
    #expect(face.isChoosingCategory && face.stops.count == IndividualCategories.all.count)
    face.type("tq")
    #expect(face.stops == [.found("工具 > 天气")])
    let errands = face.press(.enter)
    #expect(face.wizard?.session.answers[.category] == .text("工具 > 天气"))
    #expect(!face.isChoosingCategory && face.focus == .field(.category))
    #expect(face.editor?.text == "工具 > 天气")
    #expect(errands == face.wizard.map { [.save($0.session)] })
  }

  @Test func `characters narrow it down, too, and taken back they widen it again`() {
    var face = atCategory.pressing(.character("/")).typing("法律 在线")
    #expect(face.stops == [.found("商业服务 > 法律服务 > 在线法律服务")])
    face.press(.control("u"))
    #expect(face.stops.count == IndividualCategories.all.count)
    face.type("qqq")
    #expect(face.stops == [.find(.category)] && face.focus == .find(.category))
    #expect(face.press(.down, .up, .enter) == [])
    #expect(!face.isChoosingCategory && face.focus == .field(.category))
    #expect(face.wizard?.session.answers[.category] == nil)
  }

  @Test func `the list is also a button under the field, and opens on what was chosen`() {
    var face = Journey.face(
      Journey.session(.individual, upTo: .profile).with(.category, .text("工具 > 日历")), at: .profile
    ).focusing(.field(.category))
    face.press(.down)
    #expect(face.focus == .find(.category))
    face.press(.enter)
    #expect(face.focus == .found("工具 > 日历"))
    face.press(.down, .enter)
    #expect(face.wizard?.session.answers[.category] == .text("工具 > 天气"))
  }

  @Test func `in a text that has begun a slash is a letter, and others have no list`() {
    var face = atCategory.typing("工具 > 报价/比价")
    #expect(face.editor?.text == "工具 > 报价/比价")
    face = Journey.face(at: .profile).focusing(.field(.category)).pressing(.character("/"))
    #expect(!face.isChoosingCategory && !face.stops.contains(.find(.category)))
  }
}
