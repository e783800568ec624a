#ifndef CSIGNALS_H
#define CSIGNALS_H

#include <stdbool.h>
#include <termios.h>

/*
 * Signals for a program that waits in poll().
 *
 * A handler here only sets a flag and writes one byte to a pipe, so that a signal which comes just before poll()
 * still wakes it. It is C because a Swift closure may take a lock or allocate, which no signal handler may do.
 */

/* Catches SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGWINCH, SIGTSTP and SIGCONT; forgets those that came before.
   0, or -1 with errno. */
int csignals_catch(void);

/* Gives the caught signals back the effect that they had before csignals_catch. */
void csignals_release(void);

/* Ignores SIGPIPE and SIGXFSZ, so that a closed pipe or a full disk is an error that can be reported.
   0, or -1 with errno. */
int csignals_ignore_output_signals(void);

/* The end of the pipe to poll for reading, or -1 before the first csignals_catch. */
int csignals_descriptor(void);

/* Empties the pipe. Look at the flags after it, not before. */
void csignals_drain(void);

/* Whether `signal` has come since it was last taken. */
bool csignals_is_pending(int signal);

/* The same, and forgets it. */
bool csignals_take(int signal);

/* Stops the process as Ctrl-Z does without a handler; returns when it goes on. The kernel refuses to stop a process
   that nothing could wake again (no shell above it), so a terminal window started from a desktop never hangs. */
void csignals_stop(void);

/* Puts SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT and SIGQUIT back to their default. The Swift runtime's
   backtracer was seen to print answers from memory, and to fire on Ctrl-\. Does nothing while a terminal is guarded. */
void csignals_reset_crash_signals(void);

/* No core file: RLIMIT_CORE is 0 and the process is not dumpable, nor readable by other processes of the same user.
   0, or -1 with errno. */
int csignals_disable_core_dumps(void);

/* Keeps the process's memory, as it comes into use, out of the swap: answers and keys must not get to the disk that way.
   Only where there is no limit to it, since under a limit a later allocation would fail in the middle of an interview.
   1 if it is kept out, 0 if the system does not let it. */
int csignals_lock_memory(void);

/*
 * The guarded terminal is given back by the signal handlers and at exit(), for the ways out on which no Swift code
 * runs: a crash, exit() from the depths, or a second Ctrl-\ while the first was not yet attended to, upon which the
 * process ends at once with status 131.
 */

/* Guards the terminal `input`: sets `settings` and writes `farewell` (at most 127 bytes) to `output`. A second call
   replaces the first. */
void csignals_guard_terminal(int input, int output, const struct termios *settings, const char *farewell);

/* Ends the guard; gives nothing back. */
void csignals_unguard_terminal(void);

#endif
