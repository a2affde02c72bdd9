// A terminal program for the tests: it writes the keys that it gets, and can be made to end in every way.
import CSignals
import Canvas
import CursesDisplay
import Glibc

func environment(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }
}

var signalDescriptor: Int32 = -1
guard signals_install(&signalDescriptor) == 0 else { exit(70) }
let options = TerminalOptions(
  type: environment("TERM") ?? "", usesColor: environment("NO_COLOR") == nil,
  usesMouse: environment("PROBE_MOUSE") != "off", isASCII: environment("PROBE_ASCII") != nil)

do throws(TerminalError) {
  var probe = Probe(display: try CursesTerminal(options), signalDescriptor: signalDescriptor)
  probe.run()
} catch {
  print("no terminal: \(error)")
  exit(69)
}
