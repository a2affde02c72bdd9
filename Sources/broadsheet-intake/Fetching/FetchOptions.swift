import Console
import Glibc
import NewsFetch
import NewsModel

/// What a command line and the environment say about the network.
enum FetchOptions {
  static func settings(_ arguments: Arguments) throws(Failure) -> NetworkSettings {
    var settings = NetworkSettings(environment: StoreLocation.variable)
    settings.userAgent = "broadsheet/\(Help.version) (feed reader)"
    let words = arguments["allow"] ?? StoreLocation.variable("BROADSHEET_FETCH_ALLOW") ?? ""
    guard let rules = AddressRules(allowing: words) else {
      throw Failure(
        .wrongUsage,
        "--allow takes loopback, private, any-port, addresses and blocks such as 10.1.0.0/16, not \(SafeText(line: words))"
      )
    }
    settings.rules = rules
    settings.limits.totalSeconds = try seconds(arguments, else: settings.limits.totalSeconds)
    settings.limits.connectSeconds = min(settings.limits.connectSeconds, settings.limits.totalSeconds)
    settings.limits.slowSeconds = min(settings.limits.slowSeconds, settings.limits.totalSeconds)
    settings.passwordFile = passwordFile()
    return settings
  }

  /// Between two pages of one host.
  static func delay(_ arguments: Arguments) throws(Failure) -> Duration {
    guard let text = arguments["delay"] else { return .seconds(1) }
    guard let number = Double(text), (0...600).contains(number) else {
      throw Failure(.wrongUsage, "--delay takes 0 to 600 seconds, not \(SafeText(line: text))")
    }
    return .milliseconds(Int(number * 1000))
  }

  private static func seconds(_ arguments: Arguments, else usual: Int) throws(Failure) -> Int {
    guard let text = arguments["timeout"] else { return usual }
    guard let number = Int(text), (1...3600).contains(number) else {
      throw Failure(.wrongUsage, "--timeout takes 1 to 3600 seconds, not \(SafeText(line: text))")
    }
    return number
  }

  /// `$NETRC` or `~/.netrc`; one that others can read is not used, and that is said.
  private static func passwordFile() -> String? {
    let home = StoreLocation.variable("HOME").map { $0 + "/.netrc" }
    guard let path = StoreLocation.variable("NETRC") ?? home else { return nil }
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    guard status.st_uid == getuid(), status.st_mode & 0o077 == 0 else {
      var errors = Output.error
      errors.line(
        "broadsheet: \(SafeText(line: path)) is not used: others can read it (chmod 600 mends that)")
      return nil
    }
    return path
  }
}
