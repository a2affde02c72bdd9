/// Requests that wait for their turn: each host has a queue, and the hosts take turns.
struct HostQueues {
  private struct Queue {
    var waiting: ArraySlice<FetchRequest> = []
    var running = 0
    var isListed = false
  }

  private let perHost: Int
  private var queues: [String: Queue] = [:]
  /// Hosts that may be asked for one more.
  private var ready: ArraySlice<String> = []
  private(set) var count = 0

  init(perHost: Int) {
    self.perHost = perHost
  }

  mutating func add(_ request: FetchRequest) {
    queues[request.address.host, default: Queue()].waiting.append(request)
    count += 1
    list(request.address.host)
  }

  /// The next one that may start; its host counts it as running until `finish`.
  mutating func next() -> FetchRequest? {
    guard let host = ready.popFirst(), let request = queues[host]?.waiting.popFirst() else { return nil }
    queues[host]?.isListed = false
    queues[host]?.running += 1
    count -= 1
    list(host)
    return request
  }

  mutating func finish(_ request: FetchRequest) {
    let host = request.address.host
    queues[host]?.running -= 1
    list(host)
    if let queue = queues[host], queue.running == 0, queue.waiting.isEmpty { queues[host] = nil }
  }

  mutating func removeAll() {
    for host in queues.keys { queues[host]?.waiting = [] }
    ready = []
    count = 0
  }

  private mutating func list(_ host: String) {
    guard var queue = queues[host], !queue.isListed, queue.running < perHost, !queue.waiting.isEmpty else {
      return
    }
    queue.isListed = true
    queues[host] = queue
    ready.append(host)
  }
}
