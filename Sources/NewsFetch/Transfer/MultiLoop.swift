import CCurl
import Glibc
import NewsModel

/// Many fetches at once on one thread. The caller asks for the next outcome and works on it while the others
/// wait in the kernel: what is not taken is not received, so that memory stays bounded.
///
/// Every hop of a redirect is checked as the first address was, and so is the address that is dialled.
package final class MultiLoop {
  private let settings: NetworkSettings
  private let multi: UnsafeMutableRawPointer
  private let held: HeldBytes
  private var queues: HostQueues
  private var running: [UnsafeMutableRawPointer: Exchange] = [:]
  private var spare: [EasyHandle] = []
  private var finished: ArraySlice<FetchOutcome> = []
  private var started = 0

  /// nil where curl cannot be set up, which is for want of memory.
  package init?(_ settings: NetworkSettings) {
    guard curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK, let multi = curl_multi_init() else {
      return nil
    }
    news_curl_give_back_big_bodies()
    self.settings = settings
    self.multi = multi
    held = HeldBytes(limit: settings.limits.heldBytes)
    queues = HostQueues(perHost: settings.limits.parallelPerHost)
    news_curl_multi_set_number(multi, CURLMOPT_MAXCONNECTS, settings.limits.parallel)
  }

  deinit {
    for exchange in running.values { detach(exchange) }
    running.removeAll()
    spare.removeAll()
    curl_multi_cleanup(multi)
  }

  package func add(_ request: FetchRequest) {
    queues.add(request)
  }

  /// Forgets what has not been started yet.
  package func removeWaiting() {
    queues.removeAll()
  }

  package var isIdle: Bool { queues.count == 0 && running.isEmpty && finished.isEmpty }

  /// The next outcome; nil where nothing has come to its end within the time.
  package func next(within milliseconds: Int) -> FetchOutcome? {
    if let outcome = finished.popFirst() { return outcome }
    fill()
    perform()
    if finished.isEmpty, !running.isEmpty {
      curl_multi_poll(multi, nil, 0, Int32(clamping: milliseconds), nil)
      perform()
    }
    return finished.popFirst()
  }

  private func perform() {
    var count: Int32 = 0
    curl_multi_perform(multi, &count)
    for exchange in running.values where exchange.wantsPause { exchange.pauseAsWanted() }
    while let message = curl_multi_info_read(multi, &count) {
      let pointer = message.pointee.easy_handle
      let code = news_curl_result(message)
      if let pointer, let exchange = running[pointer] { end(exchange, code) }
    }
    fill()
    resume()
  }

  /// Starts as many as may run. While much is held, what runs comes first.
  private func fill() {
    while running.count < settings.limits.parallel, held.count < held.limit / 2, let request = queues.next() {
      started += 1
      start(Exchange(request, serial: started, settings: settings, held: held))
    }
  }

  private func resume() {
    held.first = running.values.lazy.map(\.serial).min()
    guard
      held.count < held.limit / 2
        || running.values.contains(where: { $0.isPaused && $0.serial == held.first })
    else { return }
    for exchange in running.values where exchange.isPaused { exchange.resume() }
  }

  private func start(_ exchange: Exchange) {
    if let problem = refusal(of: exchange.address) { return finish(exchange, .failure(problem)) }
    guard let handle = spare.popLast() ?? EasyHandle() else {
      return finish(exchange, .failure(FetchProblem(.unreachable, "out of memory")))
    }
    let proxy = settings.proxies.proxy(for: exchange.address)
    exchange.begin(isProxied: proxy != nil)
    exchange.handle = handle
    handle.prepare(for: exchange, proxy: proxy)
    running[handle.pointer] = exchange
    curl_multi_add_handle(multi, handle.pointer)
  }

  /// What can be said before a name is looked up; the address itself is judged when it is dialled.
  private func refusal(of address: WebAddress) -> FetchProblem? {
    if let literal = address.literal {
      return FetchProblem(settings.rules.verdict(on: literal, port: address.port), address)
    }
    return settings.rules.mayAllow(port: address.port) ? nil : FetchProblem(.port, address)
  }

  private func end(_ exchange: Exchange, _ code: CURLcode) {
    guard let handle = exchange.handle else { return }
    let result = handle.result(of: exchange, code)
    let spent = handle.milliseconds
    detach(exchange)
    running[handle.pointer] = nil
    spare.append(handle)
    guard case .success(let answer) = result, (300..<400).contains(answer.status), !answer.isUnmodified else {
      return finish(exchange, result)
    }
    do throws(FetchProblem) {
      try exchange.follow(answer.status, spent: spent)
      start(exchange)
    } catch {
      finish(exchange, .failure(error))
    }
  }

  private func detach(_ exchange: Exchange) {
    guard let handle = exchange.handle else { return }
    curl_multi_remove_handle(multi, handle.pointer)
    exchange.handle = nil
  }

  private func finish(_ exchange: Exchange, _ result: Result<FetchAnswer, FetchProblem>) {
    var result = result
    if case .success(var answer) = result {
      answer.body = exchange.takeBody()
      result = .success(answer)
    } else {
      _ = exchange.takeBody()
    }
    queues.finish(exchange.request)
    finished.append(FetchOutcome(request: exchange.request, result: result))
  }
}
