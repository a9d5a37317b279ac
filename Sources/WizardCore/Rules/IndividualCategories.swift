/// The service categories open to individuals, by the official onboarding guide (S4), which calls its list a reference.
///
/// Two rows of the guide's table have lost their first column; they are corrected here.
package enum IndividualCategories {
  /// A leaf category with its pinyin initials.
  package struct Leaf: Hashable, Sendable {
    /// `一级 > 二级` or `一级 > 二级 > 三级`.
    package let text: String
    /// The text with each Chinese character replaced by the first letter of its pinyin.
    package let initials: String
  }

  /// All leaves in the order of the guide.
  package static let all: [Leaf] = table.flatMap { first, seconds in
    seconds.map { Leaf(text: first.text + " > " + $0.text, initials: first.initials + " > " + $0.initials) }
  }

  /// The texts of all leaves.
  package static let leaves: [String] = all.map(\.text)

  private typealias Word = (text: String, initials: String)

  private static let table: [(Word, [Word])] = [
    (
      ("快递业与邮政", "kdyyyz"),
      [
        ("快递、物流 > 寄件/收件", "kd、wl > jj/sj"), ("快递、物流 > 查件", "kd、wl > cj"), ("邮政", "yz"), ("装卸搬运", "zxby"),
      ]
    ),
    (
      ("教育", "jy"),
      [
        ("教育信息服务", "jyxxfw"), ("特殊人群教育", "tsrqjy"), ("婴幼儿教育", "yyejy"), ("在线教育", "zxjy"),
        ("教育装备", "jyzb"),
      ]
    ),
    (("出行与交通", "cxyjt"), [("代驾", "dj")]),
    (
      ("生活服务", "shfw"),
      [
        ("票务", "pw"), ("生活缴费", "shjf"), ("家政", "jz"), ("外送", "ws"), ("环保回收/废品回收", "hbhs/fphs"),
        ("摄影/扩印", "sy/ky"), ("婚庆服务", "hqfw"),
      ]
    ),
    (("餐饮", "cy"), [("点评与推荐", "dpytj"), ("菜谱", "cp"), ("餐厅排队", "ctpd")]),
    (("旅游", "ly"), [("旅游攻略", "lygl"), ("出境WiFi", "cjWiFi")]),
    (
      ("工具", "gj"),
      [
        ("记账", "jz"), ("日历", "rl"), ("天气", "tq"), ("办公", "bg"), ("字典", "zd"), ("图片/音频/视频", "tp/yp/sp"),
        ("计算类", "jsl"), ("报价/比价", "bj/bj"), ("信息查询", "xxcx"), ("效率", "xl"), ("预约", "yy"), ("健康管理", "jkgl"),
        ("企业管理", "qygl"),
      ]
    ),
    (
      ("商业服务", "syfw"),
      [
        ("法律服务 > 法律咨询", "flfw > flzx"), ("法律服务 > 在线法律服务", "flfw > zxflfw"), ("会展服务", "hzfw"),
        ("一般财务服务", "ybcwfw"), ("农林牧渔", "nlmy"),
      ]
    ),
    (("体育", "ty"), [("体育培训", "typx"), ("在线健身", "zxjs")]),
  ]

  /// Whether a category is one of the leaves, ignoring white space and width.
  package static func contains(_ category: String) -> Bool {
    let wanted = levels(category)
    return leaves.contains { levels($0) == wanted }
  }

  private static func levels(_ category: String) -> [String] {
    category.foldedWidth.split(separator: ">").map { String($0).trimmed.foldedWidth }
  }
}
