// Signals, crashes and giving the terminal back.
//
// - An ending signal (TERM, HUP, INT, QUIT) is written to a pipe that the event loop polls together with the
//   terminal. It also points standard output to /dev/null: ncurses repeats an interrupted write, so a terminal that no
//   longer reads would otherwise hold the program for ever.
// - If the event loop has not read an ending signal within a deadline, because the program computes, a timer's handler
//   restores the terminal and exits with 128 and the signal's number. Drafts hold what was typed.
// - A crash restores the terminal and then takes its default action.
#define _GNU_SOURCE
#include "internal.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

// How long the event loop may take to read an ending signal, and how long giving the terminal back may take then.
enum { read_deadline_ms = 700, close_deadline_ms = 250 };

// What the handlers use. All of it is set before `armed`.
static struct {
  struct termios settings;
  char restore_bytes[512];
  size_t restore_count;
  volatile sig_atomic_t armed;
  volatile sig_atomic_t unread_ending;  // the first ending signal while nobody has read it from the pipe, else 0
  volatile sig_atomic_t last_ending;    // the last ending signal, or 0
  volatile sig_atomic_t is_diverted;    // standard output is /dev/null
  int pipe_read;
  int pipe_write;
  int terminal;  // a duplicate of standard output
  int null;      // /dev/null
  timer_t timer;
  bool has_timer;
  stack_t previous_stack;
  struct sigaction previous_actions[NSIG];
  bool is_changed[NSIG];
  char handler_stack[64 * 1024] __attribute__((aligned(16)));
} state = {.pipe_read = -1, .pipe_write = -1, .terminal = -1, .null = -1};

// --- Giving the terminal back -------------------------------------------------------------------

static void close_file(int *file) {
  if (*file >= 0) close(*file);
  *file = -1;
}

bool terminal_save_settings(void) {
  if (!isatty(STDOUT_FILENO) || tcgetattr(STDIN_FILENO, &state.settings) != 0) return false;
  state.terminal = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  state.null = open("/dev/null", O_WRONLY | O_CLOEXEC);
  return true;
}

void terminal_restore_settings(void) { tcsetattr(STDIN_FILENO, TCSANOW, &state.settings); }

void terminal_set_restore_bytes(const char *bytes, size_t count) {
  if (count > sizeof state.restore_bytes) count = sizeof state.restore_bytes;
  memcpy(state.restore_bytes, bytes, count);
  state.restore_count = count;
}

// Writes the restore bytes without waiting for a terminal that does not read. Async-signal-safe.
static void write_restore_bytes(void) {
  int file = state.terminal >= 0 ? state.terminal : STDOUT_FILENO;
  int flags = fcntl(file, F_GETFL);
  fcntl(file, F_SETFL, flags | O_NONBLOCK);
  const char *bytes = state.restore_bytes;
  size_t count = state.restore_count;
  while (count > 0) {
    ssize_t written = write(file, bytes, count);
    if (written > 0) {
      bytes += written;
      count -= (size_t)written;
    } else if (written < 0 && errno == EAGAIN) {
      struct pollfd writable = {.fd = file, .events = POLLOUT};
      if (poll(&writable, 1, 100) <= 0) break;
    } else if (written >= 0 || errno != EINTR) {
      break;
    }
  }
  fcntl(file, F_SETFL, flags);
}

static void restore_terminal(void) {
  write_restore_bytes();
  terminal_restore_settings();
}

static void divert_output(void) {
  if (state.null < 0) return;
  dup2(state.null, STDOUT_FILENO);
  state.is_diverted = 1;
}

static void undivert_output(void) {
  if (!state.is_diverted) return;
  dup2(state.terminal, STDOUT_FILENO);
  state.is_diverted = 0;
}

// --- Handlers -----------------------------------------------------------------------------------

// Starts the deadline after which the program is ended, or with 0 cancels it.
static void set_deadline(int milliseconds) {
  if (!state.has_timer) return;
  struct itimerspec deadline = {.it_value = {.tv_nsec = milliseconds * 1000000L}};
  timer_settime(state.timer, 0, &deadline, NULL);
}

static void write_to_pipe(int number) {
  unsigned char byte = (unsigned char)number;
  // A full pipe wakes the reader as well as one more byte does.
  if (write(state.pipe_write, &byte, 1) < 0) return;
}

static void on_signal(int number) {
  int saved = errno;
  write_to_pipe(number);
  errno = saved;
}

static void on_ending_signal(int number) {
  int saved = errno;
  divert_output();
  if (!state.last_ending) {
    state.unread_ending = number;
    set_deadline(read_deadline_ms);
  }
  state.last_ending = number;
  write_to_pipe(number);
  errno = saved;
}

