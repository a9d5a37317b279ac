import Glibc

/// A user's entry in `/etc/passwd`.
///
/// The file is parsed here because `getpwuid` in a static binary loads shared libraries of the host.
struct UserAccount {
  let name: String?
  let home: FilePath

  /// The entry of the effective user; nil if there is none, as for network accounts.
  static func current(system: FileSystem) -> UserAccount? {
    guard let bytes = try? system.contents(of: "/etc/passwd", in: AT_FDCWD, .anyFile) else { return nil }
    let user = String(system.user())
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let fields = line.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
      guard fields.count >= 7, fields[2].elementsEqual(user.utf8) else { continue }
      return UserAccount(
        name: String(validating: fields[0], as: UTF8.self), home: FilePath(bytes: fields[5]))
    }
    return nil
  }
}
