#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <seccomp.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

// prctl is variadic, which Swift cannot call.
static inline int confine_no_new_privileges(void) { return prctl(PR_SET_NO_NEW_PRIVS, 1L, 0L, 0L, 0L); }

// No other process of the same account may look into this one.
static inline int confine_undumpable(void) { return prctl(PR_SET_DUMPABLE, 0L, 0L, 0L, 0L); }

// glibc has no functions for Landlock; syscall is variadic. The installed header may be older than the kernel: the
// fields that ABI 4 and ABI 6 added follow in this order.
struct confine_ruleset {
  uint64_t files;
  uint64_t net;
  uint64_t scoped;
};

// The version of Landlock that the kernel has; -1 for none.
static inline long confine_landlock_version(void) { return syscall(SYS_landlock_create_ruleset, 0L, 0L, 1L); }

static inline int confine_landlock_create(const struct confine_ruleset *rules, size_t size) {
  return (int)syscall(SYS_landlock_create_ruleset, rules, size, 0L);
}

static inline int confine_landlock_allow(int ruleset, int file, uint64_t rights) {
  struct landlock_path_beneath_attr rule = {.allowed_access = rights, .parent_fd = file};
  return (int)syscall(SYS_landlock_add_rule, (long)ruleset, (long)LANDLOCK_RULE_PATH_BENEATH, &rule, 0L);
}

static inline int confine_landlock_enforce(int ruleset) {
  return (int)syscall(SYS_landlock_restrict_self, (long)ruleset, 0L);
}

// glibc shows it with _GNU_SOURCE only: a file as a place, not to be read.
static inline int confine_path_only(void) { return 010000000; }

// These are macros with arguments.
static inline uint32_t confine_errno(int number) { return SCMP_ACT_ERRNO(number); }
static inline uint32_t confine_kill(void) { return SCMP_ACT_KILL_PROCESS; }
static inline uint32_t confine_allow(void) { return SCMP_ACT_ALLOW; }
