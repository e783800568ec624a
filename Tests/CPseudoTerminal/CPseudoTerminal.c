#define _GNU_SOURCE

#include "CPseudoTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <termios.h>
#include <unistd.h>

/* Runs in the child of a process with several threads: only calls that are safe in a signal handler. */
static void become(const char *terminal, const char *path, char *const arguments[], char *const environment[]) {
    struct sigaction plain;
    memset(&plain, 0, sizeof plain);
    plain.sa_handler = SIG_DFL;
    for (int signal = 1; signal < NSIG; signal++) {
        sigaction(signal, &plain, NULL);
    }
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);

    setsid();
    int descriptor = open(terminal, O_RDWR);
    if (descriptor < 0 || ioctl(descriptor, TIOCSCTTY, 0) != 0) {
        _exit(126);
    }
    for (int standard = 0; standard <= 2; standard++) {
        dup2(descriptor, standard);
    }
    if (descriptor > 2) {
        close(descriptor);
    }
    execve(path, arguments, environment);
    _exit(127);
}

pid_t pseudo_terminal_start(const char *path, char *const arguments[], char *const environment[],
                            unsigned short columns, unsigned short rows, int *controller) {
    /* Not forkpty: its controlling end is open in every program that a parallel test starts in the same moment, and
       closing ours would then not hang up. */
    int opened = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
    if (opened < 0) {
        return -1;
    }
    char terminal[64];
    pid_t child = -1;
    if (grantpt(opened) == 0 && unlockpt(opened) == 0 && ptsname_r(opened, terminal, sizeof terminal) == 0
        && pseudo_terminal_resize(opened, columns, rows) == 0) {
        child = fork();
    }
    if (child == 0) {
        become(terminal, path, arguments, environment);
    }
    if (child < 0) {
        int reason = errno;
        close(opened);
        errno = reason;
        return -1;
    }
    *controller = opened;
    return child;
}

int pseudo_terminal_resize(int controller, unsigned short columns, unsigned short rows) {
    struct winsize size = {.ws_row = rows, .ws_col = columns};
    return ioctl(controller, TIOCSWINSZ, &size);
}

int pseudo_terminal_watch(pid_t child) {
    return (int)syscall(SYS_pidfd_open, child, 0);
}
