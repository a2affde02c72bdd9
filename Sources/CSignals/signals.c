#define _GNU_SOURCE
#include "signals.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

static int pipe_ends[2] = {-1, -1};
static volatile unsigned pending;

static char restore_text[1024];
static size_t restore_length;
static int restore_fd = -1;
static struct termios restore_modes;
static volatile sig_atomic_t restore_armed;

/* Seconds between being told to end and doing without the terminal: a slow line takes a painting in less. */
enum { PATIENCE = 10 };
static volatile sig_atomic_t is_ending;
static int nowhere = -1;

/* A stack overflow leaves no stack to handle it on. */
static char alternate_stack[32 * 1024];

static unsigned bit_of(int signal_number) {
  switch (signal_number) {
    case SIGWINCH: return SIGNALS_WINDOW;
    case SIGTSTP: return SIGNALS_STOP;
    case SIGCONT: return SIGNALS_CONTINUE;
    case SIGHUP: return SIGNALS_HANGUP;
    case SIGTERM: return SIGNALS_TERMINATE;
    case SIGINT: return SIGNALS_INTERRUPT;
    case SIGXCPU: return SIGNALS_SPENT;
    default: return 0;
  }
}

static void note(int signal_number) {
  int saved = errno;
  unsigned bit = bit_of(signal_number);
  __atomic_fetch_or(&pending, bit, __ATOMIC_SEQ_CST);
  if (bit & (SIGNALS_HANGUP | SIGNALS_TERMINATE | SIGNALS_INTERRUPT | SIGNALS_SPENT) && !is_ending) {
    is_ending = 1;
    alarm(PATIENCE);
  }
  /* A full pipe wakes the reader as well as one byte more would. */
  ssize_t ignored = write(pipe_ends[1], "", 1);
  (void)ignored;
  errno = saved;
}

static void restore_terminal(void) {
  if (!restore_armed) return;
  restore_armed = 0;
  ssize_t ignored = write(restore_fd, restore_text, restore_length);
  (void)ignored;
  tcsetattr(restore_fd, TCSANOW, &restore_modes);
}

/* Installed with SA_RESETHAND: raising the signal again ends the process by it, so that its parent learns why. */
static void die(int signal_number) {
  restore_terminal();
  raise(signal_number);
}

/* A terminal that has stopped reading would be waited for without end: what is still to be written goes nowhere,
   the call that waits begins again with that, and the process comes to its end with nothing lost. The second time the
   process dies as by any alarm. */
static void run_out(int signal_number) {
  int saved = errno;
  if (is_ending == 1 && restore_armed && nowhere >= 0 && dup2(nowhere, restore_fd) >= 0) {
    is_ending = 2;
    alarm(PATIENCE);
    errno = saved;
    return;
  }
  signal(signal_number, SIG_DFL);
  if (is_ending == 0) restore_terminal();
  raise(signal_number);
}

static int handle(int signal_number, void (*handler)(int), int flags) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  action.sa_handler = handler;
  action.sa_flags = flags;
  return sigaction(signal_number, &action, NULL) == 0 ? 0 : errno;
}

int signals_install(int *read_fd) {
  static const int noted[] = {SIGWINCH, SIGTSTP, SIGCONT, SIGHUP, SIGTERM, SIGINT, SIGXCPU};
  static const int fatal[] = {SIGSEGV, SIGABRT, SIGBUS,  SIGILL,  SIGFPE,  SIGTRAP,
                              SIGQUIT, SIGUSR1, SIGUSR2, SIGSYS};
  if (pipe_ends[0] < 0 && pipe2(pipe_ends, O_NONBLOCK | O_CLOEXEC) != 0) return errno;
  if (nowhere < 0) nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);

  stack_t stack = {.ss_sp = alternate_stack, .ss_size = sizeof alternate_stack};
  if (sigaltstack(&stack, NULL) != 0) return errno;

  int failure = handle(SIGPIPE, SIG_IGN, 0);
  for (size_t i = 0; i < sizeof noted / sizeof *noted && !failure; i++)
    failure = handle(noted[i], note, SA_RESTART);
  for (size_t i = 0; i < sizeof fatal / sizeof *fatal && !failure; i++)
    failure = handle(fatal[i], die, SA_ONSTACK | SA_RESETHAND | SA_NODEFER);
  if (!failure) failure = handle(SIGALRM, run_out, SA_ONSTACK | SA_RESTART | SA_NODEFER);
  *read_fd = pipe_ends[0];
  return failure;
}

unsigned signals_drain(void) {
  char bytes[64];
  while (read(pipe_ends[0], bytes, sizeof bytes) > 0) {
  }
  return __atomic_exchange_n(&pending, 0, __ATOMIC_SEQ_CST);
}

void signals_set_restore(int fd, const char *text, size_t length, const struct termios *modes) {
  restore_armed = 0;
  if (length > sizeof restore_text) return;
  memcpy(restore_text, text, length);
  restore_length = length;
  restore_fd = fd;
  restore_modes = *modes;
  restore_armed = 1;
}

void signals_clear_restore(void) { restore_armed = 0; }

void signals_lend_terminal(void) {
  handle(SIGINT, SIG_IGN, 0);
  handle(SIGQUIT, SIG_IGN, 0);
  handle(SIGTSTP, SIG_DFL, 0);
}

void signals_take_terminal(void) {
  handle(SIGINT, note, SA_RESTART);
  handle(SIGQUIT, die, SA_ONSTACK | SA_RESETHAND | SA_NODEFER);
  handle(SIGTSTP, note, SA_RESTART);
}

void signals_stop_self(void) {
  handle(SIGTSTP, SIG_DFL, 0);
  raise(SIGTSTP);
  handle(SIGTSTP, note, SA_RESTART);
  /* The SIGCONT that ended it tells the caller nothing new. */
  __atomic_fetch_and(&pending, ~(unsigned)SIGNALS_CONTINUE, __ATOMIC_SEQ_CST);
}
