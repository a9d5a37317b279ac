// Strings of results of the platform and of what comes before them, Chinese first.

extension LocalizedText {
  package static func cannotTick(task: String, tasks: String, results: String) -> Self {
    if results.isEmpty {
      Self(
        "“\(task)”暂不能勾选。请先办理并勾选：\(tasks)。",
        "“\(task)” cannot be ticked yet. Do and tick this first: \(tasks).")
    } else if tasks.isEmpty {
      Self(
        "“\(task)”暂不能勾选。须等平台出结果：\(results)。",
        "“\(task)” cannot be ticked yet. Wait for the platform's result: \(results).")
    } else {
      Self(
        "“\(task)”暂不能勾选。请先办理并勾选：\(tasks)。须等平台出结果：\(results)。",
        "“\(task)” cannot be ticked yet. Do and tick this first: \(tasks). Wait for the platform's result: \(results)."
      )
    }
  }
  package static func outcomeAfterTasks(outcome: String, tasks: String) -> Self {
    Self(
      "办完并勾选以下事项后，才会有“\(outcome)”：\(tasks)。",
      "“\(outcome)” comes only after this is done and ticked: \(tasks).")
  }
  package static func outcomeBeforeTasks(tasks: String) -> Self {
    Self(
      "已填写结果，但尚未勾选：\(tasks)。已办的请补勾选并填写日期；平台尚未出结果的，请改回“暂无结果”。",
      "There is a result, but this is not ticked: \(tasks). If it was done, tick it with its day. If there is no result yet, change the result back."
    )
  }
  package static func outcomePending(outcome: String) -> Self {
    Self(
      "平台尚未出结果：\(outcome)。出结果后在此填写，再继续。",
      "The platform has no result yet: \(outcome). Enter it here when it appears, then continue."
    )
  }
  package static func outcomeWithoutTasks(tasks: String) -> Self {
    Self(
      "已填写结果，以下事项不再需要办理：\(tasks)。已办的可补勾选并填写日期；平台尚未出结果的，请改回“暂无结果”。",
      "With this result, these tasks are no longer needed: \(tasks). If they were done, you can tick them with their day. If there is no result yet, change the result back."
    )
  }
  package static var overviewKey: Self {
    Self("其他可办事项见进度总览（^O）。", "What else you can do is in the overview (^O).")
  }
  package static func resultsToCome(results: String, count: Int, days: String) -> Self {
    count == 1
      ? Self("待出结果：\(results)（\(days)）", "Still to come: \(results) (\(days))")
      : Self("待出结果：\(results)（合计：\(days)）", "Still to come: \(results) (in all: \(days))")
  }
  package static func waitDays(least: Int, most: Int) -> Self {
    Self("从今天起 \(least) 到 \(most) 个工作日", "\(least) to \(most) working days from today")
  }
  package static func waitDaysUpTo(most: Int) -> Self {
    Self("从今天起最多 \(most) 个工作日", "within \(most) working days from today")
  }
}
