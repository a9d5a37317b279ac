import Testing

@testable import WizardCore

@Suite struct FormatTests {
  @Test(arguments: [
    "91350100M000100Y43", "9144030071526726XG", "12100000400000624D", "110108000000016", "D2143569-X",
    "D2143569X",
  ])
  func `the published codes pass`(text: String) throws {
    #expect(try OrganisationCode(text).failedCheckDigit == nil)
  }

  static let malformedCodes: [(String, OrganisationCode.Malformed)] = [
    ("91350100M000100Y4Z", .character(MisplacedCharacter(place: 18, character: "Z"))),
    ("9135010OM000100Y43", .character(MisplacedCharacter(place: 8, character: "O"))),
    ("9135010AM000100Y43", .region(MisplacedCharacter(place: 8, character: "A"))),
    ("91350100M000100Y4", .length(17)), ("", .length(0)), ("123456789012345678901", .length(21)),
    ("11010800000001A", .character(MisplacedCharacter(place: 15, character: "A"))),
    ("D214356-9X", .length(10)), ("D2143569-Y", .character(MisplacedCharacter(place: 9, character: "Y"))),
  ]

  @Test(arguments: malformedCodes)
  func `a code with a wrong length or character is refused with the position`(
    text: String, expected: OrganisationCode.Malformed
  ) {
    #expect(throws: expected) { try OrganisationCode(text) }
  }

  @Test(arguments: [
    ("91350100M000100Y44", OrganisationCode.CheckDigit.creditCode), ("110108000000017", .licence),
    ("D2143569-0", .organisationCode), ("91350100M000100Y53", .creditCode),
  ])
  func `a wrong check digit is named`(text: String, expected: OrganisationCode.CheckDigit) throws {
    #expect(try OrganisationCode(text).failedCheckDigit == expected)
  }

  @Test func `a credit code may pass as a whole and fail in its inner organisation code`() throws {
    // Places 9 to 17 are changed to a code whose own check digit fails, and place 18 is found anew.
    let alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    let passing = alphabet.map { "91350100M000100Y5\($0)" }.compactMap { try? OrganisationCode($0) }
    #expect(passing.filter { $0.failedCheckDigit == .organisationPart }.count == 1)
  }

  @Test(arguments: [("11010519491231002X", true), ("110105194912310029", false)])
  func `the identity card's last digit is checked`(text: String, fits: Bool) {
    #expect(IdentityCard(text)?.hasValidCheckDigit == fits)
  }

  @Test(arguments: ["110105199002300028", "110105194913310021", "110105200102290029"])
  func `an identity card with a valid last digit may contain an impossible date`(text: String) {
    #expect(IdentityCard(text)?.hasValidCheckDigit == true)
    #expect(IdentityCard(text)?.birthDate == nil)
  }

  @Test(arguments: ["1101051949123100", "11010519491231002Y", "X1010519491231002X", "1101051949123100２X"])
  func `a text that is not an identity card is refused`(text: String) { #expect(IdentityCard(text) == nil) }

  @Test(arguments: [
    ("13800138000", true), ("19900000000", true), ("12800138000", false), ("1380013800", false),
    ("138001380000", false), ("23800138000", false),
  ])
  func `a mobile number has eleven digits, the first 1 and the second 3 to 9`(text: String, fits: Bool) {
    #expect(ShortFormats.isMobileNumber(text) == fits)
  }

  @Test(arguments: [
    ("wx0123456789abcdef", true), ("wx0123456789ABCDEF", false), ("wx0123456789abcde", false),
    ("gh0123456789abcdef", false), ("wx0123456789abcdeg", false),
  ])
  func `an AppID is wx and sixteen lower-case hexadecimal digits`(text: String, fits: Bool) {
    #expect(ShortFormats.isAppID(text) == fits)
  }

  @Test(arguments: [("gh_0123456789ab", true), ("gh_0123456789a", false), ("gh-0123456789ab", false)])
  func `an original id is gh_ and twelve lower-case hexadecimal digits`(text: String, fits: Bool) {
    #expect(ShortFormats.isOriginalID(text) == fits)
  }

  @Test(arguments: [
    "a@b.cn", "first.last+tag@sub.example.com", String(repeating: "x", count: 64) + "@example.cn",
    "o'x@b-c.cn",
  ])
  func `an ordinary address passes`(text: String) throws { try EmailAddress.check(text) }

  static let malformedAddresses: [(String, EmailAddress.Malformed)] = [
    ("a.b.cn", .at), ("a@b@c.cn", .at), ("@b.cn", .local), (".a@b.cn", .local),
    ("a..b@c.cn", .local), ("a b@c.cn", .local), ("张@b.cn", .local),
    (String(repeating: "x", count: 65) + "@example.cn", .local), ("a@cn", .domain), ("a@-b.cn", .domain),
    ("a@b..cn", .domain), ("a@b,cn", .comma), ("a@b，cn", .comma), ("a@b。cn", .comma), ("a@b.cn.", .domain),
    ("a@" + String(repeating: "b", count: 64) + ".cn", .domain),
    ("a@" + String(repeating: "bcdefghi.", count: 29) + "cn", .length),
  ]

  @Test(arguments: malformedAddresses)
  func `a malformed address is refused for its first fault`(text: String, expected: EmailAddress.Malformed) {
    #expect(throws: expected) { try EmailAddress.check(text) }
  }

  @Test func `full-width letters, digits and blanks are folded as each kind of field requires`() {
    #expect("　９１３５ ０１００ｍ ".normalised(.code) == "91350100M")
    #expect(" ｏｐｓ＠ｅｘａｍｐｌｅ．ｃｎ　".normalised(.halfWidth) == "ops@example.cn")
    #expect(" 示例（上海） ".normalised(.plain) == "示例（上海）")
    #expect("１38 0013 8000".normalised(.number) == "13800138000")
  }

  @Test func `the categories for individuals are all leaves`() {
    #expect(IndividualCategories.leaves.count == 42)
    #expect(IndividualCategories.contains("工具 > 天气"))
    #expect(IndividualCategories.contains("工具＞天气"))
    #expect(IndividualCategories.contains("快递业与邮政>快递、物流>查件"))
    #expect(!IndividualCategories.contains("快递业与邮政 > 快递、物流"))
    #expect(!IndividualCategories.contains("工具"))
    #expect(!IndividualCategories.contains("医疗 > 公立医疗机构"))
  }
}
