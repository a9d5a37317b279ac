import WizardCore

// Strings of routes, Chinese first.

extension LocalizedText {
  package static var anotherWay: Self {
    Self("更换办理方式（已填内容保留）", "Choose another route (answers and ticks are kept)")
  }
  package static func detourBack(flow: String) -> Self {
    Self("返回：\(flow)（已填内容保留）", "Back to: \(flow) (answers are kept)")
  }
  package static func detourOn(flow: String) -> Self {
    Self("办理：\(flow)（已填内容会带入）", "Go on with: \(flow) (answers are carried over)")
  }
  package static func detourTo(flow: String) -> Self { Self("改为：\(flow)", "Switch to: \(flow)") }
  package static var waysAtOnce: Self { Self("无须等待审核", "no review") }
  package static func waysCalendarDays(least: Int, most: Int) -> Self {
    Self("\(least) 到 \(most) 天", "\(least) to \(most) calendar days")
  }
  package static func waysCalendarDaysUpTo(most: Int) -> Self {
    Self("最多 \(most) 天", "up to \(most) calendar days")
  }
  package static var waysDisputed: Self {
    Self(
      "注册后可能显示“未认证”，须另付认证费，以平台页面为准",
      "It may start not certified, with a certification fee due later; confirm on the platform's page")
  }
  package static var waysDocuments: Self { Self("材料：", "documents:") }
  package static var waysEnd: Self { Self("办成后：", "result:") }
  package static var waysEndCertified: Self {
    Self("已认证，可申请微信支付", "已认证 (certified): can apply for WeChat Pay")
  }
  package static var waysEndFound: Self {
    Self("已认证，可被搜索和分享，可申请微信支付", "已认证 (certified): found by search, can be shared, can apply for WeChat Pay")
  }
  package static var waysEndFoundOnly: Self {
    Self(
      "已认证，可被搜索和分享；个人主体不能使用微信支付",
      "已认证 (certified): found by search, can be shared; no WeChat Pay for individuals")
  }
  package static var waysEndLinked: Self { Self("已关联，不等于已认证", "linked, not certified") }
  package static var waysEndNotCertified: Self {
    Self("未认证，不能使用微信支付和手机号快速验证", "未认证 (not certified): no WeChat Pay, no phone numbers")
  }
  package static var waysEndNotFound: Self {
    Self(
      "未认证，不能被搜索和分享，不能使用微信支付和手机号快速验证",
      "未认证 (not certified): not found by search, cannot be shared, no WeChat Pay, no phone numbers")
  }
  package static var waysEndPhoneNumber: Self {
    Self("可获取用户手机号，按次收费", "users' phone numbers, charged per call")
  }
  package static var waysEndReleased: Self { Self("已发布", "published") }
  package static var waysFeeDisputed: Self { Self("认证费以付款页面为准。", "Confirm the fee on the payment page.") }
  package static var waysIntro: Self {
    Self(
      "根据您的回答计算，费用低的在前，费用相同的按等待时间排序。", "Calculated from your answers: lowest fee first, then shortest wait.")
  }
  package static func waysNoTime(result: String) -> Self {
    Self("\(result)（平台未公布时间）", "\(result) (no official time)")
  }
  package static var waysNone: Self { Self("无须认证材料", "none") }
  package static var waysOutro: Self {
    Self("按数字键或回车选择，已填内容会带入。", "Press a number or Enter to choose. Your answers are carried over.")
  }
  package static var waysPeople: Self { Self("参与人员：", "people:") }
  package static var waysRecommended: Self { Self("推荐", "recommended") }
  package static func waysReported(result: String, time: String) -> Self {
    Self("\(result)（平台未公布时间，据了解 \(time)）", "\(result) (no official time; reported: \(time))")
  }
  package static func waysTimeFor(time: String, results: String) -> Self {
    Self("\(time)（\(results)）", "\(time) (\(results))")
  }
  package static var waysTitle: Self { Self("可选的办理方式", "Your routes") }
  package static var waysWait: Self { Self("等待时间：", "waiting:") }
  package static func waysWorkingDays(least: Int, most: Int) -> Self {
    Self("\(least) 到 \(most) 个工作日", "\(least) to \(most) working days")
  }
  package static func waysWorkingDaysUpTo(most: Int) -> Self {
    Self("最多 \(most) 个工作日", "up to \(most) working days")
  }
}
