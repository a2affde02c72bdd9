/// The bytes of bodies that are held by the transfers of one loop.
final class HeldBytes {
  let limit: Int
  var count = 0
  /// The transfer that may always go on, so that one of them comes to its end.
  var first: Int?

  init(limit: Int) {
    self.limit = limit
  }

  func mayTake(_ bytes: Int, for serial: Int) -> Bool {
    count + bytes <= limit || first == serial
  }
}
