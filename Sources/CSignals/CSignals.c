#define _GNU_SOURCE

#include "CSignals.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

static const int caught[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGWINCH, SIGTSTP, SIGCONT};
static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT};

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* Flags, not the bytes in the pipe, say what came: a full pipe must not lose a SIGQUIT behind a storm of SIGWINCH. */
static atomic_bool pending[NSIG];
static int wake[2] = {-1, -1};

/* What the first `caught_count` of the caught signals did before. */
static struct sigaction before[COUNT(caught)];
static size_t caught_count;

static struct {
    atomic_bool armed;
    int input;
    int output;
    struct termios settings;
    char farewell[128];
} guard;

/* Runs in signal handlers: nothing here may allocate or lock. */
static void restore_terminal(void) {
    if (!atomic_exchange(&guard.armed, false)) {
        return;
    }
    size_t length = strlen(guard.farewell);
    ssize_t written = write(guard.output, guard.farewell, length);
    (void)written;
    tcsetattr(guard.input, TCSANOW, &guard.settings);
}

static void note(int signal) {
    int saved = errno;
    if (atomic_exchange(&pending[signal], true) && signal == SIGQUIT) {
        restore_terminal();
        _exit(128 + SIGQUIT);
    }
    ssize_t written = write(wake[1], "", 1);
    (void)written;
    errno = saved;
}

static void crash(int signal) {
    restore_terminal();
    /* SA_RESETHAND has put the default back, and SA_NODEFER lets it act at once. */
    raise(signal);
}

static int set_handler(int signal, void (*handler)(int), int flags, struct sigaction *previous) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = handler;
    action.sa_flags = flags;
    sigemptyset(&action.sa_mask);
    return sigaction(signal, &action, previous);
}

static int open_pipe(void) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) {
        return -1;
    }
    wake[0] = ends[0];
    wake[1] = ends[1];
    return atexit(restore_terminal) == 0 ? 0 : -1;
}

int csignals_catch(void) {
    if (wake[0] < 0 && open_pipe() != 0) {
        return -1;
    }
    csignals_release();
    for (size_t i = 0; i < COUNT(caught); i++) {
        atomic_store(&pending[caught[i]], false);
        if (set_handler(caught[i], note, SA_RESTART, &before[i]) != 0) {
            csignals_release();
            return -1;
        }
        caught_count = i + 1;
    }
    return 0;
}

void csignals_release(void) {
    while (caught_count > 0) {
        caught_count--;
        sigaction(caught[caught_count], &before[caught_count], NULL);
    }
}

int csignals_ignore_output_signals(void) {
    if (set_handler(SIGPIPE, SIG_IGN, 0, NULL) != 0) {
        return -1;
    }
    return set_handler(SIGXFSZ, SIG_IGN, 0, NULL);
}

int csignals_descriptor(void) {
    return wake[0];
}

void csignals_drain(void) {
    char bytes[256];
    ssize_t count;
    do {
        count = read(wake[0], bytes, sizeof bytes);
    } while (count > 0 || (count < 0 && errno == EINTR));
}

bool csignals_is_pending(int signal) {
    return atomic_load(&pending[signal]);
}

bool csignals_take(int signal) {
    return atomic_exchange(&pending[signal], false);
}

void csignals_stop(void) {
    set_handler(SIGTSTP, SIG_DFL, 0, NULL);
    raise(SIGTSTP);
    set_handler(SIGTSTP, note, SA_RESTART, NULL);
}

void csignals_reset_crash_signals(void) {
    if (atomic_load(&guard.armed)) {
        return;
    }
    for (size_t i = 0; i < COUNT(crashes); i++) {
        set_handler(crashes[i], SIG_DFL, 0, NULL);
    }
    if (caught_count == 0) {
        set_handler(SIGQUIT, SIG_DFL, 0, NULL);
    }
}

int csignals_disable_core_dumps(void) {
    struct rlimit none = {0, 0};
    int limited = setrlimit(RLIMIT_CORE, &none);
    int hidden = prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    return limited == 0 && hidden == 0 ? 0 : -1;
}

int csignals_lock_memory(void) {
    struct rlimit limit;
    if (geteuid() != 0 && (getrlimit(RLIMIT_MEMLOCK, &limit) != 0 || limit.rlim_cur != RLIM_INFINITY)) {
        return 0;
    }
    return mlockall(MCL_CURRENT | MCL_FUTURE | MCL_ONFAULT) == 0;
}

void csignals_guard_terminal(int input, int output, const struct termios *settings, const char *farewell) {
    csignals_unguard_terminal();
    guard.input = input;
    guard.output = output;
    guard.settings = *settings;
    strncpy(guard.farewell, farewell, sizeof guard.farewell - 1);
    guard.farewell[sizeof guard.farewell - 1] = '\0';
    atomic_store(&guard.armed, true);
    for (size_t i = 0; i < COUNT(crashes); i++) {
        set_handler(crashes[i], crash, SA_RESETHAND | SA_NODEFER, NULL);
    }
}

void csignals_unguard_terminal(void) {
    atomic_store(&guard.armed, false);
    csignals_reset_crash_signals();
}
