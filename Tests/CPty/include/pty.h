#ifndef BROADSHEET_TEST_PTY_H
#define BROADSHEET_TEST_PTY_H

#include <sys/types.h>

/// Opens a pseudo-terminal of the given size; not inherited by programs started meanwhile. 0, or an errno.
int pty_open(int rows, int columns, int *master);

/// Tells the terminal's programs (SIGWINCH) that it has a new size. 0, or an errno.
int pty_resize(int master, int rows, int columns);

/// Starts a program as the leader of a session of its own whose controlling terminal is `master`'s.
/// `directory` may be NULL. 0, or the errno of whatever failed up to and with execve.
int pty_spawn(int master, const char *path, char *const argv[], char *const envp[], const char *directory, pid_t *pid);

/// Starts a program on three descriptors, in a process group of its own. 0, or an errno as above.
int plain_spawn(const int descriptors[3], const char *path, char *const argv[], char *const envp[], const char *directory,
                pid_t *pid);

/// A pipe whose ends no program started meanwhile inherits. 0, or an errno.
int pipe_open(int ends[2]);

#endif
