// Strings of values to type into the platform's pages, Chinese first.

extension LocalizedText {
  package static var formAccount: Self { Self("对公账户", "Corporate account (对公账户)") }
  package static var formAccountHolder: Self { Self("银行开户名称", "Account holder (银行开户名称)") }
  package static var formAdminIDNumber: Self { Self("管理员身份证号码", "Administrator's ID number (管理员身份证号码)") }
  package static var formAdminName: Self { Self("管理员身份证姓名", "Administrator's name (管理员身份证姓名)") }
  package static var formAdminPhone: Self { Self("管理员手机号码", "Administrator's phone (管理员手机号码)") }
  package static var formCategory: Self { Self("服务类目", "Service category (服务类目)") }
  package static var formCompanyName: Self { Self("企业名称", "Company name (企业名称)") }
  package static var formIntroduction: Self { Self("小程序介绍", "Introduction (小程序介绍)") }
  package static var formLicenceNumber: Self { Self("营业执照注册号", "Licence number (营业执照注册号)") }
  package static var formMethod: Self { Self("注册方式", "Verification method (注册方式)") }
  package static var formProgramName: Self { Self("小程序名称", "Mini program name (小程序名称)") }
  package static var valuesIntro: Self {
    Self("按页面顺序排列；按回车复制。", "In the order of the form. Enter copies a value.")
  }
  package static var valuesMissing: Self { Self("未填写", "not answered yet") }
  package static var valuesNone: Self { Self("目前没有须在页面填写的内容。", "There is nothing to type into a page yet.") }
  package static var valuesTitle: Self { Self("需在页面填写的内容", "Values to type") }
  package static var keyCopy: Self { Self("复制", "copy") }
  package static var keyValues: Self { Self("填写内容", "values to type") }
  package static func copied(field: String) -> Self { Self("已复制：\(field)", "Copied: \(field)") }
  package static func copiedInTmux(field: String) -> Self {
    Self(
      "已复制：\(field)。如未进入系统剪贴板，请在 tmux 中执行 set -g set-clipboard on",
      "Copied: \(field). If it is not in the system's clipboard, run in tmux: set -g set-clipboard on")
  }
  package static func copyMissing(field: String) -> Self {
    Self("\(field)尚未填写或有误，无法复制。", "\(field) is missing or invalid, so it cannot be copied.")
  }
  package static func copyUnsupported(term: String) -> Self {
    Self(
      "终端（\(term)）不支持剪贴板，请用鼠标选取后复制。",
      "The terminal (\(term)) has no clipboard. Select the text with the mouse.")
  }
  package static var usageCopyWhat: Self {
    Self("请指定办理记录和项目：wxwizard copy NAME FIELD", "Name a session and a field: wxwizard copy NAME FIELD")
  }
  package static var plainCommandValues: Self {
    Self("美元符号 $：需在页面填写的内容。", "Dollar sign $: the values to type.")
  }
  package static var plainValuesAsk: Self {
    Self("输入编号复制，回车返回：", "Type a number to copy the value, or press Enter to go back:")
  }
}
