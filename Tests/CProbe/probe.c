#include "probe.h"

#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/ptrace.h>
#include <stddef.h>

long probe_ptrace(int process) { return ptrace(PTRACE_ATTACH, process, NULL, NULL); }

long probe_kill_thread(int process) { return tgkill(process, process, SIGTERM); }

long probe_type(void) { return ioctl(0, TIOCSTI, "x"); }

static void *nothing(void *argument) { return argument; }

long probe_thread(void) {
  pthread_t thread;
  errno = pthread_create(&thread, NULL, nothing, NULL);
  if (errno == 0) errno = pthread_join(thread, NULL);
  return errno == 0 ? 0 : -1;
}
