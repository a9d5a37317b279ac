import Glibc

// A reader that goes away ends a command quietly instead of killing it.
signal(SIGPIPE, SIG_IGN)
// Nothing this program makes is for others, not even for a moment.
umask(0o077)
Surroundings.holdStandardFiles()
exit(Program(Array(CommandLine.arguments.dropFirst())).run().rawValue)
