#!/usr/bin/env python3
"""Times the first prompt and the next question of `saring screen` beside bash's `read -e`, in turn, in the same run.

    python3 Tests/Benchmarks/prompt.py .build/release/saring

Each program runs on a pseudo-terminal of its own. Printed are medians in milliseconds and the median of the ratios
pair by pair, which holds when the machine's speed drifts. Nothing is asserted: speed lives here, not in the tests.
"""
import os
import pty
import re
import select
import signal
import statistics
import sys
import time

RUNS = 31
BASH = ["bash", "--norc", "-c", 'while read -e -p "> " line; do :; done']


def spawn(command):
    pid, terminal = pty.fork()
    if pid == 0:
        os.environ.update(TERM="xterm", INPUTRC="/dev/null", LANG="C.UTF-8")
        os.execvp(command[0], command)
    return pid, terminal


def wait_for(terminal, pattern):
    """Reads until the pattern has been printed; returns the time at which it had."""
    seen = b""
    while not re.search(pattern, seen):
        ready, _, _ = select.select([terminal], [], [], 10)
        if not ready:
            sys.exit(f"no prompt within ten seconds; last printed: {seen[-200:]!r}")
        seen += os.read(terminal, 65536)
    return time.perf_counter()


def time_one(command, first, answers):
    """Milliseconds to the first prompt, and from Enter to each next prompt."""
    start = time.perf_counter()
    pid, terminal = spawn(command)
    first_prompt = (wait_for(terminal, first) - start) * 1000
    nexts = []
    for typed, prompt in answers:
        start = time.perf_counter()
        os.write(terminal, typed + b"\r")
        nexts.append((wait_for(terminal, prompt) - start) * 1000)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    os.close(terminal)
    return first_prompt, statistics.median(nexts)


def main():
    saring = [sys.argv[1], "screen", "--keep-nothing", "--context", "worksite"]
    # Safety and consent, then the first questions: the number of the next question stands in the prompt.
    steps = [(b"", rb"\n1> "), (b"1", rb"\n2> "), (b"1", rb"\n3> "), (b"1", rb"\n4> "), (b"7", rb"\n5> ")]
    ours, theirs = [], []
    for _ in range(RUNS):
        ours.append(time_one(saring, rb"\n(\r|\x1b\[[?0-9;]*[a-zA-Z])*> ", loosened(steps)))
        theirs.append(time_one(BASH, rb"> ", [(b"1", rb"\r\n.*> ")] * len(steps)))
    for index, what in enumerate(["first prompt", "next prompt"]):
        a = [run[index] for run in ours]
        b = [run[index] for run in theirs]
        ratio = statistics.median(x / y for x, y in zip(a, b))
        print(
            f"{what}: saring {statistics.median(a):.2f} ms, bash read -e {statistics.median(b):.2f} ms, "
            f"ratio {ratio:.2f} (median of {RUNS} pairs)"
        )


def loosened(steps):
    """readline may print control sequences between the line's start and the prompt."""
    return [(typed, prompt.replace(rb"\n", rb"\n(\r|\x1b\[[?0-9;]*[a-zA-Z])*", 1)) for typed, prompt in steps]


if __name__ == "__main__":
    main()
