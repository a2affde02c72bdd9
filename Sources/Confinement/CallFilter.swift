import CSeccomp
import Glibc

/// The system calls that a session may still make; anything else fails, and what only an intruder would try ends the
/// process at once.
///
/// Memory can never be made executable again, threads can be made and processes cannot, and the terminal takes no
/// input from a program (TIOCSTI).
struct CallFilter: ~Copyable {
  private let context: scmp_filter_ctx

  init?() {
    guard let context = seccomp_init(confine_errno(EPERM)) else { return nil }
    self.context = context
  }

  deinit {
    seccomp_release(context)
  }

  /// - Parameter opensFiles: false where nothing but this filter would say which files.
  func load(opensFiles: Bool) -> Bool {
    var isSound = true
    for name in Self.free + (opensFiles ? Self.opening : []) { isSound = allow(name) && isSound }
    for name in Self.fatal { isSound = rule(confine_kill(), name, []) && isSound }
    isSound = allowSome() && isSound
    return isSound && seccomp_load(context) == 0
  }

  private static let free = [
    "read", "write", "readv", "writev", "pread64", "pwrite64", "lseek", "close", "fsync",
    "fdatasync",
    "ftruncate", "fstat", "stat", "lstat", "newfstatat", "statx", "access", "faccessat", "faccessat2",
    "readlink",
    "readlinkat", "getcwd", "munmap", "mremap", "brk", "madvise", "poll", "ppoll", "select", "pselect6",
    "futex",
    "rseq", "set_robust_list", "get_robust_list", "set_tid_address", "exit", "exit_group", "rt_sigaction",
    "rt_sigprocmask", "rt_sigreturn", "rt_sigpending", "sigaltstack", "restart_syscall", "clock_gettime",
    "clock_getres", "clock_nanosleep", "nanosleep", "gettimeofday", "time", "getpid", "gettid", "getppid",
    "getuid",
    "geteuid", "getgid", "getegid", "uname", "sysinfo", "getrandom", "getrusage", "sched_yield",
    "sched_getaffinity", "pipe2", "pipe", "dup", "dup2", "dup3", "membarrier", "alarm",
    "setitimer",
  ]
  private static let opening = ["open", "openat"]
  private static let fatal = [
    "execve", "execveat", "socket", "socketpair", "connect", "bind", "listen", "accept", "accept4", "ptrace",
    "process_vm_readv", "process_vm_writev", "fork", "vfork", "kill", "tkill", "pidfd_open",
    "pidfd_send_signal",
    "rt_sigqueueinfo", "rt_tgsigqueueinfo", "mount", "umount2", "pivot_root", "chroot", "setns", "unshare",
    "bpf",
    "keyctl", "add_key", "request_key", "init_module", "finit_module", "kexec_load", "perf_event_open",
    "userfaultfd", "io_uring_setup", "open_by_handle_at", "name_to_handle_at",
  ]

  /// Calls whose arguments decide.
  private func allowSome() -> Bool {
    let executable = UInt64(PROT_EXEC)
    let thread: UInt64 = 0x10000
    let isMemorySound =
      rule(confine_allow(), "mmap", [masked(2, executable, 0)])
      && rule(confine_allow(), "mprotect", [masked(2, executable, 0)])
    let areThreads =
      rule(confine_allow(), "clone", [masked(0, thread, thread)])
      // Its flags lie in memory, where the filter cannot see them: glibc then uses clone.
      && rule(confine_errno(ENOSYS), "clone3", [])
    let isOwnSignal = rule(confine_allow(), "tgkill", [equal(0, UInt64(getpid()))])
    let isOwnLimit = rule(confine_allow(), "prlimit64", [equal(0, 0), equal(2, 0)])
    let areTerminalCalls = Self.terminalCalls.allSatisfy { rule(confine_allow(), "ioctl", [equal(1, $0)]) }
    return isMemorySound && areThreads && isOwnSignal && isOwnLimit && areTerminalCalls && allowFileControl()
  }

  private static let terminalCalls: [UInt64] = [
    UInt64(TCGETS), UInt64(TCSETS), UInt64(TCSETSW), UInt64(TCSETSF), UInt64(TCFLSH), UInt64(TCXONC),
    UInt64(TIOCGWINSZ), UInt64(TIOCGPGRP), UInt64(FIONREAD),
  ]

  /// Locks, copies and flags of descriptors; not who is sent which signal when one becomes ready (F_SETOWN, F_SETSIG).
  private func allowFileControl() -> Bool {
    let commands = [
      F_DUPFD, F_DUPFD_CLOEXEC, F_GETFD, F_SETFD, F_GETFL, F_GETLK, F_SETLK, F_SETLKW,
    ]
    return commands.allSatisfy { rule(confine_allow(), "fcntl", [equal(1, UInt64($0))]) }
      && rule(
        confine_allow(), "fcntl", [equal(1, UInt64(F_SETFL)), masked(2, UInt64(O_ASYNC), 0)])
  }

  private func allow(_ name: String) -> Bool { rule(confine_allow(), name, []) }

  /// A call that this machine does not have needs no rule.
  private func rule(_ action: UInt32, _ name: String, _ conditions: [scmp_arg_cmp]) -> Bool {
    let number = seccomp_syscall_resolve_name(name)
    guard number >= 0 else { return true }
    return seccomp_rule_add_array(context, action, number, UInt32(conditions.count), conditions) == 0
  }

  private func masked(_ argument: UInt32, _ mask: UInt64, _ value: UInt64) -> scmp_arg_cmp {
    scmp_arg_cmp(arg: argument, op: SCMP_CMP_MASKED_EQ, datum_a: mask, datum_b: value)
  }

  private func equal(_ argument: UInt32, _ value: UInt64) -> scmp_arg_cmp {
    scmp_arg_cmp(arg: argument, op: SCMP_CMP_EQ, datum_a: value, datum_b: 0)
  }
}
