// Strings of the agenda over all sessions, Chinese first.

extension LocalizedText {
  package static var agendaTitle: Self { Self("微信小程序待办日程", "WeChat mini program agenda") }
  package static var agendaOverdue: Self { Self("已过期", "Overdue") }
  package static func agendaToday(date: String) -> Self { Self("今天 \(date)", "Today, \(date)") }
  package static func agendaEmpty(days: Int) -> Self {
    days == 1
      ? Self("今后 \(days) 天没有到期事项。", "Nothing is due within \(days) day.")
      : Self("今后 \(days) 天没有到期事项。", "Nothing is due within \(days) days.")
  }
}
