#include <time.h>

// Preloaded into a program under test, which then believes that it is this day.
static const time_t dayOfRecording = 1795780800; // 2026-11-27 12:00 UTC

time_t time(time_t *seconds) {
    if (seconds) *seconds = dayOfRecording;
    return dayOfRecording;
}
