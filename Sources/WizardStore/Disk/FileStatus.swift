import Glibc

/// The properties of a file that the store checks.
package struct FileStatus: Equatable, Sendable {
  package enum Kind: Sendable { case regular, folder, link, other }

  package var kind: Kind
  package var owner: uid_t
  /// The number of names.
  package var linkCount: Int
  package var group: gid_t
  /// The lowest twelve bits of the mode.
  package var permissions: mode_t
  /// In bytes.
  package var size: Int
  package var device: UInt64
  package var inode: UInt64
  /// The modification time in nanoseconds since 1970; 0 if out of range.
  package var modified: Int

  package init(_ record: stat) {
    kind =
      switch record.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    owner = record.st_uid
    linkCount = Int(record.st_nlink)
    group = record.st_gid
    permissions = record.st_mode & 0o7777
    size = Int(record.st_size)
    device = UInt64(record.st_dev)
    inode = UInt64(record.st_ino)
    let (seconds, overflow) = Int(record.st_mtim.tv_sec).multipliedReportingOverflow(by: 1_000_000_000)
    modified = overflow ? 0 : seconds &+ Int(record.st_mtim.tv_nsec)
  }

  /// Whether both describe the same file.
  func isSameFile(as other: FileStatus) -> Bool {
    device == other.device && inode == other.inode
  }
}
