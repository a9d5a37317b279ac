import Glibc
import Screens

/// Where pages are read from: the binary, or the folder given with `--screens`.
package enum PageSource: Sendable, Equatable {
  case embedded
  case folder(String)

  /// The content of a page such as `email.zh.md`; nil if there is none.
  package func bytes(of name: String) -> [UInt8]? {
    switch self {
    case .embedded: embedded(name)
    case .folder(let path): PageSource.read(path + "/" + name)
    }
  }

  /// The names of the embedded pages, sorted.
  package static var embeddedNames: [String] {
    pages.compactMap { page in page.name.map { String(cString: $0) } }
  }

  private static var pages: UnsafeBufferPointer<screens_page> {
    UnsafeBufferPointer(start: screens_table(), count: screens_page_count)
  }

  private func embedded(_ name: String) -> [UInt8]? {
    let page = name.withCString { name in
      PageSource.pages.first { page in page.name.map { strcmp($0, name) == 0 } ?? false }
    }
    return page.map { Array(UnsafeBufferPointer(start: $0.bytes, count: $0.count)) }
  }

  private static func read(_ path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    let limit = 1 << 20
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= limit else {
      return nil
    }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var used = 0
    while used < bytes.count {
      let count = bytes.withUnsafeMutableBytes { buffer in
        Glibc.read(descriptor, buffer.baseAddress.map { $0 + used }, buffer.count - used)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return nil }
      used += count
    }
    return bytes
  }
}
