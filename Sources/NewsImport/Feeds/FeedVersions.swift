/// The version of an RDF feed, by the vocabulary that it is in.
enum RDFVersion {
  static func of(_ scope: NamespaceScope) -> String {
    scope.isBound(to: "http://my.netscape.com/rdf/simple/0.9/") ? "0.90" : "1.0"
  }
}

/// The version of an Atom feed that does not name it.
enum AtomVersion {
  /// Atom 0.3 has a vocabulary of its own; everything else is 1.0.
  static func of(_ scope: NamespaceScope) -> String {
    scope.isBound(to: "http://purl.org/atom/ns#") ? "0.3" : "1.0"
  }
}
