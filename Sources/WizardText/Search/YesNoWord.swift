import WizardCore

extension Bool {
  /// The answer that a word for yes or no of either language stands for, or nil.
  package init?(yesNoWord word: String) {
    switch word.normalised(.number).lowercased() {
    case "y", "yes", "true", "是", "是的", "有", "可以", "对": self = true
    case "n", "no", "false", "否", "不是", "没有", "没", "无", "不可以", "不", "不对": self = false
    default: return nil
    }
  }
}
