import Glibc

/// Creates a FIFO in the folder.
func mkfifoIn(_ folder: TemporaryFolder, _ name: String) -> Bool {
  mkfifo(folder.path + "/" + name, 0o600) == 0
}
