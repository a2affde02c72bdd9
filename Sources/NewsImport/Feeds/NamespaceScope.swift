/// The prefixes that are bound where the scanner stands.
struct NamespaceScope {
  private struct Binding {
    var prefix: String
    var namespace: FeedNamespace
    var depth: Int
    var address: String
  }

  private var bindings: [Binding] = []
  /// Bindings at one place; what is bound beyond them is not known.
  private static let most = 256

  /// Binds a prefix, the empty one for the default, for elements from `depth` inward.
  mutating func bind(_ prefix: String, to address: String, depth: Int) {
    guard bindings.count < Self.most else { return }
    let fallback: FeedNamespace = prefix.isEmpty && depth <= 1 ? .core : .foreign
    let namespace = FeedNamespace.of(URLReference.trimmed(address)) ?? fallback
    bindings.append(Binding(prefix: prefix, namespace: namespace, depth: depth, address: address))
  }

  mutating func leave(depth: Int) {
    while let last = bindings.last, last.depth >= depth { bindings.removeLast() }
  }

  func namespace(of prefix: String) -> FeedNamespace {
    if let binding = bindings.last(where: { $0.prefix == prefix }) { return binding.namespace }
    return prefix.isEmpty ? .core : .conventional(prefix)
  }

  /// Whether some prefix is bound to just that address.
  func isBound(to address: String) -> Bool {
    bindings.contains { $0.address == address }
  }
}
