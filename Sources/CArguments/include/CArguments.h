#ifndef CARGUMENTS_H
#define CARGUMENTS_H

/// The number of arguments that `main` received, including the program's name.
int wx_argument_count(void);

/// The arguments that `main` received, which the kernel also shows in the list of processes.
char *_Nullable *_Nonnull wx_arguments(void);

#endif
