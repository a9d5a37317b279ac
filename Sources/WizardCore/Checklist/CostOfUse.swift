/// Cost of use in fen; nil while an answer is missing.
struct CostOfUse {
  let firstMonthFen: Int?
  let monthlyFen: Int?

  init?(_ pricing: Pricing, _ replay: Replay) {
    switch pricing.free.evaluate(replay.knownValues) {
    case .unknown: return nil
    case .yes:
      firstMonthFen = 0
      monthlyFen = 0
    case .no:
      guard case .accepted(.count(let calls)) = replay.fields[pricing.calls] else { return nil }
      let price = replay.rulebook.number(pricing.price)
      monthlyFen = calls * price
      guard case .accepted(.count(let used)) = replay.fields[pricing.trialUsed] else {
        firstMonthFen = nil
        return
      }
      let left = max(0, replay.rulebook.number(pricing.trial) - used)
      firstMonthFen = max(0, calls - left) * price
    }
  }
}
