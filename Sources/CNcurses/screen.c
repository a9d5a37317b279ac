// ncurses' screen and keyboard.
#define _GNU_SOURCE
#include "internal.h"
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>
#undef lines  // macros of <term.h>
#undef columns

static SCREEN *screen;
// Keys are read through a pad, because reading through a window may refresh it.
static WINDOW *keyboard;

void terminal_use_utf8(void) {
  setlocale(LC_CTYPE, "");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0) setlocale(LC_CTYPE, "C.UTF-8");
}

const char *terminal_string(const char *name) {
  const char *value = tigetstr((char *)name);
  return value == (char *)-1 ? NULL : value;
}

bool terminal_can_move_cursor(const char *name) {
  int found;
  return setupterm((char *)name, STDOUT_FILENO, &found) == OK && terminal_string("cup") != NULL;
}

void terminal_size(int *rows, int *columns) {
  struct winsize size;
  bool is_known = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0;
  int known_rows = cur_term ? tigetnum("lines") : 0, known_columns = cur_term ? tigetnum("cols") : 0;
  *rows = is_known ? size.ws_row : known_rows > 0 ? known_rows : 24;
  *columns = is_known ? size.ws_col : known_columns > 0 ? known_columns : 80;
}

// Sets a variable that newterm reads to a number.
static void set_number(const char *name, int number) {
  char text[12];
  snprintf(text, sizeof text, "%d", number);
  setenv(name, text, 1);
}

bool terminal_start(const char *name, int rows, int columns) {
  // newterm takes the size from these variables. Left in the environment they would override a later resize.
  set_number("LINES", rows);
  set_number("COLUMNS", columns);
  screen = newterm((char *)name, stdout, stdin);
  unsetenv("LINES");
  unsetenv("COLUMNS");
  if (!screen) return false;
  keyboard = cursor_address ? newpad(1, 1) : NULL;
  if (!keyboard) {
    delscreen(screen);
    screen = NULL;
    terminal_restore_settings();
    return false;
  }
  raw();
  noecho();
  nonl();
  typeahead(-1);  // painting does not stop for keys
  keypad(keyboard, TRUE);
  nodelay(keyboard, TRUE);
  return true;
}

static void end_window(const char *modes_off) {
  terminal_send(modes_off);
  endwin();
}

void terminal_stop(const char *modes_off) {
  signals_end_screen(end_window, modes_off);
  delwin(keyboard);
  delscreen(screen);
  keyboard = NULL;
  screen = NULL;
}

void terminal_suspend(const char *modes_off) {
  signals_end_screen(end_window, modes_off);
  signals_stop_job();
}

void terminal_resume(void) {
  reset_prog_mode();
  terminal_redraw_all();
}

void terminal_redraw_all(void) { clearok(curscr, TRUE); }

void terminal_send(const char *bytes) {
  putp(bytes);
  fflush(stdout);
}

void terminal_clear_row(int row) {
  wattr_set(stdscr, A_NORMAL, 0, NULL);
  wmove(stdscr, row, 0);
  wclrtoeol(stdscr);
}

void terminal_put(int row, int column, const wchar_t *text, int count, attr_t attributes, short pair) {
  wattr_set(stdscr, attributes, pair, NULL);
  mvwaddnwstr(stdscr, row, column, text, count);
}

void terminal_update(int row, int column) {
  wmove(stdscr, row, column);
  wnoutrefresh(stdscr);
  doupdate();
}

int terminal_start_colors(void) {
  return has_colors() && start_color() == OK && use_default_colors() == OK ? COLORS : 0;
}

attr_t terminal_attributes(bool bold, bool dim, bool underlined, bool reverse) {
  return (bold ? A_BOLD : 0) | (dim ? A_DIM : 0) | (underlined ? A_UNDERLINE : 0) | (reverse ? A_REVERSE : 0);
}

int terminal_width(wchar_t character) { return wcwidth(character); }

// --- Keys ---------------------------------------------------------------------------------------

int terminal_read_key(void) { return wgetch(keyboard); }

void terminal_enable_mouse(void) {
  mouseinterval(0);  // a press is reported at once, not joined with its release
  mousemask(BUTTON1_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED, NULL);
}

bool terminal_mouse(terminal_mouse_kind *kind, int *row, int *column) {
  MEVENT event;
  if (getmouse(&event) != OK) return false;
  *kind = event.bstate & BUTTON4_PRESSED   ? TERMINAL_MOUSE_SCROLL_UP
          : event.bstate & BUTTON5_PRESSED ? TERMINAL_MOUSE_SCROLL_DOWN
                                           : TERMINAL_MOUSE_PRESS;
  *row = event.y;
  *column = event.x;
  return true;
}
