import Glibc

// A reader that goes away ends a command quietly instead of killing it.
signal(SIGPIPE, SIG_IGN)
// A file that may grow no further fails a write, which is told, instead of killing.
signal(SIGXFSZ, SIG_IGN)
// Nothing this program makes is for others, not even for a moment.
umask(0o077)
ProcessEnvironment.holdStandardFiles()
ProcessEnvironment.keepMemoryPrivate()
let arguments = Array(CommandLine.arguments.dropFirst())
ProcessEnvironment.hideAnswers()
exit(Program(arguments).run().rawValue)
