// Strings of the agenda over all sessions, Chinese first.

extension LocalizedText {
  package static func agendaArchived(count: Int) -> Self {
    Self(
      "已归档的办理记录中有 \(count) 份有期限，未列出：wxwizard list --archived",
      "Archived sessions with due days, not listed: \(count). To see them: wxwizard list --archived")
  }
  package static var agendaNoDay: Self { Self("近期无期限", "No day in this period") }
  package static func agendaAsk(item: String) -> Self { Self("查询结果：\(item)", "Ask for the result: \(item)") }
  package static var agendaAskOn: Self { Self("查询日", "Ask on") }
  package static var agendaCertifications: Self { Self("即将到期的认证", "Certifications that end") }
  package static var agendaSession: Self { Self("办理记录", "Session") }
  package static var agendaTitle: Self { Self("微信小程序待办日程", "WeChat mini program agenda") }
  package static var agendaOverdue: Self { Self("已逾期", "Overdue") }
  package static func agendaToday(date: String) -> Self { Self("今天 \(date)", "Today, \(date)") }
  package static func agendaEmpty(days: Int) -> Self {
    switch days {
    case 0: Self("今天没有到期事项。", "Nothing is due today.")
    case 1: Self("今后 1 天没有到期事项。", "Nothing is due within 1 day.")
    default: Self("今后 \(days) 天没有到期事项。", "Nothing is due within \(days) days.")
    }
  }
}
