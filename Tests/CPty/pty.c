// In C because only async-signal-safe calls are allowed between fork and exec in a program with threads,
// and Swift's runtime promises none.
#define _GNU_SOURCE
#include "pty.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

int pty_open(int rows, int columns, int *master) {
  *master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (*master < 0) return errno;
  int problem = grantpt(*master) || unlockpt(*master) ? errno : pty_resize(*master, rows, columns);
  if (!problem) problem = fcntl(*master, F_SETFL, O_NONBLOCK) ? errno : 0;
  if (problem) close(*master);
  return problem;
}

int pty_resize(int master, int rows, int columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  return ioctl(master, TIOCSWINSZ, &size) ? errno : 0;
}

static void reset_signals(void) {
  sigset_t none;
  sigemptyset(&none);
  for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
  sigprocmask(SIG_SETMASK, &none, NULL);
}

/// Never returns: runs the program, or sends errno through descriptor 3.
static void become(const char *path, char *const argv[], char *const envp[], const char *directory) {
  if (!directory || chdir(directory) == 0) execve(path, argv, envp);
  int problem = errno;
  ssize_t ignored = write(3, &problem, sizeof problem);
  (void)ignored;
  _exit(127);
}

/// In the child: three descriptors in their places, the report pipe at 3, nothing else open.
static void arrange(const int descriptors[3], int report) {
  int kept[4];
  for (int i = 0; i < 3; i++) kept[i] = fcntl(descriptors[i], F_DUPFD, 10);
  kept[3] = fcntl(report, F_DUPFD, 10);
  for (int i = 0; i < 4; i++) dup2(kept[i], i);
  fcntl(3, F_SETFD, FD_CLOEXEC);
  closefrom(4);
}

/// What the child reported before exec closed the pipe; the failed child is reaped.
static int outcome(int report, pid_t child) {
  int problem = 0;
  ssize_t count;
  do count = read(report, &problem, sizeof problem);
  while (count < 0 && errno == EINTR);
  close(report);
  if (count == sizeof problem) waitpid(child, NULL, 0);
  return count == sizeof problem ? problem : 0;
}

int pty_spawn(int master, const char *path, char *const argv[], char *const envp[], const char *directory, pid_t *pid) {
  char name[128];
  int report[2];
  int problem = ptsname_r(master, name, sizeof name);
  if (problem) return problem;
  if (pipe2(report, O_CLOEXEC)) return errno;
  *pid = fork();
  if (*pid == 0) {
    setsid();
    int slave = open(name, O_RDWR);
    const int descriptors[3] = {slave, slave, slave};
    ioctl(slave, TIOCSCTTY, 0);
    reset_signals();
    arrange(descriptors, report[1]);
    become(path, argv, envp, directory);
  }
  problem = *pid < 0 ? errno : 0;
  close(report[1]);
  if (problem) close(report[0]);
  return problem ? problem : outcome(report[0], *pid);
}

int plain_spawn(const int descriptors[3], const char *path, char *const argv[], char *const envp[], const char *directory,
                pid_t *pid) {
  int report[2];
  if (pipe2(report, O_CLOEXEC)) return errno;
  *pid = fork();
  if (*pid == 0) {
    setpgid(0, 0);
    reset_signals();
    arrange(descriptors, report[1]);
    become(path, argv, envp, directory);
  }
  int problem = *pid < 0 ? errno : 0;
  close(report[1]);
  if (problem) close(report[0]);
  return problem ? problem : outcome(report[0], *pid);
}

int pipe_open(int ends[2]) { return pipe2(ends, O_CLOEXEC) ? errno : 0; }
