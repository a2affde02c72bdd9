import CSeccomp
import Glibc

/// What a session may use up, so that one of many cannot harm the others.
package struct ResourceLimits: Sendable {
  package var openFiles: UInt = 64
  package var cpuSeconds: UInt = 600
  /// Between the signal that says so and the end that nothing can be done about.
  package var cpuRespite: UInt = 10
  /// Private memory, in bytes.
  package var data: UInt = 512 << 20

  package init() {}

  /// In force from now on, for good. A limit that is lower already stays. FSIZE is left alone: it would cut the
  /// store's own writes.
  package func apply() {
    Self.lower(RLIMIT_CORE, to: 0)
    Self.lower(RLIMIT_NOFILE, to: openFiles)
    Self.lower(RLIMIT_CPU, to: cpuSeconds, atMost: cpuSeconds + cpuRespite)
    Self.lower(RLIMIT_DATA, to: data)
    // Of all processes of the machine, sessions go first when memory runs out.
    let file = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC)
    if file >= 0 {
      write(file, "500", 3)
      close(file)
    }
    confine_undumpable()
  }

  private static func lower(_ resource: __rlimit_resource, to value: UInt, atMost most: UInt? = nil) {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(resource.rawValue), &limit) == 0 else { return }
    limit.rlim_cur = min(limit.rlim_cur, value)
    limit.rlim_max = min(limit.rlim_max, most ?? value)
    setrlimit(__rlimit_resource_t(resource.rawValue), &limit)
  }
}
