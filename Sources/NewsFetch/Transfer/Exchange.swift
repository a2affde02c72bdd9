import CCurl
import Glibc
import NewsModel

/// A request on its way, through all its redirects, and what has come of it so far. curl's callbacks work on it.
final class Exchange {
  let request: FetchRequest
  /// In the order of starting.
  let serial: Int
  let settings: NetworkSettings
  private let held: HeldBytes
  private(set) var address: WebAddress
  private(set) var headers = ResponseHeaders()
  private(set) var body: [UInt8] = []
  /// Why it was broken off from this side.
  private(set) var problem: FetchProblem?
  private(set) var isPaused = false
  /// Whether it is to be paused as soon as what curl is unpacking has been taken: what is left of that it would keep itself,
  /// however much it is.
  private(set) var wantsPause = false
  private var headerBytes = 0
  private var trail: [WebAddress]
  private var isPermanent = true
  private var spentMilliseconds = 0
  private var isProxied = false
  var handle: EasyHandle?

  init(_ request: FetchRequest, serial: Int, settings: NetworkSettings, held: HeldBytes) {
    self.request = request
    self.serial = serial
    self.settings = settings
    self.held = held
    address = request.address
    trail = [request.address]
  }

  /// Where the document lives now, if all redirects said that it does for good.
  var movedTo: WebAddress? { isPermanent && trail.count > 1 ? address : nil }

  var isRedirected: Bool { trail.count > 1 }

  var millisecondsLeft: Int { max(settings.limits.totalSeconds * 1000 - spentMilliseconds, 1) }

  /// Makes ready for asking the address it is at.
  func begin(isProxied: Bool) {
    self.isProxied = isProxied
    clear()
  }

  /// Follows a redirect, if it may be followed.
  func follow(_ status: Int, spent milliseconds: Int) throws(FetchProblem) {
    guard let location = headers.location, !location.isEmpty else {
      throw FetchProblem(.redirects, "a redirect (\(status)) that names no address", status: status)
    }
    guard trail.count <= settings.limits.redirects else {
      throw FetchProblem(.redirects, "more than \(settings.limits.redirects) redirects", status: status)
    }
    let next = try target(of: location)
    guard !trail.contains(next) else {
      throw FetchProblem(.redirects, "the redirects lead in a circle", status: status)
    }
    if address.isSecure && !next.isSecure {
      throw FetchProblem(
        .notAllowed, "a redirect from https to http, to \(SafeText(line: next.host))", status: status)
    }
    spentMilliseconds += milliseconds
    isPermanent = isPermanent && (status == 301 || status == 308)
    address = next
    trail.append(next)
  }

  private func target(of location: String) throws(FetchProblem) -> WebAddress {
    do throws(WebAddress.Fault) {
      return try address.resolving(location)
    } catch {
      throw FetchProblem(error, in: SafeText(line: location))
    }
  }

  /// Takes the body out, and gives its bytes back to the account.
  func takeBody() -> [UInt8] {
    let result = body
    clear()
    return result
  }

  private func clear() {
    held.count -= body.count
    body = []
    headers = ResponseHeaders()
    headerBytes = 0
    isPaused = false
    wantsPause = false
  }

  func pauseAsWanted() {
    guard wantsPause, let handle else { return }
    (wantsPause, isPaused) = (false, true)
    curl_easy_pause(handle.pointer, CURLPAUSE_RECV)
  }

  func resume() {
    guard isPaused, let handle else { return }
    isPaused = false
    curl_easy_pause(handle.pointer, CURLPAUSE_CONT)
  }
}

/// What curl calls. Answering another number of bytes than was given ends the transfer.
extension Exchange {
  func take(header line: UnsafeBufferPointer<UInt8>) -> Int {
    headerBytes += line.count
    guard headerBytes <= settings.limits.headerBytes else {
      return breakOff(
        FetchProblem(.tooLarge, "the headers have more than \(settings.limits.headerBytes >> 10) KiB"))
    }
    // Each status line begins a block of its own: those of "continue" and of a proxy come before the last one.
    if line.starts(with: "HTTP/".utf8) { headers = ResponseHeaders() } else { headers.take(line) }
    return line.count
  }

  func take(body bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let limits = settings.limits
    let size = body.count + bytes.count
    guard size <= limits.bodyBytes else { return breakOff(.tooLarge(limits)) }
    // What is being unpacked is not in curl's count yet: a buffer of it at most.
    let sent = (handle?.received ?? 0) + Self.bufferSize
    guard size <= 1 << 20 || size / limits.ratio <= sent else {
      return breakOff(FetchProblem(.tooLarge, "it unpacks to more than \(limits.ratio) times its size"))
    }
    if !held.mayTake(bytes.count, for: serial) {
      guard headers.isPacked else {
        isPaused = true
        return Int(CURL_WRITEFUNC_PAUSE)
      }
      wantsPause = true
    }
    if body.isEmpty, let handle { body.reserveCapacity(min(handle.announced, limits.bodyBytes)) }
    held.count += bytes.count
    body.append(contentsOf: bytes)
    return bytes.count
  }

  /// The socket for an address that is about to be dialled: the last moment to refuse it, and the only one that
  /// no change of a name can come after.
  func socket(for target: SocketTarget) -> Int32 {
    guard isProxied || isAllowed(target) else { return news_curl_no_socket() }
    return Glibc.socket(target.family, target.kind | Int32(SOCK_CLOEXEC.rawValue), target.proto)
  }

  static let bufferSize = 64 << 10

  private func isAllowed(_ target: SocketTarget) -> Bool {
    // One bad address condemns the name: the others may be there to get past the check.
    guard problem == nil else { return false }
    guard let ip = target.address else { return false }
    problem = FetchProblem(settings.rules.verdict(on: ip, port: target.port), address)
    return problem == nil
  }

  /// What there is of the body is let go of at once: many bombs must not wait for each other.
  private func breakOff(_ problem: FetchProblem) -> Int {
    self.problem = problem
    held.count -= body.count
    body = []
    return 0
  }
}
