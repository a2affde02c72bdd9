/* Signals become bytes in a pipe; a fatal one first gives the terminal back. The only C here that keeps state:
   a signal handler may touch nothing that Swift owns. */
#ifndef BROADSHEET_SIGNALS_H
#define BROADSHEET_SIGNALS_H

#include <stddef.h>
#include <termios.h>

/* What has arrived, as bits of signals_drain(). */
enum signals_bit {
  SIGNALS_WINDOW = 1 << 0,    /* SIGWINCH: the window has another size */
  SIGNALS_STOP = 1 << 1,      /* SIGTSTP: asked to stop */
  SIGNALS_CONTINUE = 1 << 2,  /* SIGCONT: somebody else may have written to the terminal */
  SIGNALS_HANGUP = 1 << 3,    /* SIGHUP */
  SIGNALS_TERMINATE = 1 << 4, /* SIGTERM */
  SIGNALS_INTERRUPT = 1 << 5, /* SIGINT */
  SIGNALS_SPENT = 1 << 6      /* SIGXCPU: the processor's time is used up; the kernel's own end is some seconds away */
};

/* Some seconds after a signal that asks for the end, what is still to be written to the terminal of
   signals_set_restore() goes nowhere: the terminal may have stopped reading. Some seconds after that the process dies.

   Installs every handler, ignores SIGPIPE, and yields the end of the pipe to poll. 0, or an errno. Calling it
   again yields the same pipe. */
int signals_install(int *read_fd);

/* Which bits have arrived since the last call. Empties the pipe; never blocks. */
unsigned signals_drain(void);

/* What a fatal signal writes to `fd` before the process dies, and the modes it sets. Copied; a text longer than
   the room for it is not used at all. */
void signals_set_restore(int fd, const char *text, size_t length, const struct termios *modes);

/* Nothing to restore any more. */
void signals_clear_restore(void);

/* Stops the process as SIGTSTP would have; returns when it is continued. In a process group that nobody would
   continue the kernel ignores it, and it returns at once. */
void signals_stop_self(void);

/* Between these two a child has the terminal: keys that interrupt are for the child alone, and the key that stops
   stops this process with it. */
void signals_lend_terminal(void);
void signals_take_terminal(void);

#endif
