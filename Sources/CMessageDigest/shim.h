// sha2.h needs the system's types first.
#include <stdint.h>
#include <sys/types.h>
#include <sha2.h>
