import NewsFetch
import NewsModel

/// Pages that are to be fetched, host by host: one at a time, with a pause between them, and first of all what
/// the host says in its robots.txt.
struct PageQueue {
  struct Job {
    enum Subject {
      case robots(origin: WebAddress)
      case page(WantedPage)
    }

    var subject: Subject
    var address: WebAddress
  }

  private struct Host {
    var robotsAddress: WebAddress
    var waiting: [Job]
    var robots: RobotsRules?
    var isBusy = false
    var isReadyAt: ContinuousClock.Instant
  }

  /// Pages of one host that are fetched in one run.
  private static let mostPerHost = 40

  private let agent: String
  private let delay: Duration
  private var hosts: [String: Host] = [:]
  /// Pages that robots.txt keeps this program from.
  private var refused: [WantedPage] = []

  init(_ pages: [WantedPage], agent: String, delay: Duration) {
    self.agent = agent
    self.delay = delay
    for page in pages { add(page) }
  }

  var isEmpty: Bool { hosts.values.allSatisfy { $0.waiting.isEmpty && !$0.isBusy } }

  /// What may be asked for now.
  mutating func ready(_ now: ContinuousClock.Instant) -> [Job] {
    var jobs: [Job] = []
    for key in hosts.keys {
      if let job = next(of: key, now) { jobs.append(job) }
    }
    return jobs
  }

  mutating func finish(
    _ job: Job, _ result: Result<FetchAnswer, FetchProblem>, _ now: ContinuousClock.Instant
  ) {
    let key = Self.key(job.address)
    guard var host = hosts[key] else { return }
    host.isBusy = false
    if case .robots = job.subject {
      host.robots = rules(result)
    } else {
      host.isReadyAt = now + max(delay, .seconds(host.robots?.delay ?? 0))
    }
    hosts[key] = host
  }

  /// A page that robots.txt keeps this program from, once each.
  mutating func nextRefused() -> WantedPage? { refused.popLast() }

  private mutating func next(of key: String, _ now: ContinuousClock.Instant) -> Job? {
    guard var host = hosts[key], !host.isBusy, host.isReadyAt <= now else { return nil }
    defer { hosts[key] = host }
    guard let robots = host.robots else {
      guard !host.waiting.isEmpty else { return nil }
      host.isBusy = true
      return Job(subject: .robots(origin: host.robotsAddress), address: host.robotsAddress)
    }
    while let job = host.waiting.popLast() {
      if robots.allows(job.address.target) {
        host.isBusy = true
        return job
      }
      if case .page(let page) = job.subject { refused.append(page) }
    }
    return nil
  }

  private mutating func add(_ page: WantedPage) {
    guard let address = try? WebAddress(page.url.string), let robots = try? address.resolving("/robots.txt")
    else {
      return
    }
    let key = Self.key(address)
    var host = hosts[key] ?? Host(robotsAddress: robots, waiting: [], isReadyAt: .now)
    // The newest come first in the list, and are taken from the end.
    if host.waiting.count < Self.mostPerHost {
      host.waiting.insert(Job(subject: .page(page), address: address), at: 0)
    }
    hosts[key] = host
  }

  /// No file means no rules; a server that cannot say is left alone (RFC 9309, section 2.3.1).
  private func rules(_ result: Result<FetchAnswer, FetchProblem>) -> RobotsRules {
    switch result {
    case .success(let answer): return RobotsRules(answer.body, agent: agent)
    case .failure(let problem):
      return problem.fault == .missing || problem.fault == .gone ? .allowingAll : .refusingAll
    }
  }

  private static func key(_ address: WebAddress) -> String {
    "\(address.isSecure ? "https" : "http")://\(address.host):\(address.port)"
  }
}
