import Glibc

/// Owns C strings for as long as C looks at them.
final class CStringVector {
  let pointers: [UnsafeMutablePointer<CChar>?]

  init(_ words: [String]) {
    pointers = words.map { strdup($0) }
  }

  deinit {
    for pointer in pointers { free(pointer) }
  }
}
