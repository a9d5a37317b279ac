#include "CArguments.h"

#include <stdlib.h>

// Swift reads the arguments from /proc/self/cmdline, which fails if /proc is not mounted or no file can be opened, and
// replaces bytes that are not UTF-8. glibc passes the arguments of `main` to constructors, too.

static char *none[] = {0};
static int count = 0;
static char **arguments = none;

__attribute__((constructor)) static void keep_arguments(int argc, char **argv) {
  if (argc > 0 && argv) {
    count = argc;
    arguments = argv;
  }
}

// Turns the backtracer of the Swift runtime off, since a backtrace could contain answers, and names a program for it:
// otherwise the runtime looks for one in /proc, and a static binary aborts if that is not mounted. The runtime reads
// the variable in a constructor of its own, which runs after those with a priority.
__attribute__((constructor(101))) static void disable_backtraces(void) {
  setenv("SWIFT_BACKTRACE", "enable=no,swift-backtrace=/nonexistent", 1);
}

int wx_argument_count(void) { return count; }

char **wx_arguments(void) { return arguments; }
