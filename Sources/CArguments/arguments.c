#include "CArguments.h"

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

int wx_argument_count(void) { return count; }

char **wx_arguments(void) { return arguments; }
