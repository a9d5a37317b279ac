/// One of the eight ways a person can come with; its raw value is the name used in files and commands.
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
