// The one place where C and ncurses meet Swift: globals, macros and variadic
// functions, which Swift cannot call, become plain inline functions here.
#pragma once
#define NCURSES_WIDECHAR 1
#include <curses.h>
