// The part of the terminal layer that is written in C: ncurses' macros and globals, which Swift cannot use,
// and everything that runs inside a signal handler, where no Swift code may run.
//
// Swift calls ncurses' own functions (define_key, init_pair, curs_set) directly where they can be imported.
#pragma once
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <stdbool.h>
#include <stddef.h>
#include <wchar.h>

// --- Settings, signals and crashes (signals.c) ------------------------------------------------

// Saves the terminal's settings and the files needed to give it back. False when standard input or
// output is no terminal.
bool terminal_save_settings(void);

// Puts the saved settings back. Async-signal-safe.
void terminal_restore_settings(void);

// Sets the bytes that undo every mode, for the cases in which ncurses cannot. Bytes that do not fit are left out.
void terminal_set_restore_bytes(const char *bytes, size_t count);

// Installs all handlers. Call it before newterm, which leaves signals alone that have a handler. False when the
// system has no pipe left.
bool terminal_catch_signals(void);

// Puts every signal's action back as it was, and raises an ending signal that nobody has read from the pipe.
void terminal_release_signals(void);

// The file descriptor from which the numbers of caught signals are read, one byte each.
int terminal_signal_pipe(void);

// Cancels the deadline of an ending signal: the event loop has read it, so the program ends by itself.
void terminal_acknowledge_ending(void);

// Sets whether the crash handler restores the terminal.
void terminal_arm(bool armed);

// --- The screen (screen.c) --------------------------------------------------------------------

// Selects a UTF-8 character type whatever the environment says. Under a locale that is not installed wcwidth
// gives -1 for every Chinese character.
void terminal_use_utf8(void);

// A string capability of the current terminal, or NULL.
const char *terminal_string(const char *name);

// Whether terminfo knows the terminal and it can move its cursor. Writes nothing.
bool terminal_can_move_cursor(const char *name);

// The window's size as the kernel has it, or else as terminfo has it.
void terminal_size(int *rows, int *columns);

// Starts ncurses with a screen of a size. False, with the settings as they were, when the terminal is unknown or
// cannot move its cursor.
bool terminal_start(const char *name, int rows, int columns);

// Sends a mode string, ends ncurses and gives the terminal back.
void terminal_stop(const char *modes_off);

// Sends a mode string, gives the terminal back and stops the whole job as the shell expects. Returns when the job is
// continued.
void terminal_suspend(const char *modes_off);

// Takes the terminal over again after it was given back.
void terminal_resume(void);

// Makes the next update draw the whole screen again.
void terminal_redraw_all(void);

// Sends a mode string to the terminal at once.
void terminal_send(const char *bytes);

// Empties a row of the standard screen.
void terminal_clear_row(int row);

// Writes characters of one style on a row of the standard screen.
void terminal_put(int row, int column, const wchar_t *text, int count, attr_t attributes, short pair);

// Moves the cursor and sends what has changed to the terminal.
void terminal_update(int row, int column);

// Starts colours over the terminal's own background. Returns how many there are, or 0.
int terminal_start_colors(void);

// ncurses' bits for a set of attributes.
attr_t terminal_attributes(bool bold, bool dim, bool underlined, bool reverse);

// The columns that the C library gives a character, or -1.
int terminal_width(wchar_t character);

// --- Keys (screen.c) --------------------------------------------------------------------------

// The next byte or key code without waiting, or ERR.
int terminal_read_key(void);

// Asks the terminal to report the mouse.
void terminal_enable_mouse(void);

// Takes the latest mouse event; false when there is none left. Row and column are as the terminal sent them.
typedef enum { TERMINAL_MOUSE_PRESS, TERMINAL_MOUSE_SCROLL_UP, TERMINAL_MOUSE_SCROLL_DOWN } terminal_mouse_kind;
bool terminal_mouse(terminal_mouse_kind *kind, int *row, int *column);
