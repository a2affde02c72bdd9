/// Text that has been made safe to draw: a conformer promises that there is no control character in
/// `drawable`. A `Frame` draws nothing else, and drops control characters all the same.
package protocol DrawableText {
  var drawable: String { get }
}
