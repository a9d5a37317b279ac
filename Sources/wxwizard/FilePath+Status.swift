import Glibc
import WizardStore

extension FilePath {
  /// The attributes of the file, also through links; nil if there is none.
  var status: stat? {
    var status = stat()
    return withCString { stat($0, &status) } == 0 ? status : nil
  }

  var isFolder: Bool { isOfKind(S_IFDIR) }
  var isRegularFile: Bool { isOfKind(S_IFREG) }

  private func isOfKind(_ kind: mode_t) -> Bool { status.map { $0.st_mode & S_IFMT == kind } ?? false }
}
