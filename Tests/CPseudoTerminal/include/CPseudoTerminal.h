#ifndef CPSEUDOTERMINAL_H
#define CPSEUDOTERMINAL_H

#include <sys/types.h>

/* Runs `path` on a new pseudo-terminal, as its session's leader, with all signals at their default.
   Returns the child's process id, with the controlling end (close-on-exec, non-blocking) in `*controller`;
   -1 with errno when that fails. A program that cannot be run ends with status 127. */
pid_t pseudo_terminal_start(const char *path, char *const arguments[], char *const environment[],
                            unsigned short columns, unsigned short rows, int *controller);

/* Tells the terminal, and by SIGWINCH the programs on it, a new size. 0, or -1 with errno. */
int pseudo_terminal_resize(int controller, unsigned short columns, unsigned short rows);

/* A descriptor that is readable once `child` has ended; -1 with errno when there is none. */
int pseudo_terminal_watch(pid_t child);

#endif
