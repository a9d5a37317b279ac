// The one place where C and ncurses meet Swift: globals, macros and variadic
// functions, which Swift cannot call, become plain inline functions here. So does
// what a signal handler runs, because nothing of Swift may run inside one.
//
// Everything is static, so each object file that includes this has its own copy of
// the state below: exactly one Swift file may import CNcurses.
#pragma once
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <term.h>
#undef columns  // macros of <term.h> with the names of everyday words
#undef lines
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

// Declared here and not by _XOPEN_SOURCE, which would give this module types that differ from Glibc's.
extern int wcwidth(wchar_t character);

// What a handler may touch. `restoring` is complete before `armed` is set.
static struct {
  struct termios found;
  char restoring[256];
  size_t restoring_count;
  volatile sig_atomic_t armed;
  int pipe_read;
  int pipe_write;
  SCREEN *screen;
  stack_t found_stack;
  struct sigaction found_actions[NSIG];
  bool changed_actions[NSIG];
  char collected[4096];
  size_t collected_count;
  char trap_stack[64 * 1024] __attribute__((aligned(16)));
} terminal = {.pipe_read = -1, .pipe_write = -1};

// --- Giving the terminal back -------------------------------------------------

// Remembers the terminal's settings as found; false when input or output is no terminal.
static inline bool terminal_remember(void) {
  return isatty(STDOUT_FILENO) && tcgetattr(STDIN_FILENO, &terminal.found) == 0;
}

// Sets the bytes that give the terminal back; those that do not fit are left out.
static inline void terminal_prepare_restoring(const char *bytes, size_t count) {
  if (count > sizeof terminal.restoring) count = sizeof terminal.restoring;
  memcpy(terminal.restoring, bytes, count);
  terminal.restoring_count = count;
}

// Writes bytes straight to the terminal; false when that fails, as it does once it is gone.
static inline bool terminal_write(const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(STDOUT_FILENO, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes += written;
    count -= (size_t)written;
  }
  return true;
}

// Puts the settings back as found. Safe in a signal handler.
static inline void terminal_restore_settings(void) { tcsetattr(STDIN_FILENO, TCSANOW, &terminal.found); }

// Gives the terminal back as it was found, without ncurses. Safe in a signal handler.
static inline void terminal_restore(void) {
  terminal_write(terminal.restoring, terminal.restoring_count);
  terminal_restore_settings();
}

// Sends what terminal_collect has collected.
static inline void terminal_send_collected(void) {
  terminal_write(terminal.collected, terminal.collected_count);
  terminal.collected_count = 0;
}

// --- Signals ------------------------------------------------------------------

static inline void terminal_on_signal(int number) {
  int kept = errno;
  unsigned char byte = (unsigned char)number;
  // A full pipe is as good as a byte more: the reader is woken either way.
  if (write(terminal.pipe_write, &byte, 1) < 0) errno = kept;
  errno = kept;
}

// Every signal is blocked while this runs, so that tcsetattr from the background is
// not stopped by SIGTTOU; the raised one strikes, with its default action, on return.
static inline void terminal_on_trap(int number) {
  if (terminal.armed) {
    terminal.armed = 0;
    terminal_restore();
  }
  signal(number, SIG_DFL);
  raise(number);
}

static inline void terminal_catch(int number, void (*handler)(int), int flags, bool even_ignored) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigfillset(&action.sa_mask);
  if (sigaction(number, NULL, &terminal.found_actions[number]) != 0) return;
  // What the parent ignored (nohup, `&` in a script) stays ignored.
  if (!even_ignored && terminal.found_actions[number].sa_handler == SIG_IGN) return;
  terminal.changed_actions[number] = sigaction(number, &action, NULL) == 0;
}

// Puts a signal's action back as it was found, as before stopping for SIGTSTP.
static inline void terminal_release(int number) {
  if (!terminal.changed_actions[number]) return;
  sigaction(number, &terminal.found_actions[number], NULL);
  terminal.changed_actions[number] = false;
}

static inline void terminal_catch_stop(void) {
  terminal_catch(SIGTSTP, terminal_on_signal, SA_RESTART, false);
}

// Installs every handler; call before newterm, which leaves signals alone that are
// already handled. False when there is no pipe to be had (EMFILE).
static inline bool terminal_catch_signals(void) {
  static const int told[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGWINCH, SIGCONT};
  static const int traps[] = {SIGILL, SIGSEGV, SIGTRAP, SIGABRT, SIGBUS, SIGFPE};
  int ends[2];
  if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return false;
  terminal.pipe_read = ends[0];
  terminal.pipe_write = ends[1];
  stack_t stack;
  memset(&stack, 0, sizeof stack);
  stack.ss_sp = terminal.trap_stack;
  stack.ss_size = sizeof terminal.trap_stack;
  sigaltstack(&stack, &terminal.found_stack);
  for (size_t index = 0; index < sizeof told / sizeof *told; index++)
    terminal_catch(told[index], terminal_on_signal, SA_RESTART, false);
  terminal_catch_stop();
  // These replace the handlers of Swift's own backtracer, which would ask on the terminal.
  for (size_t index = 0; index < sizeof traps / sizeof *traps; index++)
    terminal_catch(traps[index], terminal_on_trap, SA_ONSTACK | SA_RESETHAND, true);
  return true;
}

