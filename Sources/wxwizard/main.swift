import Glibc

// A reader that goes away ends a command quietly instead of killing it.
signal(SIGPIPE, SIG_IGN)
exit(Program(Array(CommandLine.arguments.dropFirst())).run().rawValue)
