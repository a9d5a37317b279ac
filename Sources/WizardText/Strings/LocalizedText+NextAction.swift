import WizardCore

// Strings of what a session needs next, Chinese first.

extension LocalizedText {
  package static func dueItem(item: String, role: String) -> Self {
    Self("\(item)（\(role)）", "\(item) (\(role))")
  }
  package static func nextLacksDocuments(item: String) -> Self {
    Self("备齐材料，再\(item)", "Get the documents ready, then: \(item)")
  }
  package static var dueToday: Self { Self("今天", "today") }
  package static func dueLate(days: Int) -> Self {
    Self("逾期 \(days) 天", "\(days) \(days == 1 ? "day" : "days") late")
  }
  package static func dueLeft(days: Int) -> Self {
    Self("还剩 \(days) 天", "\(days) \(days == 1 ? "day" : "days") left")
  }
  package static func waitingSince(date: CivilDate) -> Self {
    Self("\(date.iso) 起等待", "waiting since \(date.iso)")
  }
  package static var entryArchived: Self { Self("已归档", "archived") }
}
