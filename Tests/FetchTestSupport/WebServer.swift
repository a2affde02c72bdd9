import Glibc
package import TestSupport

/// A real nginx on loopback, with a folder of its own to serve, plain and with TLS.
package final class WebServer {
  package let port: Int
  package let securePort: Int
  package let folder: TemporaryFolder
  package let authority: TestAuthority
  private var process: BackgroundProcess?
  private let arguments: [String]

  package init() throws {
    folder = try TemporaryFolder()
    authority = try TestAuthority(folder)
    port = try Self.freePort()
    var other = try Self.freePort()
    while other == port { other = try Self.freePort() }
    securePort = other
    try folder.write("www/.keep", "")
    for name in ["body", "proxy", "fastcgi", "uwsgi", "scgi"] { try folder.write("tmp/\(name)/.keep", "") }
    let configuration = try folder.write("nginx.conf", Self.configuration(folder.path, port, securePort))
    arguments = ["-p", folder.path, "-e", folder.file("error.log"), "-c", configuration]
    try start()
  }

  package func url(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }
  /// The certificate is for `localhost`.
  package func secureURL(_ path: String) -> String { "https://localhost:\(securePort)\(path)" }

  package func serve(_ name: String, _ bytes: [UInt8]) throws {
    try folder.write("www/" + name, bytes)
  }

  package func serve(_ name: String, _ text: String) throws {
    try folder.write("www/" + name, text)
  }

  package func serve(_ name: String, bytes: [UInt8]) throws {
    try folder.write("www/" + name, bytes)
  }

  /// Gives a file another time, so that its validators change with it.
  package func touch(_ name: String, seconds: Int) {
    let times = [timespec(tv_sec: seconds, tv_nsec: 0), timespec(tv_sec: seconds, tv_nsec: 0)]
    utimensat(AT_FDCWD, folder.file("www/" + name), times, 0)
  }

  /// Status and path of each request so far.
  package var log: [String] {
    let text = (try? folder.read("access.log")).map { String(decoding: $0, as: UTF8.self) } ?? ""
    return text.split(separator: "\n").map(String.init)
  }

  package func stop() {
    process = nil
  }

  package func start() throws {
    process = try BackgroundProcess("/usr/sbin/nginx", arguments)
    for _ in 0..<500 {
      if Self.answers(port) { return }
      guard process?.isRunning == true else { break }
      usleep(10_000)
    }
    let words = (try? folder.read("error.log")).map { String(decoding: $0, as: UTF8.self) } ?? ""
    throw ServerFailure(what: "nginx did not start: \(words)")
  }

  private static func configuration(_ folder: String, _ port: Int, _ securePort: Int) -> String {
    """
    daemon off; master_process off; pid \(folder)/pid; error_log \(folder)/error.log;
    events { worker_connections 512; }
    http {
      log_format short '$status $request_uri $server_protocol $http_accept_encoding';
      access_log \(folder)/access.log short;
      client_body_temp_path \(folder)/tmp/body; proxy_temp_path \(folder)/tmp/proxy;
      fastcgi_temp_path \(folder)/tmp/fastcgi; uwsgi_temp_path \(folder)/tmp/uwsgi;
      scgi_temp_path \(folder)/tmp/scgi;
      types { application/rss+xml xml; text/html html; application/feed+json json; }
      gzip on; gzip_types application/rss+xml; gzip_min_length 1; keepalive_requests 10000;
      server {
        listen 127.0.0.1:\(port);
        listen 127.0.0.1:\(securePort) ssl http2;
        ssl_certificate \(folder)/server.pem; ssl_certificate_key \(folder)/server.key;
        root \(folder)/www;
        location = /moved { return 301 /feed.xml; }
        location = /gone { return 410; }
        location = /insecure { return 302 http://127.0.0.1:\(port)/feed.xml; }
        location = /packed.br { gzip off; default_type application/rss+xml; add_header Content-Encoding br; }
        location = /packed.zst { gzip off; default_type application/rss+xml; add_header Content-Encoding zstd; }
        location = /cached.xml { add_header Cache-Control "max-age=7200"; }
      }
    }
    """
  }

  private static func freePort() throws -> Int {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = loopback(0)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withSocketAddress(&address) {
      bind(descriptor, $0, length) == 0 && getsockname(descriptor, $0, &length) == 0
    }
    guard isBound else { throw ServerFailure(what: "no free port") }
    return Int(UInt16(bigEndian: address.sin_port))
  }

  private static func answers(_ port: Int) -> Bool {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = loopback(port)
    return withSocketAddress(&address) {
      connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
    }
  }

  private static func loopback(_ port: Int) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return address
  }

  private static func withSocketAddress<Result>(
    _ address: inout sockaddr_in, _ body: (UnsafeMutablePointer<sockaddr>) -> Result
  ) -> Result {
    withUnsafeMutablePointer(to: &address) { $0.withMemoryRebound(to: sockaddr.self, capacity: 1, body) }
  }
}
