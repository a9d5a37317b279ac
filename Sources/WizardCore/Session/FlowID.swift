/// One of the eight flows; the raw value is its name in files and commands.
package enum FlowID: String, CaseIterable, Sendable {
  case start
  case register
  case quickRegister = "quick-register"
  case certify
  case quickCertify = "quick-certify"
  case link
  case launch
  case phoneNumber = "phone-number"
}