// Puts every signal's action, and the stack for traps, back as found.
static inline void terminal_release_signals(void) {
  for (int number = 1; number < NSIG; number++) terminal_release(number);
  sigaltstack(&terminal.found_stack, NULL);
  close(terminal.pipe_read);
  close(terminal.pipe_write);
  terminal.pipe_read = terminal.pipe_write = -1;
}

static inline int terminal_signal_pipe(void) { return terminal.pipe_read; }

static inline void terminal_arm(bool armed) { terminal.armed = armed; }

// --- The screen ---------------------------------------------------------------

// Makes the character type UTF-8 whatever the environment says: under a locale that is
// not installed ncurses would take every Chinese character for unprintable.
static inline void terminal_use_utf8(void) {
  setlocale(LC_CTYPE, "");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0) setlocale(LC_CTYPE, "C.UTF-8");
}

// A string capability of the terminal last set up, or NULL.
static inline const char *terminal_string(const char *name) {
  const char *value = tigetstr((char *)name);
  return value == (char *)-1 ? NULL : value;
}

// Whether the terminal is known and its cursor can be placed; writes nothing.
static inline bool terminal_can_place_cursor(const char *name) {
  int found;
  return setupterm((char *)name, STDOUT_FILENO, &found) == OK && terminal_string("cup") != NULL;
}

// Starts ncurses so that every key arrives as its bytes; false, with nothing written and the settings as found, when
// the terminal is not known or its cursor cannot be placed.
//
// Its screen is of one cell, since what is shown is written past it: windows of the real size would be made, filled
// and compared for nothing.
static inline bool terminal_start(const char *name) {
  setenv("LINES", "1", 1);
  setenv("COLUMNS", "1", 1);
  terminal.screen = newterm((char *)name, stdout, stdin);
  unsetenv("LINES");
  unsetenv("COLUMNS");
  if (!terminal.screen) return false;
  if (!cursor_address) {
    delscreen(terminal.screen);
    terminal.screen = NULL;
    terminal_restore_settings();
    return false;
  }
  raw();
  noecho();
  nonl();
  typeahead(-1);          // input is read past ncurses, painting must not stop for it
  return true;
}

// The terminal's size as the kernel has it, or where it says nothing as terminfo has it.
static inline void terminal_size(int *rows, int *columns) {
  struct winsize size;
  bool is_known = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0;
  int known_rows = tigetnum("lines"), known_columns = tigetnum("cols");
  *rows = is_known ? size.ws_row : known_rows > 0 ? known_rows : 24;
  *columns = is_known ? size.ws_col : known_columns > 0 ? known_columns : 80;
}

static inline bool terminal_has_colors(void) { return has_colors(); }
static inline int terminal_color_count(void) { return COLORS; }

static inline attr_t terminal_bold(void) { return A_BOLD; }
static inline attr_t terminal_dim(void) { return A_DIM; }
static inline attr_t terminal_underline(void) { return A_UNDERLINE; }
static inline attr_t terminal_reverse(void) { return A_REVERSE; }

// Clears the screen, and after stopping takes it over again. ncurses goes on believing it empty, since what is
// shown is written past it: it would rewrite whole rows where it does not count columns as the terminal does.
static inline void terminal_clear(void) {
  clearok(curscr, TRUE);
  wrefresh(stdscr);
}

// --- Past ncurses -------------------------------------------------------------

// Collects what terminfo's functions put out; sent when full and by terminal_send_collected.
static inline int terminal_collect(int byte) {
  if (terminal.collected_count == sizeof terminal.collected) terminal_send_collected();
  terminal.collected[terminal.collected_count++] = (char)byte;
  return byte;
}

static inline void terminal_collect_text(const char *text, size_t count) {
  for (size_t index = 0; index < count; index++) terminal_collect(text[index]);
}

static inline void terminal_collect_place(int row, int column) {
  tputs(tiparm(cursor_address, row, column), 1, terminal_collect);
}

// Attributes and colours for what is collected next; ncurses leaves out what holds already.
static inline void terminal_collect_look(attr_t attributes, short pair) {
  vid_puts(attributes, pair, NULL, terminal_collect);
}

static inline bool terminal_can_erase(void) { return clr_eol != NULL; }

// Erases from the cursor to the end of its row.
static inline void terminal_collect_erasing(void) { tputs(clr_eol, 1, terminal_collect); }

// --- Stopping -----------------------------------------------------------------

// Leaves the screen; where there is no other to go back to, for its last row, so that what comes next is not written
// into the page.
static inline void terminal_leave(void) {
  endwin();
  if (exit_ca_mode) return;
  int rows, columns;
  terminal_size(&rows, &columns);
  terminal_collect_place(rows - 1, 0);
  if (terminal_can_erase()) terminal_collect_erasing();
  terminal_send_collected();
}

// Ends ncurses and puts the settings back as found.
static inline void terminal_stop(void) {
  terminal_leave();
  delscreen(terminal.screen);
  terminal.screen = NULL;
  terminal_restore_settings();
}

// Gives the terminal back and stops the whole job, as the shell expects; returns when
// it is continued, with SIGTSTP caught again.
static inline void terminal_suspend(void) {
  terminal_leave();
  terminal_restore_settings();
  terminal.armed = 0;
  terminal_release(SIGTSTP);
  kill(0, SIGTSTP);
  terminal_catch_stop();
  terminal.armed = 1;
}
