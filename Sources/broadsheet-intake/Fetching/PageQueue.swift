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

  fileprivate struct Host {
    var robotsAddress: WebAddress
    var waiting: [Job]
    var robots: RobotsRules?
    /// Why nothing more is asked of it in this run.
    var refusal: FetchProblem?
    var isBusy = false
    var isReadyAt: ContinuousClock.Instant
  }

  /// Pages of one host that are fetched in one run.
  private static let mostPerHost = 40

  private let agent: String
  private let delay: Duration
  private var hosts: [String: Host] = [:]
  /// Pages that are not asked for, and why.
  private var refused: [(page: WantedPage, problem: FetchProblem)] = []

  init(_ pages: [WantedPage], agent: String, delay: Duration) {
    self.agent = agent
    self.delay = delay
    for page in pages { add(page) }
  }

  var isEmpty: Bool { refused.isEmpty && hosts.values.allSatisfy { $0.waiting.isEmpty && !$0.isBusy } }

  /// Pages that have not been asked for yet.
  var count: Int { hosts.values.reduce(refused.count) { $0 + $1.waiting.count } }

  /// How long every host is still left alone; nil while one is being asked.
  func pause(_ now: ContinuousClock.Instant) -> Duration? {
    guard !hosts.values.contains(where: \.isBusy) else { return nil }
    return hosts.values.filter { !$0.waiting.isEmpty }.map { $0.isReadyAt - now }.min()
  }

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
    switch (job.subject, result) {
    case (.robots, .success(let answer)): host.robots = RobotsRules(answer.body, agent: agent)
    case (.robots, .failure(let problem)): host.obey(problem)
    case (.page, .failure(let problem)) where problem.fault == .busy: host.refusal = problem
    case (.page, _): break
    }
    if case .page = job.subject {
      host.isReadyAt = now + max(delay, .seconds(host.robots?.delay ?? 0))
    }
    hosts[key] = host
    refuse(at: key)
  }

  /// A page that is not asked for, once each.
  mutating func nextRefused() -> (page: WantedPage, problem: FetchProblem)? { refused.popLast() }

  private mutating func refuse(at key: String) {
    guard let problem = hosts[key]?.refusal, let waiting = hosts[key]?.waiting else { return }
    hosts[key]?.waiting = []
    for job in waiting {
      if case .page(let page) = job.subject { refused.append((page, problem)) }
    }
  }

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
      if case .page(let page) = job.subject {
        refused.append(
          (page, FetchProblem(.robots, "its site asks programs not to read it (robots.txt)")))
      }
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

  private static func key(_ address: WebAddress) -> String {
    "\(address.isSecure ? "https" : "http")://\(address.host):\(address.port)"
  }
}

extension PageQueue.Host {
  /// What follows from a robots.txt that did not come. No file means no rules; a server that cannot say is left alone
  /// (RFC 9309, section 2.3.1), and one that could not be asked says nothing of its pages.
  fileprivate mutating func obey(_ problem: FetchProblem) {
    switch problem.fault {
    case .missing, .gone: robots = .allowingAll
    case _ where problem.fault.isPassing: refusal = problem
    default: refusal = FetchProblem(.robots, "its site's robots.txt cannot be read: \(problem.reason)")
    }
  }
}
