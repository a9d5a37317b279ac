// What signals.c offers to screen.c alone.
#pragma once
#include "CNcurses.h"
#include <termios.h>

// Ends the screen by a function, which gets the argument, and puts the settings back. After an ending signal it does
// not wait for a terminal that no longer reads.
void signals_end_screen(void (*end_screen)(const char *), const char *argument);

// Stops the whole job, with SIGTSTP as it was. Returns when the job is continued.
void signals_stop_job(void);
