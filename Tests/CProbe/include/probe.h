/* Calls that Swift cannot make: they are variadic, or macros, or their function may not be Swift's. */
#ifndef BROADSHEET_PROBE_H
#define BROADSHEET_PROBE_H

/* Attaches to a process; -1 and errno where that is refused. */
long probe_ptrace(int process);

/* Sends SIGTERM to a process by one of its threads. */
long probe_kill_thread(int process);

/* Types a letter at the terminal of standard input, as if the reader had. */
long probe_type(void);

/* Runs a thread to its end: a closure of Swift's main file belongs to the main thread and may not be one. */
long probe_thread(void);

#endif
