import Glibc
import Synchronization

/// The servers that a run of the tests has started; they end with it.
let hosts = Mutex<[pid_t]>([])

let isEndedAtExit: Bool =
  atexit {
    hosts.withLock { all in
      for process in all { kill(process, SIGTERM) }
    }
  } == 0
