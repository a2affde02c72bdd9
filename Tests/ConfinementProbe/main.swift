import CProbe
import CSeccomp
import Confinement
import Glibc

/// Tries one thing that a session may not do, from inside of a session's confinement, and says what came of it.
///   confinement-probe ACT STORE [PID]
///   confinement-probe without-landlock PROGRAM [WORD…]   runs it as on a kernel that has no Landlock
let words = CommandLine.arguments
if words[1] == "without-landlock" { replaceThisProcess(with: Array(words.dropFirst(2))) }
let (act, store) = (words[1], words[2])
let held = open(store, O_RDWR)
ResourceLimits().apply()
guard Enclosure.enter(readable: ["/dev/urandom"], writable: [store, store + "-wal", store + "-shm"]) else {
  print("no confinement")
  exit(3)
}

/// The result of a call that was refused without ending the process.
func tell(_ result: Int) {
  let words = Array((result < 0 ? "refused \(errno)\n" : "done\n").utf8)
  write(STDOUT_FILENO, words, words.count)
}

var program: [UnsafeMutablePointer<CChar>?] = [strdup("/bin/true"), nil]
switch act {
case "exec": tell(Int(execv("/bin/true", &program)))
case "spawn":
  var process = pid_t()
  let problem = posix_spawn(&process, "/bin/true", nil, nil, &program, nil)
  errno = problem
  tell(problem == 0 ? 0 : -1)
case "socket": tell(Int(socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)))
case "unix-socket": tell(Int(socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)))
case "open": tell(Int(open("/etc/passwd", O_RDONLY)))
case "open-proc": tell(Int(open("/proc/\(words[3])/mem", O_RDWR)))
case "create": tell(Int(open(store + "-new", O_WRONLY | O_CREAT, 0o600)))
case "create-temporary": tell(Int(open("/tmp/broadsheet-probe", O_WRONLY | O_CREAT, 0o600)))
case "list": tell(opendir("/") == nil ? -1 : 0)
case "unlink": tell(Int(unlink(store)))
case "rename": tell(Int(rename(store, store + "-old")))
case "ptrace": tell(probe_ptrace(Int32(words[3]) ?? 0))
case "kill": tell(Int(kill(Int32(words[3]) ?? 0, SIGTERM)))
case "kill-thread": tell(probe_kill_thread(Int32(words[3]) ?? 0))
case "executable-memory":
  let memory = mmap(nil, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
  tell(memory == MAP_FAILED ? -1 : 0)
case "type-for-the-reader": tell(probe_type())
case "chmod": tell(Int(chmod(store, 0o666)))
// What a session needs.
case "store":
  tell(Int(open(store, O_RDWR)))
  tell(pwrite(held, "x", 1, 0))
case "thread": tell(probe_thread())
case "own-signal":
  signal(SIGUSR1, SIG_IGN)
  tell(Int(raise(SIGUSR1)))
default: print("no such act")
}

/// A filter says of Landlock what a kernel without it says; the program's own filter comes on top.
func replaceThisProcess(with words: [String]) -> Never {
  let number = seccomp_syscall_resolve_name("landlock_create_ruleset")
  guard Enclosure.renouncePrivileges(), let context = seccomp_init(confine_allow()),
    seccomp_rule_add_array(context, confine_errno(ENOSYS), number, 0, nil) == 0, seccomp_load(context) == 0
  else { exit(3) }
  var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
  execv(words[0], &arguments)
  exit(4)
}
