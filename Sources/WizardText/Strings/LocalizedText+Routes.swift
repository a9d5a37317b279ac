import WizardCore

// Strings of routes, Chinese first.

extension LocalizedText {
  package static var anotherWay: Self {
    Self("换一条路（填过的、勾过的都留着）", "Choose another way (answers and ticks are kept)")
  }
  package static func detourBack(flow: String) -> Self {
    Self(
      "换回：\(flow)（填过的还在）",
      "Back to: \(flow) (your answers are kept)")
  }
  package static func detourTo(flow: String) -> Self {
    Self(
      "改走：\(flow)",
      "Take this way instead: \(flow)")
  }
  package static var waysAtOnce: Self { Self("没有需要等审核的", "no verdict to wait for") }
  package static func waysCalendarDays(least: Int, most: Int) -> Self {
    Self(
      "\(least) 到 \(most) 天",
      "\(least) to \(most) calendar days")
  }
  package static func waysCalendarDaysUpTo(most: Int) -> Self {
    Self(
      "最多 \(most) 天",
      "up to \(most) calendar days")
  }
  package static var waysDisputed: Self {
    Self(
      "省不省这笔钱说法不一：2023-12 以后可能改成注册出来是“未认证”，以平台页面为准",
      "Sources differ on what this saves: since 2023-12 such accounts may start uncertified; confirm on the platform's page"
    )
  }
  package static var waysDocuments: Self { Self("材料：", "documents:") }
  package static var waysEnd: Self { Self("办成以后：", "in the end:") }
  package static var waysEndCertified: Self {
    Self("已认证，可以申请微信支付", "已认证 (certified): WeChat Pay can be applied for")
  }
  package static var waysEndLinked: Self { Self("关联好了；单是关联不等于认证", "linked; that alone certifies nothing") }
  package static var waysEndNotCertified: Self {
    Self("未认证，没有微信支付，拿不到用户手机号", "未认证 (not certified): no WeChat Pay, no users' phone numbers")
  }
  package static var waysEndPhoneNumber: Self {
    Self("用户点一下就能填手机号，按次收费", "users' phone numbers at a tap, paid by the call")
  }
  package static var waysEndReleased: Self { Self("已发布，人人能用", "released, for everybody to use") }
  package static var waysFeeDisputed: Self {
    Self(
      "个体工商户、政府的认证费说法不一，以付款页面为准。",
      "Sources differ on the fee for sole traders and government; the payment page decides.")
  }
  package static var waysIntro: Self {
    Self(
      "按费用从低到高排，一样的先排等得短的；都是照你的回答一条条算出来的。",
      "Cheapest first, then soonest; each found by walking it with your answers.")
  }
  package static var waysNone: Self { Self("不用认证材料", "none for certification") }
  package static var waysOutro: Self {
    Self("按数字键或回车选一条，填过的会带过去。", "Press a number or Enter to take one; your answers go with you.")
  }
  package static var waysPeople: Self { Self("要出面的人：", "people:") }
  package static var waysRecommended: Self { Self("推荐", "recommended") }
  package static var waysTitle: Self { Self("可以走的路", "Ways open to you") }
  package static var waysWait: Self { Self("等平台：", "waiting:") }
  package static func waysWorkingDays(least: Int, most: Int) -> Self {
    Self(
      "\(least) 到 \(most) 个工作日",
      "\(least) to \(most) working days")
  }
  package static func waysWorkingDaysUpTo(most: Int) -> Self {
    Self(
      "最多 \(most) 个工作日",
      "up to \(most) working days")
  }
}
