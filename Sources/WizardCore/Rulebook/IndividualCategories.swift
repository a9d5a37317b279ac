/// The service categories open to individuals, after the official onboarding guide (S4), which calls its list a reference.
///
/// Two rows of the guide's table lost their first column; this is the corrected reading.
package enum IndividualCategories {
  /// Every leaf, as `一级 > 二级` or `一级 > 二级 > 三级`.
  package static let leaves: [String] = table.flatMap { first, seconds in
    seconds.map { first + " > " + $0 }
  }

  private static let table: [(String, [String])] = [
    ("快递业与邮政", ["快递、物流 > 寄件/收件", "快递、物流 > 查件", "邮政", "装卸搬运"]),
    ("教育", ["教育信息服务", "特殊人群教育", "婴幼儿教育", "在线教育", "教育装备"]),
    ("出行与交通", ["代驾"]),
    ("生活服务", ["票务", "生活缴费", "家政", "外送", "环保回收/废品回收", "摄影/扩印", "婚庆服务"]),
    ("餐饮", ["点评与推荐", "菜谱", "餐厅排队"]),
    ("旅游", ["旅游攻略", "出境WiFi"]),
    (
      "工具",
      [
        "记账", "日历", "天气", "办公", "字典", "图片/音频/视频", "计算类", "报价/比价", "信息查询", "效率", "预约", "健康管理",
        "企业管理",
      ]
    ),
    ("商业服务", ["法律服务 > 法律咨询", "法律服务 > 在线法律服务", "会展服务", "一般财务服务", "农林牧渔"]),
    ("体育", ["体育培训", "在线健身"]),
  ]

  /// Whether a category is one of the leaves; blanks and the width of the signs do not matter.
  package static func contains(_ category: String) -> Bool {
    let wanted = levels(category)
    return leaves.contains { levels($0) == wanted }
  }

  private static func levels(_ category: String) -> [String] {
    category.foldedWidth.split(separator: ">").map { String($0).trimmed.foldedWidth }
  }
}
