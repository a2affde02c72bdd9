import Canvas

extension KeymapBuilder {
  /// Keys, and what they do in some panes.
  struct Bound: Hashable, Sendable {
    let keys: [KeyPress]
    let binding: Keymap.Binding
    var panes: PaneSet
  }

  /// What is bound here as it is in `base`.
  func kept(of base: KeymapBuilder) -> [Bound] {
    base.bound.compactMap { $0.limited { binding(of: $1, in: $2) == $0 } }
  }

  /// What is bound here and not in `base`, in the order in which it was; bound after `unbound(of:)`, it makes this map of that.
  func changed(from base: KeymapBuilder) -> [Bound] {
    bound.compactMap { $0.limited { base.binding(of: $1, in: $2) != $0 } }
  }

  /// What is bound in `base` and to nothing here, and was not pushed aside by keys that begin with it or that it begins with.
  func unbound(of base: KeymapBuilder) -> [Bound] {
    base.bound.compactMap { $0.limited { isFree($1, in: $2) } }
  }

  /// In the order in which keys were bound.
  private var bound: [Bound] {
    order.flatMap { keys in
      Pane.allCases.reduce(into: []) { result, pane in
        guard let binding = binding(of: keys, in: pane) else { return }
        if let place = result.firstIndex(where: { $0.binding == binding }) {
          result[place].panes.formUnion(PaneSet(pane))
        } else {
          result.append(Bound(keys: keys, binding: binding, panes: PaneSet(pane)))
        }
      }
    }
  }
}

extension KeymapBuilder.Bound {
  /// In the panes that are meant; nil where there is none.
  fileprivate func limited(
    to isMeant: (Keymap.Binding, [KeyPress], Pane) -> Bool
  ) -> KeymapBuilder.Bound? {
    var limited = self
    limited.panes = Pane.allCases.filter { panes.contains($0) && isMeant(binding, keys, $0) }
      .reduce([]) { $0.union(PaneSet($1)) }
    return limited.panes.isEmpty ? nil : limited
  }
}
