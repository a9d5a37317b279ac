import Testing
import WizardCore
import WizardText

@testable import WizardUI

@Suite struct CategoryListTests {
  /// An individual at the category field.
  private var atCategory: ScreenModel {
    Journey.model(Journey.session(.individual, upTo: .profile)).focusing(.field(.category))
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

  @Test func `a character has the same initial in all categories`() {
    var known: [Character: Character] = [:]
    for (character, initial) in IndividualCategories.all.flatMap({ zip($0.text, $0.initials) }) {
      #expect(known[character, default: initial] == initial, "\(character)")
      known[character] = initial
    }
  }

  @Test func `a slash in the empty field opens the list, initials filter it and Enter chooses`() {
    var model = atCategory
    model.press(.character("/"))
    #expect(model.isChoosingCategory && model.focusTargets.count == IndividualCategories.all.count)
    model.type("tq")
    #expect(model.focusTargets == [.found("工具 > 天气")])
    let effects = model.press(.enter)
    #expect(model.wizard?.session.answers[.category] == .text("工具 > 天气"))
    #expect(!model.isChoosingCategory && model.focus == .field(.category))
    #expect(model.editor?.text == "工具 > 天气")
    #expect(effects == model.wizard.map { [.save($0.session)] })
  }

  @Test func `characters filter the list, and deleting them shows more again`() {
    var model = atCategory.pressing(.character("/")).typing("法律 在线")
    #expect(model.focusTargets == [.found("商业服务 > 法律服务 > 在线法律服务")])
    model.press(.control("u"))
    #expect(model.focusTargets.count == IndividualCategories.all.count)
    model.type("qqq")
    #expect(model.focusTargets == [.find(.category)] && model.focus == .find(.category))
    #expect(model.press(.down, .up, .enter) == [])
    #expect(!model.isChoosingCategory && model.focus == .field(.category))
    #expect(model.wizard?.session.answers[.category] == nil)
  }

  @Test func `a button opens the list at the current answer`() {
    var model = Journey.model(
      Journey.session(.individual, upTo: .profile).with(.category, .text("工具 > 日历")), at: .profile
    ).focusing(.field(.category))
    model.press(.down)
    #expect(model.focus == .find(.category))
    model.press(.enter)
    #expect(model.focus == .found("工具 > 日历"))
    model.press(.down, .enter)
    #expect(model.wizard?.session.answers[.category] == .text("工具 > 天气"))
  }

  @Test func `a slash in typed text is a letter, and other subjects have no list`() {
    var model = atCategory.typing("工具 > 报价/比价")
    #expect(model.editor?.text == "工具 > 报价/比价")
    model = Journey.model(at: .profile).focusing(.field(.category)).pressing(.character("/"))
    #expect(!model.isChoosingCategory && !model.focusTargets.contains(.find(.category)))
  }
}
