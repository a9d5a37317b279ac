// Strings of answers that are not needed for now, Chinese first.

extension LocalizedText {
  package static func impactInactive(names: String) -> Self {
    Self("暂不适用的填写（已保留）：\(names)", "Not needed for now (kept): \(names)")
  }
  package static var inactiveAllInSummary: Self {
    Self("全部见信息核对（^R）。", "The summary (^R) shows all of them.")
  }
  package static func inactiveCount(names: String) -> Self {
    Self("暂不适用的填写（已保留）：\(names)", "Not needed for now (kept): \(names)")
  }
  package static var inactiveTitle: Self { Self("暂不适用的填写（已保留）", "Not needed for now (kept)") }
  package static func listStart(items: String, count: Int) -> Self {
    Self("\(items)等 \(count) 项", "\(items) ... (\(count) in all)")
  }
  package static func problemInactive(step: String) -> Self {
    Self("“\(step)”的这一项暂不适用，不影响办理，可修改或删除", "“\(step)” is not needed for now; correct or delete it")
  }
  package static var plainInactiveInSummary: Self {
    Self("查看全部，输入 = 打开信息核对。", "To hear all of them, type = for the summary.")
  }
  package static func plainInactiveMore(count: Int) -> Self {
    Self("共 \(count) 项。查看全部，输入 +。", "\(count) in all. To hear all of them, type +.")
  }
}