static void on_deadline(int number) {
  (void)number;
  if (!state.last_ending) return;
  if (state.armed) restore_terminal();
  _exit(128 + state.last_ending);
}

// All signals are blocked while this runs, so tcsetattr from the background is not stopped by SIGTTOU. The raised
// signal takes its default action on return.
static void on_crash(int number) {
  if (state.armed) {
    state.armed = 0;
    restore_terminal();
  }
  signal(number, SIG_DFL);
  raise(number);
}

static void catch_signal(int number, void (*handler)(int), int flags, bool even_if_ignored) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = flags};
  sigfillset(&action.sa_mask);
  if (sigaction(number, NULL, &state.previous_actions[number]) != 0) return;
  // What the parent ignored (nohup, `&` in a script) stays ignored.
  if (!even_if_ignored && state.previous_actions[number].sa_handler == SIG_IGN) return;
  state.is_changed[number] = sigaction(number, &action, NULL) == 0;
}

static void release_signal(int number) {
  if (!state.is_changed[number]) return;
  sigaction(number, &state.previous_actions[number], NULL);
  state.is_changed[number] = false;
}

static void catch_stop(void) { catch_signal(SIGTSTP, on_signal, SA_RESTART, false); }

bool terminal_catch_signals(void) {
  static const int endings[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT};
  static const int crashes[] = {SIGILL, SIGSEGV, SIGTRAP, SIGABRT, SIGBUS, SIGFPE};
  int ends[2];
  if (state.terminal < 0 || state.null < 0 || pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) {
    close_file(&state.terminal);
    close_file(&state.null);
    return false;
  }
  state.pipe_read = ends[0];
  state.pipe_write = ends[1];
  state.unread_ending = state.last_ending = 0;
  stack_t stack = {.ss_sp = state.handler_stack, .ss_size = sizeof state.handler_stack};
  sigaltstack(&stack, &state.previous_stack);
  struct sigevent alarm = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGALRM};
  state.has_timer = timer_create(CLOCK_MONOTONIC, &alarm, &state.timer) == 0;
  catch_signal(SIGALRM, on_deadline, SA_ONSTACK, true);
  // Interrupted system calls are restarted, so that saving a file is not disturbed. A restarted write to the
  // terminal goes to /dev/null.
  for (size_t index = 0; index < sizeof endings / sizeof *endings; index++)
    catch_signal(endings[index], on_ending_signal, SA_RESTART, false);
  catch_signal(SIGWINCH, on_signal, SA_RESTART, false);
  catch_signal(SIGCONT, on_signal, SA_RESTART, false);
  catch_stop();
  // These replace the handlers of Swift's backtracer, which would ask a question on the terminal.
  for (size_t index = 0; index < sizeof crashes / sizeof *crashes; index++)
    catch_signal(crashes[index], on_crash, SA_ONSTACK | SA_RESETHAND, true);
  return true;
}

void terminal_release_signals(void) {
  if (state.has_timer) timer_delete(state.timer);
  state.has_timer = false;
  for (int number = 1; number < NSIG; number++) release_signal(number);
  sigaltstack(&state.previous_stack, NULL);
  undivert_output();
  close_file(&state.pipe_read);
  close_file(&state.pipe_write);
  close_file(&state.terminal);
  close_file(&state.null);
  if (state.unread_ending) raise(state.unread_ending);
}

int terminal_signal_pipe(void) { return state.pipe_read; }

void terminal_acknowledge_ending(void) {
  set_deadline(0);
  state.unread_ending = 0;
}

void terminal_arm(bool armed) { state.armed = armed; }

// --- Ending and suspending ----------------------------------------------------------------------

void signals_end_screen(void (*end_screen)(const char *), const char *argument) {
  if (state.is_diverted) {
    // In most cases the terminal still reads, and ncurses gives it back best. If it stops reading now, the deadline
    // ends the program.
    struct pollfd writable = {.fd = state.terminal, .events = POLLOUT};
    if (poll(&writable, 1, 0) > 0 && (writable.revents & POLLOUT)) {
      set_deadline(close_deadline_ms);
      undivert_output();
    }
  }
  end_screen(argument);
  if (state.is_diverted) write_restore_bytes();
  set_deadline(0);
  terminal_restore_settings();
}

void signals_stop_job(void) {
  state.armed = 0;
  release_signal(SIGTSTP);
  kill(0, SIGTSTP);
  catch_stop();
  state.armed = 1;
}
