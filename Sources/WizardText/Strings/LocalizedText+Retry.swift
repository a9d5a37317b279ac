import WizardCore

// Strings of trying again, Chinese first.

extension LocalizedText {
  package static var tryAgain: Self { Self("重新办理", "Try again") }
  package static var tryAgainExpired: Self { Self("期限已过：核实是否已汇款", "Deadline passed: was it paid in time?") }
  package static var recordRound: Self {
    Self("已提交补充材料，等待新的审核结果", "Documents submitted: wait for the next result")
  }
  package static var recordRoundAsk: Self {
    Self("记录本轮补充材料，等待新的审核结果？", "Record this round of documents and wait for the next result?")
  }
  package static var roundFirst: Self {
    Self(
      "补充材料已提交。请选择“已提交补充材料，等待新的审核结果”。",
      "The documents are submitted. Choose “Documents submitted: wait for the next result”.")
  }
  package static var roundRecorded: Self {
    Self(
      "本轮补充材料已记录。有新的审核结果后在此填写。",
      "This round is recorded. Enter the next result here when the platform shows it.")
  }
  package static var triedAgain: Self {
    Self(
      "本次未通过已记录。请先核对以下信息，再重新办理。", "The failed result is recorded. Check the answers below, then do it again.")
  }
  package static var tryAgainAsk: Self {
    Self("重新办理？本次未通过的结果会保留在记录中。", "Try again? The failed result stays on record.")
  }
  package static func tryAgainClears(tasks: String) -> Self {
    Self("须重新办理：\(tasks)", "To do again: \(tasks)")
  }
  package static func tryAgainFee(fee: String, spent: String, total: String) -> Self {
    Self(
      "须再付 \(fee)，未通过不退；此前费用 \(spent)，合计 \(total)。",
      "Another \(fee) is due and is not refunded. Fees so far: \(spent); with this one: \(total).")
  }
  package static var plainExpiredStop: Self {
    Self(
      "汇款期限已过。核实是否已汇款，输入 y；暂不处理按回车。",
      "The deadline of the transfer has passed. To say whether it was paid in time, type y. Not now: press Enter."
    )
  }
  package static var plainRoundStop: Self {
    Self(
      "补充材料已提交。记录本轮并等待新的审核结果，输入 y；暂不处理按回车。",
      "The documents are submitted. To record this round and wait for the next result, type y. Not now: press Enter."
    )
  }
  package static var plainTryAgainStop: Self {
    Self("本次未通过。重新办理输入 y；暂不办理按回车。", "This did not succeed. To try again, type y. Not now: press Enter.")
  }
  package static var plainTryAgainAsk: Self {
    Self("重新办理输入 y；暂不办理输入 n 或按回车。", "To try again, type y. Not now: type n or press Enter.")
  }
  package static var expiredFirst: Self {
    Self(
      "汇款期限已过，请先核实期限内是否已汇款。",
      "The deadline of the transfer has passed. First find out whether it was paid in time.")
  }
  package static var retryFirst: Self {
    Self(
      "本次未通过。请按上述说明修改，再选择“重新办理”。", "This did not succeed. Make the changes above, then choose “Try again”.")
  }
  package static var nothingToRetry: Self { Self("没有需要重新办理的事项。", "There is nothing to try again.") }
}
