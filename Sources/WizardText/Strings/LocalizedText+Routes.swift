import WizardCore

// Strings of routes, Chinese first.

extension LocalizedText {
  package static var otherRoute: Self {
    Self("更换办理方式（已填内容保留）", "Choose another route (answers and ticks are kept)")
  }
  package static func detourBack(flow: String) -> Self {
    Self("返回：\(flow)（已填内容保留）", "Back to: \(flow) (answers are kept)")
  }
  package static func nextReturns(flow: String) -> Self {
    Self("返回“\(flow)”继续办理", "Go back to “\(flow)”")
  }
  package static func overviewReturns(flow: String) -> Self {
    Self("本流程已办完。请返回“\(flow)”继续办理。", "This flow is done. Go back to “\(flow)” and continue there.")
  }
  package static func detourOn(flow: String) -> Self {
    Self("办理：\(flow)（已填内容会带入）", "Go on with: \(flow) (answers are carried over)")
  }
  package static func switchFlowAsk(flow: String) -> Self {
    Self(
      "改办“\(flow)”？已填内容保留，可随时返回。",
      "Continue with “\(flow)”? Answers and ticks are kept, and you can turn back.")
  }
  package static func detourTo(flow: String) -> Self { Self("改为：\(flow)", "Switch to: \(flow)") }
  package static var routesAtOnce: Self { Self("无须等待审核", "no review") }
  package static func routesCalendarDays(least: Int, most: Int) -> Self {
    Self("\(least) 到 \(most) 天", "\(least) to \(most) calendar days")
  }
  package static func routesCalendarDaysUpTo(most: Int) -> Self {
    Self("最多 \(most) 天", "up to \(most) calendar days")
  }
  package static var routesDisputed: Self {
    Self(
      "注册后可能显示“未认证”，须另付认证费，以平台页面为准",
      "It may start not certified, with a certification fee due later; confirm on the platform's page")
  }
  package static var routesCertifiesLater: Self {
    Self("注册后另行认证，费用已计入", "certified after the registration, with the fee included")
  }
  package static var routesDocuments: Self { Self("材料：", "Documents:") }
  package static var routesEnd: Self { Self("办成后：", "Result:") }
  package static var routesEndCertified: Self {
    Self("已认证，可申请微信支付", "已认证 (certified): can apply for WeChat Pay")
  }
  package static var routesEndFound: Self {
    Self("已认证，可被搜索和分享，可申请微信支付", "已认证 (certified): found by search, can be shared, can apply for WeChat Pay")
  }
  package static var routesEndFoundOnly: Self {
    Self(
      "已认证，可被搜索和分享；个人主体不能使用微信支付",
      "已认证 (certified): found by search, can be shared; no WeChat Pay for individuals")
  }
  package static var routesEndLinked: Self { Self("已关联，不等于已认证", "linked, not certified") }
  package static var routesEndNotCertified: Self {
    Self("未认证，不能使用微信支付和手机号快速验证", "未认证 (not certified): no WeChat Pay, no phone numbers")
  }
  package static var routesEndNotFound: Self {
    Self(
      "未认证，不能被搜索和分享，不能使用微信支付和手机号快速验证",
      "未认证 (not certified): not found by search, cannot be shared, no WeChat Pay, no phone numbers")
  }
  package static var routesEndPhoneNumber: Self {
    Self("可获取用户手机号，按次收费", "users' phone numbers, charged per call")
  }
  package static var routesEndReleased: Self { Self("已发布", "published") }
  package static var routesFeeDisputed: Self { Self("认证费以付款页面为准。", "Confirm the fee on the payment page.") }
  package static var routesIntro: Self {
    Self(
      "根据您的回答计算，费用低的在前，费用相同的按等待时间排序。", "Calculated from your answers: lowest fee first, then shortest wait.")
  }
  package static func routesNoTime(result: String) -> Self {
    Self("\(result)（平台未公布时间）", "\(result): no official time")
  }
  package static var routesNone: Self { Self("无须认证材料", "none") }
  package static var routesOutro: Self {
    Self("按数字键或回车选择，已填内容会带入。", "Press a number or Enter to choose. Your answers are carried over.")
  }
  package static var routesPeople: Self { Self("参与人员：", "People:") }
  package static var routesRecommended: Self { Self("推荐", "recommended") }
  package static func routesReported(result: String, time: String) -> Self {
    Self("\(result)（平台未公布时间，据反馈：\(time)）", "\(result): no official time, reported \(time)")
  }
  package static func routesTimeFor(result: String, time: String) -> Self {
    Self("\(result)：\(time)", "\(result): \(time)")
  }
  package static func routesTogether(time: String) -> Self { Self("共 \(time)", "\(time) in all") }
  package static func routesUpTo(time: String) -> Self { Self("最长 \(time)", "up to \(time)") }
  package static var routesTitle: Self { Self("可选的办理方式", "Your routes") }
  package static var routesWait: Self { Self("等待时间：", "Waiting time:") }
  package static func routesWorkingDays(least: Int, most: Int) -> Self {
    Self("\(least) 到 \(most) 个工作日", "\(least) to \(most) working days")
  }
  package static func routesWorkingDaysUpTo(most: Int) -> Self {
    Self("最多 \(most) 个工作日", "up to \(most) working days")
  }
}
