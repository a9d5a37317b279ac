import Glibc

/// What `/etc/passwd` says of a user.
///
/// It is read by hand: `getpwuid` in a static binary loads libraries of the machine it runs on.
struct UserAccount {
  let name: String
  let home: String

  /// The account of the user, or nil where the file does not name them, as with accounts of a network.
  static func current(system: FileSystem) -> UserAccount? {
    guard let bytes = try? system.contents(of: "/etc/passwd", in: AT_FDCWD, .any) else { return nil }
    let user = String(system.user())
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let fields = line.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
      guard fields.count >= 7, fields[2].elementsEqual(user.utf8) else { continue }
      return UserAccount(
        name: String(decoding: fields[0], as: UTF8.self), home: String(decoding: fields[5], as: UTF8.self))
    }
    return nil
  }
}
