import Glibc

// A reader that closes the pipe ends a command quietly instead of killing it.
signal(SIGPIPE, SIG_IGN)
// A file at its size limit fails a write, which is reported, instead of killing the process.
signal(SIGXFSZ, SIG_IGN)
// Files are never readable by others, not even for a moment.
umask(0o077)
ProcessEnvironment.openMissingStandardFiles()
ProcessEnvironment.disableCrashReports()
let arguments = ProcessEnvironment.arguments
ProcessEnvironment.hideAnswers()
exit(Program(arguments: arguments).run().rawValue)
